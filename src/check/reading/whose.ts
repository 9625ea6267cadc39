import { isTurning } from '../words/turning.js';

const MONTH = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
/** A day: `3 december 2018`, `3-12-2018`. */
export const DATE = new RegExp(`\\b\\d{1,2}(?: (?:${MONTH}) |[-/]\\d{1,2}[-/])\\d{4}\\b`, 'u');
const OFFICE =
  /^(?:[Dd]e )?(?:minister(?:-president)?|staatssecretaris|premier|bewindspersoon|kabinet|regering|kamerlid)(?![\p{L}-])/iu;
const CITED =
  /^(?:(?:[Bb]ron|[Zz]ie|[Uu]it):?\s*)?(?:Aanhangsel(?: van de)? Handelingen|Kamerstuk(?:ken)?|Handelingen|Kamervragen|(?:ah|kst)-[\w-]+)[^.?!]{0,40}?\d[^?!]{0,80}$/u;
/** A line that says who said it: `aldus …`, `— …`. */
export const QUOTES_SOMEONE =
  /^(?:(?:aldus|volgens|zegt|zei|schrijft|schreef|stelt|stelde|antwoordt|antwoordde)\s+|[—–-]{1,2}\s*|~\s*)(.+)$/isu;
// What a line may hold that says whose words these are: names, offices, dates, numbers, and what joins them.
const JOINING =
  'de het een van voor der den ten ter te in op bij aan uit over en namens mede tijdens door ook zijn haar hun zie';
const SMALL = new Set(
  (
    `${JOINING} lid leden nr p pag pagina ` +
    'vraag vragen antwoord antwoorden kamervraag kamervragen kamerbrief brief kamerstuk aanhangsel bron noot ' +
    'minister ministers staatssecretaris staatssecretarissen minister-president premier bewindspersoon kabinet regering ' +
    'kamerlid fractie tweede eerste kamer gevraagd beantwoord aldus volgens ' +
    'ministerie rijksoverheid schriftelijk schriftelijke overleg debat beantwoording bladzijde blz ' +
    MONTH.replaceAll('|', ' ')
  ).split(' '),
);
const MOST_WORDS = 40;

/** Whether a line says in which publication words stand: `Aanhangsel Handelingen II 2018/19, nr. 811, p. 10`. */
export function isCitation(line: string): boolean {
  return CITED.test(inner(line)) && namesOnly(inner(line));
}

function inner(line: string): string {
  return /^(?:\((.+)\)|\[(.+)\]):?\.?$/su.exec(line)?.slice(1).find(Boolean) ?? line;
}

/** Whether a line says whose words stand beside it, and nothing else: `Harbers:`, `— Harbers, 2018`, `aldus …`. */
export function saysWhose(line: string): boolean {
  // A sentence that ends, or marks of its own: that is more than a name.
  if (/\p{Ll}{2}\.\s+\p{Lu}|[!?"“”„«»]/u.test(line)) return false;
  const bare = inner(line);
  if (ELSEWHERE.test(bare) && !namesPaper(bare)) return false;
  const told = QUOTES_SOMEONE.exec(bare)?.[1];
  // A number alone is nobody: `~ 61 en 63`.
  if (told !== undefined && !/\p{Lu}|\d{4}|vra(?:ag|gen)|antwoord/u.test(told) && !OFFICE.test(told)) return false;
  if (told !== undefined) return namesOnly(told) || (OFFICE.test(told) && namesOnly(`A ${told}`));
  if (/:$/.test(line)) return introduces(line);
  const dated = DATE.test(bare) && (/^(?:gevraagd door |beantwoord door |\p{Lu})/u.test(bare) || OFFICE.test(bare));
  return (dated || bare !== line || /^.+\p{Lu}/su.test(OFFICE.exec(bare) ? bare : '')) && namesOnly(bare);
}

// `In Duitsland:`, `(Vanaf 2020)`: a place or a time is nobody, but where a paper is named or somebody says something.
const ELSEWHERE =
  /^(?:in|op|voor|bij|aan|over|tijdens|vanaf|sinds|na|tot|per|behalve|onder|binnen|buiten)(?![\p{L}-])/iu;
const PAPER =
  /^(?:(?:kamer)?(?:vra(?:ag|gen)|antwoord(?:en)?|brief|stuk(?:ken)?)|aanhangsel|handelingen|reactie|debat)$/iu;

function namesPaper(line: string): boolean {
  const words: readonly string[] = line.match(/\p{L}+/gu) ?? [];
  return words.some((word) => PAPER.test(word) || SAYS.has(word.toLowerCase()));
}

/** Words with a capital that are no office, no month, and say nothing of saying: those that must be names. */
export function namesIn(line: string): string[] {
  const words = line.replace(/https?:\/\/\S+/g, '').match(/\p{Lu}[\p{L}’'-]*/gu) ?? [];
  return words.filter((word) => !SMALL.has(word.toLowerCase()) && !SAYS.has(word.toLowerCase()));
}

/** Whether words do nothing but lead up to a quotation, or tie two: `Harbers schreef dat`, `en`. */
export function onlySays(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return words.every((word) => isName(word) || SMALL.has(word.toLowerCase()) || SAYS.has(word.toLowerCase()));
}

// `Harbers:`, `De staatssecretaris antwoordt:`, and not a sentence that breaks off at a colon.
function introduces(line: string): boolean {
  const words = line.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const last = words.at(-1)?.toLowerCase() ?? '';
  const known = (word: string): boolean => isName(word) || SMALL.has(word) || SAYS.has(word.toLowerCase());
  return words.length <= 16 && words.every(known) && !NEVER_LAST.has(last) && !/^zie\b/iu.test(line);
}

const LINKING = 'er dat dit als het wat is heeft';
const NEVER_LAST = new Set(`${JOINING} ${LINKING}`.split(' '));
const SAYS = new Set(
  (
    `${LINKING} hij zij ze gezegd geschreven volgt volgende staat reactie beantwoording citaat quote letterlijk ` +
    'zegt zei schrijft schreef stelt stelde antwoordt antwoordde antwoordden reageert reageerde verklaart verklaarde ' +
    'meldt meldde vraagt vroeg vroegen noteert noteerde vervolgt vervolgde licht lichtte toe geeft gaf gaven aan legt legde ' +
    'uit laat liet weten geantwoord gevraagd gesteld verklaard aangegeven luidt luidde luiden als volgt hierover daarop ' +
    'daarover tl dr tldr'
  ).split(' '),
);

function namesOnly(text: string): boolean {
  const words = text.replace(/https?:\/\/\S+/g, '').match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const named = words.some((word) => /^\p{Lu}|\d/u.test(word));
  return named && words.length <= MOST_WORDS && words.every((word) => isName(word) || SMALL.has(word.toLowerCase()));
}

// A capital makes no name of a word that turns what stands beside it: `Onjuist:`, `— Niet`.
function isName(word: string): boolean {
  return /^(?:[\p{Lu}\d]|(?:ah|kst)-)/u.test(word) && !isTurning(word);
}
