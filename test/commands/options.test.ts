import { describe, expect, it } from 'vitest';
import { citeer } from '../../commands/citeer.js';
import type { Command } from '../../commands/command.js';
import { vraag } from '../../commands/vraag.js';
import { zoek } from '../../commands/zoek.js';
import { ask, B, buttons, NR, quotations, realSources, texts } from './sources.js';

const { sources } = await realSources();

describe('questions are suggested', () => {
  const values = async (options: Record<string, string>, typed: string) =>
    (await vraag.suggest?.({ option: 'nummer', text: typed }, options, sources))?.map(({ value }) => value) ?? [];

  it.each([
    ['a number', {}, '48', ['48']],
    ['a number with its word', {}, 'vraag 48', ['48']],
    ['a number with its publication', {}, '811 48', ['48']],
    ['a full id', {}, `${NR}#48`, ['48']],
    ['a number in a publication that was chosen', { document: B }, '12', [`${B}#12`]],
    ['a number in another publication than was chosen', { document: B }, '811 48', ['48']],
    ['a number while the publication is still empty', { document: '' }, '48', ['48']],
  ])('for %s', async (_, options, typed, expected) => {
    expect(await values(options, typed)).toEqual(expected);
  });
});

describe('answers are suggested for words', () => {
  const begins = async (command: Command, option: string, text: string) =>
    (await command.suggest?.({ option, text }, {}, sources)) ?? [];

  it.each([vraag, citeer])('by $definition.name, as the search finds them', async (command) => {
    const found = await sources.search.search({ text: 'detentie', document: null, offset: 0, limit: 10 });
    if (found.kind !== 'found') throw new Error(found.kind);
    const option = Object.keys(command.definition.options)[0] ?? '';
    const suggested = await begins(command, option, 'detentie');
    expect(suggested.map(({ value }) => value)).toContain('74-76');
    expect(suggested).toHaveLength(found.hits.length);
    for (const [index, { name, value }] of suggested.entries()) {
      const text = (found.hits[index]?.fragment.antwoord ?? found.hits[index]?.fragment.vraag)?.text ?? '';
      const [, whose = '', begin = '', cut = ''] = /^[^·]+ · (.+?): (.*?)( …)?$/u.exec(name) ?? [];
      expect(whose).toMatch(/Harbers|Baudet|GroenLinks/u);
      expect(text.startsWith(begin)).toBe(true);
      expect(cut !== '' || begin === text).toBe(true);
      const found1 = await ask(sources, 'vraag', { nummer: String(value) });
      expect(found1.fout).toBeNull();
    }
  });

  it('of which the last is still being typed', async () => {
    expect((await begins(vraag, 'nummer', 'mag nederland migranten opslui')).length).toBeGreaterThan(0);
    expect((await begins(vraag, 'nummer', 'uitzettingsdet')).map(({ value }) => value)).toContain('77');
    expect(await begins(vraag, 'nummer', 'partij:niemand')).toEqual([]);
  });

  it('and by /zoek after what was typed, and what may have been meant by it', async () => {
    const [typed, meant, ...answers] = await begins(zoek, 'term', 'burocratie');
    expect(typed).toEqual({ name: 'burocratie', value: 'burocratie' });
    expect(meant).toEqual({ name: 'Bedoelde je bureaucratie?', value: 'bureaucratie' });
    expect(answers.map(({ value }) => value)).toContain('vraag 34');
    expect(await begins(zoek, 'term', ' ')).toEqual([]);
    expect(await begins(zoek, 'term', 'x'.repeat(101))).toEqual([]);
  });
});

describe('/citeer', () => {
  it.each([
    ['50', '1', 'Deze zin zegt weinig'],
    ['50', '1,2', 'Deze zinnen zeggen weinig'],
  ])('offers the question of what says nothing by itself before it is placed: %s, %s', async (vraag, zinnen, note) => {
    const reply = await ask(sources, 'citeer', { vraag, zinnen });
    expect(reply.undecided).toBe(true);
    expect(texts(reply).join()).toContain(note);
    const [place, withQuestion] = buttons(reply).flatMap((one) => ('request' in one ? [one.request] : []));
    const placed = await ask(sources, 'citeer', place?.options);
    expect(placed).toMatchObject({ signed: true, fout: null });
    expect(quotations(placed).map(({ heading }) => heading)).toEqual(['Antwoord op vraag 50', 'Onderwerp']);
    expect((await ask(sources, 'citeer', placed.request?.options)).signed).toBe(true);
    const asked = await ask(sources, 'citeer', withQuestion?.options);
    expect(asked.undecided).toBeUndefined();
    expect(quotations(asked)[0]?.heading).toBe('Vraag 50');
  });

  it.each([
    { vraag: '48', zinnen: '1' },
    { vraag: '50', zinnen: '1', met_vraag: true },
    { vraag: '50', zinnen: '1', met_vraag: false },
  ])('places at once what was decided, or says enough: %j', async (options) => {
    expect(await ask(sources, 'citeer', options)).toMatchObject({ signed: true });
  });

  it('copies what was chosen, with what it answers and the question', async () => {
    const copied = async (met_vraag: boolean) => {
      const { blocks } = await ask(sources, 'citeer', { vraag: '50', gekozen: '1', met_vraag, als: 'tekst' });
      return blocks.flatMap((block) => (block.kind === 'copy' ? [block.text] : [])).join();
    };
    expect(await copied(false)).toMatch(
      /^“Nee\.” \(antwoord op vraag 50, Staatssecretaris Harbers .+; Aanhangsel .+\)$/u,
    );
    const question = (await sources.library.question(NR, 50))?.vraag?.text ?? '';
    expect(await copied(true)).toMatch(/^Vraag 50, gevraagd door Baudet \(FvD\), 25 oktober 2018: “/u);
    expect(await copied(true)).toContain(`“${question}”\n\n“Nee.” (antwoord op vraag 50, `);
  });

  it('shows the first part of the list for a part that is not there', async () => {
    const { blocks } = await ask(sources, 'citeer', { vraag: '48', deel: 99 });
    const menu = blocks.find(({ kind }) => kind === 'menu');
    expect(menu).toMatchObject({ options: [{ value: '1' }, {}, {}, {}, {}, {}] });
  });
});
