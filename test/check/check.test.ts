import { describe, expect, it } from 'vitest';
import { MAX_TEKENS } from '../../src/check/check.js';
import { type Oordeel, wordsAt } from '../../src/check/oordeel.js';
import { bronOf, check as checkText, fragments, judged, library, one } from './corpus.js';

const numberOf = (oordeel: Oordeel): string | null =>
  oordeel.kind === 'niet-gevonden' ? null : (oordeel.plaats.fragment?.id ?? 'kop').replace(/^.*#/, '');

// What is not equal, as `-source` and `+quotation`.
const changes = (oordeel: Oordeel): string[] =>
  oordeel.kind !== 'wijkt-af'
    ? []
    : oordeel.verschillen.flatMap(({ soort, bron, citaat }) =>
        soort === 'gelijk'
          ? []
          : [
              citaat === null
                ? `${soort === 'bron' ? '-' : '…'}${bron && wordsAt(oordeel.plaats, bron)}`
                : `+${citaat}`,
            ],
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
    ['Zie beantwoording vragen 11-14.', '15', ['streepjes']],
    ['Zie beantwoording vragen 11—14.', '15', ['streepjes']],
    ['**Nee**\\. Zie antwoorden op de vragen 48 en 49\\.', '50', []],
    ['> Nee. Zie antwoorden op de\n> vragen 48 en 49.', '50', ['regeleinden']],
    ['Het GCM is … immers niet bindend.', '97', ['weglatingsteken']],
    ['… Het GCM is immers niet bindend …', '97', ['slotteken']],
    ['Het GCM [sic] is immers niet bindend.', '97', ['sic']],
    ['1. Het GCM is immers niet bindend.', '97', ['opsomming']],
    ['a) Het GCM is immers niet bindend.', '97', ['opsomming']],
    ['>Het GCM is immers niet bindend.', '97', ['opsomming']],
    ['>Het GCM is im-\n>mers niet bindend.', '97', ['regeleinden']],
    ['Het GCM is immers niet bindend. [nadruk toegevoegd]', '97', ['sic']],
    ['Het GCM is im\ufffemers niet bindend.', '97', ['tekens']],
    ['Het GCM is im\u0002\nmers niet bindend.', '97', ['regeleinden']],
    ['Het GCM is\u2028immers niet bindend.', '97', ['regeleinden']],
    ['<p>Het GCM is <em>immers</em><br>\nniet bindend.</p>', '97', ['regeleinden']],
    ['Het GCM is&nbsp;immers niet bindend.', '97', ['witruimte']],
    ['‹Het GCM is immers niet bindend.›', '97', []],
    ['”Het GCM is immers niet bindend.”', '97', []],
    ['"Het GCM is immers niet bindend."5', '97', []],
    ['1/3 Het GCM is immers niet bindend.', '97', ['opsomming']],
    ['[Het GCM] is immers niet bindend.', '97', ['haken']],
    ['Het GCM is immers niet [bindend].', '97', ['haken']],
    ['"Het GCM is ||immers|| niet bindend."', '97', ['verborgen']],
    ['Het GCM is im- mers niet bindend.', '97', ['regeleinden']],
    ['Het GCM is im\u00ad\nmers niet bindend.', '97', ['regeleinden']],
  ])('%j', async (text, number, differences) => {
    const oordeel = await one(text);
    expect([oordeel.kind, numberOf(oordeel)]).toEqual(['letterlijk', number]);
    expect(oordeel.kind === 'letterlijk' && oordeel.plaats.typografie).toEqual(differences);
  });

  it('is said of each paragraph, when they stand in different places', async () => {
    const [a, b] = ['Het GCM is immers niet bindend.', 'Het GCM is geen juridisch bindend document.'];
    const oordelen = await judged(`${a}\n\n${b}`);
    expect(oordelen.map(({ kind, citaat }) => [kind, citaat.text])).toEqual([
      ['letterlijk', a],
      ['letterlijk', b],
    ]);
  });

  it('is said of paragraphs of a letter that follow each other, also in one block', async () => {
    const letter = fragments.filter(
      ({ publicatie, antwoord }) => publicatie.soort === 'schriftelijk-overleg' && antwoord,
    );
    const [a, b] = [letter[2]?.antwoord?.text, letter[3]?.antwoord?.text];
    const oordeel = await one(`> ${a}\n>\n> ${b}`);
    expect([oordeel.kind, 'delen' in oordeel && oordeel.delen.map(({ kind }) => kind)]).toEqual([
      'letterlijk',
      ['letterlijk', 'letterlijk'],
    ]);
  });

  it.each([
    'De Staatssecretaris van Justitie en Veiligheid,\nM.G.J. Harbers',
    'BRIEF VAN DE STAATSSECRETARIS VAN JUSTITIE EN VEILIGHEID',
    'De Staatssecretaris heeft op 30 augustus 2018 gereageerd.',
    'Zie dossier E180019 op www.europapoort.nl.',
    'Antwoord 47',
    'Eerste Kamer, vergaderjaar 2017–2018, 34 964, B 5',
  ])('is said of what stands around questions and answers: %j', async (text) => {
    const oordeel = await one(text);
    expect([oordeel.kind, 'plaats' in oordeel && oordeel.plaats.half.rol]).toEqual(['letterlijk', 'kop']);
  });
});

describe('letterlijk, een deel', () => {
  it.each<[string, string, string[]]>([
    ["landen en regio's. Ten aanzien van de wijze", '37', ['apostrof']],
    ['landen en regio´s. Ten aanzien van de wijze', '37', ['apostrof']],
    ['de Integrale Migratieagenda van 29 maart 2018¹ leidend.', '10', []],
    ['de Integrale Migratieagenda van 29 maart 2018 leidend.', '10', ['voetnoten']],
    ['de Integrale Migratieagenda van 29 maart 20181 leidend.', '10', ['voetnoten']],
    ['de Integrale Migratieagenda van 29 maart 2018 [1] leidend.', '10', ['voetnoten']],
    ['de Integrale Migratieagenda van 29 maart 2018[noot 1] leidend.', '10', ['voetnoten']],
    ['de Integrale Migratieagenda van 29 maart 2018<sup>1</sup> leidend.', '10', []],
    ['de Integrale Migratieagenda van 29 maart 2018[^1] leidend.', '10', ['voetnoten']],
    ['meer bureaucratie en weinig zou toevoegen.7', '34', ['voetnoten']],
    ['gecoördineerd door het Ministerie van Buiten-\nlandse Zaken', '9', ['regeleinden']],
    ['gecoördineerd door het Ministerie van Buiten- landse Zaken', '9', ['regeleinden']],
    ['Er zijn het kabinet geen landen\nbekend waar zich', '31', ['regeleinden']],
    ['Er zijn  het kabinet geen landen', '31', ['witruimte']],
    ['gecoo\u0308rdineerd door het Ministerie', '9', ['tekens']],
    ['vrijwillige te\u00adrugkeer de preferente optie', '52', ['tekens']],
    ['er is geen sprake van een plicht,', '97', ['slotteken']],
    ['Er is geen sprake van een plicht.', '97', ['hoofdletter']],
    // A note counts as an answer when the answer carries its marker.
    ['Kamerstuk 34 952', '98', []],
    // The sentence goes on.
    ['Het kabinet deelt deze mening.', '20', ['slotteken']],
  ])('%j', async (text, number, differences) => {
    const oordeel = await one(text);
    expect([oordeel.kind, numberOf(oordeel)]).toEqual(['letterlijk-deel', number]);
    expect(oordeel.kind === 'letterlijk-deel' && oordeel.plaats.typografie).toEqual(differences);
  });

  it('gives the source’s own words, and the sentence around them', async () => {
    const oordeel = await one('de Integrale Migratieagenda van 29 maart 2018');
    expect(
      oordeel.kind === 'letterlijk-deel' && [bronOf(oordeel.plaats), wordsAt(oordeel.plaats, oordeel.plaats.zin)],
    ).toEqual([
      ['de Integrale Migratieagenda van 29 maart 2018'],
      'Voor de onderhandelingsinzet waren de achtereenvolgende regeerakkoorden, de Kamerbrief over de Europese asielproblematiek van 8 september 2015 en de Integrale Migratieagenda van 29 maart 2018¹ leidend.',
    ]);
  });
});

describe('letterlijk, met weglating', () => {
  it.each<[string, string[], string[]]>([
    [
      'Nee, er is geen sprake van een plicht. […] Nederland heeft ten slotte ook baat bij',
      ['Nee, er is geen sprake van een plicht.', 'Nederland heeft ten slotte ook baat bij'],
      [
        'Het GCM is immers niet bindend. Wel vergt versterkte samenwerking op het gebied van beter migratie-management tenminste bereidheid van landen om elkaar te helpen, bijvoorbeeld via de uitwisselingen van expertise en best-practices.',
      ],
    ],
    ['er is (...) sprake van een plicht', ['er is', 'sprake van een plicht'], ['geen']],
    ['er is . . . sprake van een plicht', ['er is', 'sprake van een plicht'], ['geen']],
    ['er is .. sprake van een plicht', ['er is', 'sprake van een plicht'], ['geen']],
    ['er is [….] sprake van een plicht', ['er is', 'sprake van een plicht'], ['geen']],
    ['er is (weggelaten) sprake van een plicht', ['er is', 'sprake van een plicht'], ['geen']],
    ['er is <...> sprake van een plicht', ['er is', 'sprake van een plicht'], ['geen']],
    ['… geen … van een plicht …', ['geen', 'van een plicht'], ['sprake']],
    [
      'baat bij [...] betere bevolkingsregistratie […].',
      ['baat bij', 'betere bevolkingsregistratie'],
      ['bijvoorbeeld beter grensbeheer en'],
    ],
  ])('shows the words left out of %j', async (text, parts, omitted) => {
    const oordeel = await one(text);
    expect([oordeel.kind, numberOf(oordeel)]).toEqual(['letterlijk-met-weglating', '97']);
    if (oordeel.kind !== 'letterlijk-met-weglating') return;
    expect(bronOf(oordeel.plaats)).toEqual(parts);
    expect(oordeel.plaats.weggelaten.map((part) => wordsAt(oordeel.plaats, part))).toEqual(omitted);
  });

  it('leaves out no more than must be', async () => {
    // Both parts stand in other sentences as well.
    const oordeel = await one('per doelstelling voorstelt […] passen grotendeels');
    expect(oordeel.kind === 'letterlijk-deel' && oordeel.plaats.typografie).toContain('weglatingsteken');
  });
});

describe('places', () => {
  it('are all there, the exact one first', async () => {
    const nee = await one('"Nee."');
    expect(nee.kind === 'letterlijk' && [numberOf(nee), nee.plaatsen.length]).toEqual(['26', 3]);
    const many = await one('het kabinet');
    expect(many.kind === 'letterlijk-deel' && many.plaatsen.length > 30).toBe(true);
    expect(numberOf(await one('Op grond van'))).toBe('77');
    expect(numberOf(await one('op grond van'))).toBe('39');
  });

  it('of quotations of one message belong together', async () => {
    const pairs = fragments.filter(({ vraag, antwoord }) => vraag && /^(?:Ja|Nee)\.$/.test(antwoord?.text ?? ''));
    expect(pairs.length).toBeGreaterThan(1);
    for (const { id, vraag, antwoord } of pairs) {
      const oordelen = await judged(`"${vraag?.text.replaceAll('\n', ' ')}" "${antwoord?.text}"`);
      expect(oordelen.map((oordeel) => 'plaats' in oordeel && oordeel.plaats.fragment?.id)).toEqual([id, id]);
    }
  });

  it('are in an answer, also when a question has the words too', async () => {
    const oordeel = await one(
      'publieke omroepen die kanttekeningen plaatsen bij de gevolgen van de massale immigratie',
    );
    expect(oordeel.kind === 'letterlijk-deel' && [numberOf(oordeel), oordeel.plaats.half.rol]).toEqual([
      '11',
      'antwoord',
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
    expect(oordeel.kind === 'uit-de-vraag' && oordeel.plaats.fragment?.gevraagd.door[0]?.naam).toBe('Baudet');
  });

  it('is said of the asking letter too', async () => {
    const oordeel = await one('Zet u ook daadwerkelijk in op meer hervestiging door de landen van bestemming?');
    expect([oordeel.kind, oordeel.kind === 'uit-de-vraag' && oordeel.plaats.publicatie.id]).toEqual([
      'uit-de-vraag',
      'kst-34964-B',
    ]);
  });
});

describe('wijkt af', () => {
  it.each<[string, string, string[]]>([
    ['Preventieve, in de zin van generieke detentie is nodig', '74', ['-ook niet']],
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
    expect(oordeel.kind === 'wijkt-af' && [numberOf(oordeel), oordeel.plaats.half.kant]).toEqual(['30', 'vraag']);
  });

  it('is said of a whole text whose quotation marks are the source’s', async () => {
    const oordeel = await one(
      'Dit is nu een "zeer veelgebruikt excuus" noch ligt het in de rede dat het dit zal worden.',
    );
    expect([oordeel.kind, oordeel.citaat.kind]).toEqual(['wijkt-af', 'tekst']);
  });
});

describe('niet gevonden', () => {
  it.each([
    'De maan is van kaas en iedereen in Nederland weet dat het zo is.',
    'asielzoekerscentrumcapaciteit',
    // Within words that the source does have.
    'nd',
    'vreemdelingen bewaring',
  ])('%j', async (text) => {
    expect((await one(text)).kind).toBe('niet-gevonden');
  });

  it('names the publications that were looked in', async () => {
    const check = await checkText('de maan is van kaas');
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
    expect(await checkText('a'.repeat(MAX_TEKENS + 1))).toEqual({
      kind: 'te-lang',
      tekens: MAX_TEKENS + 1,
      hoogstens: MAX_TEKENS,
    });
  });

  it('without words is empty', async () => {
    expect(await checkText('<@123> 😂')).toEqual({ kind: 'empty' });
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
    const check = await checkText(piece.repeat(MAX_TEKENS / piece.length));
    expect(['checked', 'empty']).toContain(check.kind);
  });
});
