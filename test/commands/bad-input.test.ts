import { describe, expect, it } from 'vitest';
import { commandNamed } from '../../commands/index.js';
import { plainText } from '../../src/reply/plain.js';
import { ask, B, buttons, labelsOf, NR, quotations, realSources, texts } from './sources.js';

const { sources } = await realSources();

describe('/vraag', () => {
  it.each([
    ['0', 'vraag-bestaat-niet', 'Vraag 0 bestaat niet. Nr. 811 heeft vraag 1 t/m 100.'],
    ['101', 'vraag-bestaat-niet', 'Vraag 101 bestaat niet. Nr. 811 heeft vraag 1 t/m 100.'],
    ['-1', 'vraag-bestaat-niet', 'Vraag -1 bestaat niet. Nr. 811 heeft vraag 1 t/m 100.'],
    ['4.5', 'vraag-bestaat-niet', 'Vraag 4.5 bestaat niet. Nr. 811 heeft vraag 1 t/m 100.'],
    ['99-101', 'vraag-bestaat-niet', 'Vraag 101 bestaat niet. Nr. 811 heeft vraag 1 t/m 100.'],
    ['50-48', 'reeks-omgekeerd', '50-48 loopt achteruit. Bedoel je 48-50?'],
    ['1-999999999', 'vraag-bestaat-niet', 'Vraag 999999999 bestaat niet. Nr. 811 heeft vraag 1 t/m 100.'],
    ['34964 B', 'geen-nummer', 'Welke alinea van Kamerstuk 34964, B bedoel je? Zet het nummer erachter.'],
    [
      `https://zoek.officielebekendmakingen.nl/${NR}.html`,
      'geen-nummer',
      'Welke vraag van Nr. 811 bedoel je? Zet het nummer erachter.',
    ],
    [
      '*48*',
      'geen-vraagnummer',
      '“*48*” is geen vraagnummer. Geef een heel getal, bijvoorbeeld 48; of met de publicatie erbij, bijvoorbeeld 811 48.',
    ],
    ['', 'geen-nummer', 'Geef het nummer van de vraag, bijvoorbeeld 48.'],
    ['   ', 'geen-nummer', 'Geef het nummer van de vraag, bijvoorbeeld 48.'],
    ['999 1', 'onbekend-document', 'De bot heeft geen publicatie “999”. Wel: kst-34964-B en ah-tk-20182019-811.'],
    [`${B}#99`, 'alinea-bestaat-niet', 'Alinea 99 bestaat niet. Kamerstuk 34964, B heeft alinea 1 t/m 15.'],
  ])('«%s»: %s', async (nummer, code, melding) => {
    const reply = await ask(sources, 'vraag', { nummer });
    expect(reply.fout).toEqual({ code, melding });
    expect(texts(reply)).toEqual([melding]);
    expect(quotations(reply)).toEqual([]);
  });

  it.each(['1e3', '١', '@everyone', '<@1>', '4\u00008', '9'.repeat(100), '#'.repeat(100), ' 1'.repeat(50), '👍'])(
    '%j is a short message, never a fault',
    async (nummer) => {
      const reply = await ask(sources, 'vraag', { nummer });
      expect(reply.fout?.melding.length).toBeLessThan(400);
      expect(quotations(reply)).toEqual([]);
    },
  );

  it('a publication without numbered questions leads to its paragraphs', async () => {
    const reply = await ask(sources, 'vraag', { nummer: '12', document: '34964 B' });
    expect(reply.fout).toEqual({
      code: 'geen-genummerde-vragen',
      melding: 'Kamerstuk 34964, B heeft geen genummerde vragen, maar brieven met alinea 1 t/m 15.',
    });
    expect(buttons(reply)).toMatchObject([
      { label: 'Alinea 12', request: { command: 'vraag', options: { nummer: `${B}#12` } } },
      { label: B, request: { command: 'document', options: { document: B } } },
    ]);
  });

  it('a number above the last leads to the last', async () => {
    expect(labelsOf(await ask(sources, 'vraag', { nummer: '101' }))).toEqual(['Vraag 100']);
  });
});

describe('/zoek', () => {
  it.each([
    'de het een',
    'x',
    '👍🏽',
    '"',
    '""',
    '-x',
    '-niet -dit',
    '.*+?^$ {}()|[]\\',
    '(a+)+$',
    '*',
    '@everyone',
    '**vet** _schuin_ `code` ||weg||',
    '\u0000\u001b[31m\u202e',
    'xyzzyq',
    'a'.repeat(4000),
    'a '.repeat(2000),
    '"onafgemaakte woordgroep',
    'rol:',
    'rol:onzin',
    'van:gisteren',
    'document:nergens',
    'partij:""',
    ':',
    '',
  ])('%j finds something or says that it does not', async (term) => {
    const reply = await ask(sources, 'zoek', { term });
    expect(reply.fout === null ? quotations(reply).length : reply.fout.melding.length).toBeGreaterThan(0);
    expect(reply.fout?.melding.length ?? 0).toBeLessThan(300);
    // The reader's words stand in a block of their own, and in no label.
    const own = reply.blocks.flatMap((block) =>
      block.kind === 'heading' || block.kind === 'text' ? [block.text] : [],
    );
    if (term.length > 40) for (const text of own) expect(text).not.toContain(term.slice(0, 60).trim() || ' ');
    for (const block of reply.blocks) if (block.kind === 'reader') expect(block.text.length).toBeLessThanOrEqual(200);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(plainText(reply)).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/u);
  });

  it('a term that is too long is refused in words', async () => {
    expect((await ask(sources, 'zoek', { term: 'a'.repeat(4000) })).fout).toEqual({
      code: 'te-lang',
      melding: 'Je zoekterm is te lang: 4.000 tekens. Zoek met hoogstens 200 tekens.',
    });
  });

  it('an unknown publication is named, with those that there are', async () => {
    const reply = await ask(sources, 'zoek', { term: 'detentie', document: 'onzin' });
    expect(reply.fout?.code).toBe('onbekend-document');
    expect(labelsOf(reply)).toEqual(expect.arrayContaining([NR, B]));
  });
});

describe('/citeer', () => {
  it.each([
    [{ vraag: '48', zinnen: '9' }, 'zin-bestaat-niet', 'Zin 9 bestaat niet. Dit antwoord heeft zin 1 t/m 6.'],
    [{ vraag: '48', zinnen: '0' }, 'zin-bestaat-niet', 'Zin 0 bestaat niet. Dit antwoord heeft zin 1 t/m 6.'],
    [{ vraag: '89', zinnen: '2' }, 'zin-bestaat-niet', 'Zin 2 bestaat niet. Dit antwoord heeft één zin.'],
    [{ vraag: '48', zinnen: '4-2' }, 'zinnen-omgekeerd', '4-2 loopt achteruit. Bedoel je 2-4?'],
    [
      { vraag: '48', zinnen: 'alle' },
      'zinnen-onleesbaar',
      'Met “alle” kiest de bot geen zinnen. Geef bijvoorbeeld 2, 2-4 of 1,3.',
    ],
    [{ vraag: '48', zinnen: '1;;2' }, 'zinnen-onleesbaar', undefined],
    [{ vraag: '48', zinnen: '-1' }, 'zinnen-onleesbaar', undefined],
    [{ vraag: '48', zinnen: '1,'.repeat(50) }, 'zinnen-onleesbaar', undefined],
    [
      { vraag: '48', zinnen: '2.' },
      'zinnen-onleesbaar',
      'Met “2.” kiest de bot geen zinnen. Geef bijvoorbeeld 2, 2-4 of 1,3.',
    ],
    [{ vraag: '48', zinnen: '1.5' }, 'zinnen-onleesbaar', undefined],
    [{ vraag: '101' }, 'vraag-bestaat-niet', undefined],
    [{ vraag: `${B}#1` }, 'geen-antwoord', 'Hier staat geen antwoord om uit te citeren.'],
    [{ vraag: ' ' }, 'geen-nummer', undefined],
  ])('%j: %s', async (options, code, melding) => {
    const reply = await ask(sources, 'citeer', options as Record<string, string>);
    expect(reply.fout?.code).toBe(code);
    if (melding) expect(reply.fout?.melding).toBe(melding);
    expect(reply.fout?.melding.length).toBeLessThan(200);
    expect(quotations(reply)).toEqual([]);
  });
});

describe.each(['controleer', 'verband'])('/%s', (command) => {
  it.each([
    '',
    ' \n ',
    '👍',
    '<@123456789012345678>',
    '```js\ncode()\n```',
    '"" «»',
    '***',
    'w'.repeat(5000),
    '>>> ',
    '[…]',
    '…',
  ])('%j is a message, never a fault', async (tekst) => {
    const reply = await ask(sources, command, { tekst });
    expect(reply.blocks.length).toBeGreaterThan(0);
    if (command === 'verband') expect(reply.fout).not.toBeNull();
  });
});

it('a place that is not there (a publication that changed) marks nothing', async () => {
  for (const plek of ['0-999999', 'x', '', '5-0', '1.2.3']) {
    const reply = await ask(sources, 'verband', { nummer: `${NR}#48`, rol: 'antwoord', plek });
    expect(quotations(reply).flatMap(({ marks = [] }) => marks)).toEqual([]);
  }
});

it.each([{ document: NR }, {}])('/document %j: a page that is there no more is the last', async (options) => {
  const last = await ask(sources, 'document', { ...options, blad: 99 });
  const menu = last.blocks.find((block) => block.kind === 'menu');
  expect(menu?.options.length).toBeGreaterThan(0);
  expect(Number(last.request?.options['blad'] ?? 1)).toBeLessThan(99);
});

describe('options that a command does not take', () => {
  it.each([
    ['vraag', {}, 'Wat bij nummer staat, begrijpt de bot niet.'],
    ['vraag', { nummer: 48 }, 'Wat bij nummer staat, begrijpt de bot niet.'],
    ['vraag', { nummer: 'x'.repeat(101) }, 'Bij nummer passen hoogstens 100 tekens.'],
    ['vraag', { nummer: '48', toeval: true }, 'Wat bij toeval staat, begrijpt de bot niet.'],
    ['zoek', { term: 'detentie', aantal: 0 }, 'Geef bij --aantal een heel getal van 1 tot en met 100.'],
    ['zoek', { term: 'detentie', aantal: Number.NaN }, 'Geef bij --aantal een heel getal van 1 tot en met 100.'],
    ['zoek', { term: 'detentie', blad: 0 }, 'Wat bij blad staat, begrijpt de bot niet.'],
    ['citeer', { vraag: '48', gekozen: '1;2' }, 'Wat bij gekozen staat, begrijpt de bot niet.'],
    ['citeer', { vraag: '48', deel: 1.5 }, 'Wat bij deel staat, begrijpt de bot niet.'],
  ])('/%s %j', (command, options, melding) => {
    expect(commandNamed(command)?.read(options)).toEqual({ kind: 'refused', fout: { code: 'gebruik', melding } });
  });
});
