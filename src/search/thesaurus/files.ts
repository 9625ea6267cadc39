import { readdirSync, readFileSync } from 'node:fs';
import { THESAURUS_ROWS } from '../built.js';
import type { ThesaurusFile } from './prepare.js';

/** The files of rows, in the sources: a package has only what was built of them. */
export function readThesaurusFiles(): ThesaurusFile[] {
  return readdirSync(THESAURUS_ROWS)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(new URL(name, THESAURUS_ROWS), 'utf8') }));
}
