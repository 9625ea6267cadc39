import type { LineEnd } from '../publications/readers/pdf/pdf-text.js';
import { COLUMN } from './geometry.js';
import type { TextLine } from './page-rows.js';

/**
 * Whether something is a Dutch word; the word list decides about a hyphen at a line's end. A soft hyphen asks for the
 * word that is written with a hyphen there.
 */
export type IsWord = (word: string) => boolean;

/** What is known of the spaces of a text: their width, and whether its PDF has those behind a line that goes on. */
export interface Spaces {
  readonly width: number;
  readonly kept: boolean;
}

export function lineEnd(line: TextLine, next: TextLine, spaces: Spaces, isWord: IsWord): LineEnd {
  const broken = line.text.endsWith('-');
  const right = line.places.at(-1)?.x2 ?? COLUMN.left;
  const room = COLUMN.right - right - (broken ? 0 : spaces.width) - unitWidth(next, line);
  return {
    room: Math.round(room * 100) / 100,
    space: spaces.kept ? line.space : null,
    words: wordsAround(line.text, next.text, isWord),
    ...(broken && COLUMN.right - right - syllableWidth(next) > more(line, isWord) ? { more: true } : {}),
  };
}

/**
 * A word is broken as late as can be: of 118 broken words in 16 publications none had room for a further syllable and
 * more than 2 pt, and one with a hyphen of its own (`niet-` / `afdwingbare`) had 35.
 */
const MORE = { behindWord: 4, behindPart: 12 };

/** A hyphen of its own stands behind a word; what is no word was broken, where no break may be that was counted on. */
function more({ text }: TextLine, isWord: IsWord): number {
  const left = /\p{L}{3,}(?=-$)/u.exec(text)?.[0].toLowerCase();
  return left !== undefined && isWord(left) ? MORE.behindWord : MORE.behindPart;
}

/** Width of the longest that the first syllable of a line's first word may be; endless where it may not be broken behind. */
function syllableWidth({ text, places }: TextLine): number {
  const word = /^\p{L}+/u.exec(text)?.[0] ?? '';
  const first = syllableEnd(word, 0);
  const end = first === 1 ? syllableEnd(word, 1) : first;
  // Two letters are kept together at least, and three on the next line.
  if (end < 2 || word.length - end < 3) return Number.POSITIVE_INFINITY;
  return (places[end - 1]?.x2 ?? 0) - (places[0]?.x ?? 0);
}

const VOWELS = 'aeiouyáàâäéèêëíìîïóòôöúùûü';
const SYLLABLE = new RegExp(`^[^${VOWELS}]*(?:ij|[${VOWELS}])+([^${VOWELS}]*)`, 'iu');

/** Where the syllable ends at the latest: before the consonant that the next one begins with. */
function syllableEnd(word: string, from: number): number {
  const [whole = '', consonants = ''] = SYLLABLE.exec(word.slice(from)) ?? [];
  const end = from + whole.length;
  return end < word.length && consonants !== '' ? end - 1 : end;
}

/**
 * Width of what a line begins with and may not be parted: its first word, with the second where the setter kept them
 * together although the first alone would have fitted (seen: `24 april`, `nr. 1137`, `(< 10.000`). Behind a line that
 * ends no sentence more words may have been kept together (`artikel 68`): no paragraph ends there as readily.
 */
function unitWidth({ text, places }: TextLine, line: TextLine): number {
  const [, first = '', gap = '', second = ''] = /^(\S+)(\s*)(\S*)/u.exec(text) ?? [];
  const counted =
    /^[(«]?[\d.,]+%?$/u.test(first) || !/[\p{L}\d]/u.test(first) || (/\.$/u.test(first) && /^\d/u.test(second));
  const runsOn = !SENTENCE_END.test(line.text) && (/^\d/u.test(second) || /^\p{Ll}/u.test(first));
  const fixed = places[first.length]?.fixed === true;
  const length = counted || runsOn || fixed ? first.length + gap.length + second.length : first.length;
  return (places[length - 1]?.x2 ?? 0) - (places[0]?.x ?? 0);
}

/** A sign that ends a sentence, or announces something, with what closes after it and a note's marker. */
const SENTENCE_END = /[.?!:;…][»”"’)\]]*[\d, ]*$/u;

/** What the word list knows of the words around a sign that a line may be broken at; null for a line that ends otherwise. */
export function wordsAround(line: string, next: string, isWord: IsWord): LineEnd['words'] {
  if (!/[-/_=&?]$/u.test(line)) return null;
  const left = /\p{L}+(?=-$)/u.exec(line)?.[0].toLowerCase() ?? '';
  const right = /^\p{L}+/u.exec(next)?.[0].toLowerCase() ?? '';
  const knows = (word: string) => word !== '' && isWord(word);
  const both = left !== '' && right !== '';
  return {
    joined: both && knows(left + right),
    left: knows(left),
    right: knows(right),
    ...(both && knows(`${left}\u00AD${right}`) ? { hyphened: true } : {}),
  };
}
