import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FragmentSet, Postings } from '../../../src/search/index/postings.js';
import { inOrder, likeliest, type Ranked, rank, rankByNearness } from '../../../src/search/index/rank.js';
import { normsOf, TermIndex } from '../../../src/search/index/term-index.js';
import { type WeighedQuery, weigh } from '../../../src/search/index/weigh.js';
import { VELDEN } from '../../../src/search/search-engine.js';

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

/** An index of so many fragments, of which every nth has a term, in its answer. */
function indexOf(size: number, terms: Readonly<Record<string, number>>): TermIndex {
  const postings = Object.entries(terms).map(([term, each]): [string, Uint8Array] => {
    const placed = new Postings();
    for (let nr = 0; nr < size; nr += each) placed.add(nr, [1, 0, 0, 0, 0, 0, 0, 0]);
    return [term, placed.bytes];
  });
  const norms = normsOf(Array.from({ length: size }, () => 10));
  return new TermIndex(new Map(postings), { antwoord: norms, vraag: norms, voetnoot: norms, onderwerp: norms }, VELDEN);
}

/** A query of these terms, each a word of the reader's, worth so much. */
function queryOf(worth: Readonly<Record<string, number>>): WeighedQuery {
  const terms = Object.entries(worth);
  return {
    ...weigh({ concepts: [], groups: [], corrections: [] }, { rarity: () => 0 }),
    concepts: terms.map(([text, one], part) => ({ text, worth: one, ways: [[part]] })),
    parts: terms.length,
    adds: new Map(terms.map(([term], part) => [term, [{ part, most: 1 }]])),
  };
}

function ranked(query: WeighedQuery, index: TermIndex, hits: FragmentSet, most: number): Ranked[] {
  const placed = (nr: number, score: number, factor: number): Ranked => ({ nr, day: 0, place: nr, score, factor });
  return rank(query, index, hits, VELDEN, placed, most).slice(0, most);
}

it('ranks of very many hits those that have the words worth most before the others', () => {
  const index = indexOf(60_000, { zeldzaam: 600, vaker: 5, overal: 1 });
  const query = queryOf({ overal: 0.1, zeldzaam: 5, vaker: 2 });
  const hits = FragmentSet.all(index.size);
  const among = likeliest(query, index, hits, VELDEN);
  expect([...among]).toEqual(Array.from({ length: 12_000 }, (_, at) => at * 5));
  expect(ranked(query, index, hits, 200).map(({ nr }) => nr % 600)).toEqual([
    ...Array(100).fill(0),
    ...Array.from({ length: 100 }, (_, at) => (at + 1) * 5),
  ]);
});

it('has every hit once, in one order, however far a reader turns on', () => {
  const index = indexOf(60_000, { zeldzaam: 600, vaker: 5, overal: 1 });
  const query = queryOf({ overal: 0.1, zeldzaam: 5, vaker: 2 });
  const all = ranked(query, index, FragmentSet.all(index.size), 60_000);
  expect(new Set(all.map(({ nr }) => nr)).size).toBe(60_000);
  for (const most of [5, 1_000, 11_999, 12_000, 12_001, 30_000]) {
    expect(ranked(query, index, FragmentSet.all(index.size), most)).toEqual(all.slice(0, most));
  }
});

it('ranks all hits where they are not so many', () => {
  const index = indexOf(20_000, { zeldzaam: 600, overal: 1 });
  const hits = FragmentSet.all(index.size);
  expect(likeliest(queryOf({ zeldzaam: 5, overal: 0.1 }), index, hits, VELDEN)).toBe(hits);
});

it.each([1, 2, 9])('knows the strength of a term that stands in the first of %i fragments alone', (size) => {
  const { fragments, strengths } = indexOf(size, { eerste: size }).strengths('eerste', FragmentSet.all(size));
  expect([...fragments]).toEqual([0]);
  expect(strengths[0]).toBeGreaterThan(0);
});
