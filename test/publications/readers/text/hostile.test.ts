import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../../src/corpus/text-against-pdf.js';
import { readText, realCorpus, storedManifest } from '../../../corpus.js';
import { rounds } from '../../../rounds.js';

const { publications } = await realCorpus();

const FOOT = /^(?:Tweede|Eerste) Kamer, vergaderjaar /u;
const NOTE = /^\d{1,2} (?!\d{3}\b)\S/u;

/** What programs, and people who mend what programs made, do to the form of a text. `at` is somewhere in it. */
const DAMAGE: Readonly<Record<string, (lines: string[], at: number) => string[]>> = {
  // Of lines with words: that a blank one between the paragraphs of a letter fell out cannot be seen.
  'a line joined to the next': (lines, at) => {
    const [one = '', next = ''] = lines.slice(at, at + 2);
    return one.trim() === '' || next.trim() === '' ? lines : lines.toSpliced(at, 2, `${one}${next}`);
  },
  'a line split': (lines, at) => {
    const words = (lines[at] ?? '').split(' ');
    return lines.toSpliced(at, 1, `${words.slice(0, 3).join(' ')} `, words.slice(3).join(' '));
  },
  'a blank line added': (lines, at) => lines.toSpliced(at, 0, ''),
  'blank lines everywhere': (lines) => lines.flatMap((line) => [line, '']),
  'no blank lines': (lines) => lines.filter((line) => line.trim() !== ''),
  'no trailing spaces': (lines) => lines.map((line) => line.trimEnd()),
  'trailing spaces everywhere': (lines) => lines.map((line) => `${line.trimEnd()} `),
  'no leading spaces': (lines) => lines.map((line) => line.trimStart()),
  'a leading space lost': (lines, at) => {
    const page = lines.findIndex((line, index) => index >= at && line.startsWith(' '));
    return page < 0 ? lines : lines.toSpliced(page, 1, (lines[page] ?? '').trimStart());
  },
  'a leading space added': (lines, at) => lines.toSpliced(at, 1, ` ${lines[at]}`),
  'an indent': (lines, at) => lines.toSpliced(at, 1, `    ${lines[at]}`),
  'no feet': (lines) => lines.filter((line) => !FOOT.test(line)),
  'feet at the end': (lines) => [
    ...lines.filter((line) => !FOOT.test(line)),
    ...lines.filter((line) => FOOT.test(line)),
  ],
  'a foot twice': (lines, at) => lines.toSpliced(at, 0, lines.find((line) => FOOT.test(line)) ?? ''),
  'a page’s number on its own line': (lines, at) => lines.toSpliced(at, 0, '7'),
  'the imprint in the text': (lines, at) => lines.toSpliced(at, 0, 'ISSN 0921 - 7398 ’s-Gravenhage 2018 '),
  'the head of the page in the text': (lines, at) => lines.toSpliced(at, 0, 'Tweede Kamer der Staten-Generaal2'),
  'a note at the end': (lines, at) => {
    const note = lines.findIndex((line, index) => index >= at && NOTE.test(line));
    return note < 0 ? lines : [...lines.toSpliced(note, 1), lines[note] ?? ''];
  },
  'a note in the middle': (lines, at) => {
    const note = lines.findLastIndex((line) => NOTE.test(line));
    return lines.toSpliced(note, 1).toSpliced(at, 0, lines[note] ?? '');
  },
  'a note without its number': (lines, at) => {
    const note = lines.findIndex((line, index) => index >= at && NOTE.test(line));
    return note < 0 ? lines : lines.toSpliced(note, 1, (lines[note] ?? '').replace(/^\d+ /u, ''));
  },
  'a number glued to its note': (lines, at) => {
    const note = lines.findIndex((line, index) => index >= at && NOTE.test(line));
    return note < 0 ? lines : lines.toSpliced(note, 1, (lines[note] ?? '').replace(/^(\d+) /u, '$1'));
  },
  'headings of Markdown': (lines) => lines.map((line) => line.replace(/^(?:Vraag|Antwoord) \d.*$/u, '## $&')),
  'hyphens that became soft': (lines) => lines.map((line) => line.replace(/-$/u, '\u00ad')),
};

describe('a text whose form was damaged', () => {
  it.each(publications.map((one) => [one.gegevens.id, one] as const))(
    '%s is read the same, or refused',
    (id, publication) => {
      const lines = publication.source.text.split('\n');
      const more = { vergaderjaar: publication.gegevens.vergaderjaar };
      const damage = fc.record({
        what: fc.constantFrom(...Object.keys(DAMAGE)),
        at: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
      });
      fc.assert(
        fc.property(fc.array(damage, { minLength: 1, maxLength: 2 }), (all) => {
          const damaged = all.reduce((so, { what, at }) => DAMAGE[what]?.(so, Math.floor(at * so.length)) ?? so, lines);
          // A line in another place leaves readings without their line; then it is refused for that.
          const read = readText(id, Buffer.from(damaged.join('\n')), [...(storedManifest(id).lezingen ?? [])], more);
          if (!Array.isArray(read)) expect(differences(publication, read)).toEqual([]);
        }),
        { numRuns: rounds(6) },
      );
    },
  );
});
