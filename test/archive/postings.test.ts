import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FragmentSet } from '../../src/archive/search/fragment-set.js';
import { addPostings, Postings, partsOf } from '../../src/archive/search/postings.js';
import { VELDEN } from '../../src/search/search-engine.js';

const SIZE = 400_000;
const numbers = fc.uniqueArray(fc.nat({ max: SIZE - 1 }), { maxLength: 60 }).map((all) => all.sort((a, b) => a - b));
const velden = fc.subarray([...VELDEN], { minLength: 1 });

it('says of every fragment which parts have a word', () => {
  fc.assert(
    fc.property(
      numbers.chain((all) => fc.tuple(fc.constant(all), fc.array(velden, { minLength: all.length }))),
      velden,
      ([all, parts], asked) => {
        const postings = new Postings();
        for (const [at, nr] of all.entries()) postings.add(nr, partsOf(parts[at] ?? []));
        expect(postings.count).toBe(all.length);
        const found = new FragmentSet(SIZE);
        addPostings(postings.bytes(), partsOf(asked), found);
        expect([...found]).toEqual(all.filter((_, at) => parts[at]?.some((veld) => asked.includes(veld))));
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
