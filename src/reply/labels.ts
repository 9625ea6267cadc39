/**
 * The only words that the bot has of its own. Everything else that a reader sees is a quotation, a citation, a link
 * or the reader's own words. Labels take numbers, dates, ids, names as the source gives them, and nothing else. One file,
 * longer than others, so that everything that the bot says of its own can be read in one place.
 */

// Numbers, names and dates

const WORDS = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'];

/** A small number in a word, as Dutch writes it in running text. */
const inWord = (aantal: number): string => WORDS[aantal] ?? String(aantal);

/** A count with its noun: `1 treffer`, `12 treffers`. */
const counted = (aantal: number, een: string, meer: string): string => `${aantal} ${aantal === 1 ? een : meer}`;

/** Question numbers as the headings write them: `48`, `27 en 28`, `11, 12 en 14`, `3 t/m 7`. */
export function nummerreeks(nummers: readonly number[]): string {
  const first = nummers[0] ?? 0;
  const last = nummers.at(-1) ?? first;
  if (nummers.length > 2 && last - first === nummers.length - 1) return `${first} t/m ${last}`;
  return opsomming(nummers.map(String));
}

/** `a`, `a en b`, `a, b en c`. */
export const opsomming = (delen: readonly string[]): string =>
  delen.length < 2 ? (delen[0] ?? '') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`;

/** Who asked, as the source names them: `Baudet (FvD)`, `Van Nispen (SP) en Lahlah (GroenLinks-PvdA)`. */
export const indieners = (door: readonly { naam: string; partij: string | null; functie: string | null }[]): string =>
  opsomming(
    door.map(({ naam, partij, functie }) => {
      if (functie) return `${naam} (${functie})`;
      return partij && !naam.includes(partij) ? `${naam} (${partij})` : naam;
    }),
  );

/** Under a question: whose it is and when it was sent in. `datum` is written out. */
export const gevraagdDoor = (wie: string, datum: string | null): string =>
  datum ? `gevraagd door ${wie}, ${datum}` : `gevraagd door ${wie}`;

/** Under an answer: who gave it, on behalf of whom also, and when. */
export function beantwoordDoor(door: readonly string[], medeNamens: readonly string[], datum: string | null): string {
  const namens = medeNamens.length > 0 ? `, mede namens ${opsomming(medeNamens)}` : '';
  return `${opsomming(door)}${namens}${datum ? `, ${datum}` : ''}`;
}

// A question and its answer

export const kopVraag = (nummers: readonly number[]): string => `Vraag ${nummerreeks(nummers)}`;
export const kopAlinea = (alinea: number, rol: 'vraag' | 'antwoord'): string =>
  `Alinea ${alinea}, ${rol === 'vraag' ? 'uit de brief met vragen' : 'uit de brief met antwoorden'}`;
export const kopAntwoord = (nummers: readonly number[]): string =>
  nummers.length > 1 ? `Eén antwoord op vraag ${nummerreeks(nummers)}` : 'Antwoord';
export const kopAntwoordOp = (nummers: readonly number[]): string =>
  nummers.length > 1 ? kopAntwoord(nummers) : `Antwoord op vraag ${nummerreeks(nummers)}`;
export const KOP_MEDEDELING = 'Mededeling';
export const GEEN_ANTWOORD = 'In deze publicatie staat geen antwoord op deze vraag.';
export const kopNoot = (nummer: number): string => `Noot ${nummer}`;
export const nootOntbreekt = (nummer: number): string =>
  `Noot ${nummer}: de tekst van deze noot staat niet in de bron die de bot heeft.`;
export const verwijstNaar = (teksten: readonly string[]): string => `Verwijst naar: ${opsomming(teksten)}`;
export const VERWIJST_NAAR_BRIEF = 'Verwijst naar een brief die niet in de publicaties van de bot staat.';

export const alleVragen = (aantal: number): string => (aantal === 2 ? 'Beide vragen' : `Alle ${inWord(aantal)} vragen`);
export const alleenVraag = (nummers: readonly number[]): string => `Alleen vraag ${nummerreeks(nummers)}`;
export const naarVraag = (nummers: readonly number[]): string => `Vraag ${nummerreeks(nummers)}`;
export const vorigeVraag = (nummer: number): string => `◀ Vraag ${nummer}`;
export const volgendeVraag = (nummer: number): string => `Vraag ${nummer} ▶`;
export const naarAlinea = (nummer: number): string => `Alinea ${nummer}`;
export const vorigeAlinea = (nummer: number): string => `◀ Alinea ${nummer}`;
export const volgendeAlinea = (nummer: number): string => `Alinea ${nummer} ▶`;
export const BRON = 'Bron';
export const pdfOp = (pagina: number | undefined): string => (pagina === undefined ? 'PDF' : `PDF, p. ${pagina}`);

// Numbers and documents that are not there

/** What a publication is called in a sentence: `Nr. 811`, `Kamerstuk 34964, B`. */
export const korteNaam = (gegevens: { dossier: string | null; nummer: string }): string =>
  gegevens.dossier === null
    ? `Nr. ${gegevens.nummer}`
    : `Kamerstuk ${gegevens.dossier}, ${/^\d/.test(gegevens.nummer) ? `nr. ${gegevens.nummer}` : gegevens.nummer}`;

export const vraagBestaatNiet = (nummer: string, naam: string, nummers: readonly number[]): string =>
  `Vraag ${nummer} bestaat niet. ${naam} heeft vraag ${nummerreeks(nummers)}.`;
export const alineaBestaatNiet = (nummer: string, naam: string, aantal: number): string =>
  `Alinea ${nummer} bestaat niet. ${naam} heeft alinea 1 t/m ${aantal}.`;
export const geenVraagnummer = (getypt: string): string =>
  `«${getypt}» is geen vraagnummer. Geef een heel getal, bijvoorbeeld 48; of met de publicatie erbij, bijvoorbeeld 811 48.`;
export const reeksOmgekeerd = (van: number, tot: number): string =>
  `«${van}-${tot}» loopt achteruit. Bedoel je ${tot}-${van}?`;
export const welkNummer = (naam: string, alineas: boolean): string =>
  alineas
    ? `Welke alinea van ${naam} bedoel je? Zet het nummer erachter.`
    : `Welke vraag van ${naam} bedoel je? Zet het nummer erachter.`;
export const EEN_ANTWOORD_TEGELIJK = 'Dat zijn meer antwoorden. Citeer er één tegelijk.';
export const GEEN_NUMMER_GEGEVEN = 'Geef het nummer van de vraag, bijvoorbeeld 48.';
export const geenGenummerdeVragen = (naam: string, aantal: number): string =>
  `${naam} heeft geen genummerde vragen, maar brieven met alinea 1 t/m ${aantal}.`;
export const onbekendDocument = (getypt: string, ids: readonly string[]): string =>
  `De bot heeft geen publicatie «${getypt}». Wel: ${opsomming(ids)}.`;
export const welkDocument = (nummer: number): string =>
  `Vraag ${nummer} staat in meer dan één publicatie. Welke bedoel je?`;
export const MEER_DAN_EEN_DOCUMENT = 'Er is meer dan één publicatie die zo heet. Welke bedoel je?';

export const onbekendeAlinea = (nummer: string): string =>
  `Alinea ${nummer} bestaat niet in een van de publicaties van de bot.`;
export const welkeAlinea = (nummer: number): string =>
  `Alinea ${nummer} staat in meer dan één publicatie. Welke bedoel je?`;
export const onbekendeVraag = (nummer: string): string =>
  `Vraag ${nummer} bestaat niet in een van de publicaties van de bot.`;

/** A reader's words or a label where room is scarce, marked where it was cut; for words of a source {@link ingekort}. */
export const kort = (tekst: string, lengte = 80): string => {
  const letters = [...tekst];
  return letters.length <= lengte ? tekst : `${letters.slice(0, lengte - 1).join('')}…`;
};

/**
 * A source's words in a menu or on a button, at most `lengte` UTF-16 units: whole words, marked where they were cut.
 * Only what is one long word (an address) is cut within it.
 */
export const ingekort = (tekst: string, lengte = 100): string => {
  if (tekst.length <= lengte) return tekst;
  const space = tekst.lastIndexOf(' ', lengte - 2);
  return space > 0 ? `${tekst.slice(0, space)} …` : `${tekst.slice(0, lengte - 1)}…`;
};

/** A question to choose: its number, who asked and its first words, at most 100 UTF-16 units. */
export const suggestie = (nummer: string, wie: string, begin: string, gekort: boolean): string =>
  ingekort(`${nummer} · ${kort(wie, 30)}: ${begin}${gekort ? ' …' : ''}`);

/** A publication to choose: what it is called, its subject and who asked, at most 100 UTF-16 units. */
export const documentSuggestie = (naam: string, onderwerp: string, wie: string): string =>
  ingekort(`${naam} · ${kort(wie, 30)} · ${onderwerp}`);

// Search

export const ZOEKTERM = 'Zoekterm';
export const treffers = (totaal: number): string =>
  totaal === 0 ? 'Geen treffers' : counted(totaal, 'treffer', 'treffers');
export const GEEN_TREFFERS_RAAD =
  'Probeer een ander woord, minder woorden, of een deel van een woord met een sterretje: detentie*.';
export const bedoelde = (woorden: string): string => `Bedoelde je ${woorden}?`;
/** That nothing was found, with what may have been meant. */
export const geenTreffers = (meant: string | null): string =>
  meant === null ? treffers(0) : `${treffers(0)}. ${bedoelde(meant)}`;
export const trefferKop = (nummer: number, kop: string): string => `${nummer}. ${kop}`;
export const trefferBereik = (van: number, tot: number, totaal: number): string =>
  `Treffer ${van === tot ? van : `${van}–${tot}`} van ${totaal}`;
export const vorigeTreffers = (van: number, tot: number): string => `◀ Treffer ${van}–${tot}`;
export const volgendeTreffers = (van: number, tot: number): string => `Treffer ${van}–${tot} ▶`;
/** Under a hit: in which part it was found and whose words those are. */
export const trefferOnder = (veld: 'vraag' | 'antwoord' | 'voetnoot' | 'onderwerp', wie: string): string => {
  const waar = {
    vraag: 'in de vraag',
    antwoord: 'in het antwoord',
    voetnoot: 'in een noot',
    onderwerp: 'in het onderwerp',
  };
  return `${waar[veld]} · ${wie}`;
};
/** Over the other half of what was found. */
export const andereHelft = (rol: 'vraag' | 'antwoord', wie: string): string =>
  rol === 'vraag' ? `de vraag, ${wie}` : `het antwoord, ${wie}`;
export const openTreffer = (wat: string, naam: string): string => kort(`${wat} · ${naam}`, 80);

/** Why a query was not run. */
export function zoekfout(fault: Zoekfout): string {
  switch (fault.kind) {
    case 'te-lang':
      return `Je zoekterm is te lang: ${fault.tekens} tekens. Zoek met hoogstens ${fault.hoogstens} tekens.`;
    case 'te-veel-woorden':
      return `Je zoekterm heeft te veel woorden: ${fault.woorden}. Zoek met hoogstens ${fault.hoogstens} woorden.`;
    case 'geen-zoekwoord':
      return 'Geen treffers: er bleef geen woord over om op te zoeken. Geef een woord van twee letters of meer dat niet overal staat, bijvoorbeeld detentie.';
    case 'filter':
      return `Het filter ${fault.filter}: begrijpt «${kort(fault.waarde, 40)}» niet. Het neemt ${FILTER_NEEMT[fault.neemt] ?? 'een andere waarde'}.`;
  }
}

const FILTER_NEEMT: Readonly<Record<string, string>> = {
  naam: 'een naam, bijvoorbeeld indiener:Baudet',
  partij: 'de naam van een partij, bijvoorbeeld partij:FvD',
  document: 'een publicatie van de bot, bijvoorbeeld document:811',
  'vraag|antwoord': 'vraag of antwoord, bijvoorbeeld rol:antwoord',
  datum: 'een datum als 2018, 2018-10 of 25-10-2018',
};

type Zoekfout =
  | { readonly kind: 'te-lang'; readonly tekens: number; readonly hoogstens: number }
  | { readonly kind: 'te-veel-woorden'; readonly woorden: number; readonly hoogstens: number }
  | { readonly kind: 'geen-zoekwoord' }
  | { readonly kind: 'filter'; readonly filter: string; readonly waarde: string; readonly neemt: string };

// Documents

export const publicaties = (aantal: number): string => counted(aantal, 'publicatie', 'publicaties');
export const OVER = 'Onderwerp';
export const soortNaam = (soort: 'aanhangsel' | 'schriftelijk-overleg'): string =>
  soort === 'aanhangsel' ? 'Schriftelijke Kamervragen met antwoord' : 'Schriftelijk overleg';
export const gesteldAan = (wie: string, aan: string | null, datum: string | null): string =>
  `Gevraagd door ${wie}${aan ? ` aan ${aan}` : ''}${datum ? `, ${datum}` : ''}`;
export const beantwoordRegel = (wie: string): string => `Beantwoord door ${wie}`;
export const NIET_BEANTWOORD = 'In deze publicatie staan geen antwoorden.';
export const zieOok = (teksten: readonly string[]): string => `Zie ook ${opsomming(teksten)}`;
export const inhoud = (aantal: number, vragen: number | null): string =>
  vragen === null
    ? counted(aantal, 'alinea', "alinea's")
    : `${counted(vragen, 'vraag', 'vragen')}, ${counted(aantal, 'antwoord', 'antwoorden')}`;
export const INHOUD = 'Inhoud';
/** A line of contents: what it is and, for a question, whose. */
export const inhoudsregel = (kop: string, wie: string | null): string => (wie === null ? kop : `${kop}, ${wie}`);
export const vorigeDeel = (deel: number, aantal: number): string => `◀ Deel ${deel} van ${aantal}`;
export const volgendeDeel = (deel: number, aantal: number): string => `Deel ${deel} van ${aantal} ▶`;
export const KIES_VRAAG = 'Kies een vraag om te lezen';
export const KIES_ALINEA = 'Kies een alinea om te lezen';
export const KIES_DOCUMENT = 'Kies een publicatie';

// Help

export const HULP_KOP = 'Letterlijk';
export const HULP_DOCUMENTEN = 'Welke publicaties?';
export const hulp = (aantal: number): string[] => [
  'De bot geeft de woorden van de regering letterlijk, met de bron erbij. Hij schrijft zelf geen zin.',
  '/vraag 48 toont een Kamervraag en het antwoord. Met de publicatie erbij: /vraag 811 48.',
  '/zoek detentie zoekt in vragen, antwoorden, noten en onderwerpen. Ook: "een woordgroep", -niet, woord*, partij:, indiener:, bewindspersoon:, rol:vraag of rol:antwoord, van:2018, tot:2018-12.',
  '/citeer 48 zet zinnen uit een antwoord in het kanaal. /controleer kijkt of een citaat letterlijk in de publicaties staat, en /verband toont het hele antwoord eromheen.',
  'Bij een bericht van iemand anders: rechtsklik, Apps, en kies Controleer citaat, In verband of Zoek antwoorden.',
  `/document toont wat de bot heeft: ${counted(aantal, 'publicatie', 'publicaties')}.`,
];

// Quoting

export const citeerKop = (nummers: readonly number[] | null, alinea: number | null): string =>
  nummers ? `Citeer uit het antwoord op vraag ${nummerreeks(nummers)}` : `Citeer uit alinea ${alinea ?? 0}`;
export const CITEER_UITLEG = 'Kies een of meer zinnen. Daarna zie je hoe ze in het kanaal komen te staan.';
export const CITEER_VOORBEELD = 'Zo komt het in het kanaal te staan:';
export const KIES_ZINNEN = 'Kies zinnen';
/** A sentence to choose: its number and first words. */
export const zinOptie = (nummer: number, begin: string, gekort: boolean): string =>
  ingekort(`${nummer}. ${begin}${gekort ? ' …' : ''}`);
export const zinnenDeel = (van: number, tot: number): string => `Zin ${van}–${tot}`;
export const PLAATS = 'Plaats in kanaal';
export const MET_VRAAG = 'Met de vraag erbij';
export const ZONDER_VRAAG = 'Zonder de vraag';
export const ALS_TEKST = 'Als tekst om te kopiëren';
export const CITEER = 'Citeer';
export const HEEL_ANTWOORD = 'Hele antwoord';
export const TOON_BLADZIJDE = 'Toon bladzijde';
/** What a picture of a page says to who cannot see it. */
export const opBladzijde = (bron: string, woorden: string): string => `${bron}. Gemarkeerd: ${woorden}`;
export const geenBladzijde = (adres: string): string =>
  `Van deze publicatie heeft de bot alleen de tekst en niet de gedrukte bladzijde. Die staat op ${adres}.`;
export const GEEN_TEKENAAR =
  'Deze bot kan geen bladzijden tekenen. Wie hem draait, kan daarvoor het pakket @napi-rs/canvas installeren.';
export const geschreven = (bestand: string): string => `Geschreven: ${bestand}`;
export const BLADZIJDE_TE_TRAAG = 'Deze bladzijde is te ingewikkeld om op tijd te tekenen. Open de PDF bij de bron.';
export const IN_VERBAND = 'In verband';
export const WEGLATING = '[…]';
/** Which sentences are quoted, of how many: `Zin 1 en 6 van 6`. */
export const zinnenVan = (nummers: readonly number[], aantal: number): string =>
  nummers.length === aantal
    ? aantal === 1
      ? 'Het hele antwoord: 1 zin'
      : `Het hele antwoord: ${aantal} zinnen`
    : `Zin ${nummerreeks(nummers)} van ${aantal}`;
export const geplaatstDoor = (wie: string): string => `geplaatst door ${wie}`;
export const gedeeldDoor = (wie: string): string => `gedeeld door ${wie}`;
export const geenZin = (nummer: number, aantal: number): string =>
  aantal === 1
    ? `Zin ${nummer} bestaat niet. Dit antwoord heeft één zin.`
    : `Zin ${nummer} bestaat niet. Dit antwoord heeft zin 1 t/m ${aantal}.`;
export const kiesZinnen = (aantal: number): string =>
  aantal === 1
    ? 'Kies de zin met zinnen: 1. Dit antwoord heeft één zin.'
    : `Kies een of meer zinnen, bijvoorbeeld 2, 2-4 of 1,3. Dit antwoord heeft zin 1 t/m ${aantal}.`;
export const zinnenOnleesbaar = (getypt: string): string =>
  `«${kort(getypt, 40)}» is geen keuze van zinnen. Geef bijvoorbeeld 2, 2-4 of 1,3.`;
export const GEEN_ANTWOORD_OM_TE_CITEREN = 'Hier staat geen antwoord om uit te citeren.';
/** A quotation as text to copy: the words in quotation marks, whose they are, the citation and the address. */
export const alsTekst = (woorden: readonly string[], wie: string, bron: string, url: string): string =>
  `“${woorden.join(` ${WEGLATING} `)}” (${wie}; ${bron}, ${url})`;

// Checking

export const GECONTROLEERDE_TEKST = 'Gecontroleerde tekst';
export const GECONTROLEERD_CITAAT = 'Citaat';
export const NIET_VERGELEKEN = 'Niet vergeleken';
/** Over words of a publication that belong to none of its questions or answers. */
export const kopUit = (naam: string): string => `Opschrift, aanhef of ondertekening van ${naam}`;
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
export const DEEL = 'Deel in kanaal';
export const NIET_IN_VERBAND = 'De bot vindt in deze tekst geen woorden uit zijn publicaties.';
export const NIET_LETTERLIJK_GELIJK = 'De woorden die gelijk zijn, zijn gemarkeerd.';

// The corpus, at the terminal

export const corpusGeweigerd = (aantal: number): string =>
  `Het corpus is geweigerd: ${counted(aantal, 'fout', 'fouten')}. Herstel ${aantal === 1 ? 'die' : 'ze'} en start opnieuw.`;
export const verificatieOmvang = (fragmenten: number, paginas: number, verwijzingen: number): string =>
  `${counted(fragmenten, 'fragment', 'fragmenten')}, ${counted(paginas, 'bladzijde', 'bladzijden')}, ${counted(verwijzingen, 'verwijzing', 'verwijzingen')}`;
export const verificatieTekens = (
  tekens: Readonly<Record<'citaat' | 'kop' | 'noot' | 'bladwerk' | 'verbinding', number>>,
): string =>
  `tekens: ${tekens.citaat} citaat, ${tekens.kop} kop, ${tekens.noot} noot, ${tekens.bladwerk} bladwerk, ${tekens.verbinding} verbinding`;
export const verificatieAfbrekingen = (weg: number, blijft: number): string =>
  `koppeltekens aan een regeleinde: ${weg} weggelaten, ${blijft} gebleven`;
export const verificatieNoten = (
  gevonden: readonly number[],
  zonderTekst: readonly number[],
  zonderMerkteken: readonly number[],
): string =>
  [
    `noten: ${gevonden.length > 0 ? opsomming(gevonden.map(String)) : 'geen'}`,
    ...(zonderTekst.length > 0 ? [`tekst niet in de bron: ${opsomming(zonderTekst.map(String))}`] : []),
    ...(zonderMerkteken.length > 0 ? [`merkteken niet in de bron: ${opsomming(zonderMerkteken.map(String))}`] : []),
  ].join('; ');
export const BOEKEN_SLUITEN =
  'De boeken sluiten: elk teken is precies één keer verantwoord en elk citaat is opnieuw afgeleid.';
export const boekenSluitenNiet = (aantal: number): string =>
  `De boeken sluiten niet: ${counted(aantal, 'fout', 'fouten')}.`;
export const regelNaam = (regel: number): string => `regel ${regel}`;
export const bladzijdeNaam = (pagina: number): string => `bladzijde ${pagina}`;
/** What was read from a PDF where something is wrong. */
export const gelezen = (tekst: string): string => `gelezen is «${tekst}»`;
export const afbreking = (regel: number, links: string, rechts: string, lot: string, grond: string): string =>
  `regel ${regel}: ${links}-|${rechts} ${lot}: ${grond}`;
export const toegevoegd = (map: string): string => `Toegevoegd: ${map}`;

/** The evidence for what became of a hyphen at a line's end. */
export function afbreekgrond(grond: Afbreekgrond): string {
  switch (grond.kind) {
    case 'lezing':
      return `door lezing: ${grond.reden}`;
    case 'elders':
      return `«${grond.vorm}» staat elders in deze tekst, ${grond.keer} keer`;
    case 'hoofdletter':
      return 'hoofdletter of cijfer aan een van beide kanten';
    case 'voorvoegsel':
      return `«${grond.deel}-» krijgt altijd een koppelteken`;
    case 'klinkerbotsing':
      return `klinkerbotsing «${grond.letters}»`;
    case 'weglating':
      return `weggelaten deel voor «${grond.volgt}»`;
    case 'woordenlijst':
      return `«${grond.vorm}» staat in de Nederlandse woordenlijst`;
    case 'ruimte':
      return 'er is ruimte achter: zonder koppelteken had het er nog bij gepast';
    case 'adres':
      return 'in een adres';
    case 'gewoon':
      return 'een afgebroken woord: niets wijst op een eigen koppelteken';
  }
}

type Afbreekgrond =
  | { readonly kind: 'lezing'; readonly reden: string }
  | { readonly kind: 'elders'; readonly vorm: string; readonly keer: number }
  | { readonly kind: 'hoofdletter' | 'adres' | 'ruimte' | 'gewoon' }
  | { readonly kind: 'woordenlijst'; readonly vorm: string }
  | { readonly kind: 'voorvoegsel'; readonly deel: string }
  | { readonly kind: 'klinkerbotsing'; readonly letters: string }
  | { readonly kind: 'weglating'; readonly volgt: string };

// The terminal

/** How the program is used, with a line for each command that answers (`opdrachten`). */
export const gebruik = (
  opdrachten: readonly string[],
): string => `letterlijk: de letterlijke antwoorden van de regering, met de bron

${opdrachten.map((opdracht) => `  letterlijk ${opdracht}\n`).join('')}  letterlijk controleer --regels               een JSON-tekst per regel van standaardinvoer, een JSON-document per regel terug
  letterlijk corpus verifieer [--afbrekingen] [--json]
  letterlijk corpus toevoegen <bestand of map> … [--vervang] [--lezingen <bestand>] [--json]     PDF, of tekst met --id <id>
  letterlijk start        start de bot; zonder DISCORD_TOKEN met de oefenplaats op deze computer
  letterlijk registreer   meldt de commando's aan bij Discord
  letterlijk --version | --help

Uitkomst: 0 gevonden; 1 niets gevonden, geen zo'n nummer, of een fout; 2 verkeerd gebruikt.
`;
/** Behind a command in the usage whose words may come from elsewhere. */
export const VAN_INVOER = '     zonder tekst: van standaardinvoer';
export const onbekendeOpdracht = (opdracht: string): string =>
  `De opdracht «${kort(opdracht, 40)}» bestaat niet. Typ letterlijk --help om te zien welke er zijn.`;
export const onbekendeOptie = (optie: string, wel: readonly string[]): string =>
  `De optie ${optie} bestaat niet. Wel: ${wel.join(', ')}.`;
export const optieTeLang = (optie: string, hoogstens: number): string =>
  `Bij «${optie}» past hoogstens ${hoogstens} tekens.`;
export const optieOnleesbaar = (optie: string): string => `Wat bij «${optie}» staat, begrijp ik niet.`;
export const optieZonderWaarde = (optie: string): string => `De optie ${optie} neemt geen waarde.`;
export const optieMetWaarde = (optie: string): string => `Geef een waarde bij ${optie}.`;
export const GEEN_CITAAT = 'Geef de woorden die je in hun verband wilt zien: letterlijk verband "<citaat>"';
export const REGELS_ZONDER_TEKST =
  'Met --regels komen de teksten van standaardinvoer: een JSON-tekst op elke regel, en geen tekst op de opdrachtregel.';
export const REGEL_ONLEESBAAR = 'Deze regel is geen tekst in JSON, zoals "Het GCM is niet bindend."';
export const GEEN_ZOEKTERM = 'Geef een of meer woorden om op te zoeken, bijvoorbeeld: letterlijk zoek detentie';
export const GEEN_GETAL = 'Geef bij --aantal een heel getal van 1 tot en met 100.';
export const GEEN_BESTAND =
  'Geef een of meer bestanden, of een map: PDF’s, of teksten met --id of genoemd naar hun kenmerk.';
export const CORPUS_GEBRUIK = 'Kies: letterlijk corpus verifieer, of letterlijk corpus toevoegen <bestand of map>.';
export const standaardOnbekend = (document: string, ids: readonly string[]): string =>
  `DEFAULT_DOCUMENT noemt «${kort(document, 60)}», maar dat is geen publicatie van het corpus. Wel: ${opsomming(ids)}.`;
export const oefenplaats = (adres: string): string =>
  `Geen DISCORD_TOKEN gezet, dus dit is de oefenplaats: een nagemaakt Discord op deze computer.\nOpen ${adres} en typ /vraag 48\n(Stoppen: Ctrl+C)`;
export const TOKEN_GEWEIGERD =
  'Discord weigert het token. Zet in DISCORD_TOKEN het token van je bot (Discord Developer Portal, Bot, Reset Token).';
export const INTENTS_GEWEIGERD =
  'Discord weigert de intents waarmee de bot inlogt. Zet MENTIONS=off, of kijk bij je bot in de Discord Developer Portal.';
export const BOT_GEWEIGERD =
  'Discord weigert de bot en zegt niet meer dan dat. Kijk in het log, of er een nieuwe versie is.';
export const VERBINDING_KWIJT = 'De verbinding met Discord komt niet terug. Start de bot opnieuw.';
export const ONBEREIKBAAR =
  'Discord is niet te bereiken. Ik blijf het proberen, met steeds langere pauzes. (Stoppen: Ctrl+C)';
export const NIET_BEREIKT = 'Discord is niet te bereiken. Probeer het later opnieuw.';
export const INGELOGD = 'De bot is ingelogd en antwoordt. (Stoppen: Ctrl+C)';
export const GEEN_TOKEN =
  "Zet eerst DISCORD_TOKEN: zonder token is er geen Discord om de commando's bij aan te melden.";
export const GEREGISTREERD = "De commando's zijn aangemeld bij Discord.";
export const ONGEWIJZIGD = "Discord heeft de commando's al; er is niets veranderd.";
export const poortBezet = (poort: number, instelling: string): string =>
  `Poort ${poort} is al in gebruik. Kies een andere met ${instelling}, of 0 voor een vrije.`;
export const GEEN_PID_FILE =
  'Zet PID_FILE, voor de bot en hier hetzelfde: dan weet dit commando welke bot draait. Of stuur de bot zelf SIGHUP.';
export const geenBot = (bestand: string): string => `Er draait geen bot die in ${bestand} staat.`;
export const HERLAADT =
  'De bot laadt het corpus opnieuw. Of dat lukt, staat in zijn log; tot dan blijft het oude corpus antwoorden.';
export const ONVERWACHT = 'Er ging iets mis in het programma zelf.';

/** How a hit was scored: one term of the index in one part of the fragment. */
export const uitlegRegel = (zoekwoord: string, term: string, veld: string, score: number): string =>
  `${zoekwoord} → ${term} (${veld}): ${score.toFixed(2)}`;

// Discord

/** Head of a piece of a quotation that is not the first: whose words they are stands over every piece. */
export const vervolg = (kop: string): string => `${kop} (vervolg)`;

/** Where a page stands among all pages of a reply. */
export const bladzijde = (nummer: number, aantal: number): string => `Blz. ${nummer} van ${aantal}`;

/** Buttons to the page before and the page after. */
export const vorigeBladzijde = (nummer: number): string => `◀ Blz. ${nummer}`;
export const volgendeBladzijde = (nummer: number): string => `Blz. ${nummer} ▶`;

/** Button on every public reply, for who asked for it. */
export const VERWIJDER = 'Verwijder';

/** What went wrong, with the code under which the log has it. */
export const storing = (code: string): string =>
  `Er ging iets mis; het is niet jouw schuld. Probeer het zo nog eens. Blijft het misgaan, noem dan code ${code}.`;
export const teTraag = (code: string): string =>
  `Dit duurde te lang, dus ik ben gestopt. Probeer het zo nog eens. Blijft het misgaan, noem dan code ${code}.`;
export const KNOP_VEROUDERD =
  'Deze knop is van een oudere versie van mij. Vraag het opnieuw, dan krijg je nieuwe knoppen.';
export const KNOP_ONLEESBAAR = 'Deze knop kan ik niet lezen. Vraag het opnieuw, dan krijg je nieuwe knoppen.';
export const WOORDEN_WEG = 'De woorden waar deze knop over gaat, staan niet meer in het bericht. Vraag het opnieuw.';
export const OPDRACHT_WEG = 'Deze opdracht bestaat niet meer. Probeer het over een minuut opnieuw.';
export const AL_WEG = 'Dit bericht was al weg.';
export const NIET_JOUW_BERICHT =
  'Alleen wie dit vroeg, of wie hier berichten mag beheren, kan dit bericht verwijderen.';
export const NIET_OPENBAAR =
  'Ik ben geen lid van deze server en externe apps mogen hier niets openbaar plaatsen. Alleen jij ziet dit.';
export const AUTOMOD = 'De automatische moderatie van deze server (AutoMod) houdt dit tegen. Er is niets geplaatst.';
export const MAG_HIER_NIET = 'Ik mag hier niets plaatsen: daarvoor heb ik het recht om berichten te sturen nodig.';
export const TE_LANG =
  'Dit past niet in de berichten die ik je mag sturen. Vraag om een kleiner stuk, dan krijg je het helemaal.';
export const RUSTIG_AAN =
  'De bot is nog bezig met wat je eerder vroeg. Wacht op een van die antwoorden, dan kan het weer.';
export const AL_BEZIG = 'Dit wordt al geplaatst.';
export const AL_GEPLAATST = 'Dit staat hier al:';
export const GEPLAATST = 'Geplaatst, als antwoord op het bericht:';
export const OVER_BERICHT = 'Over dit bericht:';
export const NAAR_BERICHT = 'Naar het bericht';
export const KNOPPEN_PASSEN_NIET =
  'Je tekst is te lang om te delen of er een knop van te maken. Met een korter stuk kan dat wel.';
export const ALLEEN_DRIE = 'Ik geef hoogstens drie citaten per bericht; dit zijn de eerste drie.';
export const NOEMING_UITLEG =
  'Noem mij met een vraag of een zoekterm erachter, bijvoorbeeld: vraag 48, 811 48 of zoek detentie. Ook /hulp helpt je verder.';

// Instellingen

/** Faults in the settings, all of them in one message. */
export const instellingenFout = (fouten: readonly string[]): string =>
  ['De instellingen kloppen niet (omgeving of .env; zie .env.example):', ...fouten.map((fout) => `  ${fout}`)].join(
    '\n',
  );

/** What one setting takes. */
export const instelling = (naam: string, neemt: string): string => `${naam}: ${neemt}`;
export const NEEMT = {
  nummer: 'een Discord-id, 17 tot 20 cijfers',
  adres: 'een adres dat met http:// of https:// begint',
  logniveau: 'trace, debug, info, warn, error, fatal of silent',
  poort: 'een poort, 0 tot en met 65535',
  aanUit: 'on of off',
  omgeving: 'development, test of production',
  token: 'het token van je bot, zonder spaties',
  tokenNodig: 'is nodig met NODE_ENV=production',
  tokenBestand: 'een bestand dat te lezen is, met alleen het token erin',
} as const;
