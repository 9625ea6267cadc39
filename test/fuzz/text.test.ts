import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPublication } from '../../src/corpus/load.js';
import { hashOf } from '../../src/corpus/store.js';
import { verify } from '../../src/corpus/verify-publication.js';
import { CORPUS, storedManifest } from '../corpus.js';
import { rounds } from '../rounds.js';

const SOURCES = ['ah-tk-20182019-811', 'kst-34964-B'].map((id) => ({
  id,
  bytes: readFileSync(join(CORPUS, id, 'source.txt')),
}));

/** Characters that mean something to the reader of a text, and such as no text should have. */
const SIGNS = [
  ' ',
  '\n',
  '\n\n',
  '\f',
  '\r\n',
  '-',
  '.',
  '1 ',
  '¹',
  '\u0000',
  '\ufeff',
  '\u202e',
  '𝔘',
  'Vraag 3\n',
  '(',
  '»',
];

type Change = (text: string) => string;
const part = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 400 }));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(), fc.constantFrom(...SIGNS)).map(([at, sign]) => (text: string) => {
    const here = at % (text.length + 1);
    return text.slice(0, here) + sign + text.slice(here);
  }),
  part.map(([at, length]) => (text: string) => {
    const here = at % (text.length + 1);
    return text.slice(0, here) + text.slice(here + length);
  }),
  fc.tuple(part, fc.nat()).map(([[at, length], to]) => (text: string) => {
    const [from, there] = [at % (text.length + 1), to % (text.length + 1)];
    return text.slice(0, there) + text.slice(from, from + length) + text.slice(there);
  }),
  fc.tuple(fc.nat(), fc.nat()).map(([one, other]) => (text: string) => {
    const lines = text.split('\n');
    const [a, b] = [one % lines.length, other % lines.length];
    return lines
      .with(a, lines[b] ?? '')
      .with(b, lines[a] ?? '')
      .join('\n');
  }),
  fc
    .tuple(fc.nat(), fc.integer({ min: 1, max: 5000 }), fc.constantFrom(...SIGNS))
    .map(([at, times, sign]) => (text: string) => {
      const here = at % (text.length + 1);
      return text.slice(0, here) + sign.repeat(times) + text.slice(here);
    }),
);

it('a text that was changed anywhere is read so that every letter can be told where it went, or refused with a place', () => {
  let [taken, refused] = [0, 0];
  fc.assert(
    fc.property(
      fc.constantFrom(...SOURCES),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      ({ id, bytes }, changes) => {
        const text = changes.reduce((changed, one) => one(changed), bytes.toString('utf8'));
        const changed = Buffer.from(text);
        const read = readPublication(changed, { ...storedManifest(id), sha256: hashOf(changed) });
        if (Array.isArray(read)) {
          refused += 1;
          expect(read.length).toBeGreaterThan(0);
          for (const fout of read)
            expect([fout.bestand, fout.veld, fout.regel].some((place) => place !== null)).toBe(true);
          return;
        }
        taken += 1;
        const { gebreken, tekens } = verify(read, changed);
        expect(gebreken).toEqual([]);
        expect(Object.values(tekens).reduce((sum, count) => sum + count, 0)).toBe(changed.toString('utf8').length);
      },
    ),
    { numRuns: rounds(8) },
  );
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});

it('bytes that are no text are refused', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SOURCES),
      fc.uint8Array({ maxLength: 2000 }),
      fc.boolean(),
      ({ id, bytes }, noise, after) => {
        const changed = after ? Buffer.concat([bytes, Buffer.from([0xff]), noise]) : Buffer.from(noise);
        const read = readPublication(changed, { ...storedManifest(id), sha256: hashOf(changed) });
        expect(Array.isArray(read) && read.length > 0).toBe(true);
      },
    ),
    { numRuns: rounds(8) },
  );
});
