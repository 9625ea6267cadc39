import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proefdruk } from '../proefdruk/arbitrary.js';
import { paragraphsOf, setProefdruk } from '../proefdruk/proefdruk.js';
import { readProef } from '../proefdruk/read.js';
import { shown } from '../proefdruk/typeset.js';
import { rounds } from '../rounds.js';

describe('a PDF in the layout of the series', () => {
  it('is read letter by letter, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(proefdruk, async (proef) => {
        const expected = proef.blocks.map(({ parts }) => paragraphsOf(parts, proef.font));
        fc.pre(expected.every((paragraphs) => paragraphs !== null));
        const { bytes, pages } = await setProefdruk(proef);
        const read = await readProef(bytes);
        if (!('fragments' in read)) throw new Error(read.join(', '));
        const { blocks, notes } = proef;
        expect(read.fragments).toHaveLength(blocks.length / 2);
        read.fragments.forEach(({ vraag, antwoord, paginas, tabellen }, index) => {
          const answered = blocks[2 * index + 1];
          expect(vraag?.paragraphs).toEqual(expected[2 * index]);
          expect(antwoord?.paragraphs).toEqual(expected[2 * index + 1]);
          expect([paginas.vraag, paginas.antwoord]).toEqual([pages[2 * index], pages[2 * index + 1]]);
          const rows = (answered?.parts ?? []).flatMap((part) =>
            typeof part !== 'string' && 'rows' in part ? [part] : [],
          );
          expect(
            tabellen.map(({ titel, rijen }) => [titel?.text, rijen.map((row) => row.map((cel) => cel?.text ?? ''))]),
          ).toEqual(
            rows.map(({ caption, rows: cells }) => [
              caption,
              cells.map((row) => row.map((text) => text.replaceAll('\n', ' '))),
            ]),
          );
        });
        expect(read.noten.map(({ tekst }) => tekst?.text)).toEqual(notes.map(shown));
      }),
      // Shrinking would set and read hundreds of proofs more.
      { numRuns: rounds(6), endOnFailure: true },
    );
  });
});
