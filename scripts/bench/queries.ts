/** Queries of one kind, taken in turn. */
export interface QueryClass {
  readonly name: string;
  readonly queries: readonly string[];
}

/** What readers type, and what someone types who wants to see it break. */
export const QUERIES: readonly QueryClass[] = [
  { name: 'one word', queries: ['detentie', 'gezinshereniging', 'huis', 'minister', 'mensensmokkel', 'belasting'] },
  {
    name: 'three words',
    queries: [
      'terugkeer afgewezen asielzoekers',
      'grenzen sluiten mensenrechten',
      'kosten van zorg',
      'water lucht bodem',
    ],
  },
  {
    name: 'long question',
    queries: [
      'mogen migranten preventief worden vastgezet voor uitzetting naar hun land van herkomst',
      'hoeveel geld sturen werknemers elk jaar vanuit Nederland naar familie in hun thuisland',
      'waarom duurt het bouwen van nieuwe huizen en wegen in de stad zo lang volgens de minister',
    ],
  },
  { name: 'word group', queries: ['"vrijwillige beleidsoptie"', '"te allen tijde"', '"de rechten van migranten"'] },
  { name: 'misspelt', queries: ['gezinsherenging', 'vreemdelingenbewarig', 'mensensmokel', 'verblijfsvergunnig'] },
  {
    name: 'hostile',
    queries: [
      'aa* be* co* da* de* ee* ge* ha* in* ka* la* me* na* on* pa* ve*',
      '"de" "het" "een" "van" "in" "en" "is" "dat" "op" "te" "zijn" "voor" "met" "die" "niet" "aan"',
      '-"de" -"het" -a* -be* -ge* -ver* huis huizen huisje werk wegen water lucht land zee berg dal',
      'ontwikkelingssamenwerkingsovereenkomstenbeleidsmedewerkersopleidingsprogrammas vergunningverleningsprocedure',
    ],
  },
];

/** With filters and exclusions; the hits of these are counted by year, ministry and party. */
export const NARROWED: QueryClass = {
  name: 'narrowed, counted',
  queries: ['huis rol:antwoord', 'kosten van zorg van:1900', 'minister -water tot:2019', 'detentie partij:VVD'],
};

/** What stands in the option while somebody names a publication. */
export const TYPED: QueryClass = {
  name: 'autocomplete',
  queries: ['', 'd', 'de', 'ver', 'zorg', 'van dijk', '811', '811 van 2018-2019', 'ah-tk-2018', 'water in', 'qqqq'],
};
