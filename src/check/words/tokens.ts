import type { Passage, Range } from '../../text/source-text.js';
import {
  DASHES,
  INVISIBLE,
  plainDigits,
  QUOTES,
  withOneApostrophe,
  withOneDash,
  withoutInvisible,
  withPlainLetters,
} from './signs.js';
import { NO_PICTURES, turningWords } from './turning.js';

/**
 * The form in which texts are compared: a list of words and signs, each with the place it came from. Quotation marks
 * and white space are no part of it, so they never make a difference; dashes, apostrophes, ligatures and accents
 * written in two ways get one form. What a reader sees otherwise (struck out, hidden, turned round) gets a form that
 * no word of a source has.
 */
export interface Token {
  /** Where it stands: UTF-16 offsets in the text it was read from, half-open. */
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** `sic` is of who quotes, a remark or brackets around words, and never has to stand in the source. */
  readonly kind: 'word' | 'sign' | 'superscript' | 'omission' | 'sic';
  /** It counts or lists what follows: `1.`, `•`. */
  readonly listing: boolean;
  /** What lies between it and the next token: a line's end or a soft hyphen may have broken a word there. */
  readonly gap: 'none' | 'space' | 'line';
}

/** A token of a source, with the number of the footnote whose marker follows it. */
export interface SourceToken extends Token {
  readonly note: string | null;
  /** End of the marker that follows; {@link end} when there is none. */
  readonly noteEnd: number;
}

// Fractions, subscripts and numbers in a circle count; a number above the line may be a note.
const NUMBER = '\\p{Nd}[\\p{No}--[⁰¹²³⁴⁵⁶⁷⁸⁹]]';
const LETTER = `[[\\p{L}\\p{M}${NUMBER}\\u{1F1E6}-\\u{1F1FF}]${INVISIBLE}]`;
const WORD = `(?=${LETTER}*[\\p{L}${NUMBER}\\u{1F1E6}-\\u{1F1FF}])${LETTER}+`;
// What keeps two runs of letters or digits one word: hyphens, apostrophes, the points and commas of a number.
const JOIN = [
  `[${DASHES.replace('—', '').replaceAll('-', '\\-')}]`,
  '(?<=\\p{Nd})—(?=\\p{Nd})',
  `(?<=[\\p{L}\\p{M}])['’‘‛´\`ʼ′&](?=\\p{L})`,
  '(?<=\\p{Nd})[.,:](?=\\p{Nd})',
  // `m.b.t` is one word; that of a full stop without a space behind it is not.
  '(?<=(?<![\\p{L}\\p{M}])\\p{L}\\p{M}*)\\.(?=\\p{L}\\p{M}*(?![\\p{L}\\p{M}]))',
].join('|');
const DOTS = '(?:…[….]*|\\.(?:\\s?\\.)+)';
const LEFT_OUT = `\\s*(?:${DOTS}|weggelaten|knip)\\s*`;
const OMISSION = `\\[${LEFT_OUT}\\]|\\(${LEFT_OUT}\\)|<\\s*${DOTS}\\s*>|/\\s*${DOTS}\\s*/|${DOTS}`;
// What who quotes says of the quotation: `[sic]`, `(nadruk toegevoegd)`.
const REMARK =
  '(?:sic!?|(?:mijn )?(?:nadruk|cursivering|onderstreping|vet)(?: (?:toegevoegd|van mij|door mij|van de auteur))?)';
// Each in a group, in the order of {@link KINDS}: groups with names cost as much again.
const TOKEN = new RegExp(
  [
    `(${OMISSION})`,
    `([\\[\\(]\\s*${REMARK}\\s*[\\]\\)])`,
    '([⁰¹²³⁴⁵⁶⁷⁸⁹]+)',
    // Not looked for again within a run of accents that was found to have no letter: of thousands that took seconds.
    `((?:\\[\\p{L}\\](?=\\p{L}))?(?<!${LETTER})${WORD}(?:(?:${JOIN})${WORD})*)`,
    // A dash that is typed as two hyphens is one.
    `(--+(?![\\p{L}\\p{N}\\-])|[[^\\s]--[${QUOTES.replaceAll('`', '\\`')}]--${INVISIBLE}])`,
  ].join('|'),
  'gv',
);
/** Form of half a stroke through words: those before words that are struck out for the greater part are compared. */
export const STROKE = '~';
// What is struck out is no word of the text. What is hidden can be seen, and counts, unless that turns the sentence.
const STRUCK = /~~(?=\S)[\s\S]{1,2000}?(?<=\S)~~/gu;
const HIDDEN = /\|\|(?=\S)[\s\S]{1,2000}?(?<=\S)\|\|/gu;
// What lists, at the head of a line where a sentence or the text begins: `1. De`, `a) De`, `1/3 De`, `• De`, a picture;
// `>` of mail at the head of any line; and a picture at the end of a line where a sentence ends.
const PICTURES = `(?:(?![${NO_PICTURES}])\\p{Extended_Pictographic}(?:\\uFE0F|\\u200D|\\p{Emoji_Modifier})*[ \\t]*)+`;
const SENTENCE_ENDS = '[.:;?!»”"\')\\]][⁰¹²³⁴⁵⁶⁷⁸⁹\\d]{0,2}';
const BULLETS = '•◦▪‣●○■→▌│*·–—-';
const LISTING = new RegExp(
  [
    `(?<=^\\s*|${SENTENCE_ENDS}\\s*\\n\\s*|\\n\\s*\\n\\s*)(?:(?:\\d{1,2}[.)]|[a-z]\\)|[${BULLETS}])(?=[ \\t]+\\S)|(?:\\((?:\\d{1,2}|[a-z])\\)|(?:[a-z]|[ivx]{1,4}|[IVX]{1,4})\\.|#\\d{1,2}|\\d\\uFE0F?\\u20E3|[-=]>|>>|\\+)(?=[ \\t]+["“„«‘]?\\p{Lu})|(?:\\d{1,2}/(?:\\d{1,2}|x)?|\\(\\d{1,2}/\\d{1,2}\\)|\\[\\d{1,2}/\\d{1,2}\\])[:.)]?(?=[ \\t]+["“„«‘]?\\p{Lu})|${PICTURES}(?=["“„«‘]?\\p{Lu}))`,
    `(?<=(?:^|\\n)[ \\t]*)(?:>|\\|(?= )|│)`,
    `(?<=${SENTENCE_ENDS}[ \\t]*)${PICTURES}(?=\\s*\\n\\s*["“„«‘]?\\p{Lu})`,
  ].join('|'),
  'gu',
);
// Brackets that who quotes put around words, which are compared: `[het kabinet]`.
const BRACKETED = /(?<![\p{L}\p{N}])\[(?=[^[\]\n]{0,100}\p{L}{2})[^[\]\n]{1,100}\](?![\p{L}\p{N}])/gu;
const SOFT = /[\u00AD¬]/u;

/** The words and signs of a quotation. */
export function tokensOf(text: string): Token[] {
  return read(text, BRACKETED);
}

function read(text: string, brackets: RegExp | null): Token[] {
  const bars = text.includes('||');
  const within = {
    struck: text.includes('~~') ? during(text, STRUCK) : nowhere,
    hidden: bars ? during(text, HIDDEN) : nowhere,
    turning: bars ? during(text, HIDDEN, (found) => turningWords(found).length > 0) : nowhere,
    listing: during(text, LISTING),
    brackets: brackets && text.includes('[') ? during(text, brackets) : nowhere,
  };
  const matches = [...text.matchAll(TOKEN)];
  const under: { readonly struck: boolean; readonly turning: boolean }[] = [];
  // Words that are not struck out, less those that are.
  let unstruck = 0;
  const tokens = matches.flatMap((match, index): Token[] => {
    const [raw] = match;
    const [start, end] = [match.index, match.index + raw.length];
    const [struck, hidden, turning] = [within.struck(start), within.hidden(start), within.turning(start)];
    if (hidden && /^\|+$/.test(raw)) return [];
    under.push({ struck, turning });
    const next = matches[index + 1];
    const kind = /^[[\]]$/.test(raw) && within.brackets(start) ? 'sic' : kindOf(match);
    if (kind === 'word') unstruck += struck ? -1 : 1;
    const form = kind === 'omission' ? '…' : kind === 'sic' && raw.length > 1 ? kind : formOf(raw);
    const between = next ? text.slice(end, next.index) : '';
    const gap =
      /\n/.test(between) || SOFT.test(raw.slice(-1) + between.slice(0, 1))
        ? 'line'
        : next && between === ''
          ? 'none'
          : 'space';
    return [{ start, end, form, kind, listing: within.listing(start), gap }];
  });
  if (!under.some(({ struck, turning }) => struck || turning)) return tokens;
  // What is hidden as a whole is all there is to see. Where most is struck out the words are compared, and the stroke
  // before them stays, so that they are near to what they deny and never the same.
  const isPart = { struck: unstruck >= 0, turning: under.some(({ turning }) => !turning) };
  return tokens.flatMap((token, at) => {
    const ways = under[at];
    if (ways?.struck && token.form === STROKE) {
      const words = tokens.slice(at).findIndex(({ form }) => form !== STROKE);
      return !isPart.struck && words > 0 && under[at + words]?.struck ? [token] : [];
    }
    const differs = (isPart.struck && ways?.struck) || (isPart.turning && ways?.turning);
    return [differs ? { ...token, form: `~${token.form}` } : token];
  });
}

const nowhere = (): boolean => false;

// Tells of offsets, asked for in rising order, whether they lie in what a pattern finds and is meant.
function during(text: string, pattern: RegExp, isMeant = (_: string) => true): (offset: number) => boolean {
  const found = [...text.matchAll(pattern)].filter(([whole]) => isMeant(whole));
  let at = 0;
  return (offset) => {
    const here = () => found[at];
    for (let one = here(); one && one.index + one[0].length <= offset; one = here()) at += 1;
    return (here()?.index ?? text.length) <= offset;
  };
}

const KINDS = ['omission', 'sic', 'superscript', 'word'] as const;

function kindOf(match: RegExpMatchArray): Token['kind'] {
  return KINDS.find((_, at) => match[at + 1] !== undefined) ?? 'sign';
}

/** The words and signs of a source, without the footnote markers that stand in it. */
export function sourceTokens({ text: shown, markers }: Pick<Passage, 'text' | 'markers'>): SourceToken[] {
  let text = shown;
  for (const { start, end } of markers) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  let marker = 0;
  return read(text, null).map(({ start, end, form, kind, listing, gap }, at, all) => {
    const next = all[at + 1]?.start ?? text.length;
    while ((markers[marker]?.start ?? next) < end) marker += 1;
    const found = markers[marker];
    const follows = found !== undefined && found.start < next;
    if (follows) marker += 1;
    const note = follows ? plainDigits(shown.slice(found.start, found.end)) : null;
    // Written out: a copy with two fields more costs ten times as much.
    return { start, end, form, kind, listing, gap, note, noteEnd: follows ? found.end : end };
  });
}

/** The one form of a word or sign that may be written in several ways. */
export function formOf(raw: string): string {
  // As most are.
  if (/^[A-Za-z]+$/.test(raw)) return raw;
  if (/^[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/u.test(raw)) return plainDigits(raw);
  if (/^--+$/.test(raw)) return '-';
  const bare = raw.length > 1 ? raw.replace(/^\[(\p{L})\](?=.)/u, '$1') : raw;
  // Apostrophes first: NFKC makes two signs of an acute accent.
  return withOneDash(withPlainLetters(withOneApostrophe(withoutInvisible(bare))).normalize('NFKC'));
}

/** A quotation taken apart: its words and signs, and the parts between its omissions. */
export interface Quoted {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Ranges of `tokens`, half-open; each holds at least one word. */
  readonly parts: readonly Range[];
}

/** Signs that may end a quoted part where the source goes on. */
export const CLOSING: ReadonlySet<string> = new Set(['.', ',', ';', ':']);

/** Takes a quotation apart at `[…]`, `(…)` and `…`. */
export function quotedFrom(text: string): Quoted {
  return quotedOf(text, tokensOf(text));
}

/** The same, where the tokens are known. */
function quotedOf(text: string, tokens: readonly Token[]): Quoted {
  const cuts = [-1, ...tokens.flatMap(({ kind }, at) => (kind === 'omission' ? [at] : [])), tokens.length];
  const parts = cuts.slice(1).map((end, at) => {
    let start = (cuts[at] ?? 0) + 1;
    // `[…], en` and `[…].` end what was left out.
    while (at > 0 && start < end && CLOSING.has(tokens[start]?.form ?? '')) start += 1;
    return { start, end };
  });
  return { text, tokens, parts: parts.filter(({ start, end }) => wordsIn(tokens.slice(start, end)) > 0) };
}

/** Some of the tokens of a quotation as a quotation of their own. */
export function quotedPart({ text, tokens }: Quoted, first: number, last: number): Quoted {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
  const own = tokens
    .slice(first, last)
    .map((token) => ({ ...token, start: token.start - start, end: token.end - start }));
  return quotedOf(text.slice(start, end), own);
}

/** Number of words among tokens; numbers of a list are none. */
export function wordsIn(tokens: readonly Token[]): number {
  return tokens.filter(({ kind, listing }) => kind === 'word' && !listing).length;
}
