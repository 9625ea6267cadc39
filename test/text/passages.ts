import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type Passage, type Slice, SourceText } from '../../src/text/source-text.js';

/** A source of which every line is one paragraph. */
export function verbatim(...paragraphs: string[]): Passage {
  const text = paragraphs.map((paragraph) => `${paragraph}\n`).join('');
  const source = sourceOf(text);
  return source.passage(source.lines.flatMap(({ start, end }) => (start < end ? [[{ start, end }]] : [])));
}

/** A text as a source with its real hash. */
export function sourceOf(text: string): SourceText {
  return new SourceText('ah-tk-test', text, createHash('sha256').update(text).digest('hex'));
}

/** A source and slices of it in order, by paragraph: words, markers, and line breaks that stand for a space. */
export const slicedSource: fc.Arbitrary<{ source: SourceText; slices: Slice[][] }> = fc
  .array(
    fc.oneof(
      fc.record({ skip: fc.boolean(), text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) }),
      fc.record({ skip: fc.constant(false), text: fc.constant('\n') }),
      fc.record({
        skip: fc.constant(false),
        text: fc.nat({ max: 99 }).map(String),
        marker: fc.constant(true as const),
      }),
      fc.constant('paragraph' as const),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => {
    let text = '';
    const slices: Slice[][] = [[]];
    for (const piece of pieces) {
      if (piece === 'paragraph') {
        slices.push([]);
        continue;
      }
      const clean = piece.text === '\n' ? piece.text : piece.text.replaceAll('\n', ' ');
      const slice = { start: text.length, end: text.length + clean.length };
      text += clean;
      if (!piece.skip) slices.at(-1)?.push('marker' in piece ? { ...slice, marker: piece.marker } : slice);
    }
    return { source: sourceOf(text), slices };
  });
