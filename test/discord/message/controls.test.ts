import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Envelope, readCustomId, writeRequest } from '../../../src/discord/message/controls.js';
import { render } from '../../../src/discord/message/render.js';
import type { Block, Destination, OptionValue, Request } from '../../../src/reply/reply.js';
import { quoteOf, REQUEST, replyOf } from '../replies.js';
import { controlsOf } from '../spec.js';

const value: fc.Arbitrary<OptionValue> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('#1', '!1', '!0', "'", "''", '@', '@@', "'@", '', ' ', 'a&b=c', '%41', '+', 'een twee', '48', 'true'),
  fc.integer(),
  fc.boolean(),
);
const name = fc.oneof(fc.stringMatching(/^[a-z_]{1,6}$/), fc.constantFrom('__proto__', 'constructor'));
const envelope = fc.record({
  destination: fc.constantFrom<Destination>('replace', 'open', 'place'),
  page: fc.integer({ min: 1, max: 99 }),
  placed: fc.boolean(),
  request: fc.record({
    command: fc.stringMatching(/^[-_a-zë0-9]{1,10}$/u),
    options: fc.array(fc.tuple(name, value), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)),
  }),
});
const NOTHING = new Map<string, string>();
const open = (request: Request): Envelope => ({ request, destination: 'open' });

describe('a request written down', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(envelope, fc.option(fc.constant('zinnen'), { nil: null }), (any, key) => {
        const text = writeRequest({ ...any, ...(key === null ? {} : { key }) }, NOTHING);
        if (text === null) return;
        expect(text.length).toBeLessThanOrEqual(100);
        expect(readCustomId(text)).toEqual({ kind: 'request', elsewhere: [], key, ...any });
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same for two that mean the same', () => {
    const [a, b] = [
      { nummer: '48', document: 'x' },
      { document: 'x', nummer: '48', alle: undefined },
    ].map((options) => writeRequest(open({ command: 'vraag', options }), NOTHING));
    expect(a).toBe(b);
    expect(a).toBe('2o/vraag?document=x&nummer=48');
  });

  it('says which page, and that somebody placed it', () => {
    const request = { command: 'vraag', options: { nummer: '48' } };
    expect(writeRequest({ request, destination: 'replace', page: 3, placed: true }, NOTHING)).toBe(
      '2b3g/vraag?nummer=48',
    );
  });

  it('leaves what is too long to the message it stands under', () => {
    const words = 'w'.repeat(300);
    const options = { tekst: words, document: 'ah-tk-20182019-811' };
    const text = writeRequest(open({ command: 'controleer', options }), new Map([['tekst', words]])) ?? expect.fail();
    expect(text.length).toBeLessThanOrEqual(100);
    expect(readCustomId(text)).toMatchObject({
      elsewhere: ['tekst'],
      request: { command: 'controleer', options: { document: 'ah-tk-20182019-811' } },
    });
  });

  it('never leaves other words to the message than those that it shows', () => {
    const request = { command: 'zoek', options: { term: 'bedoelde woorden '.repeat(9) } };
    expect(writeRequest(open(request), new Map([['term', 'getypte woorden '.repeat(9)]]))).toBeNull();
  });

  it('writes down in full what fits, also where it may be left to the message', () => {
    const request = { command: 'zoek', options: { term: 'detentie' } };
    expect(writeRequest(open(request), new Map([['term', 'detentie']]))).toBe('2o/zoek?term=detentie');
  });

  it.each([
    ['', 'unreadable'],
    ['vraag', 'unreadable'],
    ['2o/vraag', 'unreadable'],
    ['2x/vraag?nummer=48', 'unreadable'],
    ['2/vraag?nummer=48', 'unreadable'],
    ['2/verwijder?van=Jan', 'unreadable'],
    ['2o/vraag?nummer=%23abc', 'unreadable'],
    ['2o/vraag?nummer=%23', 'unreadable'],
    ['0o/vraag?nummer=48', 'outdated'],
    ['1o/vraag?nummer=48', 'outdated'],
    ['12q/iets?', 'outdated'],
  ])('reads %j as %s', (text, kind) => {
    expect(readCustomId(text)).toEqual({ kind });
  });
});

it('a removal names who may take the message away', () => {
  expect(readCustomId('2/verwijder?van=1100000000000000011')).toEqual({
    kind: 'removal',
    owner: '1100000000000000011',
  });
});

const LONG = Array.from({ length: 60 }, (_, index) => `Dit is zin ${index} van een lange alinea, nr. ${index}.`).join(
  ' ',
);
const long = quoteOf([LONG, LONG, LONG], { byline: 'gevraagd op 25 oktober 2018', block: true });
describe('buttons', () => {
  const open = (label: string, nummer: string) =>
    ({ label, request: { command: 'vraag', options: { nummer } }, destination: 'open' }) as const;
  const shown = (block: Block, owner: string | null = null) =>
    controlsOf(render(replyOf([quoteOf(['Ja.']), block]), owner).pages[0] ?? expect.fail());

  it('that mean the same are one', () => {
    const buttons = [open('Vraag 47', '47'), open('Vraag 49', '49'), open('De vorige', '47')];
    expect(shown({ kind: 'buttons', buttons }).map(({ label }) => label)).toEqual(['Vraag 47', 'Vraag 49']);
  });

  it.each([
    ['an address that is too long', { label: 'Bron', url: `https://example.org/${'a'.repeat(500)}` }],
    ['an address that is none', { label: 'Bron', url: 'javascript:alert(1)' }],
    ['a request that is too long', open('Vraag', 'x'.repeat(120))],
  ])('with %s are left out', (_, button) => {
    expect(shown({ kind: 'buttons', buttons: [button] })).toEqual([]);
  });

  it('carry a short label', () => {
    const [button] = shown({ kind: 'buttons', buttons: [open('lang woord '.repeat(20), '1')] });
    expect(String(button?.['label'])).toMatch(/^(lang woord )+(lang )?…$/);
    expect(String(button?.['label']).length).toBeLessThanOrEqual(80);
  });

  it('to take a public message away name its owner', () => {
    const [button] = shown({ kind: 'divider' }, '123456789012345678');
    expect(button).toMatchObject({ label: 'Verwijder', custom_id: '2/verwijder?van=123456789012345678' });
  });

  it('let what only one person sees be shared', () => {
    const { shareable: _, ...shareable } = replyOf([long]);
    const labels = (owner: string | null) =>
      controlsOf(render(shareable, owner).pages[0] ?? expect.fail()).map(({ label }) => label);
    expect(labels(null)).toContain('Deel in kanaal');
    expect(labels('123456789012345678')).not.toContain('Deel in kanaal');
    expect(labels(null).includes('Verwijder')).toBe(false);
  });

  it('do not write down who placed something, only that someone did', () => {
    const reply = { ...replyOf([long]), sender: 'geplaatst door Jan & alleman' };
    const [button] = controlsOf(render(reply, null).pages[0] ?? expect.fail());
    expect(String(button?.['custom_id'])).not.toContain('Jan');
    expect(readCustomId(String(button?.['custom_id']))).toMatchObject({ placed: true, request: REQUEST });
  });
});
