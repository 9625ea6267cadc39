import type { Fragment, Publication, Rol } from '../../publications/model/publication.js';
import type { Veld } from '../../search/search-engine.js';
import { sentences } from '../../text/sentences.js';
import type { Passage, Range } from '../../text/source-text.js';
import { plainDigits } from '../words/signs.js';
import { type SourceToken, sourceTokens } from '../words/tokens.js';
import { headingsOf } from './surroundings.js';

/** What words are part of: of a fragment, or of what a publication has around its fragments (`kop`). */
export type Onderdeel = Veld | 'kop';

/** Names a passage that can be quoted, without holding it. */
export interface HalfName {
  readonly document: string;
  /** Null for what belongs to the publication as a whole. */
  readonly fragment: string | null;
  readonly rol: Onderdeel;
  /** Whose words: a note belongs to the half that carries its marker, a subject to who asked; a heading to nobody. */
  readonly kant: Rol | null;
  /** Number of the footnote, when it is one. */
  readonly noot: number | null;
  /** The number that stands before it in print: that of a note, also one that hangs on no fragment. */
  readonly nummer: number | null;
  /** Which of the publication's own headings it is, counted from 0, when it is one. */
  readonly kop: number | null;
  /** Its place in the publication's running text: the next number goes on where this ends. Null for notes and feet. */
  readonly volgorde: number | null;
}

/** A sentence: offsets in the text, and its first and last word as indexes of tokens. */
export interface Sentence extends Range {
  readonly first: number;
  readonly last: number;
}

/** A passage that can be quoted, ready for comparison. Offsets and indexes are those of `text` and `tokens`. */
export interface Half {
  readonly name: HalfName;
  readonly text: string;
  readonly tokens: readonly SourceToken[];
  readonly sentences: readonly Sentence[];
  /** Where each word and sign stands, by its form in lower case: indexes of `tokens`. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** The words before a note's marker, by the word with the number behind it. */
  readonly noted: ReadonlyMap<string, string>;
}

/** What is compared of a passage. */
export type Compared = Pick<Passage, 'text' | 'markers' | 'paragraphs'>;

/** Prepares a passage for comparison. */
export function halfOf(name: HalfName, passage: Compared): Half {
  const tokens = [...(name.nummer === null ? [] : [numberToken(name.nummer)]), ...sourceTokens(passage)];
  return { name, text: passage.text, tokens, sentences: sentencesOf(passage, tokens), ...wordsOf(tokens) };
}

/** Where the words of tokens stand, for looking them up. */
export function wordsOf(tokens: readonly SourceToken[]): Pick<Half, 'positions' | 'noted'> {
  const positions = new Map<string, number[]>();
  const noted = new Map<string, string>();
  tokens.forEach(({ form, note }, at) => {
    const lower = form.toLowerCase();
    const known = positions.get(lower);
    if (known) known.push(at);
    else positions.set(lower, [at]);
    if (note !== null) noted.set(`${form}${note}`, form);
  });
  return { positions, noted };
}

// A note's number takes no room in its text, and is there for who copies it.
function numberToken(number: number): SourceToken {
  return { start: 0, end: 0, form: `${number}`, kind: 'sign', listing: false, gap: 'space', note: null, noteEnd: 0 };
}

/** Whether a token is a note's number, which stands before the text. */
export function isNumber({ start, end }: SourceToken): boolean {
  return start === end;
}

/** Whether two names are of the same passage. */
export function isSameHalf(a: HalfName, b: HalfName): boolean {
  const same = a.document === b.document && a.fragment === b.fragment && a.rol === b.rol;
  return same && a.noot === b.noot && a.kop === b.kop;
}

/** The sentences that a stretch of tokens touches, `last` not included. */
export function sentencesAround({ sentences: all }: Half, first: number, last: number): readonly Sentence[] {
  const from = indexOf(all, (sentence) => sentence.last >= first);
  let to = from;
  while (to < all.length && (all[to]?.first ?? last) < last) to += 1;
  return all.slice(from, to);
}

/** Whether no word of a token's sentence stands before it. */
export function opensSentence(half: Half, token: number): boolean {
  let found = openings.get(half);
  if (found === undefined) {
    found = openingsOf(half);
    openings.set(half, found);
  }
  return found.has(token);
}

// Asked for every place of a common word.
const openings = new WeakMap<Half, ReadonlySet<number>>();

function openingsOf({ sentences, tokens }: Half): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { first, last } of sentences) {
    for (let at = first; at <= last; at += 1) {
      found.add(at);
      if (tokens[at]?.kind !== 'sign') break;
    }
  }
  return found;
}

// The first sentence that is as wanted; they all are from there on.
function indexOf(all: readonly Sentence[], wanted: (sentence: Sentence) => boolean): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const sentence = all[middle];
    if (sentence && wanted(sentence)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sentencesOf(passage: Compared, tokens: readonly SourceToken[]): Sentence[] {
  let at = 0;
  return sentences(passage).map(({ start, end }) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at += 1;
    const from = at;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= end) at += 1;
    return { start, end, first: from, last: Math.max(from, at - 1) };
  });
}

/** A passage that can be quoted, and what it is. */
export interface Named {
  readonly name: HalfName;
  readonly passage: Passage;
}

/** Every passage of a publication that can be quoted: those of its fragments, its subject, and what stands around. */
export function halvesOf(publication: Publication): Named[] {
  const shared = new Set<Passage>();
  const fragments = publication.fragments.flatMap((fragment) =>
    halvesOfFragment(fragment).filter(({ passage }) => {
      // Every fragment of a publication has its subject, and perhaps the same notice; one is enough.
      const again = shared.has(passage);
      shared.add(passage);
      return !again;
    }),
  );
  const document = publication.gegevens.id;
  const around = headingsOf(publication).map(({ passage, running, nummer }, kop): Named => {
    const name = {
      document,
      fragment: null,
      rol: 'kop',
      kant: null,
      noot: null,
      nummer,
      kop,
      volgorde: running ? 0 : null,
    } as const;
    return { name, passage };
  });
  return numbered([...fragments, ...around]);
}

/** Those of one fragment. */
export function halvesOfFragment(fragment: Fragment): Named[] {
  const { id, publicatie, voetnoten, vraag, antwoord, mededeling, onderwerp } = fragment;
  const half = (rol: Onderdeel, kant: Rol, passage: Passage | null, noot: number | null = null): Named[] => {
    const volgorde = rol === 'vraag' || rol === 'antwoord' ? 0 : null;
    const name = { document: publicatie.id, fragment: id, rol, kant, noot, nummer: noot, kop: null, volgorde };
    return passage ? [{ name, passage }] : [];
  };
  const answered = markersOf(antwoord);
  return [
    ...half('antwoord', 'antwoord', antwoord ?? mededeling),
    ...half('vraag', 'vraag', vraag),
    ...voetnoten.flatMap(({ nummer, tekst }) =>
      half('voetnoot', answered.has(nummer) ? 'antwoord' : 'vraag', tekst, nummer),
    ),
    // A subject says what was asked; a letter that only answers has none of its own.
    ...(vraag ? half('onderwerp', 'vraag', onderwerp) : []),
  ];
}

// Gives what belongs to the running text its number in the order in which it stands in the source.
function numbered(halves: readonly Named[]): Named[] {
  const startOf = ({ passage }: Named): number => passage.slices.flat()[0]?.start ?? 0;
  const running = halves.filter(({ name }) => name.volgorde !== null).sort((a, b) => startOf(a) - startOf(b));
  const numbers = new Map(running.map((half, at) => [half, at]));
  return halves.map((half) => ({ ...half, name: { ...half.name, volgorde: numbers.get(half) ?? null } }));
}

function markersOf(passage: Passage | null): ReadonlySet<number> {
  if (!passage) return new Set();
  return new Set(passage.markers.map(({ start, end }) => Number(plainDigits(passage.text.slice(start, end)))));
}
