import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { fold, tokenize } from '../../src/search/dutch/fold.js';
import type { IndexRecord } from '../../src/search/index/record.js';

/** SQLite's FTS5 over the same texts, as it comes: any of the words, best by BM25. */
export class Yardstick {
  readonly #database: InstanceType<typeof sqlite.Database>;
  readonly #add;
  #count = 0;

  constructor(folder: string) {
    this.#database = new sqlite.Database(join(folder, 'fts5.sqlite'));
    this.#database.exec(
      'CREATE VIRTUAL TABLE IF NOT EXISTS f USING fts5(id UNINDEXED, antwoord, vraag, voetnoot, onderwerp)',
    );
    this.#add = this.#database.prepare('INSERT INTO f VALUES (?, ?, ?, ?, ?)');
  }

  add(id: string, { texts }: IndexRecord): void {
    if (this.#count++ % 10_000 === 0) this.#commit();
    const of = ({ antwoord, vraag, voetnoot, onderwerp }: IndexRecord['texts']) =>
      [antwoord, vraag, voetnoot, onderwerp].map((all) => all.join('\n'));
    this.#add.run([id, ...of(texts)]);
  }

  finish(): void {
    this.#database.exec('COMMIT');
  }

  search(text: string): unknown[] {
    // Word groups, beginnings and exclusions as it has them; of the rest any of the words.
    const words = Array.from(fold(text).matchAll(/-?"[^"]*"|\S+/gu), ([word]) => word);
    const wanted = words.filter((word) => !word.startsWith('-')).flatMap(written);
    if (wanted.length === 0) return [];
    const without = words.filter((word) => word.startsWith('-')).flatMap((word) => written(word.slice(1)));
    const not = without.length === 0 ? '' : ` NOT (${without.join(' OR ')})`;
    const match = `(${wanted.join(' OR ')})${not}`;
    return this.#database.all('SELECT id, rank FROM f WHERE f MATCH ? ORDER BY rank LIMIT 5', [match]);
  }

  #commit(): void {
    if (this.#count > 1) this.#database.exec('COMMIT');
    this.#database.exec('BEGIN');
  }
}

function written(word: string): string[] {
  if (word.startsWith('"')) return [`"${word.slice(1, -1)}"`];
  const begin = word.endsWith('*') ? '*' : '';
  return tokenize(word).map((token) => `"${token.text}"${begin}`);
}
