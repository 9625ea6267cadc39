import { describe, expect, it } from 'vitest';
import { vraag } from '../../commands/vraag.js';
import { ask, B, NR, realSources } from './sources.js';

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
    ['words with a number behind them that name no publication', {}, 'geen woorden 48', []],
  ])('for %s', async (_, options, typed, expected) => {
    expect(await values(options, typed)).toEqual(expected);
  });
});

describe('/citeer', () => {
  it('shows the first part of the list for a part that is not there', async () => {
    const { blocks } = await ask(sources, 'citeer', { vraag: '48', deel: 99 });
    const menu = blocks.find(({ kind }) => kind === 'menu');
    expect(menu).toMatchObject({ options: [{ value: '1' }, {}, {}, {}, {}, {}] });
  });
});
