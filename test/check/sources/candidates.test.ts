import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkText } from '../../../src/check/check.js';
import { Comparison } from '../../../src/check/comparison.js';
import { IndexedCandidates, MemoryIndex, type PassageIndex } from '../../../src/check/sources/candidates.js';
import { halfOf } from '../../../src/check/sources/half.js';
import type { Term } from '../../../src/check/sources/terms.js';
import { bestOf, Where } from '../../../src/check/sources/where.js';
import { quotedFrom } from '../../../src/check/words/tokens.js';

const WORDS = ['de', 'minister', 'van', 'het', 'land'];

function comparisonWith(texts: readonly string[]): Comparison {
  return new Comparison(new IndexedCandidates(indexOf(texts)));
}

function indexOf(texts: readonly string[]): MemoryIndex {
  const index = new MemoryIndex();
  texts.forEach((text, nr) => {
    const name = { document: `d${nr}`, fragment: null, rol: 'kop', kant: null, noot: null } as const;
    index.add(halfOf({ ...name, nummer: null, kop: nr, volgorde: null }, { text, markers: [], paragraphs: [text] }));
  });
  return index;
}

it('finds the one passage that has a word group among thousands that have its words', async () => {
  const others = Array.from({ length: 3000 }, (_, nr) => {
    const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((at) => WORDS[(at * (1 + (nr % 2)) + nr) % WORDS.length]);
    return `${a} ${b} en ${c} ${d} of ${e}.`;
  });
  const comparison = comparisonWith([...others, 'Hier stond de minister van het land.']);
  const places = await comparison.places(quotedFrom('de minister van het land'));
  expect(places.map(({ half }) => half.document)).toEqual(['d3000']);
});

it('finds words in a row wherever a passage has them, as a reader may write them', async () => {
  const text = fc.array(fc.constantFrom(...WORDS, 'ja', 'nee'), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), text, async (texts, asked) => {
      const comparison = comparisonWith(texts.map((words) => words.join(' ')));
      const wanted = texts.flatMap((words, nr) => (` ${words.join(' ')} `.includes(` ${asked.join(' ')} `) ? nr : []));
      for (const between of [' ', '\n']) {
        const places = await comparison.places(quotedFrom(asked.join(between)));
        expect(places.map(({ half }) => half.kop).sort()).toEqual(wanted.sort());
      }
    }),
  );
});

it('gives the best by the sum of what terms weigh, whichever are left out of the counting', () => {
  const size = 400;
  const numbers = fc
    .uniqueArray(fc.nat({ max: size - 1 }), { maxLength: size })
    .map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 12 }), fc.integer({ min: 1, max: 12 }), (lists, limit) => {
      const scores = new Float64Array(size);
      const sorted = [...lists].sort((a, b) => a.length - b.length);
      for (const list of sorted)
        for (const nr of list) scores[nr] = (scores[nr] ?? 0) + Math.log(1 + size / list.length);
      const best = Array.from(scores.keys()).filter((nr) => (scores[nr] ?? 0) > 0);
      best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
      const terms = lists.map((list) => new Where(Uint32Array.from(list), size));
      expect(bestOf(terms, size, limit)).toEqual(best.slice(0, limit));
    }),
  );
});

it('says where a term stands, in few passages and in many', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat({ max: 999 }), { maxLength: 200 }),
      fc.integer({ min: 1000, max: 9000 }),
      (all, size) => {
        const numbers = all.sort((a, b) => a - b);
        const where = new Where(Uint32Array.from(numbers), size);
        const told: number[] = [];
        where.each((nr) => told.push(nr) > 0);
        expect([where.count, told]).toEqual([numbers.length, numbers]);
        expect(Array.from({ length: 1000 }, (_, nr) => nr).filter((nr) => where.has(nr))).toEqual(numbers);
      },
    ),
  );
});

it('looks up in a few goes where the words of many quotations stand, when that does not lie at hand', async () => {
  const words = Array.from({ length: 40 }, (_, nr) => `woord${'abcdefghij'[nr % 10]}${'klmn'[nr % 4]}`);
  const index = indexOf([`${words.join(' ')}.`]);
  const known = new Set<Term>();
  let goes = 0;
  const apart: PassageIndex = {
    size: index.size,
    atHand: false,
    where: (terms) => {
      if ([...terms].some((term) => !known.has(term))) goes += 1;
      for (const term of terms) known.add(term);
      return index.where();
    },
    halves: (numbers) => index.halves(numbers),
  };
  const verdict = await checkText(words.map((word) => `"${word}"`).join(' '), new IndexedCandidates(apart));
  expect(verdict).toMatchObject({ kind: 'checked' });
  expect(goes).toBeLessThanOrEqual(3);
});
