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
export const STRONG: StrongForms = readVerbs();

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
