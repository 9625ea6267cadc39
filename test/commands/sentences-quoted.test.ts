import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSentences, runs } from '../../commands/sentences-quoted.js';
import { sentences } from '../../src/text/sentences.js';
import { verbatim } from '../text/passages.js';

describe('a choice of sentences', () => {
  it.each<[string, number[] | string]>([
    ['2', [2]],
    [' 2 ', [2]],
    ['2-4', [2, 3, 4]],
    ['2 – 4', [2, 3, 4]],
    ['2 t/m 4', [2, 3, 4]],
    ['1,3', [1, 3]],
    ['1, 3-5', [1, 3, 4, 5]],
    ['1 en 3', [1, 3]],
    ['3,1', [1, 3]],
    ['1,1-2,2', [1, 2]],
    ['6', [6]],
    ['7', 'zin-bestaat-niet'],
    ['0', 'zin-bestaat-niet'],
    ['5-9', 'zin-bestaat-niet'],
    ['1-999999', 'zin-bestaat-niet'],
    ['4-2', 'zinnen-omgekeerd'],
    ['', 'zinnen-onleesbaar'],
    ['x', 'zinnen-onleesbaar'],
    ['1,', 'zinnen-onleesbaar'],
    ['-1', 'zinnen-onleesbaar'],
    ['1.5', 'zinnen-onleesbaar'],
    ['1-2-3', 'zinnen-onleesbaar'],
    ['1 2', 'zinnen-onleesbaar'],
    ['99999999999999999999', 'zinnen-onleesbaar'],
    ['1,'.repeat(1000), 'zinnen-onleesbaar'],
  ])('%j of six', (text, expected) => {
    const read = readSentences(text, 6);
    expect(Array.isArray(read) ? read : read.code).toEqual(expected);
  });

  it('is read without an exception, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[\d, -]*$/)),
        fc.integer({ min: 0, max: 50 }),
        (text, count) => {
          const nummers = readSentences(text, count);
          if (!Array.isArray(nummers)) return;
          expect(nummers).toEqual([...new Set(nummers)].sort((a, b) => a - b));
          for (const nummer of nummers) expect(nummer >= 1 && nummer <= count).toBe(true);
        },
      ),
    );
  });
});

describe('the runs of chosen sentences', () => {
  const passage = verbatim('Een. Twee. Drie.', 'Vier. Vijf. Zes.');
  const all = sentences(passage);

  it.each<[number[], string[]]>([
    [[2], ['Twee.']],
    [[1, 2], ['Een. Twee.']],
    [
      [1, 3],
      ['Een.', 'Drie.'],
    ],
    [
      [3, 4, 6],
      ['Drie.\n\nVier.', 'Zes.'],
    ],
    [[], []],
    [[9], []],
  ])('%j', (nummers, expected) => {
    expect(runs(passage, all, nummers).map((run) => run.passage.text)).toEqual(expected);
  });
});
