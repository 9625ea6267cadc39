import { describe, expect, it } from 'vitest';
import { commandNamed, commands } from '../../commands/index.js';
import { plainText } from '../../src/reply/plain.js';
import { mustParse } from '../corpus.js';
import { AANHANGSEL_ID, aanhangsel } from '../publications/texts.js';
import { ask, asking, B, buttons, labelsOf, NR, quotations, realSources, sourcesOver, texts } from './sources.js';

const { sources } = await realSources();

describe('/vraag 22, of a group', () => {
  it('says, in this order, who asked what and who answered what, and where it stands', async () => {
    const reply = await ask(sources, 'vraag', { nummer: '22' });
    const [question, answer] = quotations(reply);
    expect(question).toMatchObject({ heading: 'Vraag 22', byline: 'gevraagd door Baudet (FvD), 25 oktober 2018' });
    expect(answer?.heading).toBe('Eén antwoord op vraag 21 t/m 24');
    expect(answer?.byline).toMatch(
      /^Staatssecretaris Harbers \(Justitie en Veiligheid\), mede namens de Ministers .*, 3 december 2018$/u,
    );
    expect(texts(reply).at(-1)).toMatch(/^Aanhangsel Handelingen II 2018\/19, nr\. 811, p\. \d/u);
    expect(reply.blocks.map(({ kind }) => kind).filter((kind) => kind !== 'text')).toEqual([
      'quote',
      'quote',
      // what the publication is about
      'quote',
      'citation',
      'buttons',
      'buttons',
    ]);
    expect(labelsOf(reply)).toEqual(
      expect.arrayContaining(['Alle vier vragen', 'Citeer', 'Bron', '◀ Vraag 20', 'Vraag 25 ▶']),
    );
  });

  it('shows the others on demand, and one alone again', async () => {
    const reply = await ask(sources, 'vraag', { nummer: '22', alle: true });
    expect(quotations(reply).map(({ heading }) => heading)).toEqual([
      'Vraag 21',
      'Vraag 22',
      'Vraag 23',
      'Vraag 24',
      'Eén antwoord op vraag 21 t/m 24',
      'Onderwerp',
    ]);
    expect(labelsOf(reply)).toContain('Alleen vraag 22');
  });
});

describe('/vraag', () => {
  it.each([
    ['1', [], ['Vraag 2 ▶']],
    ['100', ['◀ Vraag 99'], []],
    ['3', ['◀ Vraag 2'], ['Vraag 8 ▶']],
    [`${B}#1`, [], ['Alinea 2 ▶']],
    [`${B}#15`, ['◀ Alinea 14'], []],
  ])('%s has its neighbours', async (nummer, before, after) => {
    const labels = labelsOf(await ask(sources, 'vraag', { nummer }));
    expect(labels.filter((label) => label.startsWith('◀'))).toEqual(before);
    expect(labels.filter((label) => label.endsWith('▶'))).toEqual(after);
  });

  it('leads once to the question that it points to, and names it', async () => {
    const reply = await ask(sources, 'vraag', { nummer: '48' });
    const leading = buttons(reply).filter(
      (button) => 'request' in button && button.request.options['nummer'] === `${NR}#47`,
    );
    expect(leading.map(({ label }) => label)).toEqual(['◀ Vraag 47']);
    expect(texts(reply)).toContain('Verwijst naar: vraag 47');
  });

  it('says so where the answer only points to a letter that is not there', async () => {
    expect(texts(await ask(sources, 'vraag', { nummer: '99' }))).toContain(
      'Verwijst naar een brief die niet in de publicaties van de bot staat.',
    );
  });

  it('says so where the source lacks the text of a note', async () => {
    const reply = await ask(sources, 'vraag', { nummer: '98' });
    expect(quotations(reply).at(-2)).toMatchObject({ heading: 'Noot 12', small: true });
    const lacking = await Promise.all(
      Array.from({ length: 100 }, (_, index) => ask(sources, 'vraag', { nummer: String(index + 1), alle: true })),
    );
    const said = lacking.flatMap(texts).filter((text) => /^Noot [123]: de tekst van deze noot staat niet/u.test(text));
    expect(said.length).toBeGreaterThanOrEqual(3);
  });

  it('shows a notice with questions that have no answer, and does not offer to quote', async () => {
    const notice = mustParse(
      AANHANGSEL_ID,
      aanhangsel({
        antwoord: 'Mededeling van Minister Aa (Zaken) (ontvangen 2 november 2020). ',
        body: 'Vraag 1\nKent u het? \n\nMededeling\nHet antwoord laat op zich wachten. \nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1\n',
      }),
    );
    const over = sourcesOver([notice], AANHANGSEL_ID);
    const reply = await ask(over, 'vraag', { nummer: '1' });
    expect(quotations(reply).map(({ heading, byline }) => [heading, byline])).toEqual([
      ['Vraag 1', 'gevraagd door Van Dijk (SP), 1 oktober 2020'],
      ['Mededeling', 'Minister Aa (Zaken), 2 november 2020'],
      ['Onderwerp', null],
    ]);
    expect(texts(reply)).toContain('In deze publicatie staat geen antwoord op deze vraag.');
    expect(labelsOf(reply)).not.toContain('Citeer');
    expect(texts(await ask(over, 'document', { document: AANHANGSEL_ID }))).toContain(
      'In deze publicatie staan geen antwoorden.',
    );
    expect((await ask(over, 'citeer', { vraag: '1' })).fout?.code).toBe('geen-antwoord');
  });
});

describe('who sees a reply', () => {
  it.each([
    ['vraag', { nummer: '48' }, 'everybody'],
    ['vraag', { nummer: '48', alleen_voor_mij: true }, 'asker'],
    ['zoek', { term: 'detentie' }, 'asker'],
    ['document', {}, 'asker'],
    ['hulp', {}, 'asker'],
    ['controleer', { tekst: 'x' }, 'asker'],
    ['citeer', { vraag: '48' }, 'asker'],
    ['citeer', { vraag: '48', zinnen: '' }, 'asker'],
    ['citeer', { vraag: '48', zinnen: '1' }, 'everybody'],
    ['citeer', { vraag: '48', gekozen: '1' }, 'everybody'],
    ['citeer', { vraag: '48', gekozen: '1', als: 'keuze' }, 'asker'],
    ['citeer', { vraag: '48', gekozen: '1', als: 'tekst' }, 'asker'],
    ['verband', { tekst: 'x' }, 'everybody'],
  ] as const)('/%s %j: %s', (command, options, who) => {
    expect(asking(command, options).visibility).toBe(who);
  });
});

describe('what is suggested while typing', () => {
  const suggest = (typed: string, options = {}) =>
    commandNamed('vraag')?.suggest?.({ option: 'nummer', text: typed }, options, sources);
  it.each([
    ['', 25],
    ['4', 11],
    ['vraag 48', 1],
    ['100', 1],
    ['xyzzy', 0],
    ['.*', 0],
    ['@', 0],
  ])('«%s»: %i numbers', async (typed, count) => {
    const found = (await suggest(typed)) ?? [];
    expect(found).toHaveLength(count);
    for (const { name } of found) expect(name.length).toBeLessThanOrEqual(100);
  });

  it('names who asked beside the first words', async () => {
    expect((await suggest('48'))?.[0]).toMatchObject({
      value: '48',
      name: expect.stringMatching(/^48 · Baudet: Hoe/u),
    });
  });

  it('finds questions by their words, and those of another publication by its full name', async () => {
    expect((await suggest('leeftijdsfraude'))?.map(({ value }) => value)).toEqual(['50']);
    expect((await suggest('12', { document: B }))?.[0]?.value).toBe(`${B}#12`);
  });

  it.each(['811', 'baudet', 'marrakesh', ''])('publications by «%s»', async (typed) => {
    const found = await commandNamed('vraag')?.suggest?.({ option: 'document', text: typed }, {}, sources);
    expect(found?.map(({ value }) => value)).toContain(NR);
    for (const { name } of found ?? []) expect(name.length).toBeLessThanOrEqual(100);
  });
});

it('every command has words in two languages that Discord takes', () => {
  for (const { definition } of commands) {
    for (const name of [definition.name, definition.nameEn]) expect(name).toMatch(/^[a-z_]{1,32}$/u);
    const described = [
      definition.description,
      ...Object.values(definition.options).flatMap(({ discord }) => discord?.description ?? []),
    ];
    for (const { nl, en } of described) for (const text of [nl, en]) expect(text.length).toBeLessThanOrEqual(100);
  }
});

describe('several numbers', () => {
  it('show their answers one after the other, each with its citation', async () => {
    const reply = await ask(sources, 'vraag', { nummer: '48-50' });
    expect(quotations(reply).flatMap(({ heading }) => heading?.match(/^Vraag \d+$/u) ?? [])).toEqual([
      'Vraag 48',
      'Vraag 49',
      'Vraag 50',
    ]);
    expect(reply.blocks.filter(({ kind }) => kind === 'citation')).toHaveLength(3);
    expect(labelsOf(reply)).toEqual(expect.arrayContaining(['Bron', '◀ Vraag 47', 'Vraag 51 ▶']));
    expect(reply.request).toEqual({ command: 'vraag', options: { nummer: `${NR}#48-50` } });
  });

  it('show one answer to several of them once, with the questions asked for', async () => {
    const reply = await ask(sources, 'vraag', { nummer: '2, 4 en 5' });
    const headings = quotations(reply).flatMap(({ heading }) => heading ?? []);
    expect(headings).toEqual([
      'Vraag 2',
      'Antwoord',
      'Onderwerp',
      'Vraag 4',
      'Vraag 5',
      'Eén antwoord op vraag 3 t/m 7',
    ]);
    expect(reply.request?.options['nummer']).toBe(`${NR}#2,4-5`);
  });

  it('of one group are one answer, with the others a button away', async () => {
    const reply = await ask(sources, 'vraag', { nummer: '4-5' });
    expect(labelsOf(reply)).toContain('Alle vijf vragen');
    expect(labelsOf(await ask(sources, 'vraag', { nummer: '4-5', alle: true }))).toContain('Alleen vraag 4 en 5');
  });

  it('may be paragraphs', async () => {
    const reply = await ask(sources, 'vraag', { nummer: "34964 B alinea's 3 en 4" });
    expect(quotations(reply).map(({ heading }) => heading)).toEqual([
      'Alinea 3, uit de brief met vragen',
      'Alinea 4, uit de brief met vragen',
    ]);
    expect(labelsOf(reply)).toEqual(expect.arrayContaining(['◀ Alinea 2', 'Alinea 5 ▶']));
  });

  it('are a list for programs', async () => {
    const { data } = await ask(sources, 'vraag', { nummer: '48-49' });
    expect(data()).toMatchObject({ fragmenten: [{ id: `${NR}#48` }, { id: `${NR}#49` }] });
  });

  it('are not quoted from together', async () => {
    expect((await ask(sources, 'citeer', { vraag: '48-50', zinnen: '1' })).fout?.code).toBe('meer-dan-een-antwoord');
    expect((await ask(sources, 'citeer', { vraag: '3-7', zinnen: '1' })).fout).toBeNull();
  });
});

describe('/vraag without a number', () => {
  const NOTICE = 'Hier staat geen vraagnummer in, dus heeft de bot op de woorden gezocht.';

  it.each(['mag nederland migranten opsluiten?', 'detentie', 'wat is artikel 5'])('%s is a search', async (nummer) => {
    const reply = await ask(sources, 'vraag', { nummer });
    const search = await ask(sources, 'zoek', { term: nummer });
    expect(texts(reply)).toEqual([NOTICE, ...texts(search)]);
    expect(quotations(reply)).toEqual(quotations(search));
    expect(reply.request).toEqual(search.request);
    expect(asking('vraag', { nummer }).visibility).toBe('asker');
  });

  it('searches in the publication that was named', async () => {
    const reply = await ask(sources, 'vraag', { nummer: 'detentie', document: B });
    expect(reply.request).toEqual({ command: 'zoek', options: { term: 'detentie', document: B } });
  });

  it('says what a number looks like where there is nothing to search for', async () => {
    expect((await ask(sources, 'vraag', { nummer: 'van de' })).fout?.code).toBe('geen-vraagnummer');
    expect((await ask(sources, 'vraag', { nummer: '**' })).fout?.code).toBe('geen-vraagnummer');
  });
});

describe('/citeer 48 1, typed in one option', () => {
  it.each(['50 1', '811 50 zin 1', 'vraag 50 zinnen 1'])('%s is shown with its sentence, to place', async (vraag) => {
    const reply = await ask(sources, 'citeer', { vraag });
    expect(reply.data()).toMatchObject({ id: `${NR}#50`, zinnen: [1] });
    expect(labelsOf(reply)).toContain('Plaats in kanaal');
  });

  it('says of a sentence that is not there how many there are, and of a question that is not, just that', async () => {
    expect((await ask(sources, 'citeer', { vraag: '50 9' })).fout?.code).toBe('zin-bestaat-niet');
    expect((await ask(sources, 'citeer', { vraag: '500 1' })).fout?.code).toBe('onbekend-document');
  });

  it('has a text to copy that says which sentences it has', async () => {
    const reply = await ask(sources, 'citeer', { vraag: '48', zinnen: '1,3', als: 'tekst' });
    expect(plainText(reply)).toMatch(/3 december 2018; zin 1 en 3 van 6; Aanhangsel/u);
    const checked = await ask(sources, 'controleer', { tekst: plainText(reply) });
    expect(checked.tone).not.toBe('bad');
  });
});

describe('/citeer 48 1, said in one breath', () => {
  const said = (words: string) => commandNamed('citeer')?.said(words, true) ?? expect.fail();

  it('quotes a sentence of a question, or of a publication that it names', async () => {
    const one = await ask(sources, 'citeer', said('48 1'));
    expect(quotations(one)).toEqual(quotations(await ask(sources, 'citeer', { vraag: '48', zinnen: '1' })));
    expect(quotations(one).map(({ heading }) => heading)).toEqual(['Antwoord op vraag 48', 'Onderwerp']);
    const two = await ask(sources, 'citeer', said('811 48 1'));
    expect(quotations(two)).toEqual(quotations(one));
  });

  it('takes two numbers as a publication and a question where there is no such question', async () => {
    const reply = await ask(sources, 'citeer', said('811 48'));
    expect(reply.request).toEqual({ command: 'citeer', options: { vraag: `${NR}#48`, als: 'keuze' } });
  });
});

it('offers the whole answer beside sentences of it, and not beside the whole', async () => {
  expect(labelsOf(await ask(sources, 'citeer', { vraag: '48', zinnen: '1' }))).toContain('Hele antwoord');
  expect(labelsOf(await ask(sources, 'citeer', { vraag: '48', zinnen: '1-6' }))).not.toContain('Hele antwoord');
});

it('names what is referred to once', async () => {
  for (const fragment of (await sources.library.publication(NR))?.fragments ?? []) {
    const reply = await ask(sources, 'vraag', { nummer: fragment.id });
    const named = texts(reply).find((text) => text.startsWith('Verwijst naar:'));
    const targets = named?.replace('Verwijst naar: ', '').split(/, | en /u) ?? [];
    expect(new Set(targets).size).toBe(targets.length);
  }
});
