import { type Lexicon, Use } from './lexicon.js';
import { WITH_PARTICLE } from './word-classes.js';

/** Prefixes that take the place of ge- in a participle: `be|wezen`. */
const PREFIXED = /^(be|ver|ont|her|er|ge|mis|onder|over|door|vol|weer)(.{3,})$/;
/** The consonants of 't kofschip, behind which a weak past takes a t. */
const VOICELESS = /(?:[tkfspx]|ch)$/;
/** Irregular forms of the present, participles among them. */
const PRESENT: ReadonlyMap<string, string> = new Map(
  ['gaan', 'staan', 'slaan', 'doen', 'zien'].flatMap((verb) => [
    [verb.replace('aan', 'aat').replace('en', 'et'), verb],
    [`${verb}d`, verb],
    [`${verb}de`, verb],
  ]),
);

/** Brings participles and pasts to their verb. Where a form is another word as well, the lexicon decides. */
export class VerbForms {
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** `gestraft`, `uitgezet`, `aangenomen`, `sloot` and `werkten` as `straf`, `uitzet`, `aannemen`, `sluiten` and `werk`; any other word as it is. */
  verbOf(word: string): string {
    if (word.startsWith('ge')) {
      const verb = this.#beginsWithGe(word);
      if (verb !== null) return verb;
      if (this.#is(word, Use.unit)) return word;
    }
    return this.#simple(word) ?? this.#separable(word) ?? word;
  }

  /** The verb of a participle with ge-: its infinitive or its stem; null for another word. */
  participle(word: string): string | null {
    const rest = /^ge([a-z]{2,})$/.exec(word)?.[1];
    if (rest === undefined) return null;
    for (const form of [rest, rest.replace(/e$/, '')]) {
      const strong = STRONG.participles.get(form)?.[0];
      if (strong !== undefined) return strong;
      const weak = this.#weakParticiple(form);
      if (weak !== null) return weak;
    }
    return null;
  }

  /** Whether a word is no form of another. */
  isBase(word: string): boolean {
    return this.verbOf(word) === word;
  }

  #simple(word: string): string | null {
    return this.participle(word) ?? this.#past(word) ?? this.#prefixed(word);
  }

  #separable(word: string): string | null {
    const [, particle, rest = ''] = WITH_PARTICLE.exec(word) ?? [];
    if (particle === undefined || this.#is(word, Use.unit)) return null;
    const participle = this.participle(rest);
    if (participle !== null) return particle + participle;
    if (rest.endsWith('t') && this.#is(rest, Use.verb)) return particle + asInfinitive(rest.slice(0, -1));
    // A strong past may be another word behind a particle: then there is such a verb.
    const strong = [...(STRONG.pasts.get(rest) ?? []), PRESENT.get(rest) ?? ''];
    const verb = strong.find((one) => one !== '' && this.#is(particle + one, Use.word)) ?? this.#weakPast(rest);
    return verb === null ? null : particle + verb;
  }

  /** `gepakt`: a t behind a voiceless consonant is an ending, when the verb is there. `gezet`, `gemeld`: it belongs to the stem. */
  #weakParticiple(form: string): string | null {
    if (!/[dt]$/.test(form)) return null;
    const stem = form.slice(0, -1);
    const regular = this.#is(`${stem}t`, Use.verb);
    if (regular && form.endsWith('t') && VOICELESS.test(stem) && this.isStem(stem)) return stem;
    if (this.#is(form, Use.word) && this.isStem(form)) return form;
    if (stem.length >= 2 && (regular || this.isStem(stem))) return asInfinitive(stem);
    return null;
  }

  /** `werkte`, `stuurden`, `sloot`: not `ruimte`, `banden` or `bond`, which are words by themselves. */
  #past(word: string): string | null {
    if (this.#is(word, Use.unit)) return null;
    const strong = STRONG.pasts.get(word) ?? (PRESENT.has(word) ? [PRESENT.get(word) ?? ''] : []);
    return strong[0] ?? this.#weakPast(word);
  }

  #weakPast(word: string): string | null {
    if (!this.#is(word, Use.past)) return null;
    const stem = word.replace(/[dt]en?$/, '');
    // tekende is of tekenen, werkende of werken.
    if (/ende?$/.test(word)) return this.#is(`${stem}en`, Use.word) ? asInfinitive(stem) : word.replace(/de?$/, '');
    const noun = word.replace(/en$/, '');
    if (noun !== word && this.#is(noun, Use.word) && !this.#is(noun, Use.verb)) return null;
    return this.#is(`${stem}t`, Use.verb) && this.isStem(stem) ? asInfinitive(stem) : null;
  }

  /** Strong verbs that take no ge-: `bewezen` as `bewijzen`, `verbood` as `verbieden`; `verslagen` are of a `verslag`. */
  #prefixed(word: string): string | null {
    const [, prefix, rest = ''] = PREFIXED.exec(word) ?? [];
    if (prefix === undefined || this.#is(word, Use.unit)) return null;
    const noun = rest.endsWith('en') && !STRONG.pasts.has(rest.slice(0, -2));
    if (noun && this.#is(word.slice(0, -2), Use.word)) return null;
    const forms = [rest, rest.replace(/e$/, '')];
    const verbs = forms.flatMap((form) => [
      ...(STRONG.participles.get(form) ?? []),
      ...(STRONG.pasts.get(form) ?? []),
      ...(PRESENT.has(form) ? [PRESENT.get(form) ?? ''] : []),
    ]);
    const found = verbs.find((verb) => this.#is(prefix + verb, Use.word));
    return found === undefined ? null : prefix + found;
  }

  /** `gebeurde` and `gebruikt` as `gebeur` and `gebruik`: verbs that begin with ge- of themselves. */
  #beginsWithGe(word: string): string | null {
    const stem = /^(ge.{3,}?)(?:[dt]en?|[dt])$/.exec(word)?.[1];
    if (stem === undefined || !this.isStem(stem)) return null;
    // The t of gekost is its stem's: gekozen, which would make a stem of gekos, is a participle itself.
    const infinitives = this.#infinitives(stem).filter((verb) => this.#is(verb, Use.word));
    if (infinitives.every((verb) => ![null, verb].includes(this.participle(verb)))) return null;
    return this.#is(`${stem}t`, Use.word) ? stem : null;
  }

  /** Whether a verb has this stem: `stel` of `stellen`, `huur` of `huren`, `werk` of `werken`. */
  isStem(stem: string): boolean {
    return stem.length >= 3 && this.#infinitives(stem).some((verb) => this.#is(verb, Use.word));
  }

  /** How the infinitive of a stem may be written. */
  #infinitives(stem: string): string[] {
    const open = stem.replace(/([aeou])\1([^aeiou])$/, '$1$2');
    const voiced = open.replace(/f$/, 'v').replace(/s$/, 'z');
    return [`${stem}en`, `${stem}${stem.slice(-1)}en`, `${open}en`, `${voiced}en`];
  }

  #is(word: string, use: number): boolean {
    return (this.#lexicon.uses(word) & use) !== 0;
  }
}

/** `tekenen` for the stem `teken`, of which Snowball would take the end for an ending; any other stem as it is. */
export function asInfinitive(stem: string): string {
  return stem.endsWith('en') ? `${stem}en` : stem;
}

/** The strong and irregular verbs of Dutch: infinitive, past in singular and plural, participle without ge-. */
const VERBS = `
bijten beet beten beten|blijken bleek bleken bleken|blijven bleef bleven bleven|drijven dreef dreven dreven
glijden gleed gleden gleden|grijpen greep grepen grepen|hijsen hees hesen hesen|kijken keek keken keken
knijpen kneep knepen knepen|krijgen kreeg kregen kregen|kwijten kweet kweten kweten|lijden leed leden leden
lijken leek leken leken|mijden meed meden meden|prijzen prees prezen prezen|rijden reed reden reden
rijten reet reten reten|rijzen rees rezen rezen|schijnen scheen schenen schenen|schrijden schreed schreden schreden
schrijven schreef schreven schreven|slijpen sleep slepen slepen|slijten sleet sleten sleten|smijten smeet smeten smeten
snijden sneed sneden sneden|spijten speet speten speten|splijten spleet spleten spleten|stijgen steeg stegen stegen
strijden streed streden streden|strijken streek streken streken|verdwijnen verdween verdwenen verdwenen
wijken week weken weken|wijten weet weten weten|wijzen wees wezen wezen|wrijven wreef wreven wreven
zwijgen zweeg zwegen zwegen|zwijken zweek zweken zweken
bieden bood boden boden|buigen boog bogen bogen|duiken dook doken doken|druipen droop dropen dropen
driegen droog drogen drogen|fluiten floot floten floten|genieten genoot genoten noten|gieten goot goten goten
kiezen koos kozen kozen|kruipen kroop kropen kropen|liegen loog logen logen|luiken look loken loken
ruiken rook roken roken|schieten schoot schoten schoten|schuilen school scholen scholen
schuiven schoof schoven schoven|sluipen sloop slopen slopen|sluiten sloot sloten sloten|snuiven snoof snoven snoven
spruiten sproot sproten sproten|spuiten spoot spoten spoten|stuiven stoof stoven stoven|verliezen verloor verloren verloren
vliegen vloog vlogen vlogen|vriezen vroor vroren vroren|wegen woog wogen wogen|zuigen zoog zogen zogen
zuipen zoop zopen zopen|scheren schoor schoren schoren|bewegen bewoog bewogen bewogen
beginnen begon begonnen begonnen|binden bond bonden bonden|blinken blonk blonken blonken|dingen dong dongen dongen
dringen drong drongen drongen|drinken dronk dronken dronken|dwingen dwong dwongen dwongen
glimmen glom glommen glommen|klimmen klom klommen klommen|klinken klonk klonken klonken|krimpen kromp krompen krompen
schrikken schrok schrokken schrokken|slinken slonk slonken slonken|slinden slond slonden slonden
spinnen spon sponnen sponnen|springen sprong sprongen sprongen|stinken stonk stonken stonken
vinden vond vonden vonden|winden wond wonden wonden|winnen won wonnen wonnen|wringen wrong wrongen wrongen
zingen zong zongen zongen|zinken zonk zonken zonken|verzinnen verzon verzonnen verzonnen|bezinnen bezon bezonnen bezonnen
bergen borg borgen borgen|delven dolf dolven dolven|gelden gold golden golden|melken molk molken molken
schelden schold scholden scholden|schenden schond schonden schonden|schenken schonk schonken schonken
smelten smolt smolten smolten|treffen trof troffen troffen|trekken trok trokken trokken|vechten vocht vochten vochten
vlechten vlocht vlochten vlochten|zenden zond zonden zonden|zwellen zwol zwollen zwollen|zwemmen zwom zwommen zwommen
bederven bedierf bedierven bedorven|helpen hielp hielpen holpen|sterven stierf stierven storven
werpen wierp wierpen worpen|werven wierf wierven worven|zwerven zwierf zwierven zworven
bevelen beval bevalen bevolen|breken brak braken broken|komen kwam kwamen komen|nemen nam namen nomen
spreken sprak spraken sproken|steken stak staken stoken|stelen stal stalen stolen|wreken - - wroken
bidden bad baden beden|eten at aten geten|genezen genas genazen nezen|geven gaf gaven geven|lezen las lazen lezen
liggen lag lagen legen|meten mat maten meten|treden trad traden treden|vergeten vergat vergaten vergeten
vreten vrat vraten vreten|zien zag zagen zien|zitten zat zaten zeten
dragen droeg droegen dragen|graven groef groeven graven|heffen hief hieven heven|jagen joeg joegen jaagd
scheppen schiep schiepen schapen|slaan sloeg sloegen slagen|varen voer voeren varen|vragen vroeg vroegen vraagd
waaien woei woeien waaid|zweren zwoer zwoeren zworen
bakken - - bakken|bannen - - bannen|blazen blies bliezen blazen|brouwen - - brouwen|hangen hing hingen hangen
houden hield hielden houden|houwen hieuw hieuwen houwen|lachen - - lachen|laden - - laden|laten liet lieten laten
lopen liep liepen lopen|malen - - malen|raden ried rieden raden|roepen riep riepen roepen|scheiden - - scheiden
slapen sliep sliepen slapen|spannen - - spannen|stoten - - stoten|vallen viel vielen vallen|vangen ving vingen vangen
vouwen - - vouwen|wassen - - wassen|zouten - - zouten|weven - - weven|heten - - heten|barsten - - barsten
brengen bracht brachten bracht|denken dacht dachten dacht|doen deed deden daan|gaan ging gingen gaan
kopen kocht kochten kocht|plegen placht plachten pleegd|staan stond stonden staan|weten wist wisten weten
worden werd werden worden|zeggen zei zeiden zegd|zoeken zocht zochten zocht|leggen legde legden legd
`;

interface StrongForms {
  /** Infinitives by past forms. */
  readonly pasts: ReadonlyMap<string, readonly string[]>;
  /** Infinitives by participles, ge- left out. */
  readonly participles: ReadonlyMap<string, readonly string[]>;
}

/** Forms of strong and irregular verbs. */
const STRONG: StrongForms = readVerbs();

function readVerbs(): StrongForms {
  const pasts = new Map<string, string[]>();
  const participles = new Map<string, string[]>();
  for (const verb of VERBS.trim().split(/[|\n]/)) {
    const [infinitive = '', singular = '-', plural = '-', participle = '-'] = verb.split(' ');
    for (const past of [singular, plural]) put(pasts, past, infinitive);
    put(participles, participle, infinitive);
  }
  return { pasts, participles };
}

function put(forms: Map<string, string[]>, form: string, infinitive: string): void {
  if (form !== '-') forms.set(form, [...(forms.get(form) ?? []), infinitive]);
}
