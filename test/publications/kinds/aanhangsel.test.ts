import { describe, expect, it } from 'vitest';
import { resemblesHeading } from '../../../src/publications/kinds/headings.js';
import { mustParse, readText } from '../../corpus.js';
import { AANHANGSEL_BODY, AANHANGSEL_ID, aanhangsel } from '../texts.js';

const withBody = (change: (body: string) => string) => aanhangsel({ body: change(AANHANGSEL_BODY) });
const renamed = (from: string, to: string) => (body: string) =>
  body.replace(`Vraag ${from}\n`, `Vraag ${to}\n`).replace(`Antwoord ${from}\n`, `Antwoord ${to}\n`);
const halves = (bytes: Buffer) =>
  mustParse(AANHANGSEL_ID, bytes).fragments.map(({ nummers, vraag, antwoord }) => [
    nummers,
    vraag?.text,
    antwoord?.text,
  ]);

describe('a heading that cannot be read', () => {
  it.each(['2 & 3', '2a', '2 + 3', '2 en vraag 3', '2 (herzien)', '3 t/m 2', '2 tm 3', '2; 3'])(
    '«Vraag %s» never becomes part of the answer above it',
    (nummer) => {
      expect(readText(AANHANGSEL_ID, withBody(renamed('2', nummer)))).toMatchObject([
        {
          regel: 20,
          melding: expect.stringContaining(
            `«Vraag ${nummer}» lijkt een kop, maar welke nummers eronder staan is niet te lezen`,
          ),
        },
        { regel: 24 },
      ]);
    },
  );

  it.each(['Vraag', 'VRAAG 2', 'ANTWOORD OP VRAAG 2', 'Antwoord op de vragen 2 & 3', 'Antwoord vraag 2/3'])(
    '%s resembles one',
    (line) => {
      expect(resemblesHeading(line)).toBe(true);
    },
  );

  it.each([
    'Vraag 2',
    'Antwoord',
    'Vragen 48 en 49 gaan over de kosten.',
    'Antwoord 2 geldt ook hier.',
    'vraag 2 en 3',
    'Vragenlijst 2',
    'Antwoorden volgen.',
  ])('%s does not', (line) => {
    expect(resemblesHeading(line)).toBe(false);
  });
});

describe('headings that are read', () => {
  it.each(['Antwoord op vraag 2', 'Antwoord op de vraag 2', 'Antwoord vraag 2:', 'Antwoord 2.', 'Antwoord'])(
    '%s',
    (kop) => {
      expect(halves(withBody((body) => body.replace('Antwoord 2\n', `${kop}\n`)))[1]).toEqual([
        [2],
        expect.stringMatching(/^Wat vindt u/u),
        expect.stringMatching(/^Daar vind ik/u),
      ]);
    },
  );
});

describe('numbers', () => {
  it('that jump are refused, with the line', () => {
    expect(readText(AANHANGSEL_ID, withBody(renamed('2', '3')))).toMatchObject([
      { regel: 20, melding: expect.stringContaining('vraag 2 ontbreekt') },
    ]);
  });

  it('may jump where a reading says that the source does', () => {
    const lezing = { soort: 'nummering', regel: 20, reden: 'zo in de bron' } as const;
    const publication = mustParse(AANHANGSEL_ID, withBody(renamed('2', '3')), [lezing]);
    expect(publication.fragments.map(({ nummers }) => nummers)).toEqual([[1], [3]]);
  });

  it.each([
    ['an answer twice', renamed('2', '1'), 'staat er al'],
    ['an answer to nothing', (body: string) => body.replace('Antwoord 2\n', 'Antwoord 5\n'), 'er is geen vraag 5'],
    ['an answer that is lost', (body: string) => body.replace('Antwoord 2\n', ''), 'vraag 2 heeft geen antwoord'],
    ['nothing under a heading', (body: string) => body.replace(/Ja, dat bericht[^V]*/u, ''), 'staat niets'],
  ])('%s is refused', (_name, change, melding) => {
    expect(JSON.stringify(readText(AANHANGSEL_ID, withBody(change)))).toContain(melding);
  });
});

describe('what the asker adds (Toelichting)', () => {
  const TEXT = 'Deze vragen dienen ter aanvulling op eerdere vragen van het lid Van Dijk (SP). ';
  const added = (toelichting: string) => withBody((body) => body.replace('\n1 NRC', `\n${toelichting}\n\n1 NRC`));

  it.each([`Toelichting: \n${TEXT}`, `Toelichting\n${TEXT}`, `Toelichting: ${TEXT}`])(
    'is no part of the answer above it: %j',
    (toelichting) => {
      expect(halves(added(toelichting))[1]?.[2]).toMatch(/en naar de brief\.$/u);
    },
  );

  it('behind the questions is no part of the last of them', () => {
    const body = `Vraag 1\nKent u het? \n\nVraag 2\nWat vindt u? \n\nToelichting:\n${TEXT}\n\nAntwoord 1 en 2\nJa. \n`;
    expect(halves(aanhangsel({ body }))).toEqual([[[1, 2], 'Kent u het?\n\nWat vindt u?', 'Ja.']]);
  });

  it('amid the answers may be the minister’s, and is refused', () => {
    const body = (text: string) => text.replace('\nVraag 2\n', `\nToelichting:\n${TEXT}\n\nVraag 2\n`);
    expect(readText(AANHANGSEL_ID, withBody(body))).toMatchObject([{ regel: 20 }]);
  });

  it('as a word of the minister’s stays in the answer', () => {
    const body = (text: string) => text.replace('brief. \n', 'brief. \nToelichting: dat staat ook in de wet. \n');
    expect(halves(withBody(body))[1]?.[2]).toMatch(/Toelichting: dat staat ook in de wet\.$/u);
  });
});

describe('a notice instead of answers', () => {
  const antwoord =
    'Mededeling van Minister Koolmees (Sociale Zaken en Werkgelegenheid) \n(ontvangen 2 november 2020). ';
  const QUESTIONS = 'Vraag 1\nKent u het? \n\nVraag 2\nWat vindt u? \n\n';

  it('has questions without an answer, and its own words', () => {
    const bytes = aanhangsel({ antwoord, body: `${QUESTIONS}Mededeling\nHet antwoord laat op zich wachten. \n` });
    const publication = mustParse(AANHANGSEL_ID, bytes);
    expect(publication.fragments.map(({ nummers, antwoord: none }) => [nummers, none])).toEqual([
      [[1], null],
      [[2], null],
    ]);
    expect(publication.mededeling?.text).toBe('Het antwoord laat op zich wachten.');
    expect(publication.beantwoord?.door).toEqual(['Minister Koolmees (Sociale Zaken en Werkgelegenheid)']);
  });

  it.each([
    ['nothing under its heading', `${QUESTIONS}Mededeling\n`, 19],
    [
      'no heading, so that its words would be the last question’s',
      `${QUESTIONS}Het antwoord laat op zich wachten. \n`,
      10,
    ],
  ])('is refused with %s', (_name, body, regel) => {
    const faults = readText(AANHANGSEL_ID, aanhangsel({ antwoord, body }));
    expect(faults).toContainEqual(expect.objectContaining({ regel }));
  });
});

it('an Aanhangsel of the Eerste Kamer is cited as such', () => {
  const body = AANHANGSEL_BODY.replace('Tweede Kamer', 'Eerste Kamer');
  const publication = mustParse('ah-ek-20202021-123', aanhangsel({ body }));
  expect(publication.gegevens).toMatchObject({ kamer: 'I', vergaderjaar: '2020–2021', nummer: '123' });
  expect(publication.fragments.map(({ antwoord }) => antwoord !== null)).toEqual([true, true]);
});
