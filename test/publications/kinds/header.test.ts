import { describe, expect, it } from 'vitest';
import { readAnswered, readAsked, splitOffices, strayText } from '../../../src/publications/kinds/header.js';
import { mustRead, readText } from '../../corpus.js';
import { readExample } from '../../proefdruk/example.js';
import { verbatim } from '../../text/passages.js';
import { AANHANGSEL_BODY, AANHANGSEL_ID, aanhangsel } from '../texts.js';

const asked = (door: string, rest = 'aan de Minister van Zaken over iets (ingezonden 1 mei 2020).') =>
  readAsked(verbatim(`Vragen van ${door} ${rest}`));
const names = (door: string) => asked(door)?.gevraagd.door.map(({ naam, partij }) => `${naam} | ${partij}`);

describe('who asked', () => {
  it.each([
    ['het lid Baudet (FvD)', ['Baudet | FvD']],
    ['het lid Van den Berg (CDA)', ['Van den Berg | CDA']],
    ['het lid Boomsma (Nieuw Sociaal Contract)', ['Boomsma | Nieuw Sociaal Contract']],
    ['de leden Van Nispen (SP) en Lahlah (GroenLinks-PvdA)', ['Van Nispen | SP', 'Lahlah | GroenLinks-PvdA']],
    ['de leden Omtzigt en Van Helvert (beiden CDA)', ['Omtzigt | CDA', 'Van Helvert | CDA']],
    ['de leden Omtzigt, Van Helvert en Amhaouch (allen CDA)', ['Omtzigt | CDA', 'Van Helvert | CDA', 'Amhaouch | CDA']],
    ['de leden Kuiken, Kathmann (beiden PvdA) en Leijten (SP)', ['Kuiken | PvdA', 'Kathmann | PvdA', 'Leijten | SP']],
    [
      'de leden Bisschop (SGP), Segers (ChristenUnie), en Palland (CDA)',
      ['Bisschop | SGP', 'Segers | ChristenUnie', 'Palland | CDA'],
    ],
    [
      'de leden Teunissen en Van Raan (beiden PvdD) en het lid Kröger (GroenLinks-PvdA)',
      ['Teunissen | PvdD', 'Van Raan | PvdD', 'Kröger | GroenLinks-PvdA'],
    ],
    [
      'het lid Martens (VVD), van de leden Krul en Bontenbal (beiden CDA) en leden Aa (B)',
      ['Martens | VVD', 'Krul | CDA', 'Bontenbal | CDA', 'Aa | B'],
    ],
    ['leden Aa (B) en Bb (C)', ['Aa | B', 'Bb | C']],
    ['de leden Aa en Bb (VVD en CDA)', ['Aa | VVD', 'Bb | CDA']],
    ['de leden Aa, Bb en Cc (VVD, D66 en CDA)', ['Aa | VVD', 'Bb | D66', 'Cc | CDA']],
    ['de leden Aa, Bb en Cc (VVD en CDA)', ['Aa | VVD en CDA', 'Bb | VVD en CDA', 'Cc | VVD en CDA']],
    ['de leden Aa en Bb (respectievelijk VVD en CDA)', ['Aa | VVD', 'Bb | CDA']],
    ['de leden Aa en Bb (beiden van de VVD)', ['Aa | VVD', 'Bb | VVD']],
    ['het lid Van Kooten-Arissen (Groep Van Kooten-Arissen)', ['Van Kooten-Arissen | Groep Van Kooten-Arissen']],
  ])('%s', (door, expected) => {
    expect(names(door)).toEqual(expected);
  });

  it.each(['het lid Baudet', 'iemand (FvD)', 'het lid Aa aan de Minister van B over «C (D)»'])(
    'cannot be read from «%s»',
    (door) => {
      expect(asked(door)).toBeNull();
    },
  );
});

describe('whom, what about and when', () => {
  it.each([
    ['aan de Minister-President over de toon (ingezonden 1 mei 2020).', 'de Minister-President', 'de toon'],
    [
      'aan de Minister voor overheidsdiensten over het overleg over wonen (ingezonden 1 mei 2020).',
      'de Minister voor overheidsdiensten',
      'het overleg over wonen',
    ],
    [
      'aan de Ministers van Defensie en van Financiën inzake (mogelijke) inkoop (ingezonden 1 mei 2020).',
      'de Ministers van Defensie en van Financiën',
      '(mogelijke) inkoop',
    ],
    [
      'aan de Minister van Zaken naar aanleiding van «een bericht» (ingezonden 1 mei 2020).',
      'de Minister van Zaken',
      '«een bericht»',
    ],
    ['aan de Minister van Zaken, n.a.v. iets. (ingezonden: 1 mei 2020.)', 'de Minister van Zaken', 'iets'],
    [
      ', aan de Minister van Zaken over «aan Zee (B) aan u» (ingezonden 1 mei 2020)',
      'de Minister van Zaken',
      '«aan Zee (B) aan u»',
    ],
    [
      'aan de Minister van Wegen en Ondergrond, over rondom gaan, (ingediend, 1mei 2020).',
      'de Minister van Wegen en Ondergrond',
      'rondom gaan',
    ],
    [
      'aan de Minister-President, Minister van Algemene Zaken over iets (ingezonden d.d. 1 mei 2020).',
      'de Minister-President, Minister van Algemene Zaken',
      'iets',
    ],
    ['over iets aan de Minister van Zaken (ingezonden 1 mei 2020).', 'de Minister van Zaken', 'iets'],
    [
      'over steun (nu) aan Zee aan de Ministers van Zaken en voor Wegen (ingezonden 1 mei 2020).',
      'de Ministers van Zaken en voor Wegen',
      'steun (nu) aan Zee',
    ],
    [
      'aan de Minister van Zaken «Iets over niets» (ingezonden 1 mei 2020).',
      'de Minister van Zaken',
      '«Iets over niets»',
    ],
    ['aan de Minister van Zaken: «Iets» (ingezonden 1 mei 2020).', 'de Minister van Zaken', '«Iets»'],
    ['aan de Minister van Zaken terzake iets (ingezonden op vrijdag 1 mei 2020).', 'de Minister van Zaken', 'iets'],
    [
      'aan de Minister van Zaken over «De (ingezonden) brief» (Ingezonden 1 Mei 2020).',
      'de Minister van Zaken',
      '«De (ingezonden) brief»',
    ],
    ['aan de Minister van Zaken over iets ingezonden 1 mei 2020).', 'de Minister van Zaken', 'iets'],
    ['aan de Minister van Zaken over iets (ingezonden 1 mei 2020', 'de Minister van Zaken', 'iets'],
    [
      'aan de Minister van Zaken over vragen ingezonden 1 april 2020 (ingezonden 1 mei 2020).',
      'de Minister van Zaken',
      'vragen ingezonden 1 april 2020',
    ],
  ])('%s', (rest, aan, onderwerp) => {
    const found = asked('het lid Aa (B)', rest);
    expect(found?.gevraagd).toMatchObject({ aan, datum: '2020-05-01' });
    expect(found?.onderwerp.text).toBe(onderwerp);
  });

  it.each([
    'over hulp aan de Minister van Zaken aan de Minister van Wegen (ingezonden 1 mei 2020).',
    'over hulp aan de Minister van Zaken over wegen (ingezonden 1 mei 2020).',
    'over hulp aan Zee (ingezonden 1 mei 2020).',
    'aan de Minister van Zaken het bericht «Iets» (ingezonden 1 mei 2020).',
  ])('cannot be read where more than one reading is possible: %s', (rest) => {
    expect(asked('het lid Aa (B)', rest)).toBeNull();
  });

  it('is a part of the source, word for word', () => {
    const publication = mustRead(AANHANGSEL_ID, aanhangsel());
    expect(publication.onderwerp?.text).toBe('het bericht dat arbeidsmigranten slecht wonen');
    expect(publication.source.text).toContain(publication.onderwerp?.text);
  });
});

describe('who answered', () => {
  it.each([
    [
      'Antwoord van Minister Aa (Zaken) en Staatssecretaris Bb (Zaken) (ontvangen 3 maart 2020).',
      ['Minister Aa (Zaken)', 'Staatssecretaris Bb (Zaken)'],
      [],
    ],
    [
      'Antwoord van Minister Aa (Zaken), mede namens de Minister van X, de Minister voor Y en de Staatssecretaris van Z (ontvangen 3 maart 2020)',
      ['Minister Aa (Zaken)'],
      ['de Minister van X', 'de Minister voor Y', 'de Staatssecretaris van Z'],
    ],
    [
      'Nader antwoord van Minister-President Rutte (Algemene Zaken) mede namens de Ministers van X en van Y (ontvangen 3 maart 2020).',
      ['Minister-President Rutte (Algemene Zaken)'],
      ['de Ministers van X en van Y'],
    ],
    ['Mededeling van Minister Aa (Zaken) (ontvangen 3 maart 2020).', ['Minister Aa (Zaken)'], []],
    [
      'Antwoord van Minister-President Aa, mede namens de Minister van X, (ontvangen 3 maart 2020).',
      ['Minister-President Aa'],
      ['de Minister van X'],
    ],
    [
      'Antwoord van Minister Aa (X), en mede namens de Minister en Staatssecretaris van Y en de Minister voor Z (ontvangen 3 maart 2020)',
      ['Minister Aa (X)'],
      ['de Minister en Staatssecretaris van Y', 'de Minister voor Z'],
    ],
    [
      'Antwoord van Minister Aa (X, Y en Z) en van Staatssecretaris Bb (Q), ook namens Minister Cc (R) (ontvangen op 3 maart 2020.)',
      ['Minister Aa (X, Y en Z)', 'Staatssecretaris Bb (Q)'],
      ['Minister Cc (R)'],
    ],
    [
      'Antwoord van Minister-President Aa, Minister van Algemene Zaken, mede namens de Minister van X (ontvangen 3 maart 2020)',
      ['Minister-President Aa, Minister van Algemene Zaken'],
      ['de Minister van X'],
    ],
    [
      'Antwoorden van Minister Aa (Algemene Zaken, Minister-President), mede namens de Minister-President, de Minister van Y (ontvangen 3 maart 2020).',
      ['Minister Aa (Algemene Zaken, Minister-President)'],
      ['de Minister-President', 'de Minister van Y'],
    ],
    [
      'Antwoord van Minister Aa (Zaken) en de Staatssecretaris van X, Y en Z, mede namens de Minister van Q (ontvangen 3 maart 2020).',
      ['Minister Aa (Zaken)', 'de Staatssecretaris van X, Y en Z'],
      ['de Minister van Q'],
    ],
    ['Antwoord van Minister Aa (ontvangen 3 maart 2020).', ['Minister Aa'], []],
    ['Antwoord van Minister Aa (Zaken)¹ (ontvangen 3 maart 2020).', ['Minister Aa (Zaken)'], []],
    ['Antwoord Minister Aa (Zaken) (ontvangen 3 maart 2020).', ['Minister Aa (Zaken)'], []],
    ['Mededeling Staatssecretaris Aa (Zaken) (ontvangen 3 Maart 2020).', ['Staatssecretaris Aa (Zaken)'], []],
    ['Antwoord van Minister Aa (Zaken) ontvangen 3 maart 2020).', ['Minister Aa (Zaken)'], []],
    ['Antwoord van Minister Aa (Zaken) (ontvangen dinsdag 3 maart 2020', ['Minister Aa (Zaken)'], []],
  ])('%s', (text, door, medeNamens) => {
    expect(readAnswered(verbatim(text))).toEqual({ door, medeNamens, datum: '2020-03-03' });
  });

  it.each([
    'Antwoord van Minister Aa (Zaken).',
    'Antwoord van Minister Aa (Zaken), samen met de Minister van X (ontvangen 3 maart 2020).',
    'Antwoord van Minister Aa (Zaken) en de Minister van X, samen met de Minister van Y (ontvangen 3 maart 2020).',
  ])('cannot be read from «%s»', (text) => {
    expect(readAnswered(verbatim(text))).toBeNull();
  });
});

it('offices are told apart where a new one begins, not at every «en»', () => {
  expect(splitOffices('de Minister van Volksgezondheid, Welzijn en Sport en de Minister voor Medische Zorg')).toEqual([
    'de Minister van Volksgezondheid, Welzijn en Sport',
    'de Minister voor Medische Zorg',
  ]);
});

it('what else to look at may be said behind the questions too', async () => {
  const { zieOok } = await readExample({
    asked:
      'Nadere vragen van het lid Aa (B) aan de Minister van C over Kamerstuk 34 775, nr. 51 (ingezonden 1 mei 2032). Zie ook Aanhangsel Handelingen, vergaderjaar 2031–2032, nr. 6.',
  });
  expect(zieOok.map(({ document }) => document)).toEqual(['ah-tk-20312032-6']);
});

describe('what stands behind the header', () => {
  it.each([
    ['Antwoord van Minister Aa (Zaken) (ontvangen 3 maart 2020). Zie ook Aanhangsel Handelingen, nr. 6.', null],
    ['Antwoord van Minister Aa (Zaken) (ontvangen 3 maart 2020)', null],
    ['Antwoord van Minister Aa (Zaken) (ontvangen 3 maart 2020); zie ook Aanhangsel Handelingen, nr. 6.', null],
    [
      'Vragen van het lid Aa (B) aan de Minister van C over D (ingezonden 1 mei 2020). Zie ook Aanhangsel Handelingen, nr. 6.',
      null,
    ],
    ['Antwoord van Minister Aa (Zaken) (ontvangen 3 maart 2020) (zie ook Aanhangsel Handelingen, nr. 6).', null],
    ['Antwoord van Minister Aa (Zaken) (ontvangen 3 maart 2020). Vooraf dit.', 'Vooraf dit.'],
    [
      'Antwoord van Minister Aa (Zaken) (ontvangen 3 maart 2020) (ontvangen 4 maart 2020).',
      '(ontvangen 4 maart 2020).',
    ],
    ['Vragen van het lid Aa (B) aan de Minister van C over D (ingezonden 1 mei 2020). Vooraf dit.', 'Vooraf dit.'],
    ['Vervolgvragen van het lid Aa (B) aan de Minister van C over D (ingezonden 1 mei 2020).', null],
  ])('%s', (text, stray) => {
    expect(strayText(verbatim(text))).toBe(stray);
  });

  const VRAGEN = 'Vragen van het lid Van Dijk (SP) aan de Minister van Zaken over wonen ';
  it.each([
    ['a date with more in it', { vragen: `${VRAGEN}\n(ingezonden 1 oktober 2020; 2020Z1). ` }, 6, 'ingezonden'],
    ['a day that is not there', { vragen: `${VRAGEN}\n(ingezonden 31 september 2020). ` }, 6, 'ingezonden'],
    ['an answer without a date', { antwoord: 'Antwoord van Minister Aa (Zaken). ' }, 10, 'wie antwoordde'],
    [
      'an introduction',
      { antwoord: 'Antwoord van Minister Aa (Zaken) (ontvangen 2 november 2020). \n\nIn het algemeen geldt: ja. ' },
      10,
      '«In het algemeen geldt: ja.»',
    ],
    ['another number', { nummer: '124' }, 4, 'nr. 124'],
    ['another year above it', { nummer: 'Vergaderjaar 2018–2019 Aanhangsel van de Handelingen' }, 4, '2018–2019'],
    ['the other chamber above it', { nummer: 'Eerste Kamer der Staten-Generaal' }, 4, 'de Eerste Kamer'],
    ['an answer that is not there', { body: 'Vraag 1\nKent u het? \n' }, 10, 'geen enkel antwoord'],
    [
      'a notice that is not there',
      { antwoord: 'Mededeling van Minister Aa (Zaken) (ontvangen 2 november 2020). ', body: 'Vraag 1\nKent u het? \n' },
      10,
      'geen mededeling',
    ],
    ['a heading before the header', { vragen: AANHANGSEL_BODY }, 1, 'aanhef'],
  ])('is refused with its line: %s', (_name, parts, regel, melding) => {
    expect(readText(AANHANGSEL_ID, aanhangsel(parts))).toContainEqual(
      expect.objectContaining({ regel, melding: expect.stringContaining(melding) }),
    );
  });
});
