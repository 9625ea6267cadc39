import { expect, it } from 'vitest';
import { readCustomId } from '../../src/discord/message/controls.js';
import { render } from '../../src/discord/message/render.js';
import { plainText } from '../../src/reply/plain.js';
import type { Reply } from '../../src/reply/reply.js';
import type { SearchEngine } from '../../src/search/search-engine.js';
import { upTo } from '../archive/data.js';
import { generated } from '../archive/generated.js';
import { mustRead } from '../corpus.js';
import { controlsOf, faults } from '../discord/spec.js';
import { ask, menuOf, realSources, sourcesOver, texts } from './sources.js';

const { sources } = await realSources();
// Thirty years, five parties, three ministries.
const years = sourcesOver(
  upTo(60).map((nummer) => {
    const { id, text } = generated(nummer);
    return mustRead(id, text);
  }),
  null,
);
const totalOf = (reply: Reply) => (reply.data() as { totaal: number }).totaal;

it.each([
  ['the real corpus', sources, 'migratie'],
  ['thirty years', years, 'gemeente provincie woning dijk'],
  ['a query that no button can hold', years, `gemeente ${'wachtlijst '.repeat(12)}`],
])('over %s a choice in the menu finds as many as it says', async (_name, over, term) => {
  const reply = await ask(over, 'zoek', { term });
  const menu = menuOf(reply);
  expect(menu?.options.length).toBeGreaterThan(2);
  expect(menu?.options.length).toBeLessThanOrEqual(25);
  for (const { label, value } of menu?.options ?? []) {
    const narrow = await ask(over, 'zoek', { ...menu?.request.options, filter: value });
    expect(totalOf(narrow)).toBe(Number(/\((\d+)\)$/u.exec(label)?.[1]));
    expect(totalOf(narrow)).toBeLessThan(totalOf(reply));
    expect(narrow.request?.options['term']).toContain(value);
  }
});

it('names the years, newest first, as far as a line has room, and every kind at a terminal', async () => {
  const reply = await ask(years, 'zoek', { term: 'gemeente provincie woning dijk' });
  const line = texts(reply).find((text) => text.startsWith('Per jaar: '));
  expect(line).toMatch(/^Per jaar: 2024 \(\d+\), 2023 \(\d+\).* … en nog \d+$/u);
  expect(plainText(reply)).toMatch(/Per ministerie: .+\n\nPer partij: /u);
  const shown = JSON.stringify(render(reply, null).pages);
  expect(shown).toContain('Per jaar');
  expect(shown).not.toContain('Per partij');
  expect(reply.data()).toMatchObject({
    verdeling: { jaar: expect.arrayContaining([expect.objectContaining({ filter: 'van:2024 tot:2024' })]) },
  });
});

it('has a menu that Discord takes, whatever was typed, and turning begins anew', async () => {
  for (const term of ['gemeente provincie', `gemeente ${'wachtlijst '.repeat(12)}`, 'gemeente "open']) {
    const reply = await ask(years, 'zoek', { term, blad: 2 });
    const [page] = render(reply, null).pages;
    if (!page) throw new Error('no page');
    expect(faults(page)).toEqual([]);
    const ids = controlsOf(page).flatMap(({ custom_id }) =>
      typeof custom_id === 'string' ? [readCustomId(custom_id)] : [],
    );
    const menu = ids.find((control) => control.kind === 'request' && control.key === 'filter');
    expect(menu).toMatchObject({ request: { command: 'zoek' }, destination: 'replace' });
    expect(menu?.kind === 'request' && 'blad' in menu.request.options).toBe(false);
  }
});

it('shows no counts where all hits fit, where one value is all there is, or where they may not be true', async () => {
  expect(menuOf(await ask(sources, 'zoek', { term: 'detentie' }))).toBeUndefined();
  expect(menuOf(await ask(sources, 'zoek', { term: 'kabinet partij:FvD ministerie:JenV' }))).toBeUndefined();
  const search: SearchEngine = {
    async search(request) {
      const outcome = await sources.search.search(request);
      return outcome.kind === 'found' ? { ...outcome, totalIsAtLeast: true, counts: null } : outcome;
    },
  };
  const reply = await ask({ ...sources, search }, 'zoek', { term: 'kabinet' });
  expect(menuOf(reply)).toBeUndefined();
  expect(plainText(reply)).not.toContain('Per ');
  expect(reply.data()).not.toHaveProperty('verdeling');
});
