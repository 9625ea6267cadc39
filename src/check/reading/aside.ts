import { readHeading } from '../../publications/kinds/headings.js';
import type { Range } from '../../text/source-text.js';
import { isTurning } from '../turning.js';
import type { Aside } from '../verdict.js';

/** Something in a text that is no part of a quotation: what it was taken for, and where it stands. */
export interface AsideAt extends Range {
  readonly soort: Aside['soort'];
  /** Other words begin behind it: a heading, a name with a colon. */
  readonly cuts: boolean;
}

const MONTH = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const DATE = new RegExp(`\\b\\d{1,2}(?: (?:${MONTH}) |[-/]\\d{1,2}[-/])\\d{4}\\b`, 'u');
const FOOT =
  /(?:Tweede|Eerste)\s+Kamer,\s+vergaderjaar\s+\d{4}[–-]\s*\d{4},\s+(?:Aanhangsel|\d[\d ]{3,6}(?:\s[IVXLC]+)?(?:[/-]\d+)?,\s+(?:nr\.\s)?(?:[A-Z]{1,3}|\d{1,4}))(?:\s+\d{1,3}(?![\p{L}\d]))?/gu;
const IMPRINT = /^(?:(?:ah|kst)-[\w()-]+)?\s*(?:ISSN 0921 ?- ?73\d\d)?\s*(?:[’']s-Gravenhage \d{4})?$/u;
const ADDRESS = /^\(?(?:(?:bron|link|zie):?\s+)?<?https?:\/\/\S+>?\)?$/iu;
const OFFICE =
  /^(?:[Dd]e )?(?:minister(?:-president)?|staatssecretaris|premier|bewindspersoon|kabinet|regering|kamerlid)(?![\p{L}-])/iu;
const CITED =
  /^(?:Bron:?\s*)?(?:Aanhangsel(?: van de)? Handelingen|Kamerstuk(?:ken)?|Handelingen|Kamervragen|(?:ah|kst)-[\w-]+)[^.?!]{0,40}?\d[^?!]{0,80}$/u;
// What this bot writes round a quotation.
const OWN =
  /^(?:Alinea \d+, uit de brief met (?:vragen|antwoorden)|Eén antwoord op vraag [\d ,t/men]+|Verwijst naar een brief die niet in de publicaties van de bot staat\.|Zin [\d ,t/men]+ van \d+|Het hele antwoord: \d+ zin(?:nen)?|Noot \d+|[Bb]ron|[Ll]ink|PDF(?:, p\. \d+)?|In verband|Hele antwoord|(?:[◀▶] ?)?Vraag \d+ ?[▶]?)$/u;
const QUOTES_SOMEONE =
  /^(?:(?:aldus|volgens|zegt|zei|schrijft|schreef|stelt|stelde|antwoordt|antwoordde)\s+|[—–-]{1,2}\s*|~\s*)(.+)$/isu;
// What a line may hold that says whose words these are: names, offices, dates, numbers, and what joins them.
const JOINING =
  'de het een van voor der den ten ter te in op bij aan uit over en namens mede tijdens door ook zijn haar hun zie';
const SMALL = new Set(
  (
    `${JOINING} lid leden nr p pag pagina ` +
    'vraag vragen antwoord antwoorden kamervraag kamervragen kamerbrief brief kamerstuk aanhangsel bron noot ' +
    'minister ministers staatssecretaris staatssecretarissen minister-president premier bewindspersoon kabinet regering ' +
    'kamerlid fractie tweede eerste kamer gevraagd beantwoord aldus ' +
    MONTH.replaceAll('|', ' ')
  ).split(' '),
);
const MOST_WORDS = 40;

/**
 * What in a text is no part of a quotation: a publication's own headings, the feet of its pages, lines that say whose
 * words these are or where they stand, and signs of the poster's own at the ends. In order, not overlapping.
 */
export function asidesIn(text: string): AsideAt[] {
  const found: AsideAt[] = [...text.matchAll(FOOT)].map(({ index, 0: foot }) => ({
    soort: 'bladwerk',
    start: index,
    end: index + foot.length,
    cuts: false,
  }));
  let start = 0;
  let before = 0;
  for (const line of text.split('\n')) {
    const open = isOpen(text.slice(before, start));
    const soort = lineAside(line.trim().replace(/^[_*"“„«]+|[_*]+$/g, ''), open);
    // Behind a sentence that has not ended nothing else begins.
    const cuts = soort === 'kop' && !(open && goesOn(text.slice(start + line.length)));
    if (soort) found.push({ soort, start, end: start + line.length, cuts });
    start += line.length + 1;
    if (soort) before = start;
  }
  for (const { index, 0: heading } of text.matchAll(HEADING_BEFORE))
    found.push({ soort: 'kop', start: index, end: index + heading.length, cuts: true });
  for (const { index, 0: name } of text.matchAll(NAME_BEFORE))
    if (saysWhose(name)) found.push({ soort: 'toeschrijving', start: index, end: index + name.length, cuts: true });
  found.push(...endAsides(text));
  return disjoint(found);
}

// Before words on the same line: `Antwoord 48 Nee.`, `A: Nee.`, `Harbers: Nee.`
const BEHIND_SENTENCE = String.raw`(?<=^\s*|[.?!…][»”"’')\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹\d]{0,2}\s+)`;
const AT_LINE = String.raw`(?<=^\s*|[.?!…:»”"’)\]⁰¹²³⁴⁵⁶⁷⁸⁹\d]\s*\n\s*)`;
const HEADING_BEFORE = new RegExp(
  String.raw`${BEHIND_SENTENCE}(?:Vra(?:ag|gen)|Antwoord(?:en)?)\s+\d{1,3}(?:\s*(?:,|en|t/m|tot en met|–|-)\s*\d{1,3})*[.:]?(?=\s+["“«‘'(]?(?:\p{Lu}|\[\p{L}\]))|${AT_LINE}(?:Vraag|Antwoord|V|A|Q|(?:Voetn|N)oot \d{1,3}):(?=[ \t]+\S)`,
  'gu',
);
const NAME_BEFORE = new RegExp(String.raw`${AT_LINE}[^\s:"“„«‘][^:\n"“„«]{0,99}:(?=[ \t]+\S)`, 'gu');

/** Whether a text breaks off within a sentence. */
export function isOpen(text: string): boolean {
  return /[\p{L}\p{N},;–-]["”»’|~\p{Cf}\s]*$/u.test(text);
}

/** Whether a text goes on with a sentence that began before it. */
export function goesOn(text: string): boolean {
  return /^\s*["“„«‘]?\p{Ll}/u.test(text);
}

function lineAside(line: string, open: boolean): Aside['soort'] | null {
  if (line === '') return null;
  if (isHeading(line)) return 'kop';
  if (IMPRINT.test(line)) return 'bladwerk';
  if (ADDRESS.test(line) || isCitation(line) || isParagraphId(line)) return 'bronvermelding';
  // A name on a line of its own, where the line before breaks off, is a part of its sentence.
  if (open && !/^[—–~([-]|:$/.test(line) && !DATE.test(line) && !QUOTES_SOMEONE.test(line)) return null;
  return saysWhose(line) ? 'toeschrijving' : null;
}

function isHeading(line: string): boolean {
  return readHeading(line) !== null || /^Vraag:?$/u.test(line) || OWN.test(line);
}

function isCitation(line: string): boolean {
  return CITED.test(inner(line)) && namesOnly(inner(line));
}

function isParagraphId(line: string): boolean {
  return /^(?:ah|kst)-[\w-]+#\d+$/u.test(line);
}

function inner(line: string): string {
  return /^(?:\((.+)\)|\[(.+)\]):?\.?$/su.exec(line)?.slice(1).find(Boolean) ?? line;
}

/** Whether a line says whose words stand beside it, and nothing else: `Harbers:`, `— Harbers, 2018`, `aldus …`. */
export function saysWhose(line: string): boolean {
  // A sentence that ends, or marks of its own: that is more than a name.
  if (/\p{Ll}{2}[.?!]\s+\p{Lu}|["“”„«»]/u.test(line)) return false;
  const bare = inner(line);
  const told = QUOTES_SOMEONE.exec(bare)?.[1];
  if (told !== undefined) return namesOnly(told) || (OFFICE.test(told) && namesOnly(`A ${told}`));
  if (/:$/.test(line)) return introduces(line);
  const dated = DATE.test(bare) && (/^(?:gevraagd door |beantwoord door |\p{Lu})/u.test(bare) || OFFICE.test(bare));
  return (dated || bare !== line || /^.+\p{Lu}/su.test(OFFICE.exec(bare) ? bare : '')) && namesOnly(bare);
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
    'meldt meldde hierover daarop daarover'
  ).split(' '),
);

function namesOnly(text: string): boolean {
  const words = text.replace(/https?:\/\/\S+/g, '').match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const named = words.some((word) => /^\p{Lu}|\d/u.test(word));
  return named && words.length <= MOST_WORDS && words.every((word) => isName(word) || SMALL.has(word.toLowerCase()));
}

// A capital makes no name of a word that turns what stands beside it: `Onjuist:`, `— Niet`.
function isName(word: string): boolean {
  return /^[\p{Lu}\d]/u.test(word) && !isTurning(word);
}

const PICTURE = String.raw`(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier})*)`;
const PICTURES_BEHIND = new RegExp(String.raw`(?:\s|^)(${PICTURE}(?:\s*${PICTURE})*)$`, 'u');
// A tag or a name with `@` behind a sentence; within one it is a word of it.
const TAGS_BEHIND =
  /(?:[.?!…»”"’)]\s+|\n\s*)((?:(?:#|@)[\p{L}\p{N}_]{2,40}|<@[!&]?\d{1,25}>)(?:\s+(?:(?:#|@)[\p{L}\p{N}_]{2,40}|<@[!&]?\d{1,25}>))*)$/u;
const SAID_BEHIND = /(,?\s(?:aldus|zegt|zei|schrijft|schreef)\s[^.?!\n]{1,200}\.?)$/iu;
const SOURCE_BEHIND = /[.?!…»”"’]\s+([Bb]ron|[Ll]ink|\[\d{1,3}\]|\((?:[Bb]ron|[Ll]ink|[Zz]ie):?\s+https?:\/\/\S+\))$/u;
const REMARK_BEFORE = /^([[(](?=[^\n]*\p{L})[^()[\]\n]{2,100}[\])]:?)\s+(?=\S)/u;
const BEFORE = new RegExp(String.raw`^((?:<@[!&]?\d{1,25}>|${PICTURE}|\s)+)(?=\S)`, 'u');
const ADDRESS_BEHIND = /\s(https?:\/\/\S+)$/u;
const NAME_BEHIND = /\s([—–] ?\p{Lu}[^.?!]{1,200})$/u;
const REMARK_BEHIND = /[.?!…»”"’]\s+([—–-]{1,2} ?\p{Lu}[^.?!]{1,200}|\((?:[^()]|\([^()]*\)){3,500}\)\.?)$/u;

const BEHIND = [SOURCE_BEHIND, ADDRESS_BEHIND, SAID_BEHIND, NAME_BEHIND, REMARK_BEHIND];

// Behind the last sentence: `— Harbers`, `(Harbers, 3 december 2018)`, pictures, an address.
function endAsides(text: string): AsideAt[] {
  const found: AsideAt[] = [];
  for (let end = text.trimEnd().length; ; ) {
    const rest = text.slice(0, end);
    const pictures = PICTURES_BEHIND.exec(rest)?.[1];
    const tags = TAGS_BEHIND.exec(rest)?.[1];
    const own = pictures ?? (tags?.match(/[\p{L}\p{N}]+/gu)?.some(isTurning) ? undefined : tags);
    const piece = own ?? BEHIND.flatMap((one) => one.exec(rest)?.[1] ?? [])[0];
    const soort = own === undefined ? piece && endKind(piece.replace(/^,?\s+/, '')) : 'teken';
    if (!piece || !soort) break;
    found.push({ soort, start: end - piece.length, end, cuts: false });
    end = text.slice(0, end - piece.length).trimEnd().length;
  }
  const head = BEFORE.exec(text)?.[1];
  if (head && head.trim() !== '') found.push({ soort: 'teken', start: 0, end: head.length, cuts: false });
  const remark = REMARK_BEFORE.exec(text)?.[1];
  if (remark && saysWhose(remark)) found.push({ soort: 'toeschrijving', start: 0, end: remark.length, cuts: false });
  return found;
}

function endKind(piece: string): Aside['soort'] | null {
  if (/^(?:bron$|link$|\[\d+\]$|\(?(?:(?:bron|link|zie):?\s+)?https?:)/i.test(piece)) return 'bronvermelding';
  if (isCitation(piece)) return 'bronvermelding';
  return saysWhose(piece) ? 'toeschrijving' : null;
}

function disjoint(asides: readonly AsideAt[]): AsideAt[] {
  let end = -1;
  return [...asides]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((aside) => {
      if (aside.start < end) return false;
      end = aside.end;
      return true;
    });
}

/** A text without what was set aside. A page's foot does not end the line that it stands in; what else goes, does. */
export function withoutAsides(text: string, asides: readonly AsideAt[]): string {
  let at = 0;
  let kept = '';
  let after: AsideAt['soort'] | null = null;
  const add = (piece: string): void => {
    kept = after === 'bladwerk' && kept !== '' ? `${kept.trimEnd()}\n${piece.trimStart()}` : kept + piece;
  };
  for (const { start, end, soort } of asides) {
    add(`${text.slice(at, start)}${soort === 'bladwerk' ? '' : '\n'}`);
    [at, after] = [end, soort];
  }
  add(text.slice(at));
  return kept;
}
