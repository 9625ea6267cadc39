import { describe, expect, it } from 'vitest';
import type { Lezing } from '../../../../src/publications/model/lezingen.js';
import { mustRead, readText } from '../../../corpus.js';
import { AANHANGSEL_ID, aanhangsel } from '../../texts.js';

const spaced = (change: (text: string) => string) => Buffer.from(change(aanhangsel().toString('utf8')));
/** The same publication as an extractor without trailing spaces leaves it, with the head of its page. */
const bare = (change: (text: string) => string = (text) => text) =>
  Buffer.from(
    change(
      `Tweede Kamer der Staten-Generaal2\nVergaderjaar 2020–2021 Aanhangsel van de Handelingen\n${aanhangsel()
        .toString('utf8')
        .replace(/ +$/gmu, '')
        .replace(/^ /u, '')
        .replace(/\n\n/gu, '\n')
        .replace('1 NRC', '1NRC')}`,
    ),
  );
const codes = (text: Buffer, lezingen: Lezing[] = []) => {
  const read = readText(AANHANGSEL_ID, text, lezingen);
  return Array.isArray(read) ? read.map(({ code }) => code) : [];
};

describe('a text of the official layout', () => {
  it('is read the same from either extractor', () => {
    const [one, other] = [spaced((text) => text), bare()].map((text) => mustRead(AANHANGSEL_ID, text).fragments);
    const shown = (fragments: typeof one) => fragments?.map(({ vraag, antwoord }) => [vraag?.text, antwoord?.text]);
    expect(shown(other)).toEqual(shown(one));
  });

  it.each([
    ['behind the chamber’s name', (text: string) => text],
    ['with a space', (text: string) => text.replace('Generaal2', 'Generaal 2')],
    ['on a line of its own', (text: string) => text.replace('Generaal2', 'Generaal\n2')],
    [
      'below the year',
      (text: string) => text.replace('Generaal2', 'Generaal').replace('Handelingen\n', 'Handelingen\n2\n'),
    ],
  ])('has the large 2 of its chamber as furniture, %s', (_name, change) => {
    const read = mustRead(AANHANGSEL_ID, bare(change));
    expect(read.noten.map(({ nummer }) => nummer)).toEqual([1]);
    const furniture = read.boekingen.filter(({ rekening }) => rekening === 'bladwerk');
    expect(furniture.map(({ start, end }) => read.source.text.slice(start, end))[0]).toBe('2');
  });

  it.each<[string, (text: string) => string, string]>([
    [
      'lines glued together',
      (text) =>
        text
          .replace('slecht wonen?1\nAntwoord', 'slecht wonen?1\nAntwoord')
          .replace('genomen,\nsamen', 'genomen,samen'),
      'regel-te-breed',
    ],
    [
      'a note’s line in the text',
      (text) => text.replace('samen met', `${'nood '.repeat(17)}\nsamen met`),
      'regel-te-breed',
    ],
    ['columns', (text) => text.replace('samen met', 'samen    met'), 'kolommen'],
    ['an indent', (text) => text.replace('samen met', '   samen met'), 'kolommen'],
    ['a tab', (text) => text.replace('samen met', 'samen\tmet'), 'kolommen'],
    ['a row of a table', (text) => text.replace('samen met', 'Totaal 12 14\nsamen met'), 'regel-te-kort'],
    [
      'a paragraph behind a full line',
      (text) =>
        text.replace(
          'samen met',
          'En dat is zo, want zo is het altijd al geweest, en zo zal het ook wel blijven.\n\nSamen met',
        ),
      'alinea-zonder-ruimte',
    ],
    [
      'a paragraph whose break went unseen',
      (text) => text.replace('ook blijven', 'ook').replace('en ik heb er met belangstelling kennis van genomen,', 'en'),
      'regel-te-kort',
    ],
    [
      'a note with other text below it',
      (text) => text.replace('1NRC', '1NRC\nDat staat hier niet.\nNRC'),
      'regel-te-kort',
    ],
    ['a marker as a program writes it', (text) => text.replace('ambtgenoot.', 'ambtgenoot.[1]'), 'los-getal'],
    ['a superscript sign', (text) => text.replace('ambtgenoot.', 'ambtgenoot.¹'), 'los-getal'],
    ['digits between two sentences', (text) => text.replace('veel van. Ik', 'veel van.4Ik'), 'los-getal'],
    ['a page’s number glued to its last line', (text) => text.replace('brief.\n', 'brief 1\n'), 'los-getal'],
    ['a blank line within a sentence', (text) => text.replace('\nsamen met', '\n\nsamen met'), 'witregel-in-zin'],
    ['no foot', (text) => text.replace(/Tweede Kamer, .*\n/u, ''), 'voettekst-ontbreekt'],
    ['a page’s number alone', (text) => text.replace('samen met', '7\nsamen met'), 'los-getal'],
    ['a page’s number behind a sentence', (text) => text.replace('ambtgenoot.', 'ambtgenoot. 7'), 'los-getal'],
    [
      'a note that went unseen',
      (text) => text.replace('brief.\n', 'brief.\n2 Trouw, 1 oktober 2020, Ook dat nog\n'),
      'los-getal',
    ],
    ['a marker without a note', (text) => text.replace('ambtgenoot.', 'ambtgenoot.2'), 'noot-onvolledig'],
    ['digits that count for nothing', (text) => text.replace('ambtgenoot.', 'ambtgenoot.7'), 'cijfers-onduidelijk'],
    [
      'a page that is too long',
      (text) => text.replace('Vraag 2\n', `${'En dat is het.\n'.repeat(60)}Vraag 2\n`),
      'bladzijde-onwaarschijnlijk',
    ],
  ])('is refused with %s', (_name, change, code) => {
    expect(codes(bare(change))).toContain(code);
  });

  it('is refused with a page that is too short', () => {
    const text = spaced((all) => all.replace('Antwoord 1\n', ' Antwoord 1\n').replace('Aanhangsel 1', 'Aanhangsel 2'));
    expect(codes(text)).toContain('bladzijde-onwaarschijnlijk');
  });

  it.each<[string, (text: string) => string, Lezing]>([
    [
      'a number with which a line begins',
      (text) =>
        text.replace(
          'samen met',
          '2 Kamerleden waren erbij, en die hebben er ook kennis van genomen, alle twee\nsamen met',
        ),
      { soort: 'getal', regel: 18, reden: 'een aantal' },
    ],
    [
      'a line that ends early',
      (text) => text.replace('samen met', 'in Den Haag\nsamen met'),
      { soort: 'alinea', regel: 18, einde: false, reden: 'zo in de druk' },
    ],
    [
      'digits behind a word',
      (text) => text.replace('ambtgenoot.', 'ambtgenoot van het G7.').replace('het G7', 'groep7'),
      { soort: 'nootmerk', regel: 18, tekst: 'groep7', noot: null, reden: 'een groep van zeven' },
    ],
  ])('may have %s, when a reading says so', (_name, change, lezing) => {
    expect(codes(bare(change))).not.toEqual([]);
    const number =
      bare(change)
        .toString('utf8')
        .split('\n')
        .findIndex((line) => /^2 Kamerleden|^in Den Haag|groep7/u.test(line)) + 1;
    expect(codes(bare(change), [{ ...lezing, regel: number }])).toEqual([]);
  });
});
