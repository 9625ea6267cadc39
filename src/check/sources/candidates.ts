import type { Library } from '../../publications/model/library.js';
import { readings } from '../words/readings.js';
import { superscript } from '../words/signs.js';
import type { SourceToken, Token } from '../words/tokens.js';
import { type Half, halfOf } from './half.js';
import { halvesOf } from './halves.js';

/**
 * Which passages are worth comparing with a quotation. It may give too many, never too few of those that hold every
 * word. The one here keeps everything in memory; an index of the archive can stand in its place.
 */
export interface Candidates {
  /** Passages that hold all these words (each in one of its readings), in the library's order. */
  holding(tokens: readonly Token[], limit: number): Promise<readonly Half[]>;
  /** Passages that share most of these words and of their order, best first. */
  near(tokens: readonly Token[], limit: number): Promise<readonly Half[]>;
}

/** Reads a library into candidates; who calls it holds them. */
export async function candidatesOf(library: Library): Promise<Candidates> {
  const index = new MemoryCandidates();
  for (const id of await library.ids()) {
    const publication = await library.publication(id);
    if (!publication) continue;
    for (const { name, passage } of halvesOf(publication)) index.add(halfOf(name, passage));
  }
  return index;
}

/** An index of words and of pairs of words that follow each other. */
class MemoryCandidates implements Candidates {
  readonly #halves: Half[] = [];
  readonly #words = new Map<string, Set<number>>();
  readonly #pairs = new Map<string, Set<number>>();

  add(half: Half): void {
    const number = this.#halves.push(half) - 1;
    for (const form of half.tokens.flatMap(sourceForms)) put(this.#words, form, number);
    for (const pair of pairsOf(half.tokens)) put(this.#pairs, pair, number);
  }

  async holding(tokens: readonly Token[], limit: number): Promise<readonly Half[]> {
    const lists: ReadonlySet<number>[] = [];
    for (const forms of readings(tokens)) {
      const found = forms.flatMap((form) => this.#words.get(form) ?? []);
      const [only] = found;
      if (!only) return [];
      lists.push(found.length === 1 ? only : new Set(found.flatMap((list) => [...list])));
    }
    lists.sort((a, b) => a.size - b.size);
    const [rarest, ...others] = lists;
    const all: Half[] = [];
    for (const number of [...(rarest ?? [])].sort((a, b) => a - b)) {
      if (all.length >= limit) break;
      const half = this.#halves[number];
      if (half && others.every((list) => list.has(number))) all.push(half);
    }
    return all;
  }

  async near(tokens: readonly Token[], limit: number): Promise<readonly Half[]> {
    const scores = new Map<number, number>();
    const count = (list: ReadonlySet<number> | undefined): void => {
      if (!list) return;
      const weight = Math.log(1 + this.#halves.length / list.size);
      for (const number of list) scores.set(number, (scores.get(number) ?? 0) + weight);
    };
    const words = readings(tokens);
    for (const form of new Set(words.flat())) count(this.#words.get(form));
    for (const pair of new Set(quotedPairs(words))) count(this.#pairs.get(pair));
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, limit)
      .flatMap(([number]) => this.#halves[number] ?? []);
  }
}

/** Words of a source that follow each other, whatever signs stand between. */
export function pairsOf(tokens: readonly SourceToken[]): string[] {
  const words = tokens.flatMap(({ kind, form }) => (kind === 'word' ? [form.toLowerCase()] : []));
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

/** The same of a quotation, of which only the first reading of each word counts. */
export function quotedPairs(words: readonly (readonly string[])[]): string[] {
  return words.slice(1).map(([word], at) => `${words[at]?.[0]} ${word}`);
}

function put(index: Map<string, Set<number>>, key: string, number: number): void {
  const list = index.get(key);
  if (list) list.add(number);
  else index.set(key, new Set([number]));
}

/** A word or sign in lower case, and the ways in which a quotation may write the note behind it. */
export function sourceForms(token: SourceToken): string[] {
  const word = token.form.toLowerCase();
  if (token.note === null) return [word];
  return [word, word + token.note, token.note, superscript(token.note), 'noot', 'voetnoot'];
}
