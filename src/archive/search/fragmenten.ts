import type { Schema } from 'apache-arrow';
import type { Fragment } from '../../publications/model/publication.js';
import { Analyser } from '../../search/dutch/analysis.js';
import { Lexicon } from '../../search/dutch/lexicon.js';
import { dateOf } from '../../search/index/facets.js';
import { analysed, type IndexRecord, recordOf } from '../../search/index/record.js';
import type { AnalysedFragment, Lengths } from '../../search/index/term-index.js';
import { VELDEN, type Veld } from '../../search/search-engine.js';
import type { Database } from '../database.js';
import type { DerivedTable, Row } from '../derived-table.js';
import { partsOf } from './postings.js';

/** Longer than any term: what is longer would not be found. */
const LONGEST_TERM = 10_000;

let analyser: Analyser | null = null;

/** A row a fragment, by which it is searched: its terms, its names and days, its folded texts. */
export const FRAGMENTEN: DerivedTable = {
  name: 'fragmenten',
  schema: fragmentSchema,
  indexes: ({ Index }) => ({
    // The terms are words already: nothing is made of them, and where they stand in the row tells nothing.
    termen: {
      config: Index.fts({
        baseTokenizer: 'whitespace',
        withPosition: false,
        lowercase: false,
        stem: false,
        removeStopWords: false,
        asciiFolding: false,
        maxTokenLength: LONGEST_TERM,
      }),
    },
    publicatie: { config: Index.btree() },
    id: { config: Index.btree() },
  }),
  rows: ({ fragments }) => fragmentRows(fragments),
};

/** The rows of the fragments of one publication. */
export function fragmentRows(fragments: readonly Fragment[]): FragmentRow[] {
  analyser ??= new Analyser(Lexicon.open());
  const by = analyser;
  return fragments.map((fragment, plaats) => {
    const record = recordOf(fragment);
    const words: string[] = [];
    const terms = analysed(record.texts, by, (word) => words.push(word));
    return rowOf(record, terms, words, plaats);
  });
}

/** Folded texts never hold it: what a source has there becomes a space. */
const BETWEEN_PASSAGES = '\ufdd0';
const BETWEEN_KINDS = '\ufdd1';
const BETWEEN_NAMES = '\ufdd2';
/** Stands between the parts of a row's terms; no term is so. */
const BETWEEN_PARTS = '|';
const SPACE = 32;

/** A row of the table of fragments: what one is found and ranked by, and its folded texts. */
export interface FragmentRow extends Row {
  readonly publicatie: string;
  readonly id: string;
  /** Place in its publication, from 0. */
  readonly plaats: number;
  /** Day of the answer, else of the question, as a number (20181203); 0 where it is not known. */
  readonly dag: number;
  /** Day of the question. */
  readonly dag_vraag: number;
  /** Names as the source gives them, by the kind of their filter, and the year: see {@link facetsIn}. */
  readonly facetten: string;
  /** Which parts it has: see {@link partsOf}. */
  readonly delen: number;
  /** The terms of each part and the lesser terms of each part, in order: what full-text search finds. */
  readonly termen: string;
  /** Words as they stand in its texts, each time: what may have been meant by one that does not. */
  readonly woorden: string;
  /** Its texts: see {@link textsIn}. */
  readonly teksten: string;
}

/** The columns of a {@link FragmentRow}. Nothing is compressed further: a text would cost milliseconds to read. */
function fragmentSchema(arrow: Database['arrow']): Schema {
  const { Field, Int32, Utf8 } = arrow;
  return new arrow.Schema([
    ...['plaats', 'dag', 'dag_vraag', 'delen'].map((name) => new Field(name, new Int32(), false)),
    ...['publicatie', 'id', 'facetten', 'termen', 'woorden', 'teksten'].map(
      (name) => new Field(name, new Utf8(), false),
    ),
  ]);
}

/** @param words that count, as they stand in its texts */
function rowOf(record: IndexRecord, terms: AnalysedFragment, words: readonly string[], plaats: number): FragmentRow {
  const { id, document, indieners, partijen, bewindspersonen, dates, texts } = record;
  return {
    publicatie: document,
    id,
    plaats,
    dag: dayNumber(dateOf(record, null)),
    dag_vraag: dayNumber(dates.vraag),
    facetten: [(dateOf(record, null) ?? '').slice(0, 4), ...[partijen, indieners, bewindspersonen].map(joined)].join(
      BETWEEN_KINDS,
    ),
    delen: partsOf(VELDEN.filter((veld) => texts[veld].some((text) => text !== ''))),
    termen: VELDEN.flatMap((veld) => [terms[veld].terms, terms[veld].lesser])
      .map((all) => all.join(' '))
      .join(` ${BETWEEN_PARTS} `),
    woorden: words.join(' '),
    teksten: VELDEN.map((veld) => texts[veld].map(withoutSeparators).join(BETWEEN_PASSAGES)).join(BETWEEN_KINDS),
  };
}

/** The texts of each part, as {@link rowOf} put them together. */
export function textsIn(teksten: string): IndexRecord['texts'] {
  const parts = teksten.split(BETWEEN_KINDS);
  const of = (veld: Veld) => {
    const part = parts[VELDEN.indexOf(veld)] ?? '';
    return part === '' ? [] : part.split(BETWEEN_PASSAGES);
  };
  return { antwoord: of('antwoord'), vraag: of('vraag'), voetnoot: of('voetnoot'), onderwerp: of('onderwerp') };
}

/** Which terms of rows {@link termsIn} gives: all of them, or these. */
export function termPattern(wanted: Iterable<string> | null): RegExp {
  if (wanted === null) return /[^ |]+/g;
  const terms = Array.from(wanted, (term) => term.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&'));
  // Of nothing nothing: what cannot be is in no text.
  return terms.length === 0 ? /(?!)/g : new RegExp(`(?<![^ ])(?:${terms.join('|')})(?![^ ])`, 'gu');
}

/** The terms of a row that a pattern takes, as {@link rowOf} put them together. */
export function termsIn(termen: string, pattern: RegExp): AnalysedFragment {
  const parts = termen.split(BETWEEN_PARTS);
  const of = (veld: Veld) => {
    const at = VELDEN.indexOf(veld) * 2;
    return { terms: parts[at]?.match(pattern) ?? [], lesser: parts[at + 1]?.match(pattern) ?? [] };
  };
  return { antwoord: of('antwoord'), vraag: of('vraag'), voetnoot: of('voetnoot'), onderwerp: of('onderwerp') };
}

/** Number of words of each part of a row, as {@link rowOf} put its terms together. */
export function lengthsIn(termen: string): Lengths {
  const parts = termen.split(BETWEEN_PARTS);
  const of = (veld: Veld) => {
    const part = parts[VELDEN.indexOf(veld) * 2] ?? '';
    let count = 0;
    let between = true;
    for (let at = 0; at < part.length; at++) {
      const space = part.charCodeAt(at) === SPACE;
      if (between && !space) count++;
      between = space;
    }
    return count;
  };
  return { antwoord: of('antwoord'), vraag: of('vraag'), voetnoot: of('voetnoot'), onderwerp: of('onderwerp') };
}

/** Year (empty where it is not known) and names of a row. */
export function facetsIn(facetten: string): {
  readonly jaar: string;
  readonly partijen: readonly string[];
  readonly indieners: readonly string[];
  readonly bewindspersonen: readonly string[];
} {
  const [jaar = '', ...names] = facetten.split(BETWEEN_KINDS);
  const [partijen = [], indieners = [], bewindspersonen = []] = names.map((all) =>
    all === '' ? [] : all.split(BETWEEN_NAMES),
  );
  return { jaar, partijen, indieners, bewindspersonen };
}

/** `2018-12-03` as 20181203; 0 for a day that is not known. */
export function dayNumber(iso: string | null): number {
  return iso === null ? 0 : Number(iso.replaceAll('-', ''));
}

/** The contrary of {@link dayNumber}; empty for a day that is not known. */
export function isoDay(day: number): string {
  const digits = String(day);
  return day === 0 ? '' : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function joined(names: readonly string[]): string {
  return names.map(withoutSeparators).join(BETWEEN_NAMES);
}

function withoutSeparators(text: string): string {
  return text.replaceAll(/[\ufdd0-\ufdd2]/g, ' ');
}
