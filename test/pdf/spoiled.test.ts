import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Publication } from '../../src/publications/model/publication.js';
import { proefdruk } from '../proefdruk/arbitrary.js';
import { type Placed, setProefdruk } from '../proefdruk/proefdruk.js';
import { readProef } from '../proefdruk/read.js';
import { rounds } from '../rounds.js';

/** What can go wrong with a line of a page. */
const spoil: fc.Arbitrary<(line: Placed) => readonly Placed[]> = fc.oneof(
  fc.integer({ min: -200, max: 200 }).map((by) => (line: Placed) => [{ ...line, x: line.x + by }]),
  fc.integer({ min: -300, max: 300 }).map((by) => (line: Placed) => [{ ...line, y: line.y + by }]),
  fc.constantFrom(0.5, 0.7, 1.2, 1.5).map((by) => (line: Placed) => [{ ...line, size: line.size * by }]),
  fc.constantFrom('P', 'H', 'Note', 'TR', 'Artifact', null).map((tag) => (line: Placed) => [{ ...line, tag }]),
  fc.constant((line: Placed) => [line, line]),
);

/** The letters of every half and note, without what a paragraph's end or a broken word may change. */
function letters({ fragments, noten, onderwerp }: Publication): string[] {
  const texts = [
    onderwerp,
    ...fragments.flatMap(({ vraag, antwoord }) => [vraag, antwoord]),
    ...noten.map(({ tekst }) => tekst),
  ];
  return texts.map((passage) => (passage?.text ?? '').replace(/[\s-]/gu, ''));
}

it('a page of which one line is spoiled is read rightly or refused', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(proefdruk, fc.nat(), spoil, async (proef, which, spoiled) => {
      let lines = 0;
      const whole = await setProefdruk(proef, (line) => {
        lines += 1;
        return [line];
      });
      const right = await readProef(whole.bytes);
      if (!('fragments' in right)) throw new Error(right.join(', '));
      const chosen = which % lines;
      let what: readonly Placed[] = [];
      const { bytes } = await setProefdruk(proef, (line, index) => {
        // Cells and captions are read wherever they stand; a caption in large type is a paragraph.
        const ofTable = line.row !== undefined || (line.tag === 'P' && line.size < 8);
        if (index !== chosen || ofTable) return [line];
        what = spoiled(line);
        return what;
      });
      const read = await readProef(bytes);
      if ('fragments' in read) expect(letters(read), JSON.stringify(what)).toEqual(letters(right));
      else refused += 1;
    }),
    { numRuns: rounds(5), endOnFailure: true },
  );
  expect(refused).toBeGreaterThan(0);
});
