import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addPostings, FragmentSet, fieldsOf, PostingReader, Postings } from '../../../src/search/index/postings.js';
import { VELDEN } from '../../../src/search/search-engine.js';

const SIZE = 400_000;
const numbers = fc.uniqueArray(fc.nat({ max: SIZE - 1 }), { maxLength: 60 }).map((all) => all.sort((a, b) => a - b));
/** How often a term stands in each field of a fragment: somewhere at least. */
const counts = fc
  .array(fc.oneof(fc.constantFrom(0, 1), fc.nat({ max: 100_000 })), { minLength: 8, maxLength: 8 })
  .filter((all) => all.some((count) => count > 0));

it('says of every fragment which parts have a word, and how often', () => {
  fc.assert(
    fc.property(
      numbers.chain((all) => fc.tuple(...all.map((nr) => counts.map((of) => ({ nr, of }))))),
      fc.subarray([...VELDEN], { minLength: 1 }),
      (all, asked) => {
        const postings = new Postings();
        for (const { nr, of } of all) postings.add(nr, of);
        expect(postings.count).toBe(all.length);
        const read: typeof all = [];
        for (const at = new PostingReader(postings.bytes); at.next(); ) {
          const of = Array.from({ length: 8 }, (_, field) => ((at.fields >>> field) & 1) * at.count(field));
          read.push({ nr: at.nr, of });
        }
        expect(read).toEqual(all);
        const found = new FragmentSet(SIZE);
        addPostings(postings.bytes, fieldsOf(asked), found);
        const has = (of: readonly number[]) =>
          asked.map((veld) => VELDEN.indexOf(veld) * 2).some((at) => (of[at] ?? 0) + (of[at + 1] ?? 0) > 0);
        expect([...found]).toEqual(all.filter(({ of }) => has(of)).map(({ nr }) => nr));
      },
    ),
  );
});

it('meets, joins, leaves out and counts as sets do', () => {
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const [a, b] = [FragmentSet.of(SIZE, one), FragmentSet.of(SIZE, other)];
      const [inA, inB] = [new Set(one), new Set(other)];
      expect([...a.and(b)]).toEqual(one.filter((nr) => inB.has(nr)));
      expect([...a.without(b)]).toEqual(one.filter((nr) => !inB.has(nr)));
      expect([...a.or(b)]).toEqual([...new Set([...one, ...other])].sort((x, y) => x - y));
      expect(a.count).toBe(one.length);
      for (const nr of other) expect(a.has(nr)).toBe(inA.has(nr));
    }),
  );
});

it.each([1, 31, 32, 33, 64, 100])('has all of %i fragments and no more', (size) => {
  const all = FragmentSet.all(size);
  expect([...all]).toEqual(Array.from({ length: size }, (_, nr) => nr));
  expect(all.count).toBe(size);
});
