import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder, type Ranked, rankByNearness } from '../../../src/search/index/rank.js';

const fragments = fc.array(
  fc.record({ score: fc.integer({ min: 1, max: 12 }), near: fc.integer({ min: 0, max: 4 }) }),
  {
    maxLength: 40,
  },
);

it('rereads no more than it takes to know the first, and those are the same as when all are reread', () => {
  fc.assert(
    fc.property(fragments, fc.integer({ min: 1, max: 12 }), (made, needed) => {
      const ranked = made.map(({ score }, nr): Ranked => ({ nr, day: 0, place: nr, score, factor: 1 })).sort(inOrder);
      const near = ({ nr }: Ranked) => (made[nr]?.near ?? 0) / 4;
      let reread = 0;
      const counted = (one: Ranked) => {
        reread++;
        return near(one);
      };
      const all = rankByNearness(ranked, near);
      const some = rankByNearness(ranked, counted, needed);
      expect(some.slice(0, needed)).toEqual(all.slice(0, needed));
      expect(some.map(({ nr }) => nr).sort()).toEqual(all.map(({ nr }) => nr).sort());
      expect(reread).toBeLessThanOrEqual(20);
    }),
  );
});

it('leaves alone what cannot come among the first any more', () => {
  const ranked = [9, 8, 1, 1].map((score, nr): Ranked => ({ nr, day: 0, place: nr, score, factor: 1 }));
  const reread: number[] = [];
  rankByNearness(ranked, ({ nr }) => reread.push(nr) * 0, 2);
  expect(reread).toEqual([0, 1]);
});
