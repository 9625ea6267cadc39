import { readdirSync, readFileSync } from 'node:fs';
import { built } from '../../package-root.js';

/** A word, or several that stand together, of a row. */
export interface Phrase {
  readonly text: string;
  /** Marked with `~`: near in meaning, no more. */
  readonly weak: boolean;
}

/** `>` leads one way, `=` both ways; `==` both ways between names of one and the same thing. */
export type Relation = '>' | '=' | '==';

/** A row of a thesaurus file. */
export interface Row {
  /** From 1. */
  readonly line: number;
  readonly relation: Relation;
  readonly left: readonly Phrase[];
  readonly right: readonly Phrase[];
}

/** A line that is no row. */
export interface BadLine {
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
export interface ThesaurusFile {
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
