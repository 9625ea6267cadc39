import { readdirSync, readFileSync } from 'node:fs';
import { built } from '../../package-root.js';
import type { Analyser } from '../dutch/analysis.js';
import { fold, tokenize } from '../dutch/fold.js';
import { keyOf, type PreparedThesaurus, type Strength, type ThesaurusEntry } from './thesaurus.js';

/** A word, or several that stand together, of a row. */
interface Phrase {
  readonly text: string;
  /** Marked with `~`: near in meaning, no more. */
  readonly weak: boolean;
}

/** `>` leads one way, `=` both ways; `==` both ways between names of one and the same thing. */
type Relation = '>' | '=' | '==';

/** A row of a thesaurus file. */
interface Row {
  /** From 1. */
  readonly line: number;
  readonly relation: Relation;
  readonly left: readonly Phrase[];
  readonly right: readonly Phrase[];
}

/** A line that is no row. */
interface BadLine {
  /** From 1. */
  readonly line: number;
  readonly fault: string;
}

/** Reads a thesaurus file; `README.md` beside the files describes the format. */
export function readRows(text: string): { readonly rows: Row[]; readonly bad: BadLine[] } {
  const rows: Row[] = [];
  const bad: BadLine[] = [];
  text.split(/\r?\n/).forEach((written, index) => {
    const content = written.replace(/(?:^|\s)#.*$/, '').trim();
    if (content === '') return;
    const row = readRow(content, index + 1);
    if ('fault' in row) bad.push(row);
    else rows.push(row);
  });
  return { rows, bad };
}

function readRow(content: string, line: number): Row | BadLine {
  const [written = '', relation = '', rest = '', ...more] = content.split(/(==|=|>)/);
  if (!isRelation(relation) || more.length > 0) return { line, fault: 'a row has one of > = ==, once' };
  const left = readPhrases(written);
  const right = readPhrases(rest);
  const phrases = [...left, ...right];
  if (phrases.some(({ text }) => !/[\p{L}\p{N}]/u.test(text))) return { line, fault: 'a word is missing' };
  const odd = phrases.find(({ text }) => /[^\p{L}\p{M}\p{N} '’&./+-]/u.test(text));
  if (odd) return { line, fault: `"${odd.text}" has a sign that no word has` };
  return { line, relation, left, right };
}

function readPhrases(written: string): Phrase[] {
  return written.split(',').map((part) => {
    const text = part.trim();
    return { text: text.replace(/^~\s*|\s*~$/g, ''), weak: /^~|~$/.test(text) };
  });
}

function isRelation(text: string): text is Relation {
  return text === '>' || text === '=' || text === '==';
}

/** A file of rows: its name and its text. */
interface ThesaurusFile {
  readonly name: string;
  readonly text: string;
}

const FOLDER = new URL('../src/search/thesaurus/', built(''));

/** The files of rows, in the sources: a package has only what was built of them. */
export function readThesaurusFiles(): ThesaurusFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
}

/**
 * What is wrong with a row; `self` and `duplicate` do no harm but say that the row is not what its writer thought: a
 * word leads to itself, or a word of the row adds nothing to what others say.
 */
interface RowFault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly kind: 'malformed' | 'self' | 'duplicate';
  readonly text: string;
}

/** One way of a row: what leads from one of its phrases to another. */
export interface Pair {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly keys: readonly string[];
  readonly terms: readonly string[];
  readonly strength: Strength;
}

/** Every way that the rows of these files lead, in terms of the index, each once; and the rows that are not right. */
export function pairsOf(files: readonly ThesaurusFile[], analyser: Analyser): { pairs: Pair[]; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const known = new Map<string, Pair>();
  for (const { name: file, text } of files) {
    const { rows, bad } = readRows(text);
    faults.push(...bad.map(({ line, fault }): RowFault => ({ file, line, kind: 'malformed', text: fault })));
    for (const row of rows) {
      const fault = (kind: RowFault['kind'], says: string) => faults.push({ file, line: row.line, kind, text: says });
      const said = new Map<Phrase, boolean>();
      for (const [from, to] of waysOf(row)) {
        const keys = keysOf(analyser, from.text);
        const terms = termsOf(analyser, to.text);
        const way = `${keys.join(' ')} > ${terms.join(' ')}`;
        const before = known.has(way);
        for (const phrase of [from, to]) said.set(phrase, before && said.get(phrase) !== false);
        if (terms.length === 0) fault('malformed', `"${to.text}" has only words that are never looked for`);
        else if (keys.join(' ') === terms.join(' ')) fault('self', `"${from.text}" and "${to.text}" are one word`);
        else if (!before) {
          const strength = strengthOf(row.relation, from, to);
          known.set(way, { file, line: row.line, from: from.text, to: to.text, keys, terms, strength });
        }
      }
      for (const [{ text: phrase }, before] of said)
        if (before) fault('duplicate', `all that the row says of "${phrase}" is said before`);
    }
  }
  return { pairs: [...known.values()], faults };
}

/** The thesaurus as {@link Thesaurus} opens it. */
export function prepared(pairs: readonly Pair[]): PreparedThesaurus {
  const words = new Set<string>();
  const entries = new Map<string, { from: readonly string[]; to: ThesaurusEntry['to'][number][] }>();
  for (const { keys, from, to, strength } of pairs) {
    if (keys.length === 1) words.add(fold(from));
    const key = keys.join(' ');
    const entry = entries.get(key) ?? { from: keys, to: [] };
    entry.to.push([strength, ...tokenize(fold(to)).map(({ text }) => text)]);
    entries.set(key, entry);
  }
  return { words: [...words], entries: [...entries.values()] };
}

function* waysOf({ relation, left, right }: Row): Generator<readonly [Phrase, Phrase]> {
  if (relation === '>') {
    for (const from of left) for (const to of right) yield [from, to];
    return;
  }
  const all = [...left, ...right];
  for (const from of all) for (const to of all) if (from !== to) yield [from, to];
}

function strengthOf(relation: Relation, from: Phrase, to: Phrase): Strength {
  if (from.weak || to.weak) return 'weak';
  return relation === '==' ? 'same' : 'near';
}

/** What a query is compared with: every word, small words as they stand. */
function keysOf(analyser: Analyser, text: string): string[] {
  return tokenize(fold(text)).map((token) => keyOf(analyser.word(token.text)?.term, token.text));
}

function termsOf(analyser: Analyser, text: string): string[] {
  return analyser.text(fold(text)).map(({ word }) => word.term);
}
