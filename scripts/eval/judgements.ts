import { readFileSync } from 'node:fs';
import type { Fragment } from '../../src/publications/model/publication.js';
import type { Relevance } from './metrics.js';

/** A query and the fragments that were judged to answer it, by id. */
export interface Judged {
  readonly query: string;
  /** `everyday`, `keyword` or `misspelt`; null where a set does not tell. */
  readonly kind: string | null;
  readonly relevance: Relevance;
}

const SETS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((nr) => `test/search/judgements-${nr}.json`);

/** The files that a command names, or else the sets of the repository. */
export function namedSets(named: readonly string[]): readonly string[] {
  return named.length > 0 ? named : SETS;
}

/**
 * Reads a file of judgements and finds the fragments that its keys mean: `811#74` the one of number 811 whose first
 * question is 74, `B:<words>` the paragraph of letter B that holds these words.
 * @throws Error when the file is not as it should be or a key means no fragment
 */
export function readJudgements(file: string | URL, fragments: readonly Fragment[]): Judged[] {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecord(read) || !Array.isArray(read['queries'])) throw new Error(`${file}: no list named queries`);
  return read['queries'].map((entry: unknown) => {
    if (!isRecord(entry) || typeof entry['query'] !== 'string' || !isRecord(entry['relevant'])) {
      throw new Error(`${file}: not a judged query: ${JSON.stringify(entry)}`);
    }
    const relevance = Object.entries(entry['relevant']).map(([key, value]): [string, number] => {
      const fragment = fragments.find((candidate) => isMeant(candidate, key));
      if (!fragment) throw new Error(`${file}: ${entry['query']}: ${key} means no fragment`);
      return [fragment.id, Number(value)];
    });
    const kind = typeof entry['kind'] === 'string' ? entry['kind'] : null;
    return { query: entry['query'], kind, relevance: new Map(relevance) };
  });
}

function isMeant(fragment: Fragment, key: string): boolean {
  const [, number = '', rest = ''] = /^(\w+)[#:](.*)$/su.exec(key) ?? [];
  if (fragment.publicatie.nummer !== number) return false;
  if (key.charAt(number.length) === '#') return fragment.nummers?.[0] === Number(rest);
  const text = fragment.antwoord ?? fragment.vraag;
  return text !== null && spaced(text.text).includes(spaced(rest));
}

function spaced(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]/gu, '').replace(/\s+/gu, ' ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
