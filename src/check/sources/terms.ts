import { type ReadableWord, readableWords } from '../words/readings.js';
import { superscript } from '../words/signs.js';
import type { SourceToken, Token } from '../words/tokens.js';

/**
 * A word, or two words that follow each other, as a number below 2³²: what an index of passages is looked up by. Two
 * may have the same number; then a passage too many is compared, and never one too few.
 */
export type Term = number;

/** The terms of a passage, each once. */
export function termsOf(tokens: readonly SourceToken[]): Set<Term> {
  const forms = tokens.flatMap(sourceForms).filter((form) => /[\p{L}\p{N}]/u.test(form));
  const words = tokens.flatMap(({ kind, form }) => (kind === 'word' ? [form.toLowerCase()] : []));
  return new Set([...forms.map(termOf), ...words.slice(1).map((word, at) => pairOf(words[at] ?? '', word))]);
}

/**
 * The terms of which a passage that has a quotation word for word has one of each: of every word one of its readings, of
 * two that follow each other one of the ways in which they can.
 */
export function termsOfAll(tokens: readonly Token[]): (readonly Term[])[] {
  const words = readableWords(tokens);
  const pairs = words.slice(1).flatMap((behind, at) => {
    const before = words[at] ?? behind;
    const ways = tokens.slice(before.at, behind.at).some(parts) ? [] : waysOf(before, behind);
    return ways.length > 0 ? [ways] : [];
  });
  // Pairs first, which are in fewer passages.
  return [...pairs, ...words.map(({ forms }) => forms.map(termOf))];
}

/** The terms of which a passage near to a quotation has many: its words in all readings, and its pairs in the first. */
export function termsOfSome(tokens: readonly Token[]): Set<Term> {
  const words = readableWords(tokens);
  const pairs = words.slice(1).map(({ forms }, at) => pairOf(words[at]?.forms[0] ?? '', forms[0] ?? ''));
  return new Set([...words.flatMap(({ forms }) => forms.map(termOf)), ...pairs]);
}

/** Pieces of words that were broken again and again may be read in so many ways that these tell nothing. */
const WAYS = 6;

// How two words may follow each other in a source, or be one; none where that cannot be told.
function waysOf(before: ReadableWord, behind: ReadableWord): Term[] {
  if ([...before.forms, ...behind.forms].some(mayBeNote)) return [];
  if (before.forms.length * behind.forms.length > WAYS) return [];
  const both = before.forms.filter((form) => behind.forms.includes(form)).map(termOf);
  return [...both, ...before.forms.flatMap((one) => behind.forms.map((other) => pairOf(one, other)))];
}

/** A word or sign in lower case, and the ways in which a quotation may write the note behind it. */
function sourceForms(token: SourceToken): string[] {
  const word = token.form.toLowerCase();
  if (token.note === null) return [word];
  return [word, word + token.note, token.note, superscript(token.note), 'noot', 'voetnoot'];
}

// What may be a note's number, or says so, is no word in a source.
function mayBeNote(form: string): boolean {
  return /\d$|^(?:voet)?noot$/u.test(form);
}

// What is left out, or lists, may stand for words of the source.
function parts({ kind, listing }: Token): boolean {
  return kind === 'omission' || listing;
}

function pairOf(word: string, next: string): Term {
  return termOf(`${word} ${next}`);
}

// FNV-1a, its bits mixed once more: terms are spread evenly by the highest.
function termOf(text: string): Term {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
