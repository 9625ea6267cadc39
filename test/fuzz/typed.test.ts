import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Sources } from '../../commands/command.js';
import { commandNamed, commands } from '../../commands/index.js';
import { readCustomId } from '../../src/discord/message/controls.js';
import { render } from '../../src/discord/message/render.js';
import type { Fragment } from '../../src/publications/model/publication.js';
import type { Request } from '../../src/reply/reply.js';
import { Passage } from '../../src/text/source-text.js';
import { quotations, realSources } from '../commands/sources.js';
import { rounds } from '../rounds.js';

let sources: Sources;
let fragments: readonly Fragment[];
beforeAll(async () => {
  const real = await realSources();
  sources = real.sources;
  fragments = real.publications.flatMap((publication) => publication.fragments);
});

const OPERATORS = [
  '"',
  '-',
  '*',
  'indiener:',
  'partij:',
  'rol:',
  'van:',
  'tot:',
  'document:',
  '811',
  '48',
  't/m',
  '#',
  '(',
  'detentie',
  'de',
  '[…]',
  '«',
  '»',
  '> ',
  '```',
  '\n\n',
  '~~',
  '||',
  '<@1>',
  '\u0301',
  '\u202e',
  '𝔘',
  '\ud800',
  '__proto__',
];
const words = fc.array(fc.oneof(fc.constantFrom(...OPERATORS), fc.string({ unit: 'binary', maxLength: 12 })), {
  maxLength: 40,
});
const typed = fc.oneof(
  words.map((all) => all.join('')),
  words.map((all) => all.join(' ')),
  fc.tuple(fc.constantFrom(...OPERATORS), fc.integer({ min: 1, max: 5000 })).map(([sign, times]) => sign.repeat(times)),
);

/** Every way of asking with words alone, for each command. */
const ASKED = [
  ['zoek', 'term'],
  ['vraag', 'nummer'],
  ['citeer', 'vraag'],
  ['controleer', 'tekst'],
  ['verband', 'tekst'],
  ['document', 'document'],
] as const;

async function answered(command: string, options: Request['options']) {
  const read = commandNamed(command)?.read(options);
  if (read?.kind !== 'read') return null;
  const reply = await read.answer(sources);
  const { pages } = render(reply, '1');
  expect(pages.length).toBeGreaterThan(0);
  for (const { passage } of quotations(reply)) expect(Passage.is(passage)).toBe(true);
  return reply;
}

describe('whatever is typed', () => {
  it.each(ASKED)('/%s answers it, in quotations and labels that Discord can be sent', async (command, option) => {
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        await answered(command, { [option]: text.slice(0, 6000) });
      }),
      { numRuns: rounds(25) },
    );
  });

  it('is never called literal when a letter of it is another', async () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), letter, async (which, where, other) => {
        const fragment = fragments[which % fragments.length];
        const text = (fragment?.antwoord ?? fragment?.vraag)?.paragraphs[0] ?? '';
        const at = where % text.length;
        // A letter within a word: of the first and the last another rule may hold.
        if (!/^\p{Ll}{3}$/u.test(text.slice(at - 1, at + 2)) || text.charAt(at) === other) return;
        const tekst = `«${text.slice(0, at)}${other}${text.slice(at + 1)}»`;
        const reply = await answered('controleer', { tekst });
        const oordelen = JSON.stringify(reply?.data());
        expect(oordelen).not.toContain('"oordeel":"letterlijk"');
      }),
      { numRuns: rounds(25) },
    );
  });
});

describe('whatever a button carries', () => {
  const names = [...commands.map(({ definition }) => definition.name), 'verwijder', '__proto__', ''];
  const key = fc.constantFrom(
    'nummer',
    'term',
    'tekst',
    'vraag',
    'zinnen',
    'gekozen',
    'vast',
    'plek',
    'rol',
    'blad',
    'document',
    'alle',
    '__proto__',
  );
  const text = fc.oneof(
    fc.constantFrom('#1', '#-1', '#1e9', '#NaN', '!1', '@', '@@', 'ah-tk-20182019-811#48', '0-2d.4t-4z', 'antwoord'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const custom = fc
    .tuple(
      fc.constantFrom('2o', '2b', '2p', '2b3g', '2b999999999', '1o', '2', '2x', ''),
      fc.constantFrom(...names),
      fc.array(fc.tuple(key, text), { maxLength: 4 }),
    )
    .map(([head, name, options]) => `${head}/${name}?${new URLSearchParams(options)}`);

  it('is read as a request that its command takes, or as none, and is answered', async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(custom, fc.string({ unit: 'binary', maxLength: 100 })), async (id) => {
        const control = readCustomId(id);
        if (control.kind !== 'request') return;
        if (await answered(control.request.command, control.request.options)) asked += 1;
      }),
      { numRuns: rounds(200) },
    );
    expect(asked).toBeGreaterThan(0);
  });
});
