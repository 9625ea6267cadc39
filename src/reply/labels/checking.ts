import { counted, opsomming } from './words.js';

export const GECONTROLEERDE_TEKST = 'Gecontroleerde tekst';
export const GECONTROLEERD_CITAAT = 'Citaat';
export const oordeelKop = (
  kind: 'letterlijk' | 'letterlijk-deel' | 'letterlijk-met-weglating' | 'wijkt-af' | 'uit-de-vraag' | 'niet-gevonden',
  wie: string,
): string =>
  ({
    letterlijk: '✓ Letterlijk',
    'letterlijk-deel': '✓ Letterlijk, een deel van een zin',
    'letterlijk-met-weglating': '✓ Letterlijk, met weglating',
    'wijkt-af': '≠ Wijkt af van de bron',
    'uit-de-vraag': `? Uit de vraag van ${wie}, niet uit een antwoord`,
    'niet-gevonden': '– Niet gevonden',
  })[kind];
const TYPOGRAFIE: Readonly<Record<string, string>> = {
  aanhalingstekens: 'aanhalingstekens',
  apostrof: 'apostrof',
  streepjes: 'streepjes',
  witruimte: 'witruimte',
  regeleinden: 'regeleinden',
  voetnoten: 'nootcijfers',
  hoofdletter: 'hoofdletter aan het begin',
  slotteken: 'leesteken aan het eind',
  tekens: 'onzichtbare of samengestelde tekens',
  weglatingsteken: 'puntjes waar niets is weggelaten',
  sic: '[sic]',
  opsomming: 'nummer of streepje van een opsomming',
};
export const typografieVerschilt = (codes: readonly string[]): string =>
  `Verschilt alleen in typografie: ${opsomming(codes.map((code) => TYPOGRAFIE[code] ?? code))}.`;
/** Over words that a quotation leaves out and says so: whose they are. */
export const weggelaten = (wie: string): string => `Weggelaten, en zo aangegeven · ${wie}`;
export const staatOpPlaatsen = (aantal: number, waar: readonly string[]): string =>
  `Staat op ${counted(aantal, 'plaats', 'plaatsen')}: ${opsomming(waar)}${aantal > waar.length ? ' en elders' : ''}.`;
export const ontbrekendeWoorden = (ontbreekt: number, toegevoegd: number): string =>
  [
    ...(ontbreekt > 0 ? [`Het citaat mist ${counted(ontbreekt, 'woord', 'woorden')} van de bron.`] : []),
    ...(toegevoegd > 0
      ? [
          `Het citaat heeft ${toegevoegd === 1 ? '1 woord dat niet in de bron staat' : `${toegevoegd} woorden die niet in de bron staan`}.`,
        ]
      : []),
  ].join(' ');
export const ALLEEN_HOOFDLETTERS = 'Het verschil zit alleen in hoofdletters.';
export const ALLEEN_LEESTEKENS = 'Het verschil zit alleen in leestekens.';
/** One difference in words: what the source has, and what the quotation has. */
export const verschil = (bron: string | null, citaat: string | null): string => {
  if (citaat === null) return `− de bron heeft «${bron ?? ''}», het citaat niet`;
  if (bron === null) return `+ het citaat heeft «${citaat}», de bron niet`;
  return `± de bron heeft «${bron}», het citaat «${citaat}»`;
};
export const meerVerschillen = (aantal: number): string => `en nog ${counted(aantal, 'verschil', 'verschillen')}`;
export const nietGevonden = (ids: readonly string[]): string =>
  `Staat niet in de publicaties die de bot heeft: ${opsomming(ids)}. Of het elders is gezegd, weet de bot niet.`;
export const nietGevondenInVele = (aantal: number): string =>
  `Staat niet in de ${aantal} publicaties die de bot heeft. Of het elders is gezegd, weet de bot niet.`;
export const NIETS_TE_CONTROLEREN =
  'In deze tekst staan geen woorden om te controleren. Geef een citaat, of kies een bericht met tekst.';
export const tekstTeLang = (tekens: number, hoogstens: number): string =>
  `De tekst is te lang: ${tekens} tekens. Geef hoogstens ${hoogstens} tekens.`;
export const NIET_IN_VERBAND = 'De bot vindt in deze tekst geen woorden uit zijn publicaties.';
export const NIET_LETTERLIJK_GELIJK = 'De woorden die gelijk zijn, zijn gemarkeerd.';

export const NIET_VERGELEKEN = 'Niet vergeleken';

/** Over words of a publication that belong to none of its questions or answers. */
export const kopUit = (naam: string): string => `Opschrift, aanhef of ondertekening van ${naam}`;
