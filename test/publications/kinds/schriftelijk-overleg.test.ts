import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/corpus/verify-publication.js';
import { mustParse, readText } from '../../corpus.js';
import { antwoordbrief, OVERLEG_ID, OVERLEG_JAAR, overleg, vraagbrief } from '../texts.js';

const read = (...brieven: string[]) => mustParse(OVERLEG_ID, overleg(...brieven), [], OVERLEG_JAAR);
const faults = (...brieven: string[]) => {
  const found = readText(OVERLEG_ID, overleg(...brieven), [], OVERLEG_JAAR);
  return Array.isArray(found) ? found : [];
};
const ASKED = [/^De leden van de vaste.* hebben vragen\.$/u, /^De leden van de SP-fractie .*\?$/u];
const ANSWERED = [/^Hierbij bied ik .* van Financiën\.$/u, /^Ja, dat klopt\. .* geregeld\.$/u];
const expectParagraphs = (publication: ReturnType<typeof read>, ...expected: RegExp[]) =>
  expect(publication.fragments.map(({ vraag, antwoord }) => (vraag ?? antwoord)?.text)).toEqual(
    expected.map((pattern) => expect.stringMatching(pattern)),
  );

describe('two letters', () => {
  const publication = read(vraagbrief(), antwoordbrief());

  it('give their paragraphs, numbered through, with role, author, date and page', () => {
    expectParagraphs(publication, ...ASKED, ...ANSWERED);
    expect(publication.fragments.map(({ alinea, rol, paginas }) => [alinea, rol, paginas])).toEqual([
      [1, 'vraag', { vraag: [2], antwoord: [] }],
      [2, 'vraag', { vraag: [2], antwoord: [] }],
      [3, 'antwoord', { vraag: [], antwoord: [3] }],
      [4, 'antwoord', { vraag: [], antwoord: [3] }],
    ]);
  });

  it('say who asked, for which parties, whom and when', () => {
    expect(publication.gevraagd).toEqual({
      door: [
        { naam: 'leden van de fractie van GroenLinks', partij: 'GroenLinks', functie: null },
        { naam: 'leden van de SP-fractie', partij: 'SP', functie: null },
      ],
      ondertekend: [
        { naam: 'P.H.J. Essers', partij: null, functie: 'De voorzitter van de vaste commissie voor Financiën' },
      ],
      aan: 'de Minister van Financiën',
      datum: '2023-02-13',
    });
    expect(publication.beantwoord).toEqual({
      door: ['De Minister van Financiën, S.A.M. Kaag'],
      medeNamens: ['de Staatssecretaris van Financiën'],
      datum: '2023-03-03',
    });
  });
});

it('two rounds: every paragraph has the round it belongs to', () => {
  const publication = read(
    vraagbrief(),
    antwoordbrief(),
    vraagbrief({ datum: 'Den Haag, 1 april 2023 ', ondertekening: 'De griffier van de vaste commissie,\nA. Ander ' }),
    antwoordbrief({
      datum: '’s-Gravenhage, 2 mei 2023 ',
      ondertekening: 'De Staatssecretaris van Financiën,\nM.L.A. van Rij',
    }),
  );
  expectParagraphs(publication, ...ASKED, ...ANSWERED, ...ASKED, ...ANSWERED);
  expect(publication.fragments.map((one) => [one.gevraagd.datum, one.beantwoord?.datum ?? null])).toEqual([
    ['2023-02-13', null],
    ['2023-02-13', null],
    ['2023-02-13', '2023-03-03'],
    ['2023-02-13', '2023-03-03'],
    ['2023-04-01', null],
    ['2023-04-01', null],
    ['2023-04-01', '2023-05-02'],
    ['2023-04-01', '2023-05-02'],
  ]);
  expect(publication.fragments[7]?.beantwoord?.door).toEqual(['De Staatssecretaris van Financiën, M.L.A. van Rij']);
});

describe('signatures', () => {
  const TWO = ['De Minister van Financiën, S.A.M. Kaag', 'De Staatssecretaris van Financiën, M.L.A. van Rij'];
  it.each([
    [
      'with a blank line between',
      'De Minister van Financiën,\nS.A.M. Kaag\n\nDe Staatssecretaris van Financiën,\nM.L.A. van Rij',
    ],
    ['without one', 'De Minister van Financiën,\nS.A.M. Kaag\nDe Staatssecretaris van Financiën,\nM.L.A. van Rij'],
    [
      'under a closing',
      'Hoogachtend,\n\nDe Minister van Financiën,\nS.A.M. Kaag\n\nDe Staatssecretaris van Financiën,\nM.L.A. van Rij',
    ],
  ])('of two ministers are two: %s', (_name, ondertekening) => {
    const publication = read(vraagbrief(), antwoordbrief({ ondertekening }));
    expect(publication.beantwoord?.door).toEqual(TWO);
    expectParagraphs(publication, ...ASKED, ...ANSWERED);
  });

  it('whose office takes two lines', () => {
    const ondertekening = 'De Minister van Sociale Zaken en \nWerkgelegenheid,\nC.E.G. van Gennip';
    expect(read(vraagbrief(), antwoordbrief({ ondertekening })).beantwoord?.door).toEqual([
      'De Minister van Sociale Zaken en Werkgelegenheid, C.E.G. van Gennip',
    ]);
  });

  it.each(['Hoogachtend,', 'S.A.M. Kaag', 'De Minister van Financiën\nS.A.M. Kaag', 'Einde van de brief.'])(
    'none in «%s»: refused',
    (ondertekening) => {
      expect(faults(vraagbrief(), antwoordbrief({ ondertekening }))[0]?.melding).toContain('geen ondertekening');
    },
  );
});

describe('salutation and closing are no part of a paragraph', () => {
  it.each([
    { aanhef: 'Geachte mevrouw Kaag, \n\n' },
    { aanhef: 'Geachte mevrouw Kaag, \n' },
    { aanhef: 'Geachte mevrouw Kaag, geachte heer \nVan Rij, \n\n' },
    { aanhef: 'Excellentie, \n\n' },
    { slot: 'Hoogachtend, \n\n' },
    { slot: 'Hoogachtend,\n' },
    { slot: 'Met vriendelijke groet, \n\n' },
  ])('%o', (parts) => {
    const bytes = overleg(vraagbrief(parts), antwoordbrief(parts));
    const publication = mustParse(OVERLEG_ID, bytes, [], OVERLEG_JAAR);
    expectParagraphs(publication, ...ASKED, ...ANSWERED);
    expect(verify(publication, bytes).gebreken).toEqual([]);
  });

  it('a closing right under the last paragraph neither', () => {
    expectParagraphs(
      read(vraagbrief().replace('uitleggen? \n', 'uitleggen? \nHoogachtend, \n'), antwoordbrief()),
      ...ASKED,
      ...ANSWERED,
    );
  });

  it('but a sentence that begins with «Mevrouw» or «Waarde» is text', () => {
    const aanhef = 'Mevrouw Strik vroeg dit al in het debat van 3 januari, en kreeg daar geen \nantwoord. \n\n';
    expectParagraphs(
      read(vraagbrief({ aanhef }), antwoordbrief()),
      /^Mevrouw Strik .* antwoord\.$/u,
      ...ASKED,
      ...ANSWERED,
    );
  });
});

it('a heading within a letter is a paragraph of its own', () => {
  expectParagraphs(
    read(vraagbrief(), antwoordbrief({ aanhef: 'Inleiding \n\n' })),
    ...ASKED,
    /^Inleiding$/u,
    ...ANSWERED,
  );
});

it('an addressee that takes two lines is named in full', () => {
  const publication = read(
    vraagbrief({ aan: 'Aan de Minister van Sociale Zaken en \nWerkgelegenheid ' }),
    antwoordbrief(),
  );
  expect(publication.gevraagd.aan).toBe('de Minister van Sociale Zaken en Werkgelegenheid');
});

describe('whose letter it is', () => {
  it.each([
    ['BRIEF VAN DE VOORZITTER VAN DE EERSTE KAMER DER STATEN-GENERAAL ', 'vraag'],
    ['BRIEF VAN DE WAARNEMEND GRIFFIER VAN DE VASTE COMMISSIE ', 'vraag'],
    ['BRIEF VAN DE LEDEN VAN DE FRACTIE VAN DE SP ', 'vraag'],
    ['BRIEF VAN DE MINISTER VAN FINANCIËN AAN DE LEDEN ', 'antwoord'],
    ['BRIEF VAN DE MINISTER-PRESIDENT, MINISTER VAN ALGEMENE ZAKEN ', 'antwoord'],
    ['BRIEF VAN DE STAATSSECRETARIS VAN FINANCIËN EN DE COMMISSIE ', 'antwoord'],
  ])('%s: %s', (titel, rol) => {
    const publication = read(vraagbrief(), rol === 'vraag' ? vraagbrief({ titel }) : antwoordbrief({ titel }));
    expect(publication.fragments.at(-1)?.rol).toBe(rol);
  });
});

describe('what is built otherwise is refused, with the line', () => {
  const GROET = 'Den Haag, 3 maart 2023 ';
  it.each([
    [
      'a letter whose heading is in small letters',
      [vraagbrief(), antwoordbrief({ titel: 'Brief van de Minister van Financiën ' })],
      26,
      'midden in een brief',
    ],
    [
      'a first letter whose heading is in small letters',
      [vraagbrief({ titel: 'Brief van de voorzitter ' }), antwoordbrief()],
      10,
      'zonder kop',
    ],
    [
      'a writer of whom nothing is known',
      [vraagbrief({ titel: 'BRIEF VAN DE NATIONALE OMBUDSMAN ' }), antwoordbrief()],
      6,
      'vraagt of antwoordt',
    ],
    ['no date', [vraagbrief(), antwoordbrief({ datum: 'Den Haag ' })], 22, 'plaats en datum'],
    [
      'a day that is not there',
      [vraagbrief(), antwoordbrief({ datum: 'Den Haag, 31 april 2023 ' })],
      26,
      'datum is niet te lezen',
    ],
    [
      'a date under the text',
      [vraagbrief(), antwoordbrief({ datum: 'Ja, dat klopt. ', aanhef: '', slot: `${GROET}\n\n` })],
      22,
      'geen tekst',
    ],
    [
      'a date amid the text',
      [vraagbrief(), antwoordbrief({ datum: 'Ja, dat klopt. ', aanhef: `${GROET}\n\n` })],
      26,
      'boven de datum',
    ],
  ])('%s', (_name, brieven, regel, melding) => {
    expect(faults(...brieven)).toContainEqual(
      expect.objectContaining({ regel, melding: expect.stringContaining(melding) }),
    );
  });

  it('a text without letters', () => {
    expect(faults()).toMatchObject([{ melding: expect.stringContaining('geen brief') }]);
  });
});
