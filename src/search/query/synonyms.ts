/** Words of the field that mean (nearly) the same, and why they stand here. */
export interface Synonyms {
  /** Words, or word groups of several words. */
  readonly words: readonly string[];
  readonly why: string;
}

/** Small on purpose: each row costs precision where its words do differ. */
export const SYNONYMS: readonly Synonyms[] = [
  // What the field calls by several names.
  { words: ['detentie', 'bewaring'], why: 'Vreemdelingenwet: vreemdelingenbewaring; EU and press: detentie' },
  { words: ['detentie', 'vastzetten', 'opsluiten'], why: 'what a reader calls it' },
  {
    words: ['uitzetting', 'terugkeer', 'deportatie'],
    why: 'forced return: uitzetting; policy: terugkeer; press: deportatie',
  },
  {
    words: ['terugkeer', 'terugsturen', 'vertrek'],
    why: 'the Terugkeerrichtlijn names vertrek; readers say terugsturen',
  },
  { words: ['illegaal', 'irregulier', 'onrechtmatig'], why: 'the law: zonder rechtmatig verblijf; the VN: irregulier' },
  { words: ['illegaliteit', 'illegaal'], why: 'one root that the stemmer keeps apart' },
  { words: ['remittances', 'geldverzending', 'geldstroom'], why: 'the English term that answers use, and its Dutch' },
  { words: ['rechtsbijstand', 'advocaat', 'rechtshulp'], why: 'legal aid, and who gives it' },
  { words: ['thuisland', 'herkomstland', 'land van herkomst'], why: 'questions say thuisland, answers herkomst' },
  { words: ['grenscontrole', 'grensbewaking'], why: 'Schengengrenscode: bewaking is controle and toezicht' },
  { words: ['verdrag', 'pact', 'compact'], why: 'GCM is a compact; readers call it pact or verdrag' },
  { words: ['bindend', 'afdwingbaar', 'verplichting'], why: 'what binding means' },
  { words: ['ambtenaar', 'overheidspersoneel'], why: 'same people' },
  { words: ['uitkering', 'sociale zekerheid'], why: 'what social security pays' },
  { words: ['ontwikkelingshulp', 'ontwikkelingssamenwerking'], why: 'the older name' },
  { words: ['statistiek', 'cijfers'], why: 'same thing' },
  { words: ['minderjarig', 'kind'], why: 'a minderjarige is a child in law' },
  { words: ['ngo', 'maatschappelijke organisatie'], why: 'same thing' },
  { words: ['plicht', 'verplichting'], why: 'same thing' },
  { words: ['baan', 'arbeid'], why: 'readers say baan, papers arbeid (arbeidsmarkt, arbeidsmigratie)' },
  { words: ['controle', 'toezicht', 'monitoring'], why: 'what readers, laws and international papers call it' },
  { words: ['paspoort', 'reisdocument', 'papieren'], why: 'the document that papers call reisdocument' },
  { words: ['school', 'onderwijs'], why: 'the right is to onderwijs, the reader thinks of a school' },
  { words: ['arts', 'dokter', 'medisch', 'gezondheidszorg'], why: 'care, and who gives it' },
  { words: ['huis', 'woning', 'huisvesting'], why: 'policy says huisvesting' },
  { words: ['racisme', 'discriminatie'], why: 'the commonest ground of it in this field' },
  // Abbreviations that the texts themselves explain, and those that everybody in the field uses.
  {
    words: ['GCM', 'Global Compact for Migration', 'Marrakesh Immigratiepact', 'migratiepact'],
    why: 'names of one paper',
  },
  { words: ['GCR', 'Vluchtelingencompact', 'vluchtelingenpact'], why: 'Global Compact on Refugees' },
  { words: ['VN', 'Verenigde Naties', 'United Nations'], why: 'abbreviation' },
  { words: ['EU', 'Europese Unie'], why: 'abbreviation' },
  { words: ['VS', 'Verenigde Staten'], why: 'abbreviation' },
  { words: ['CBS', 'Centraal Bureau voor de Statistiek'], why: 'abbreviation' },
  { words: ['SCP', 'Sociaal Cultureel Planbureau'], why: 'abbreviation' },
  { words: ['WRR', 'Wetenschappelijke Raad voor het Regeringsbeleid'], why: 'abbreviation' },
  { words: ['IND', 'Immigratie- en Naturalisatiedienst'], why: 'abbreviation' },
  { words: ['EVRM', 'Europees Verdrag voor de Rechten van de Mens'], why: 'abbreviation' },
  { words: ['DT&V', 'Dienst Terugkeer en Vertrek'], why: 'abbreviation' },
  { words: ['OS', 'ontwikkelingssamenwerking'], why: 'abbreviation (OS-uitgaven)' },
  { words: ['BEU', 'beperking export uitkeringen'], why: 'abbreviation, explained in the text' },
];
