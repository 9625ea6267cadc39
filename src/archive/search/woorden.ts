import type { Table } from '@lancedb/lancedb';
import { Analyser } from '../../search/dutch/analysis.js';
import { Lexicon } from '../../search/dutch/lexicon.js';
import { tokenize } from '../../search/dutch/tokenize.js';
import { soundOf } from '../../search/query/known-words.js';
import { VELDEN } from '../../search/search-engine.js';
import type { Database } from '../database.js';
import type { Row, SummaryTable } from '../table.js';
import { facetsIn, termPattern, termsIn, textsIn } from './columns.js';
import { FRAGMENTEN } from './fragmenten.js';

/**
 * What a row of the table of words counts: a `woord` as it stands in texts (how often), a `term` (fragments that have
 * it), names by the kind of their filter (fragments), and of the `geheel` the fragments and the words of each part.
 */
export type Soort = 'woord' | 'term' | 'indiener' | 'partij' | 'bewindspersoon' | 'geheel';

const ROWS = 50_000;

/** What is known of all fragments together: the vocabulary, and how rare each word of it is. */
export const WOORDEN: SummaryTable = {
  name: 'woorden',
  of: FRAGMENTEN.name,
  async write({ connection, arrow, lance }, of) {
    const schema = wordSchema(arrow);
    const table = await connection.createEmptyTable('woorden', schema, { mode: 'overwrite' });
    const counts = await counted(of);
    let rows: Row[] = [];
    const flush = async () => {
      if (rows.length > 0) await table.add(lance.makeArrowTable(rows, { schema }));
      rows = [];
    };
    for (const [soort, words] of counts) {
      // In order, so that they can be looked up without making another order of them.
      for (const woord of Array.from(words.keys()).sort()) {
        const klank = soort === 'woord' ? soundHash(woord) : 0;
        rows.push({ soort, woord, aantal: words.get(woord) ?? 0, klank });
        if (rows.length >= ROWS) await flush();
      }
    }
    await flush();
    return table;
  },
};

/** Names the sound of a word; other words may have the same hash. */
export function soundHash(word: string): number {
  let hash = 2166136261;
  for (const letter of soundOf(word)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return hash | 0;
}

function wordSchema({ Schema, Field, Int32, Utf8 }: Database['arrow']) {
  return new Schema([
    new Field('soort', new Utf8(), false),
    new Field('woord', new Utf8(), false),
    new Field('aantal', new Int32(), false),
    new Field('klank', new Int32(), false),
  ]);
}

async function counted(of: Table): Promise<Map<Soort, Map<string, number>>> {
  const counts = new Map<Soort, Map<string, number>>();
  const everyTerm = termPattern(null);
  const count = (soort: Soort, word: string, number = 1) => {
    const words = counts.get(soort) ?? new Map<string, number>();
    counts.set(soort, words.set(word, (words.get(word) ?? 0) + number));
  };
  for await (const batch of of.query().select(['termen', 'facetten', 'teksten'])) {
    const column = (name: string) => batch.getChild(name);
    for (let at = 0; at < batch.numRows; at++) {
      count('geheel', 'fragmenten');
      const terms = termsIn(String(column('termen')?.get(at)), everyTerm);
      const texts = textsIn(String(column('teksten')?.get(at)));
      const all = new Set<string>();
      for (const veld of VELDEN) {
        count('geheel', veld, terms[veld].terms.length);
        for (const term of terms[veld].terms) all.add(term);
        for (const term of terms[veld].lesser) all.add(term);
        for (const text of texts[veld]) {
          for (const token of tokenize(text)) count('woord', token.text);
        }
      }
      for (const term of all) count('term', term);
      const { indieners, partijen, bewindspersonen } = facetsIn(String(column('facetten')?.get(at)));
      for (const name of new Set(indieners)) count('indiener', name);
      for (const name of new Set(partijen)) count('partij', name);
      for (const name of new Set(bewindspersonen)) count('bewindspersoon', name);
    }
  }
  // Words that are not searched for are not meant either.
  const analyser = new Analyser(Lexicon.open());
  for (const word of counts.get('woord')?.keys() ?? []) {
    if (analyser.word(word) === null) counts.get('woord')?.delete(word);
  }
  return counts;
}
