import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SentenceChoice, sentenceChoice, sentenceRuns } from '../../src/check/sentence-choice.js';
import { sentences } from '../../src/text/sentences.js';
import { verbatim } from '../text/passages.js';

const chosen = (...nummers: number[]): SentenceChoice => ({ kind: 'chosen', nummers });

describe('a choice of sentences', () => {
  it.each<[string, SentenceChoice]>([
    ['2', chosen(2)],
    [' 2 ', chosen(2)],
    ['2-4', chosen(2, 3, 4)],
    ['2 – 4', chosen(2, 3, 4)],
    ['2 t/m 4', chosen(2, 3, 4)],
    ['1,3', chosen(1, 3)],
    ['1, 3-5', chosen(1, 3, 4, 5)],
    ['1 en 3', chosen(1, 3)],
    ['3,1', chosen(1, 3)],
    ['1,1-2,2', chosen(1, 2)],
    ['6', chosen(6)],
    ['7', { kind: 'outside', nummer: 7, aantal: 6 }],
    ['0', { kind: 'outside', nummer: 0, aantal: 6 }],
    ['5-9', { kind: 'outside', nummer: 9, aantal: 6 }],
    ['1-999999', { kind: 'outside', nummer: 999999, aantal: 6 }],
    ['4-2', { kind: 'backwards', van: 4, tot: 2 }],
    ['', { kind: 'unreadable' }],
    ['x', { kind: 'unreadable' }],
    ['1,', { kind: 'unreadable' }],
    ['-1', { kind: 'unreadable' }],
    ['1.5', { kind: 'unreadable' }],
    ['1-2-3', { kind: 'unreadable' }],
    ['1 2', { kind: 'unreadable' }],
    ['99999999999999999999', { kind: 'unreadable' }],
    ['1,'.repeat(1000), { kind: 'unreadable' }],
  ])('%j of six', (text, expected) => {
    expect(sentenceChoice(text, 6)).toEqual(expected);
  });

  it('is read without an exception, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[\d, -]*$/)),
        fc.integer({ min: 0, max: 50 }),
        (text, count) => {
          const choice = sentenceChoice(text, count);
          if (choice.kind !== 'chosen') return;
          expect(choice.nummers).toEqual([...new Set(choice.nummers)].sort((a, b) => a - b));
          for (const nummer of choice.nummers) expect(nummer >= 1 && nummer <= count).toBe(true);
        },
      ),
    );
  });
});

describe('the runs of chosen sentences', () => {
  const passage = verbatim('Een. Twee. Drie.', 'Vier. Vijf. Zes.');
  const all = sentences(passage);

  it.each<[number[], [number[], string][]]>([
    [[2], [[[2], 'Twee.']]],
    [[1, 2], [[[1, 2], 'Een. Twee.']]],
    [
      [1, 3],
      [
        [[1], 'Een.'],
        [[3], 'Drie.'],
      ],
    ],
    [
      [3, 4, 6],
      [
        [[3, 4], 'Drie.\n\nVier.'],
        [[6], 'Zes.'],
      ],
    ],
    [[], []],
    [[9], []],
  ])('%j', (nummers, expected) => {
    expect(sentenceRuns(passage, all, nummers).map((run) => [run.nummers, run.passage.text])).toEqual(expected);
  });
});
