import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { readPrinted } from '../../src/corpus/load.js';
import { hashOf } from '../../src/corpus/store.js';
import { pdfReader } from '../../src/pdf/pdf-reader.js';
import { encodePdfText } from '../../src/publications/readers/pdf/pdf-text.js';
import { example } from '../proefdruk/example.js';
import { setProefdruk } from '../proefdruk/proefdruk.js';
import { rounds } from '../rounds.js';

let whole: Buffer;
beforeAll(async () => {
  whole = Buffer.from((await setProefdruk(example())).bytes);
});

/** Words of the format, in places where nobody expects them. */
const WORDS = [
  'endobj',
  'stream',
  '<<',
  '>>',
  '/Length 99999999',
  '/Parent 1 0 R',
  '/Kids [1 0 R 1 0 R]',
  '1 0 R',
  '/JS (app.alert(1))',
  'xref',
  'trailer',
  '%%EOF',
  '\0',
];

const change = fc.oneof(
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })).map(([at, bits]) => (bytes: Buffer) => {
    const changed = Buffer.from(bytes);
    const here = at % changed.length;
    changed[here] = (changed[here] ?? 0) ^ bits;
    return changed;
  }),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 500 })).map(([at, length]) => (bytes: Buffer) => {
    const here = at % bytes.length;
    return Buffer.concat([bytes.subarray(0, here), bytes.subarray(here + length)]);
  }),
  fc.tuple(fc.nat(), fc.constantFrom(...WORDS)).map(([at, word]) => (bytes: Buffer) => {
    const here = at % bytes.length;
    return Buffer.concat([bytes.subarray(0, here), Buffer.from(word), bytes.subarray(here)]);
  }),
  fc.nat().map((at) => (bytes: Buffer) => bytes.subarray(0, Math.max(1, at % bytes.length))),
);

it('a PDF of which bytes were changed is read, with closed books, or refused', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = changes.reduce<Buffer>((changed, one) => one(changed), whole);
      const outcome = await pdfReader.read(bytes);
      if (outcome.kind === 'refused') {
        refused += 1;
        expect(outcome.gebreken.length).toBeGreaterThan(0);
        return;
      }
      const { text, places } = encodePdfText(outcome.text);
      const read = readPrinted(Buffer.from(text), Buffer.from(places), {
        id: outcome.facts.id,
        soort: 'aanhangsel',
        sha256: hashOf(bytes),
        url: `https://zoek.officielebekendmakingen.nl/${outcome.facts.id}.html`,
        gelezen: { tekst: hashOf(Buffer.from(text)), plaatsen: hashOf(Buffer.from(places)) },
      });
      if (Array.isArray(read)) expect(read.length).toBeGreaterThan(0);
      else expect(read.fragments.length).toBeGreaterThan(0);
    }),
    { numRuns: rounds(25) },
  );
  expect(refused).toBeGreaterThan(0);
});
