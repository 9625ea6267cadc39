import type { Oordeel } from '../../check/oordeel.js';
import { counted, getal, getypt, opsomming } from './words.js';

export const GECONTROLEERDE_TEKST = 'Gecontroleerde tekst';
/** Before the words of one of several quotations, or of a part of one. */
export const citaatNummer = (nummer: number): string => `Citaat ${nummer}`;
export const deelNummer = (nummer: number): string => `Deel ${nummer}`;
export const NIET_VERGELEKEN = 'Niet vergeleken';
export const NIET_VERGELEKEN_UITLEG = 'Eigen woorden, of een naam of nummer van elders. Dit is niet gecontroleerd.';
/** What was recognised as no part of a quotation. */
export const terzijde = (teksten: readonly string[]): string =>
  `Geen deel van het citaat: ${opsomming(teksten.map((tekst) => getypt(tekst, 200)))}.`;

/** More words than these are counted rather than shown in a line. */
const WEINIG = 12;

/** A verdict with its sign; `wie` is whose question it is. */
export const oordeelKop = (kind: Oordeel['kind'], wie: string): string =>
  ({
    letterlijk: '✓ Letterlijk',
    'letterlijk-deel': '◑ Letterlijk, maar niet de hele zin',
    'letterlijk-met-weglating': '◑ Letterlijk, met weglating',
    'wijkt-af': '≠ Wijkt af van de bron',
    'uit-de-vraag': wie ? `? Uit de vraag van ${wie}, niet uit een antwoord` : '? Uit een vraag, niet uit een antwoord',
    'niet-gevonden': '– Niet gevonden',
  })[kind];
/** Over a text with more than one quotation. */
export const oordelenKop = (letterlijk: number, aantal: number): string =>
  letterlijk === aantal
    ? `✓ ${aantal === 2 ? 'Beide citaten' : `Alle ${aantal} citaten`} letterlijk`
    : `≠ ${letterlijk} van ${aantal} citaten letterlijk`;
/** One of many quotations, or parts of one, in a line: its name, its first words, its verdict. */
export const oordeelRegel = (naam: string, citaat: string, kop: string): string => `${naam}, ${getypt(citaat)}: ${kop}`;
export const IN_DELEN = 'De delen van dit citaat staan op verschillende plaatsen, of in een andere volgorde.';

/** Words that turn or limit the meaning, among those that a quotation lacks. */
export const keertDoorWeglaten = (woorden: readonly string[]): string =>
  `Let op: wat het citaat weglaat, bevat ${opsomming(woorden.map((woord) => `«${woord}»`))}.`;
/** The same, among those in which it differs. */
export const keertDoorVerschil = (woorden: readonly string[]): string =>
  `Let op: het verschil zit ook in ${opsomming(woorden.map((woord) => `«${woord}»`))}.`;
/** What was left out where the quotation says so: the words themselves where they are few. */
export const weggelaten = (teksten: readonly string[]): string => {
  const woorden = teksten.flatMap((tekst) => tekst.match(/[\p{L}\p{N}]\S*/gu) ?? []).length;
  return woorden > WEINIG
    ? `Weggelaten, en zo aangegeven: ${counted(woorden, 'woord', 'woorden')}, hieronder vet.`
    : `Weggelaten, en zo aangegeven: ${opsomming(teksten.map((tekst) => `«${tekst}»`))}.`;
};
/** What marks in a sentence of the source mean. */
export const TEKENS_UITLEG =
  'Wat onderstreept is, staat ook in het citaat; wat vet is, ontbreekt daar of staat er anders.';
export const ONDERSTREEPT_UITLEG = 'Wat onderstreept is, staat in het citaat.';

const TYPOGRAFIE: Readonly<Record<string, string>> = {
  aanhalingstekens: 'aanhalingstekens',
  apostrof: 'apostrof',
  streepjes: 'streepjes',
  witruimte: 'witruimte',
  regeleinden: 'regeleinden',
  voetnoten: 'nootcijfers',
  hoofdletter: 'hoofdletter aan het begin',
  slotteken: 'leesteken aan het eind',
  verborgen: 'woorden die achter ||…|| verborgen zijn',
  tekens: 'onzichtbare of samengestelde tekens',
  weglatingsteken: 'puntjes waar niets is weggelaten',
  sic: '[sic]',
  haken: 'haken om woorden',
  opsomming: 'nummer of streepje van een opsomming',
};
export const typografieVerschilt = (codes: readonly string[]): string =>
  `Verschilt alleen in typografie: ${opsomming(codes.map((code) => TYPOGRAFIE[code] ?? code))}.`;
/** Of words that stand in very many places not all are looked at: what is said holds whatever the others are. */
export const staatOpPlaatsen = (aantal: number, waar: readonly string[]): string =>
  aantal > waar.length
    ? `Staat op minstens ${counted(aantal, 'plaats', 'plaatsen')}: ${opsomming([...waar, 'elders'])}.`
    : `Staat onder meer op deze plaatsen: ${opsomming(waar)}.`;
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
  if (citaat === null) return `− de bron heeft «${bron ?? ''}»; in het citaat ontbreekt dat`;
  if (bron === null) return `+ het citaat heeft “${citaat}”; in de bron staat dat niet`;
  return `± de bron heeft «${bron}», het citaat “${citaat}”`;
};
export const meerVerschillen = (aantal: number): string => `en nog ${counted(aantal, 'verschil', 'verschillen')}`;
/** What "not found" does not say. */
const NIET_NAGEKEKEN = 'Tabellen vergelijkt de bot niet, en of het elders is gezegd, weet hij niet.';
export const nietGevonden = (ids: readonly string[]): string =>
  `Staat niet in de tekst van de publicaties die de bot heeft: ${opsomming(ids)}. ${NIET_NAGEKEKEN}`;
export const nietGevondenInVele = (aantal: number): string =>
  `Staat niet in de tekst van de ${getal(aantal)} publicaties die de bot heeft. ${NIET_NAGEKEKEN}`;
export const NIETS_TE_CONTROLEREN =
  'In deze tekst staan geen woorden om te controleren. Geef een citaat, of kies een bericht met tekst.';
export const tekstTeLang = (tekens: number, hoogstens: number): string =>
  `De tekst is te lang: ${getal(tekens)} tekens. Geef hoogstens ${getal(hoogstens)} tekens.`;
export const NIET_IN_VERBAND = 'De bot vindt in deze tekst geen woorden uit zijn publicaties.';
export const NIET_LETTERLIJK_GELIJK =
  'De woorden van het bericht staan hier niet letterlijk. Daarom is niets als citaat gemarkeerd.';

/** Over words of a publication that belong to none of its questions or answers. */
export const kopUit = (naam: string): string => `Opschrift, aanhef of ondertekening van ${naam}`;
