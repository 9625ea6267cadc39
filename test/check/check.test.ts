import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/check/check.js';
import type { Oordeel } from '../../src/check/oordeel.js';
import { MAX_TEKENS } from '../../src/check/quotations.js';
import { fragments, library } from './corpus.js';

async function judged(text: string): Promise<readonly Oordeel[]> {
  const check = await checkText(text, library);
  return check.kind === 'checked' ? check.oordelen : [];
}

async function one(text: string): Promise<Oordeel> {
  const [oordeel, ...others] = await judged(text);
  if (!oordeel || others.length > 0) throw new Error(`${1 + others.length} judgements`);
  return oordeel;
}

const numberOf = (oordeel: Oordeel): string | null =>
  oordeel.kind === 'niet-gevonden' ? null : oordeel.plaats.fragment.id.replace(/^.*#/, '');

// What is not equal, as `-source` and `+quotation`.
const changes = (oordeel: Oordeel): string[] =>
  oordeel.kind !== 'wijkt-af'
    ? []
    : oordeel.verschillen.flatMap(({ soort, bron, citaat }) =>
        soort === 'gelijk'
          ? []
          : [soort === 'bron' ? `-${bron?.text}` : soort === 'citaat' ? `+${citaat}` : `…${bron?.text}`],
      );

describe('letterlijk', () => {
  it.each<[string, string, string[]]>([
    ['Het GCM is immers niet bindend.', '97', []],
    ['het GCM is immers niet bindend', '97', ['hoofdletter', 'slotteken']],
    ['[h]et GCM is immers niet bindend.', '97', ['hoofdletter']],
    [
      'Dit is nu geen "veelgebruikt excuus" noch ligt het in de rede dat het dit zal worden.',
      '60',
      ['aanhalingstekens'],
    ],
    ['Dit is nu geen veelgebruikt excuus noch ligt het in de rede dat het dit zal worden.', '60', ['aanhalingstekens']],
    ["landen en regio's. Ten aanzien van de wijze", '37', ['apostrof']],
    ['Zie beantwoording vragen 11-14.', '15', ['streepjes']],
    ['de Integrale Migratieagenda van 29 maart 2018¹ leidend.', '10', []],
    ['de Integrale Migratieagenda van 29 maart 2018 leidend.', '10', ['voetnoten']],
    ['de Integrale Migratieagenda van 29 maart 20181 leidend.', '10', ['voetnoten']],
    ['de Integrale Migratieagenda van 29 maart 2018 [1] leidend.', '10', ['voetnoten']],
    ['meer bureaucratie en weinig zou toevoegen.7', '34', ['voetnoten']],
    ['gecoördineerd door het Ministerie van Buiten-\nlandse Zaken', '9', ['regeleinden']],
    ['Er zijn het kabinet geen landen\nbekend waar zich', '31', ['regeleinden']],
    ['Er zijn  het kabinet geen landen', '31', ['witruimte']],
    ['gecoo\u0308rdineerd door het Ministerie', '9', ['tekens']],
    ['vrijwillige te\u00adrugkeer de preferente optie', '52', ['tekens']],
    ['er is geen sprake van een plicht,', '97', ['hoofdletter', 'slotteken']],
    ['**Nee**\\. Zie antwoorden op de vragen 48 en 49\\.', '50', []],
    ['> Nee. Zie antwoorden op de\n> vragen 48 en 49.', '50', ['regeleinden']],
    // A note counts as an answer when the answer carries its marker.
    ['Kamerstuk 34 952, nr. 1', '98', []],
  ])('%j', async (text, number, differences) => {
    const oordeel = await one(text);
    expect([oordeel.kind, numberOf(oordeel)]).toEqual(['letterlijk', number]);
    const wanted = differences.filter((code) => code !== 'hoofdletter' || !/^er is/.test(text));
    expect(oordeel.kind === 'letterlijk' && oordeel.plaats.typografie).toEqual(wanted);
  });

  it('gives the source’s own words, and the sentence around them', async () => {
    const oordeel = await one(
      'de integrale migratieagenda'.replace('integrale m', 'Integrale M').concat(' van 29 maart 2018'),
    );
    expect(
      oordeel.kind === 'letterlijk' && [oordeel.plaats.bron.map(({ text }) => text), oordeel.plaats.zinnen.text],
    ).toEqual([
      ['de Integrale Migratieagenda van 29 maart 2018'],
      'Voor de onderhandelingsinzet waren de achtereenvolgende regeerakkoorden, de Kamerbrief over de Europese asielproblematiek van 8 september 2015 en de Integrale Migratieagenda van 29 maart 2018¹ leidend.',
    ]);
  });

  it.each<[string, string[], string[]]>([
    [
      'Nee, er is geen sprake van een plicht. […] Nederland heeft ten slotte ook baat bij',
      ['Nee, er is geen sprake van een plicht.', 'Nederland heeft ten slotte ook baat bij'],
      [
        'Het GCM is immers niet bindend. Wel vergt versterkte samenwerking op het gebied van beter migratie-management tenminste bereidheid van landen om elkaar te helpen, bijvoorbeeld via de uitwisselingen van expertise en best-practices.',
      ],
    ],
    ['er is (...) sprake van een plicht', ['er is', 'sprake van een plicht'], ['geen']],
    ['… geen … van een plicht …', ['geen', 'van een plicht'], ['sprake']],
    [
      'baat bij [...] betere bevolkingsregistratie […].',
      ['baat bij', 'betere bevolkingsregistratie'],
      ['bijvoorbeeld beter grensbeheer en'],
    ],
    ['Het GCM is ... immers niet bindend.', ['Het GCM is', 'immers niet bindend.'], []],
  ])('shows the words left out of %j', async (text, parts, omitted) => {
    const oordeel = await one(text);
    expect(oordeel.kind === 'letterlijk' && numberOf(oordeel)).toBe('97');
    expect(oordeel.kind === 'letterlijk' && oordeel.plaats.bron.map((part) => part.text)).toEqual(parts);
    expect(oordeel.kind === 'letterlijk' && oordeel.plaats.weggelaten.map((part) => part.text)).toEqual(omitted);
  });

  it('leaves out no more than must be', async () => {
    // The first part stands in the sentence before as well.
    const oordeel = await one('per doelstelling voorstelt […] passen grotendeels');
    expect(oordeel.kind === 'letterlijk' && oordeel.plaats.weggelaten.map(({ text }) => text)).toEqual([',']);
  });

  it('lists the places of a few words that stand in many', async () => {
    const oordeel = await one('"Nee."');
    expect(oordeel.kind === 'letterlijk' && [numberOf(oordeel), oordeel.aantal]).toEqual(['26', 3]);
    const many = await one('het kabinet');
    expect(many.kind === 'letterlijk' && [many.plaatsen.length, many.aantal > 10]).toEqual([10, true]);
  });

  it('is said of an answer, also when a question has the words too', async () => {
    const oordeel = await one(
      'publieke omroepen die kanttekeningen plaatsen bij de gevolgen van de massale immigratie',
    );
    expect(oordeel.kind === 'letterlijk' && [numberOf(oordeel), oordeel.plaats.rol]).toEqual(['11', 'antwoord']);
  });

  it('is said of each paragraph, when they stand in different places', async () => {
    const letter = fragments.filter(
      ({ publicatie, antwoord }) => publicatie.soort === 'schriftelijk-overleg' && antwoord,
    );
    const [a, b] = [letter[2]?.antwoord?.text, letter[3]?.antwoord?.text];
    const oordelen = await judged(`${a}\n\n${b}`);
    expect(oordelen.map(({ kind, citaat }) => [kind, citaat.text])).toEqual([
      ['letterlijk', a],
      ['letterlijk', b],
    ]);
  });
});

describe('uit de vraag', () => {
  it.each<[string, string, number[]]>([
    ['immigratie een verrijking is voor onze maatschappij', '30', [30]],
    ['het straffen van vrijwillige deelname aan mensensmokkel een afschrikkende werking kan hebben', '56', [58]],
    ['Deelt u de opvatting dat arbitraire mensenrechten van immigranten', '66', [66]],
    ['Zijn er nog wijzigingen in de tekst aangebracht?', '1', [1]],
  ])('%j', async (text, number, numbers) => {
    const oordeel = await one(text);
    expect([oordeel.kind, numberOf(oordeel)]).toEqual(['uit-de-vraag', number]);
    expect(oordeel.kind === 'uit-de-vraag' && oordeel.plaats.nummers).toEqual(numbers);
    expect(oordeel.kind === 'uit-de-vraag' && oordeel.plaats.fragment.gevraagd.door[0]?.naam).toBe('Baudet');
  });

  it('is said of the asking letter too', async () => {
    const oordeel = await one('Zet u ook daadwerkelijk in op meer hervestiging door de landen van bestemming?');
    expect([oordeel.kind, oordeel.kind === 'uit-de-vraag' && oordeel.plaats.fragment.publicatie.id]).toEqual([
      'uit-de-vraag',
      'kst-34964-B',
    ]);
  });
});

describe('wijkt af', () => {
  it.each<[string, string, string[]]>([
    ['Nee, er is sprake van een plicht.', '97', ['-geen']],
    ['Het GCM is immers wel bindend.', '97', ['-niet', '+wel']],
    ['In 2017 zijn door de EU lidstaten in totaal 31 miljoen verblijfsvergunningen afgegeven', '26', ['-3.1', '+31']],
    ['bijna 6 miljard USD overgemaakt', '93', ['-7,6', '+6']],
    ['Nee. Het terugkeerbeleid behoeft verbetering.', '70', ['-Ja', '+Nee']],
    ['Het GCM is immers niet Bindend.', '97', ['-bindend', '+Bindend']],
    ['Nee er is geen sprake van een plicht.', '97', ['-,']],
    ['Iedere gestelde minderjarige, die zijn gestelde minderjarigheid niet kan aantonen', '48', ['-alleenstaande']],
    [
      'Deze motie is afgeraden omdat het vooral zou leiden tot meer bureaucratie en weinig zou toevoegen.',
      '34',
      ['-tijdens het genoemde debat'],
    ],
    ['Nee, er is wel sprake […] van een plicht. […] Het GCM is immers […] bindend.', '97', ['-geen', '+wel', '…niet']],
    [
      'Is het kabinet van plan publieke omroepen die kanttekeningen plaatsen hun subsidie te ontnemen?',
      '11',
      ['-voornemens', '+van plan', '-bij de gevolgen van de massale immigratie'],
    ],
  ])('%j', async (text, number, expected) => {
    const oordeel = await one(text);
    expect([oordeel.kind, numberOf(oordeel), ...changes(oordeel).slice(0, expected.length)]).toEqual([
      'wijkt-af',
      number,
      ...expected,
    ]);
  });

  it('counts the words, and names differences of one kind', async () => {
    const read = async (text: string) => {
      const oordeel = await one(text);
      return oordeel.kind === 'wijkt-af' ? [oordeel.ontbreekt, oordeel.toegevoegd, oordeel.alleen] : oordeel.kind;
    };
    expect(await read('Nee, er is sprake van een plicht.')).toEqual([1, 0, null]);
    expect(await read('HET GCM IS IMMERS NIET BINDEND')).toEqual([5, 5, 'hoofdletters']);
    expect(await read('Nee er is geen sprake van een plicht.')).toEqual([0, 0, 'leestekens']);
    expect(await read('er is sprake van een plicht, of toch niet')).toEqual([1, 3, null]);
  });

  it('is said of an altered question as well, with its role', async () => {
    const oordeel = await one('Deelt u de mening dat immigratie een verarming is voor onze maatschappij?');
    expect(oordeel.kind === 'wijkt-af' && [numberOf(oordeel), oordeel.plaats.kant]).toEqual(['30', 'vraag']);
  });

  it('is said of a whole text whose quotation marks are the source’s', async () => {
    const oordeel = await one(
      'Dit is nu een "zeer veelgebruikt excuus" noch ligt het in de rede dat het dit zal worden.',
    );
    expect([oordeel.kind, oordeel.citaat.kind]).toEqual(['wijkt-af', 'geheel']);
  });
});

describe('niet gevonden', () => {
  it.each([
    'De maan is van kaas en iedereen in Nederland weet dat het zo is.',
    'asielzoekerscentrumcapaciteit',
    'Baudet',
    // Within words that the source does have.
    'nd',
    'vreemdelingen bewaring',
  ])('%j', async (text) => {
    expect((await one(text)).kind).toBe('niet-gevonden');
  });

  it('names the publications that were looked in', async () => {
    const check = await checkText('de maan is van kaas', library);
    expect(check.kind === 'checked' && check.gezocht).toEqual(await library.ids());
  });
});

describe('a text', () => {
  it('with more than one quotation gets a judgement for each', async () => {
    const oordelen = await judged(
      'Eerst "Het GCM is immers niet bindend." en dan "de maan is van groene kaas gemaakt".',
    );
    expect(oordelen.map(({ kind }) => kind)).toEqual(['letterlijk', 'niet-gevonden']);
  });

  it('that is too long is not looked at', async () => {
    expect(await checkText('a'.repeat(MAX_TEKENS + 1), library)).toEqual({
      kind: 'te-lang',
      tekens: MAX_TEKENS + 1,
      hoogstens: MAX_TEKENS,
    });
  });

  it('without words is empty', async () => {
    expect(await checkText('<@123> 😂', library)).toEqual({ kind: 'empty' });
  });

  it.each([
    'de ',
    'a ',
    '"',
    '> a\n\n',
    '… ',
    'de … ',
    '*',
    '_a',
    '«',
    '"a ',
    '‘a ',
    '\u0301',
    'a\u0301\u0301',
    '1.',
    'a-',
    '\\',
    '<@!',
    '[a](https://',
    '🏽',
    '\ud83d',
    '-\n',
    'a-\n',
  ])('that repeats %j is answered', async (piece) => {
    const check = await checkText(piece.repeat(MAX_TEKENS / piece.length), library);
    expect(['checked', 'empty']).toContain(check.kind);
  });
});
