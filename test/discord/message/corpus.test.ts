import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { loadCorpus } from '../../../src/corpus/load.js';
import { passagesOf } from '../../../src/corpus/verify-publication.js';
import { escapeText } from '../../../src/discord/message/markdown.js';
import { render } from '../../../src/discord/message/render.js';
import type { Quote, Reply } from '../../../src/reply/reply.js';
import { normalised, PARSERS } from '../markdown.js';
import { faults, textsOf } from '../spec.js';
import { NO_SOURCES } from '../trial-commands.js';

const loaded = await loadCorpus('corpus');
if (loaded.kind !== 'loaded') throw new Error('The corpus does not load');
const { library, publications } = loaded;
const passages = publications.flatMap((publication) =>
  passagesOf(publication).map(([name, { text }]) => ({ name, text })),
);
const sources = { ...NO_SOURCES, library };

async function answer(command: string, options: Record<string, unknown>): Promise<Reply> {
  const found = commands.find(({ definition }) => definition.name === command)?.read(options);
  if (found?.kind !== 'read') throw new Error(`${command} does not take ${JSON.stringify(options)}`);
  return found.answer(sources);
}

const quotationsOf = ({ blocks }: Reply): Quote[] => blocks.filter((block) => block.kind === 'quote');
const letters = (text: string) => text.replace(/\s+/g, '');
const everyFragment = publications.flatMap(({ fragments }) => fragments.map(({ id }) => [id] as const));

describe.each(PARSERS)('%s', (_, show) => {
  it('shows every passage of the corpus letter by letter', () => {
    expect(passages.length).toBeGreaterThan(250);
    for (const { name, text } of passages) expect(show(escapeText(text)).text, name).toBe(normalised(text));
  });
});

it.each(everyFragment)('the whole of %s is shown in pages that Discord takes, with nothing lost', async (id) => {
  const reply = await answer('vraag', { nummer: id, alle: true });
  expect(reply.fout).toBeNull();
  const rendered = render(reply, '1100000000000000011');
  expect(rendered.pages.flatMap(faults)).toEqual([]);
  expect(rendered.dropped).toEqual([]);
  expect(rendered.turnable).toBe(true);
  const joined = (quoted: readonly Quote[]) => letters(quoted.map(({ passage }) => passage.text).join(''));
  expect(joined(rendered.quoted)).toBe(joined(quotationsOf(reply)));
  for (const [, show] of PARSERS) {
    const shown = letters(
      rendered.pages
        .flatMap(textsOf)
        .map((text) => show(text).text)
        .join('\n'),
    );
    for (const { passage } of rendered.quoted) expect(shown).toContain(letters(passage.text));
  }
});

it.each([
  ['document', {}],
  ['document', { document: '811' }],
  ['hulp', {}],
  ['vraag', { nummer: '101' }],
  ['citeer', { vraag: '48' }],
  ['citeer', { vraag: '48', zinnen: '1' }],
])('/%s %j is shown in pages that Discord takes', async (command, options) => {
  const rendered = render(await answer(command, options), '1100000000000000011');
  expect(rendered.pages.flatMap(faults)).toEqual([]);
  expect(rendered.dropped).toEqual([]);
});
