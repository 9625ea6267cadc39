/** Words and forms of Dutch that no rule gives. Closed classes of the language: not a place for words of a certain text. */

/**
 * Words that tell nothing about what a text is about: articles, pronouns, prepositions, auxiliary verbs, question
 * words and connectives. Words of the field (`kabinet`, `vraag`, `wet`) are not among them: how common they are is
 * for the ranking to see.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'de het een der des den ten ter te en of maar want dus noch dan als toen wanneer indien omdat doordat zodat opdat ' +
    'hoewel terwijl tenzij mits zowel alsmede evenals dat die dit deze wie wat welk welke waar waarom hoe hoeveel ' +
    'hoezeer waarin waarvan waarop waarbij waardoor waarmee waarvoor waaraan waarover waarnaar waartoe waarvandaan ' +
    'hier er daar daarin daarvan daarop daarbij daardoor daarmee daarvoor daaraan daarover daarom daartoe hierin ' +
    'hiervan hierop hierbij hierdoor hiermee hiervoor hieraan hierover hierom hiertoe ervan erin erop erbij erdoor ' +
    'ermee ervoor eraan erover erom ertoe ik jij je jou jouw u uw hij hem zijn haar zij ze wij we ons onze jullie hen ' +
    'hun men mijn mij me zich zichzelf elkaar iemand niemand iets niets alles allen iedereen eenieder ieder iedere elk ' +
    'elke van voor met in op aan bij uit door om over onder tot naar na tegen tussen per via zonder binnen buiten ' +
    'sinds tijdens volgens vanaf vanuit vanwege wegens gedurende omtrent inzake jegens ten aangaande betreffende ' +
    'ben bent is was waren zijn geweest word wordt worden werd werden geworden heb hebt heeft hebben had hadden gehad kan ' +
    'kun kunt kunnen kon konden zal zul zult zullen zou zouden mag mogen mocht mochten moet moeten moest moesten wil ' +
    'wilt willen wilde wilden wou wouden hoef hoeft hoeven hoefde hoefden doe doet doen deed deden ga gaat gaan ging gingen laat laten liet lieten ' +
    'niet geen wel ja nee ook nog al reeds maar slechts alleen zo zoals zelf zelfs juist toch echter immers namelijk ' +
    'bovendien voorts verder overigens daarnaast daarentegen aldus derhalve nu dan toen ooit nooit altijd vaak soms ' +
    'meestal even heel erg zeer te meer meest minder minst veel weinig enkele enige sommige andere ander anders zulke ' +
    'dergelijke dergelijk zodanig zodanige beide mede sowieso eigenlijk gewoon allemaal kortom ' +
    "'s 't 'n d.w.z dwz o.a oa m.b.t mbt t.a.v tav t.b.v tbv i.v.m ivm bijv enz etc resp jl zgn w.o m.n t.o.v tov " +
    'alsof mee toe heen ondanks behalve naast boven achter rondom langs qua conform wiens wier diens ergens nergens ' +
    "overal steeds alweer alsnog misschien wellicht nou hoor trouwens eens 'm z'n m'n d'r zo'n " +
    // As it is typed in a chat, cursing included, and as Flemings say it.
    'gwn ff idd iig ofzo enzo wrm hvl mss sws ofc wtf lol tbh haha hallo hoi hey aub svp alsjeblieft bedankt dank ' +
    'please thx bro bruh verdomme godverdomme jeetje tering tyfus kut klote eh uh effe effen toch sws zowiezo ' +
    'ge gij gijle uwe ulle nen den dees deze dienen da wa zeg amai allez wablieft ' +
    // English, but for what is a Dutch word or an abbreviation as well.
    'the by from and or not do does did are were been has have could would should shall may must what which whom whose ' +
    'when where why how this that these those its they their them your his she my an on at into with without about if ' +
    'but than there here also any some only very just for to i you'
  ).split(' '),
);

/** Words that say little of what a question is about; they count when there is nothing else. */
export const LIGHT: ReadonlySet<string> = new Set(
  (
    'zomaar gewoon straks meteen later ooit precies ding dingen grapje soort mensen persoon personen lui types kerel kerels gast gasten ' +
    'echt echte helemaal totaal compleet beetje best stom stomme dom domme gek gekke raar rare goed goede mooi leuk leuke ' +
    'snel vlug natuurlijk zeker blijkbaar kennelijk tegenwoordig vandaag morgen gisteren weleens plaats geval manier keer ' +
    'krijgen krijg krijgt kreeg kregen komen kom komt kwam kwamen gekomen zeggen zeg zegt zei zeiden gezegd vinden vind vindt vond ' +
    'vonden weten weet wist wisten houden houd houdt hield hielden maken maak maakt maakte gemaakt geven geef geeft gaf gaven ' +
    'nemen neem neemt nam namen zetten zet zitten zit zat zaten staan sta staat stond stonden blijven blijf blijft bleef bleven ' +
    'halen haal haalt haalde brengen breng brengt bracht lopen loop loopt liep kijken kijk kijkt keek denken denk denkt dacht ' +
    'zien zie ziet zag zagen gooien gooi gooit gebeuren gebeurt gebeurde heten heet noemen noem noemt horen hoor hoort ' +
    'gehouden gezet gezeten gestaan gebleven gehaald gebracht gelopen gekeken gedacht gezien gegooid gebeurd genomen genoemd gehoord weg ' +
    'praten praat proberen probeer probeert hopen hoop hoopt snappen snap snapt geloven geloof gelooft willen werkt ' +
    'get gets got come comes came go goes want need make makes take takes know think say says'
  ).split(' '),
);

/** Words that people put between any two others, and that change nothing of what those mean together: `wie er eigenlijk binnenkomt`. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    'nou eigenlijk gewoon gwn wel er straks nu toch even ff effe effen ook dan maar hier daar al echt zomaar allemaal nog ' +
    'eens dus soms ooit best misschien meteen juist zelf zelfs precies helemaal hoor eh uh'
  ).split(' '),
);

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

/** Particles that can stand apart from their verb: `we vangen ze op`. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'aan achter af bij binnen buiten dicht door in mee na neer om onder op open over plaats rond samen stop tegen terug thuis ' +
    'toe tussen uit vast voor voorbij voort vrij weer weg'
  ).split(' '),
);

/** Particles that are hardly ever prepositions, so that they belong to a verb wherever they stand: `haakt ze af`. */
export const ADVERBS: ReadonlySet<string> = new Set('af dicht mee neer terug toe vast weer weg'.split(' '));

/** What may stand between a particle and its verb: `mee wil werken`, `terug te sturen`. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  (
    'te kan kun kunt kunnen kon konden zal zult zullen zou zouden mag mogen mocht mochten moet moeten moest moesten wil wilt ' +
    'willen wilde wilden hoeft hoeven laat laten liet lieten gaat gaan ging gingen wordt worden werd werden heeft hebben had ' +
    'hadden is zijn was waren blijft blijven'
  ).split(' '),
);

/** A particle, and what of the word comes behind it: `uit|gezet`. */
export const WITH_PARTICLE = new RegExp(`^(${[...PARTICLES].join('|')})([a-z]{3,})$`);

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
