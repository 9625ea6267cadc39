import { describe, expect, it } from 'vitest';
import { mustParse, readText } from '../../../corpus.js';
import { AANHANGSEL_BODY, AANHANGSEL_ID, aanhangsel } from '../../texts.js';

const read = (change: (body: string) => string) =>
  mustParse(AANHANGSEL_ID, aanhangsel({ body: change(AANHANGSEL_BODY) }));
const answer = (publication: ReturnType<typeof read>) => publication.fragments[1]?.antwoord?.paragraphs;
const notes = ({ noten }: ReturnType<typeof read>) =>
  noten.map(({ nummer, tekst, merkteken }) => [nummer, tekst?.text ?? null, merkteken !== null]);

describe('a note at the foot of a page', () => {
  it('belongs to the fragment whose text has its marker', () => {
    const publication = read((body) => body);
    expect(notes(publication)).toEqual([[1, 'NRC, 30 september 2020, Arbeidsmigranten wonen slecht', true]]);
    expect(publication.fragments.map(({ voetnoten }) => voetnoten.map(({ nummer }) => nummer))).toEqual([[1], []]);
    expect(publication.fragments[0]?.vraag?.text).toMatch(/wonen\?¹$/u);
  });

  it('whose marker is missing is kept, and reported as such', () => {
    const publication = read((body) => body.replace('wonen?1', 'wonen?'));
    expect(notes(publication)).toEqual([[1, 'NRC, 30 september 2020, Arbeidsmigranten wonen slecht', false]]);
    expect(publication.fragments.flatMap(({ voetnoten }) => voetnoten)).toEqual([]);
    expect(answer(publication)?.at(-1)).toMatch(/brief\.$/u);
  });

  it('whose text is missing is named without one', () => {
    const publication = read((body) => body.replace('\n1 NRC, 30 september 2020, Arbeidsmigranten wonen slecht ', ''));
    expect(notes(publication)).toEqual([[1, null, true]]);
    expect(publication.fragments[0]?.voetnoten).toEqual([{ nummer: 1, tekst: null }]);
  });

  it('may be an address, wrapped without a space', () => {
    const publication = read((body) =>
      body.replace(/1 NRC.*\n/u, '1 https://www.nrc.nl/nieuws/2020/\n09/30/arbeidsmigranten \n'),
    );
    expect(notes(publication)).toEqual([[1, 'https://www.nrc.nl/nieuws/2020/09/30/arbeidsmigranten', true]]);
  });

  it('may begin in lower case where its marker stands above it', () => {
    const publication = read((body) => body.replace(/1 NRC.*\n/u, '1 ibidem, p. 3. \n'));
    expect(notes(publication)).toEqual([[1, 'ibidem, p. 3.', true]]);
  });

  it('follows another, also when both markers stand in one line', () => {
    const publication = read((body) =>
      body.replace('wonen?1', 'wonen?1 2').replace(/(1 NRC.*\n)/u, '$12 Trouw, 1 oktober 2020 \n'),
    );
    expect(notes(publication).map(([nummer, tekst]) => [nummer, tekst])).toEqual([
      [1, 'NRC, 30 september 2020, Arbeidsmigranten wonen slecht'],
      [2, 'Trouw, 1 oktober 2020'],
    ]);
  });

  it('interrupts a sentence that runs on overleaf', () => {
    const publication = read((body) =>
      body
        .replace('Daar vind ik veel van. Ik ', 'Daar vind ik veel van. Ik \n\n1 NRC, 30 september 2020 \n ')
        .replace(/\n1 NRC.*wonen slecht \n/u, '\n')
        .replace('Aanhangsel 1', 'Aanhangsel 2'),
    );
    expect(answer(publication)).toEqual([
      'Daar vind ik veel van. Ik verwijs u naar het antwoord op vraag 1 en naar de brief.',
    ]);
    expect(publication.fragments[1]?.paginas.antwoord).toEqual([1, 2]);
  });
});

describe('a paragraph that begins with a number is no note', () => {
  it.each([
    ['the next number', '2 landen hebben dat ook gedaan, en die zijn daar tevreden over. '],
    ['the number of a note further down', '1 land heeft dat ook gedaan, en dat is daar tevreden over. '],
    ['a date', '1 januari 2021 is de dag waarop dat ingaat, en niet een dag eerder. '],
    ['a sum', '1 miljoen euro is daarvoor beschikbaar, en geen cent meer dan dat. '],
    ['a list', '1. De inspectie gaat daar vaker langs, ook zonder het aan te kondigen. '],
  ])('%s', (_name, paragraph) => {
    const publication = read((body) => body.replace('brief. \n', `brief. \n\n${paragraph}\n`));
    expect(answer(publication)).toEqual([expect.stringMatching(/brief\.$/u), paragraph.trim()]);
    expect(notes(publication)).toEqual([[1, 'NRC, 30 september 2020, Arbeidsmigranten wonen slecht', true]]);
  });

  it('nor is a line within a note that begins with the next number', () => {
    const publication = read((body) => body.replace(/wonen slecht \n/u, 'wonen slecht, met \n2 foto’s erbij. \n'));
    expect(notes(publication)).toHaveLength(1);
  });
});

describe('a reading that says otherwise', () => {
  it('takes a number for no marker', () => {
    const lezing = { soort: 'nootmerk', regel: 14, tekst: 'wonen?1', noot: null, reden: 'gelezen' } as const;
    const publication = mustParse(AANHANGSEL_ID, aanhangsel(), [lezing]);
    expect(publication.fragments[0]?.vraag?.text).toMatch(/wonen\?1$/u);
  });

  it.each([
    { regel: 14, tekst: 'staat er niet1' },
    { regel: 1400, tekst: 'wonen?1' },
  ])('is refused when it is about nothing: %o', ({ regel, tekst }) => {
    const lezing = { soort: 'nootmerk', regel, tekst, noot: 1, reden: 'gelezen' } as const;
    expect(readText(AANHANGSEL_ID, aanhangsel(), [lezing])).toMatchObject([{ regel }]);
  });
});
