import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclosures, sentences } from '../../src/text/sentences.js';
import type { Passage } from '../../src/text/source-text.js';
import { realCorpus } from '../corpus.js';
import { slicedSource, verbatim } from './passages.js';

const split = (passage: Passage): string[] =>
  sentences(passage).map(({ start, end }) => passage.text.slice(start, end));

const { publications } = await realCorpus();
const fragments = publications.flatMap((publication) => publication.fragments);

describe('one sentence', () => {
  it.each([
    // From ah-tk-20182019-811 and kst-34964-B.
    'De Europese Commissie heeft op 12 september jl., onder meer op Nederlands insisteren, een voorstel daartoe gepubliceerd.',
    'Op 4 juli jl. zijn de formele consultaties onder leiding van UNHCR t.b.v. het zogenoemde Global Programme of Action afgerond.',
    'De leden hebben op 13 juli jl. aanvullende vragen gesteld m.b.t. de standpuntbepaling en inzet van de EU en het kabinet.',
    'De GCR roept daartoe elke vier jaar een zgn. «Global Refugee Forum» (GRF) bijeen.',
    'Zie ook Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 665.',
    'Hoe beziet u dat in relatie tot de motie-Baudet (Kamerstuk 34 775, nr. 51)?',
    'Nederland heeft praktijk en richtlijnen, w.o. de Terugkeerrichtlijn en de Procedureverordening.',
    'Is het beleid o.a. gericht op het verminderen van armoede?',
    'Zie o.a. de recente berichtgeving van het Sociaal Cultureel Planbureau: https://www.scp.nl/Nieuws.',
    'In 2017 zijn door de EU lidstaten in totaal 3.1 miljoen verblijfsvergunningen afgegeven.',
    'Dit zijn er netto 80.000 per jaar.',
    'Hier kunt u ook oude versies terugvinden: https://refugeesmigrants.un.org/migration-compact.',
    'Kunt u bevestigen dat deze link (https://www.un.org/pga/72/migration.pdf) inderdaad de FINAL DRAFT bevat?',
    'Kent u het WRR rapport «De nieuwe verscheidenheid. Toenemende diversiteit naar herkomst in Nederland», waarvan de hoofdconclusie was: «hoe diverser een buurt wordt, hoe meer het samenleven onder druk komt te staan»?¹¹',
    'Zij beoordelen: of er sprake is van evidente meerderjarigheid; of er sprake is van twijfel.',
    'R.G.J. Dercksen',
    'M.G.J. Harbers tekende de brief.',
    'De toegang tot basisvoorzieningen als onderwijs, gezondheidszorg, rechtsbijstand enz., verder is gevorderd.',
    'Tweede Kamerstuk, vergaderjaar 2017–2018, 3, nr. 2375. 952, nr. 1.',
    // Others.
    'Volgens mr. De Vries en prof. dr. J. Jansen is art. 3, eerste lid, duidelijk.',
    'Het gaat om ca. 40 procent, d.w.z. incl. de kosten op blz. 12 en p. 13.',
    'Onder (o.a. Syrië) vallen ook andere landen, bijv. Irak.',
    '1. De Kamer ontvangt een brief.',
    'a. Het kabinet beziet dit.',
    'Omtzigt c.s. vroeg hiernaar.',
    'Hij zei […] Daarna niets meer.',
    'De vraag «Waarom? Daarom!» is gesteld.',
    'Wie is dat (en waarom?) en wat nu.',
    'De heer Th. Bot was toen minister.',
  ])('%s', (text) => {
    expect(split(verbatim(text))).toEqual([text]);
  });
});

describe('two sentences', () => {
  it.each([
    ['Ja.', 'Er zijn het kabinet geen landen bekend waar zich alleen maar mensen vestigen.'],
    ['Ja.', 'Nederland deelt dit.'],
    ['Nee.', 'Zie antwoorden op de vragen 48 en 49.'],
    ['Zie beantwoording vragen 11, 12, 14.', 'Het gaat om een vrijwillige beleidsoptie.'],
    [
      'Komt men uit Syrië, China, India, de VS, Marokko en/of Afghanistan.⁴',
      'Een deel van de migratie is asiel-gerelateerd.',
    ],
    [
      'Het GCM erkent ook expliciet het soevereine recht (paragraaf³.',
      'Het compact roept landen op (ook hier) dat te doen.',
    ],
    ['Waarom of waarom niet?', 'Zo ja, hoe en met welke opzegtermijn?'],
    ['Waarom niet?', 'zo nee, wanneer wel?'],
    ['Kortheidshalve verwijst het kabinet naar de Integrale Migratieagenda.⁶', 'Migratie heeft een grote invloed.'],
    ['Het rapport is een project getiteld «Migratiediversiteit».', 'In dit project worden studies verricht.'],
    ['Dat stond er.', '«Gratis of betaalbare» rechtsbijstand is iets anders.'],
    ['Dat is zo.', '(Zie ook het antwoord op vraag 3.)'],
    ['Dat is zo.', '30 landen doen mee.'],
    ['Dat kost 3 mln.', 'De begroting voorziet daarin.'],
    ['Er zijn scholen, winkels enz.', 'De gemeente beheert ze.'],
    ['Dat was op 4 juli jl.', 'De Kamer is toen geïnformeerd.'],
    ['Zie Kamerstukken I, 34 964, A.', 'De leden danken u.'],
    ['De zwembaden zijn van een NV of BV.', 'Dit kan ook een stichting zijn.'],
    ['Hoe kan dat?!', '’s Avonds is het donker.'],
    ['Hij zei het niet…', 'Of toch wel.'],
    ['Dat geldt sinds 2017.', 'Nederland doet mee.'],
  ])('%s | %s', (first, second) => {
    expect(split(verbatim(`${first} ${second}`))).toEqual([first, second]);
  });
});

describe('sentences', () => {
  it('end with their paragraph', () => {
    expect(split(verbatim('Zonder punt', 'Nog een. En nog een'))).toEqual(['Zonder punt', 'Nog een.', 'En nog een']);
  });

  it('leave nothing out but white space, in order, each within a paragraph', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          slicedSource.map(({ source, slices }) => source.passage(slices)),
          fc
            .array(
              fc.constantFrom('Ja', 'nr', 'enz', '. ', '.', '? ', ' ', '«', '»', '(', ')', 'De', '3', '…', '⁴', '"'),
              { minLength: 1 },
            )
            .map((pieces) => verbatim(pieces.join(''))),
        ),
        holds,
      ),
    );
  });

  it('do so for all of the corpus', () => {
    for (const { vraag, antwoord } of fragments) {
      for (const passage of [vraag, antwoord]) if (passage) holds(passage);
    }
  });

  it.each([
    ['ah-tk-20182019-811#25', ['Ja.']],
    ['ah-tk-20182019-811#89', ['Nee.']],
    ['ah-tk-20182019-811#50', ['Nee.', 'Zie antwoorden op de vragen 48 en 49.']],
    [
      'ah-tk-20182019-811#66',
      ['Zie het antwoord op vraag 20.', 'Mensenrechten gelden voor zowel de Nederlandse bevolking als voor migranten.'],
    ],
  ])('of %s', (id, expected) => {
    const answer = fragments.find((fragment) => fragment.id === id)?.antwoord;
    expect(answer && split(answer)).toEqual(expected);
  });
});

describe('what is enclosed', () => {
  it.each([
    ['a «b» c', ['«b»']],
    ['a (b «c») d', ['(b «c»)', '«c»']],
    ['(paragraaf³. Het (b) c', ['(b)']],
    ['de regio’s van ‘x’s land’', ['‘x’s land’']],
    ['een „woord” en een „woord“', ['„woord”', '„woord“']],
    ['5" en "6"', ['" en "']],
    ['b) en c)', []],
  ])('in %s', (text, expected) => {
    expect(enclosures(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

function holds(passage: Passage): void {
  const ranges = sentences(passage);
  let at = 0;
  for (const { start, end } of ranges) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(passage.text.slice(at, start).trim()).toBe('');
    const text = passage.text.slice(start, end);
    expect(text).not.toBe('');
    expect(text.trim()).toBe(text);
    expect(passage.part(start, end).paragraphs.length).toBe(1);
    at = end;
  }
  expect(passage.text.slice(at).trim()).toBe('');
}
