import { describe, expect, it } from 'vitest';
import type { Lezing } from '../../../src/publications/model/lezingen.js';
import { mustRead, readText } from '../../corpus.js';
import {
  AANHANGSEL_ID,
  aanhangsel,
  antwoordbrief,
  OVERLEG_ID,
  OVERLEG_JAAR,
  OVERLEG_VOET,
  overleg,
  vraagbrief,
} from '../texts.js';

const changed = (change: (text: string) => string) => Buffer.from(change(aanhangsel().toString('utf8')));
const codes = (text: Buffer, lezingen: Lezing[] = []) => {
  const read = readText(AANHANGSEL_ID, text, lezingen);
  return Array.isArray(read) ? read.map(({ code }) => code) : [];
};
const NOTE = /\n1 NRC.*wonen slecht /u;

describe('a note', () => {
  const withoutText = changed((text) => text.replace(NOTE, ''));
  const withoutMarker = changed((text) => text.replace('wonen?1', 'wonen?'));
  const gap = changed((text) => text.replace('wonen?1', 'wonen?2').replace('\n1 NRC', '\n2 NRC'));
  const lezing = (regel: number, noot: number, ontbreekt: 'tekst' | 'merkteken' | 'noot'): Lezing[] => [
    { soort: 'noot', regel, noot, ontbreekt, reden: 'zo in de bron' },
  ];

  it.each([
    ['without its text', withoutText, lezing(14, 1, 'tekst')],
    ['without a marker', withoutMarker, lezing(28, 1, 'merkteken')],
    ['that is skipped', gap, lezing(14, 1, 'noot')],
  ])('%s is refused, unless a reading says that the source has it so', (_name, text, reading) => {
    const [{ noot = 0, ontbreekt = '' } = {}] = reading as { noot?: number; ontbreekt?: string }[];
    expect(readText(AANHANGSEL_ID, text)).toMatchObject([{ code: 'noot-onvolledig', noot, ontbreekt }]);
    expect(mustRead(AANHANGSEL_ID, text, reading).fragments).toHaveLength(2);
  });

  it.each([lezing(14, 2, 'tekst'), lezing(14, 1, 'merkteken'), lezing(13, 1, 'tekst')])(
    'a reading about another is refused: %o',
    (...reading) => {
      expect(codes(withoutText, reading)).toEqual(['noot-onvolledig', 'lezing-ongebruikt']);
    },
  );
});

describe('what belongs to the page', () => {
  it.each([
    'Tweede Kamer der Staten-Generaal2',
    'Tweede Kamer der Staten-Generaal',
    'Vergaderjaar 2020–2021 ',
    'Vergaderjaar 2020–2021 Aanhangsel van de Handelingen',
    'Aanhangsel van de Handelingen',
    'Vragen gesteld door de leden der Kamer, met de daarop door de ',
    'Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel ',
    'Tweede Kamer, vergaderjaar 2020–2021, 35 000, nr. 5 12 ',
    'ISSN 0921 - 7398 hier',
  ])('is refused within an answer: %s', (line) => {
    const text = changed((all) => all.replace('samen met', `${line}\nsamen met`));
    expect(codes(text)).toContain('bladwerk-in-tekst');
  });

  it('may be named within a sentence', () => {
    const text = changed((all) =>
      all.replace('naar de \nbrief. ', 'naar de \nTweede Kamer der Staten-Generaal gestuurde brief. '),
    );
    expect(codes(text)).toEqual([]);
  });
});

describe('signs that a program left', () => {
  it.each([
    ['bold of Markdown', 'Daar **vind** ik'],
    ['italics of Markdown', 'Daar _vind_ ik'],
    ['a heading of Markdown', '## Daar vind ik'],
    ['a quotation of Markdown', '> Daar vind ik'],
    ['a link of Markdown', 'Daar [vind](https://x.nl) ik'],
    ['an escape of Markdown', 'Daar vind\\. ik'],
    ['a table of Markdown', '| Daar | vind ik'],
    ['a tag of HTML', 'Daar<sup>1</sup> vind ik'],
    ['an entity of HTML', 'Daar &amp; vind ik'],
    ['a glyph without a letter', 'Daar (cid:12) vind ik'],
    ['a sign that could not be read', 'Daar \uFFFD vind ik'],
    ['a sign of a private font', 'Daar \uE001 vind ik'],
    ['a ligature', 'Daar \uFB01n vind ik'],
    ['a soft hyphen', 'Da\u00ADar vind ik'],
    ['a sign without width', 'Da\u200Bar vind ik'],
    ['an accent that lost its letter', 'Daar ¸s vind ik'],
  ])('are refused: %s', (_name, words) => {
    expect(codes(changed((text) => text.replace('Daar vind ik', words)))).toContain('opmaakteken');
  });

  it.each(['Daar (*) vind ik', 'Daar vind#ik', 'Daar vind & ik', 'Vind x_y_z ik', 'Daar <3 vind ik'])(
    'signs of a print are not: %s',
    (words) => {
      expect(codes(changed((text) => text.replace('Daar vind ik', words)))).toEqual([]);
    },
  );
});

describe('a letter that answers', () => {
  const QUESTION = 'De leden van de SP-fractie vragen of dit klopt en of de Minister dat ook kan \nuitleggen? \n\n';
  const read = (aanhef: string) =>
    readText(OVERLEG_ID, overleg(vraagbrief(), antwoordbrief({ aanhef }), OVERLEG_VOET), [], OVERLEG_JAAR);

  it('is refused when it repeats a question of the other letter as a paragraph of its own', () => {
    expect(read(QUESTION)).toMatchObject([{ code: 'vraag-in-antwoord' }]);
    expect(read(QUESTION.replace('dit klopt', 'Dit klópt¹'.replace('ó', 'o').replace('¹', '')))).toMatchObject([
      { code: 'vraag-in-antwoord' },
    ]);
  });

  it('may ask something itself', () => {
    expect(Array.isArray(read('Waarom zou dat zo zijn, en niet anders? \n\n'))).toBe(false);
  });
});
