/** Dutch forms that no rule gives. Closed classes of the language: not a place for words of a certain text. */

/** Plurals that change their vowel or take -eren, as the end of a word. */
export const IRREGULAR_PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(?<!ge|ver|be|over|ar)leden$/, 'lid'],
  [/(?<!be|ge)steden$/, 'stad'],
  [/(?<!ge|be|her|ont)schepen$/, 'schip'],
  [/kinderen$/, 'kind'],
  [/volkeren$/, 'volk'],
  [/(?<=^|l)ieden$/, 'man'],
  [/musea$/, 'museum'],
  [/(?<![a-z])visa$/, 'visum'],
  [/centra$/, 'centrum'],
  [/politici$/, 'politicus'],
  [/academici$/, 'academicus'],
  [/historici$/, 'historicus'],
  [/critici$/, 'criticus'],
  [/criteria$/, 'criterium'],
  [/ministeria$/, 'ministerie'],
  [/gelden$/, 'geld'],
];

const PARTICLE_LIST =
  'aan achter af bij binnen buiten dicht door in mee na neer om onder op open over plaats rond samen stop tegen terug thuis ' +
  'toe tussen uit vast voor voorbij voort vrij weer weg';

/** Whether a word is a particle that can stand apart from its verb: `we vangen ze op`. */
export function isParticle(word: string): boolean {
  return PARTICLE_SET.has(word);
}

/** Whether a particle is hardly ever a preposition, so that it belongs to a verb wherever it stands: `haakt ze af`. */
export function isAdverb(particle: string): boolean {
  return ADVERBS.has(particle);
}

const ADVERBS: ReadonlySet<string> = new Set('af dicht mee neer terug toe vast weer weg'.split(' '));

/** Whether a word may stand between a particle and its verb: `mee wil werken`, `terug te sturen`. */
export function isAuxiliary(word: string): boolean {
  return AUXILIARIES.has(word);
}

const AUXILIARIES: ReadonlySet<string> = new Set(
  (
    'te kan kun kunt kunnen kon konden zal zult zullen zou zouden mag mogen mocht mochten moet moeten moest moesten wil wilt ' +
    'willen wilde wilden hoeft hoeven laat laten liet lieten gaat gaan ging gingen wordt worden werd werden heeft hebben had ' +
    'hadden is zijn was waren blijft blijven'
  ).split(' '),
);

const PARTICLE_SET: ReadonlySet<string> = new Set(PARTICLE_LIST.split(' '));

/** A particle, and what of the word comes behind it: `uit|gezet`. */
export const PARTICLES = new RegExp(`^(${PARTICLE_LIST.replaceAll(' ', '|')})([a-z]{3,})$`);

/**
 * Words that look like a compound, or like who does what a verb says, and mean something else: `ziekenhuis` is no house
 * for who is looking for one, a `leger` does not lay. By their stems ({@link Stemmer.stem}), which their forms share.
 */
export const OPAQUE: readonly string[] = (
  'ziekenhuis ziekenhuizen stadhuis raadhuis gemeentehuis tehuis buitenland buitenlander buitenlands buitenlandse ' +
  'binnenland binnenlands binnenlandse inlander uitlander gelukszoeker gelukzoeker maatregel maatschappij ' +
  'maatschappelijk huisvesting huisvesten slachtoffer ministerieel noodzakelijk noodzaak raadplegen raadpleging ' +
  'belangstelling belangrijk belanghebbende voorbeeld antwoord verantwoorden verantwoording verantwoordelijk ' +
  'verantwoordelijkheid handtekening kanttekening regelmaat landbouw tuinbouw minderheid meerderheid burgemeester ' +
  'wethouder vrijwillig vrijwilliger waarborg waarborgen hoofdstuk hoofdzakelijk bladzijde wereldwijd tekortkoming ' +
  'rechtvaardig rechtvaardigheid rechtvaardigen rechtstreeks handhaven handhaving vaststellen goedkeuren goedkeuring ' +
  'plaatsvinden plaatsvervangend veroordelen aardappel rotonde mededeling medewerking handlanger huiswerk huishouden ' +
  'huishouding gezondheid werkelijk werkelijkheid daadwerkelijk eigenaardig gelegenheid aangelegenheid bijvoorbeeld ' +
  'tegenwoordig vertegenwoordiger vertegenwoordigen vertegenwoordiging stadhouder boekhouder aandeelhouder vakantie ' +
  'kamer leger koper beker meter letter cijfer ketter wekker veger zager keuken toren zomer winter meester peper ' +
  'bunker tijger partner manager rooster klooster venster lader ladder adelaar pilaar altaar exemplaar titel ' +
  'kandelaar zondaar ambtenaar leraar evenaar sluier kelder akker anker donder wonder polder schouder moeder broeder ' +
  'poeder voeder ruiter sleutel schotel welkom welvaart leeftijd waarheid weerstand bestand stilstand toestand ' +
  'bondgenoot echtgenoot ambtgenoot deelgenoot tijdschrift oorlog oorzaak grondstof grondslag grondig weekblad ' +
  'dagblad dagboek handboek handschoen handdoek landgoed goedkoop rijkdom eigendom ouderdom jeugdig toekomst ' +
  'uitkomst inkomst bijeenkomst overeenkomst tussenkomst herkomst opkomst afkomst ramadan kameraad hoogleraar ' +
  'minderjarig meerderjarig volwassen alleenstaand tegenstander voorstander medestander'
).split(' ');
