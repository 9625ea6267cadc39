import { type Half, type HalfName, halfOf, halvesOf, type Named, wordsOf } from '../check/sources/half.js';
import { termsOf } from '../check/sources/terms.js';
import type { SourceToken } from '../check/words/tokens.js';
import { dayOf } from '../corpus/catalogue.js';
import { NumberReader, NumberWriter } from '../search/index/postings.js';
import type { DerivedTable, Row } from './database.js';

/** Every passage that can be quoted, a row each: for checking. */
export const PASSAGES = {
  name: 'passages',
  schema({ Schema, Field, Utf8, Binary, Int32, Uint32, List }) {
    const text = (name: string) => new Field(name, new Utf8());
    return new Schema([
      text('publicatie'),
      new Field('nr', new Int32()),
      text('dag'),
      // A HalfRow.
      text('naam'),
      text('tekst'),
      new Field('woorden', new Binary()),
      text('vormen'),
      // What it is found by.
      new Field('termen', new List(new Field('item', new Uint32(), true))),
    ]);
  },
  indexes: ({ Index }) => ({ publicatie: { config: Index.btree() } }),
  rows: (publication) => halvesOf(publication).map((named, nr) => passageRow(named, nr, dayOf(publication))),
} as const satisfies DerivedTable;

/**
 * One passage.
 * @param nr which of its publication's it is
 * @param dag the publication's day
 */
export function passageRow({ name, passage }: Named, nr: number, dag: string): Row {
  const half = halfOf(name, passage);
  return { publicatie: name.document, nr, dag, ...halfRow(half), termen: [...termsOf(half.tokens)] };
}

const KINDS = ['word', 'sign', 'superscript', 'omission', 'sic'] as const;
const GAPS = ['none', 'space', 'line'] as const;

/** A passage as a row keeps it, ready for comparison: what it takes to read its words again is most of a check. */
export interface HalfRow {
  /** A {@link HalfName} in JSON. */
  readonly naam: string;
  readonly tekst: string;
  /**
   * Numbers ({@link NumberWriter}). Of each sentence how far behind the one before it begins, its
   * length, and the same of its tokens; then of each token the same, and what it is: kind, listing, gap, whether its
   * form is its text, whether a note's marker follows, and where that ends.
   */
  readonly woorden: Uint8Array;
  /** Forms that are not the text of their token, and notes, in order, in JSON. */
  readonly vormen: string;
}

/** Writes a passage down. */
export function halfRow({ name, text, tokens, sentences }: Half): HalfRow {
  const forms: string[] = [];
  const numbers = new NumberWriter();
  const put = (value: number): void => numbers.put(value);
  put(sentences.length);
  let [at, token] = [0, 0];
  for (const { start, end, first, last } of sentences) {
    for (const value of [start - at, end - start, first - token, last - first]) put(value);
    [at, token] = [end, first];
  }
  put(tokens.length);
  at = 0;
  for (const { start, end, form, kind, listing, gap, note, noteEnd } of tokens) {
    const own = form !== text.slice(start, end);
    put(start - at);
    put(end - start);
    put(
      KINDS.indexOf(kind) |
        (GAPS.indexOf(gap) << 3) |
        (Number(listing) << 5) |
        (Number(own) << 6) |
        (Number(note !== null) << 7),
    );
    if (own) forms.push(form);
    if (note !== null) {
      forms.push(note);
      put(noteEnd - end);
    }
    at = end;
  }
  return {
    naam: JSON.stringify(name),
    tekst: text,
    woorden: numbers.bytes.slice(),
    vormen: forms.length === 0 ? '' : JSON.stringify(forms),
  };
}

/** Reads what {@link halfRow} wrote. */
export function halfIn({ naam, tekst, woorden, vormen }: HalfRow): Half {
  const forms: unknown[] = vormen === '' ? [] : (JSON.parse(vormen) as unknown[]);
  let form = 0;
  const numbers = new NumberReader(woorden);
  const take = (): number => numbers.next();
  let [at, token] = [0, 0];
  const sentences = Array.from({ length: take() }, () => {
    const start = at + take();
    const end = start + take();
    const first = token + take();
    [at, token] = [end, first];
    return { start, end, first, last: first + take() };
  });
  at = 0;
  const tokens = Array.from({ length: take() }, (): SourceToken => {
    const start = at + take();
    const end = start + take();
    const what = take();
    at = end;
    const own = what & 64 ? String(forms[form++]) : tekst.slice(start, end);
    const note = what & 128 ? String(forms[form++]) : null;
    return {
      start,
      end,
      form: own,
      kind: KINDS[what & 7] ?? 'word',
      listing: (what & 32) !== 0,
      gap: GAPS[(what >> 3) & 3] ?? 'none',
      note,
      noteEnd: note === null ? end : end + take(),
    };
  });
  return { name: JSON.parse(naam) as HalfName, text: tekst, tokens, sentences, ...wordsOf(tokens) };
}
