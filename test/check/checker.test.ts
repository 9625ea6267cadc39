import { describe, expect, it } from 'vitest';
import { oordelenJson } from '../../src/check/check-json.js';
import { createChecker, verdictsHere } from '../../src/check/checker.js';
import { MemoryLibrary } from '../../src/corpus/memory-library.js';
import { mustRead } from '../corpus.js';
import { AANHANGSEL_ID, aanhangsel, MEDEDELING } from '../publications/texts.js';
import { check, checker } from './corpus.js';

async function marks(text: string): Promise<[string, boolean, string[]] | null> {
  const found = await checker.locate(text);
  if (!found) return null;
  const { plaats, ranges, letterlijk } = found;
  return [plaats.fragment?.id ?? '', letterlijk, ranges.map(({ start, end }) => plaats.geheel.text.slice(start, end))];
}

describe('a quotation in its context', () => {
  it.each<[string, [string, boolean, string[]] | null]>([
    [
      'Harbers zei "het GCM is immers niet bindend" hoor',
      ['ah-tk-20182019-811#97', true, ['Het GCM is immers niet bindend']],
    ],
    ['er is […] sprake van een plicht', ['ah-tk-20182019-811#97', true, ['er is', 'sprake van een plicht']]],
    ['Nee, er is sprake van een plicht.', ['ah-tk-20182019-811#97', false, ['Nee, er is', 'sprake van een plicht.']]],
    [
      '"Het GCM is immers niet bindend." maar ook "er is geen sprake van een plicht" zei hij, en "de maan is van kaas"',
      ['ah-tk-20182019-811#97', true, ['er is geen sprake van een plicht', 'Het GCM is immers niet bindend.']],
    ],
    [
      '"immigratie een verrijking is voor onze maatschappij"',
      ['ah-tk-20182019-811#30', true, ['immigratie een verrijking is voor onze maatschappij']],
    ],
    ['de maan is van kaas', null],
    ['<@1>', null],
    ['a'.repeat(4001), null],
  ])('%j', async (text, expected) => {
    expect(await marks(text)).toEqual(expected);
  });

  it('puts an answer before a question', async () => {
    const found = await checker.locate(
      '"immigratie een verrijking is voor onze maatschappij" en "Het GCM is immers niet bindend."',
    );
    expect(found?.plaats.fragment?.id).toBe('ah-tk-20182019-811#97');
  });
});

describe('judgements for programs', () => {
  const json = async (text: string) => {
    return oordelenJson(await check(text)).oordelen;
  };

  it('say where the words stand', async () => {
    expect(await json('Het GCM is immers niet bindend.')).toEqual([
      {
        citaat: 'Het GCM is immers niet bindend.',
        oordeel: 'letterlijk',
        id: 'ah-tk-20182019-811#97',
        rol: 'antwoord',
        bronvermelding: 'Aanhangsel Handelingen II 2018/19, nr. 811, p. 19',
        bron: 'Het GCM is immers niet bindend.',
      },
    ]);
  });

  it('say what differs', async () => {
    expect(await json('Het GCM is immers wel bindend.')).toEqual([
      {
        citaat: 'Het GCM is immers wel bindend.',
        oordeel: 'wijkt-af',
        id: 'ah-tk-20182019-811#97',
        rol: 'antwoord',
        bronvermelding: 'Aanhangsel Handelingen II 2018/19, nr. 811, p. 19',
        bron: 'Het GCM is immers niet bindend.',
        zin: 'Het GCM is immers niet bindend.',
        keerwoorden: ['niet', 'wel'],
        verschillen: [{ bron: 'niet', citaat: 'wel' }],
      },
    ]);
  });

  it('say what was left out, and what is typography', async () => {
    expect(await json('er is … sprake van een plicht')).toMatchObject([
      {
        oordeel: 'letterlijk-met-weglating',
        bron: 'er is […] sprake van een plicht',
        zin: 'Nee, er is geen sprake van een plicht.',
        weggelaten: ['geen'],
        keerwoorden: ['geen', 'nee'],
      },
    ]);
    expect(await json('In dat geval is het kabinet […] voornemens om deze')).toMatchObject([
      { oordeel: 'wijkt-af', verschillen: [{ bron: 'dit', citaat: 'dat' }], keerwoorden: ['niet'] },
    ]);
    expect(await json('het GCM is immers niet bindend.')).toMatchObject([{ typografie: ['hoofdletter'] }]);
    const [many] = await json('Nee.');
    expect(many?.plaatsen?.length).toBe(3);
  });

  it('say no more than that nothing was found', async () => {
    expect(await json('de maan is van kaas')).toEqual([{ citaat: 'de maan is van kaas', oordeel: 'niet-gevonden' }]);
    expect(await json('<@1>')).toEqual([]);
  });
});

describe('a notice instead of answers', () => {
  it('is checked like an answer, and stands in one place', async () => {
    const library = new MemoryLibrary([mustRead(AANHANGSEL_ID, aanhangsel({ body: MEDEDELING }))]);
    const { check: checkText } = createChecker(library, verdictsHere(library));
    const check = await checkText('kunnen tot mijn spijt niet binnen de gebruikelijke');
    expect(check).toMatchObject({ oordelen: [{ kind: 'letterlijk-deel', plaats: { half: { kant: 'antwoord' } } }] });
    const altered = await checkText('kunnen tot mijn vreugde niet binnen de gebruikelijke');
    expect(altered).toMatchObject({ oordelen: [{ kind: 'wijkt-af' }] });
  });
});
