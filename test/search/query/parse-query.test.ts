import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, readDate } from '../../../src/search/query/parse-query.js';
import { phrasePattern } from '../../../src/search/query/typed-query.js';

describe('a query', () => {
  it.each([
    ['Detentie', ['woord detentie']],
    ['EU-lidstaten en/of', ['woord eu-lidstaten', 'woord en', 'woord of']],
    ['"een Groep"', ['groep een groep']],
    ['„een groep”', ['groep een groep']],
    ['uitz*', ['begin uitz']],
    ['"niet gesloten', ['woord niet', 'woord gesloten']],
    ['*detentie', ['woord detentie']],
    ['- detentie --', ['woord detentie']],
    ['wetten: hoe', ['woord wetten', 'woord hoe']],
  ])('%j has %j', (text, wanted) => {
    const read = parseQuery(text);
    const items = read.kind === 'read' ? read.query.items : [];
    expect(items.map((item) => `${item.kind} ${item.kind === 'groep' ? item.text : item.word}`.trimEnd())).toEqual(
      wanted.map((item) => item.trimEnd()),
    );
  });

  it.each([
    ['a -detentie', ['woord detentie']],
    ['a –detentie', ['woord detentie']],
    ['a -"twee woorden"', ['groep twee woorden']],
    ['a -uitz*', ['begin uitz']],
    ['niet-bindend', []],
  ])('%j leaves out %j', (text, wanted) => {
    const read = parseQuery(text);
    const without = read.kind === 'read' ? read.query.without : [];
    expect(without.map((item) => `${item.kind} ${item.kind === 'groep' ? item.text : item.word}`)).toEqual(wanted);
  });

  it.each([
    ['partij:"Nieuw Sociaal Contract"', [{ kind: 'partij', value: 'nieuw sociaal contract' }]],
    [
      'partij:“NSC” rol:Antwoord',
      [
        { kind: 'partij', value: 'nsc' },
        { kind: 'rol', value: 'antwoord' },
      ],
    ],
    ['Indiener: Baudet', [{ kind: 'indiener', value: 'baudet' }]],
    ['document:"34 964 B"', [{ kind: 'document', value: '34 964 B' }]],
    ['document:34 964 B detentie', [{ kind: 'document', value: '34 964 B' }]],
    ['document:34 964 detentie', [{ kind: 'document', value: '34 964' }]],
    ['document:811 100 vragen', [{ kind: 'document', value: '811' }]],
    ['rol：vraag', [{ kind: 'rol', value: 'vraag' }]],
    [
      'van:2018-10 tot:2018',
      [
        { kind: 'van', value: '2018-10-01' },
        { kind: 'tot', value: '2018-12-31' },
      ],
    ],
    ['van:25-10-2018', [{ kind: 'van', value: '2018-10-25' }]],
    ['van:25/10/2018', [{ kind: 'van', value: '2018-10-25' }]],
  ])('%j filters by %j', (text, wanted) => {
    expect(parseQuery(text)).toMatchObject({ kind: 'read', query: { filters: wanted } });
  });

  it('counts code points and words, filters left out', () => {
    expect(parseQuery('🙂'.repeat(200)).kind).toBe('read');
    expect(parseQuery('🙂'.repeat(201))).toMatchObject({ fault: { tekens: 201 } });
    expect(parseQuery(`partij:"een twee drie" ${'woord '.repeat(29)}`).kind).toBe('read');
    expect(parseQuery(`"${'woord '.repeat(17)}" ${'nu '.repeat(16)}`)).toMatchObject({ fault: { woorden: 33 } });
  });

  it('is read or refused, whatever it is, and tells where its words stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 220 }), (text) => {
        const read = parseQuery(text);
        if (read.kind === 'refused') return;
        for (const { start, end } of read.query.items) expect(text.slice(start, end).length).toBe(end - start);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2018', '2018-01-01', '2018-12-31'],
    ['2018-02', '2018-02-01', '2018-02-28'],
    ['2020-2', '2020-02-01', '2020-02-29'],
    ['10-2018', '2018-10-01', '2018-10-31'],
    ['2018-10-25', '2018-10-25', '2018-10-25'],
    ['5-1-2018', '2018-01-05', '2018-01-05'],
  ])('%s is %s to %s', (text, first, last) => expect(readDate(text)).toEqual({ first, last }));

  it.each(['', '18', '2018-13', '31-02-2018', '2018-10-32', 'oktober', '2018/10'])('%j is none', (text) => {
    expect(readDate(text)).toBeNull();
  });
});

describe('a word group', () => {
  it.each([
    ['ja dit is', 'ja, dit is inderdaad', true],
    ['ja, dit is', 'ja dit is', false],
    ['de orde. het', 'de orde. het gcm', true],
    ['de orde het', 'de orde. het gcm', false],
    ['20 juni 2018', 'van 20 juni 2018\u001f, in', true],
    ['niet bindend', 'niet-bindend', false],
    ['niet-bindend', 'niet-bindend', true],
    ['niet-bindend', 'niet-bindende', false],
    ['lidstaten zich', 'eu-lidstaten zich', false],
    ['gratis of', '"gratis of betaalbare" hulp', true],
    ['betaalbare hulp', '"gratis of betaalbare" hulp', true],
    ['een regel', 'een\n\nregel', true],
  ])('%j in %j: %s', (group, text, wanted) => expect(phrasePattern(group).test(text)).toBe(wanted));
});
