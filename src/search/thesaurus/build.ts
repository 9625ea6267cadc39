/** Build step: writes what {@link Thesaurus} opens from the files of rows in this folder's source. */
import { writeFileSync } from 'node:fs';
import { Analyser } from '../dutch/analysis.js';
import { LEXICON_FILE, THESAURUS_FILE } from '../lexicon/file.js';
import { Lexicon } from '../lexicon/lexicon.js';
import { readThesaurusFiles } from './files.js';
import { entriesOf, pairsOf } from './prepare.js';

const { pairs, faults } = pairsOf(readThesaurusFiles(), new Analyser(Lexicon.open(LEXICON_FILE)));
const malformed = faults.filter(({ kind }) => kind === 'malformed');
if (malformed.length > 0) {
  const lines = malformed.map(({ file, line, text }) => `  ${file}:${line}: ${text}`);
  throw new Error(`Rows of the thesaurus that cannot be read (src/search/thesaurus/README.md):\n${lines.join('\n')}`);
}
writeFileSync(THESAURUS_FILE, JSON.stringify(entriesOf(pairs)));
