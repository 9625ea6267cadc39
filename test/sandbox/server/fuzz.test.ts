import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { markupOf } from '../../../sandbox/page/page-markup.js';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.js';
import { APPLICATION_ID, GUILD_ID, PEOPLE, PLACES } from '../../../sandbox/world/places.js';
import { rounds } from '../../rounds.js';

const numRuns = rounds(40);

let sandbox: Sandbox;
const failures: unknown[] = [];
beforeAll(async () => {
  sandbox = await startSandbox({ log: (_, error) => failures.push(error), patience: { answer: 1, token: 1000 } });
});
afterAll(() => sandbox.close());

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** Sends a request as it is, and gives the status. */
function send({ method, path, headers = {}, body }: Sent): Promise<number> {
  const { port } = new URL(sandbox.url);
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': `${Buffer.byteLength(body)}` };
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { ...headers, ...length } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const hostile = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '..',
  '%',
  '%ff',
  '\u0000',
  '@original',
  '',
  'é',
  '💥',
);
const id = fc.oneof(
  fc.constantFrom(APPLICATION_ID, GUILD_ID, '1', '-1', '99999999999999999999999', ...PLACES.map((place) => place.id)),
  fc.constantFrom(...PEOPLE.map(({ user }) => user.id)),
  hostile.map(encodeURIComponent),
  fc.string({ maxLength: 20 }).map(encodeURIComponent),
);
const segment = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('channels', 'messages', 'guilds', 'users', '@me', 'members', 'roles') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('applications', 'commands', 'interactions', 'callback', 'webhooks', 'typing'),
  },
  { weight: 4, arbitrary: id },
);
const path = fc.oneof(
  fc.array(segment, { maxLength: 6 }).map((parts) => `/api/v10/${parts.join('/')}`),
  fc
    .array(fc.oneof(segment, fc.constantFrom('sandbox', 'events', 'do', 'style', 'page', 'attachments', '..')), {
      maxLength: 5,
    })
    .map((parts) => `/${parts.join('/')}`),
);
const query = fc.oneof(
  fc.constant(''),
  fc
    .tuple(fc.constantFrom('limit', 'before', 'after', 'as', 'in', 'with_response'), id)
    .map((pair) => `?${pair.join('=')}`),
);
const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS');

/** JSON with the names that Discord's payloads have, and with names that objects have by themselves. */
const key = fc.oneof(
  fc.constantFrom('components', 'content', 'type', 'custom_id', 'options', 'name', 'description', 'choices', 'value'),
  fc.constantFrom(
    'flags',
    'embeds',
    'attachments',
    'id',
    'allowed_mentions',
    'data',
    'media',
    'url',
    'items',
    'accessory',
  ),
  fc.constantFrom(
    'name_localizations',
    'do',
    'as',
    'in',
    'message',
    'text',
    'op',
    'd',
    's',
    't',
    'token',
    'intents',
    'fields',
  ),
  hostile,
);
const value = fc.letrec<{ any: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom(null, true, 0, 1, 2, 3, 8, 10, 17, -1, 2 ** 53, 1.5, 32_768, '', 'x'),
    fc.string(),
    hostile,
    id,
  ),
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('any')), { maxLength: 5 }).map((pairs) => JSON.parse(written(pairs))),
  ),
})).any;

// Written, so that `__proto__` is a key like any other.
function written(pairs: readonly (readonly [string, unknown])[]): string {
  return `{${pairs.map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`).join(',')}}`;
}

const body = fc.oneof(
  fc.record({ type: fc.constant('application/json'), body: value.map((one) => JSON.stringify(one)) }),
  fc.record({ type: fc.constantFrom('application/json', 'text/plain', 'multipart/form-data'), body: fc.string() }),
  fc.record({
    type: fc.constant('multipart/form-data; boundary=grens'),
    body: fc.tuple(value, hostile, fc.string()).map(([json, name, text]) => {
      const part = (about: string, content: string) =>
        `--grens\r\ncontent-disposition: form-data; ${about}\r\n\r\n${content}\r\n`;
      const file = part(`name="files[0]"; filename="${name}.png"`, text);
      return `${part('name="payload_json"', JSON.stringify(json))}${file}--grens--\r\n`;
    }),
  }),
);

const MESSAGE = {
  flags: 32_768,
  components: [
    {
      type: 17,
      accent_color: 1,
      components: [
        { type: 10, content: 'tekst' },
        { type: 14, divider: true, spacing: 1 },
      ],
    },
    {
      type: 9,
      components: [{ type: 10, content: 'tekst' }],
      accessory: { type: 2, style: 2, label: 'a', custom_id: 'a' },
    },
    { type: 12, items: [{ media: { url: 'https://voorbeeld.nl/a.png' }, description: 'a', spoiler: true }] },
    { type: 1, components: [{ type: 3, custom_id: 'b', options: [{ label: 'a', value: 'a', default: true }] }] },
  ],
  allowed_mentions: { parse: ['users'], roles: ['1'], replied_user: false },
};
const COMMAND = {
  name: 'vraag',
  description: 'Een vraag',
  description_localizations: { 'en-US': 'A question' },
  options: [
    {
      type: 3,
      name: 'nummer',
      description: 'Nummer',
      choices: [{ name: 'a', value: 'a', name_localizations: { nl: 'a' } }],
    },
  ],
  contexts: [0, 1],
};

/** A change of a text of JSON: at some value, something else, or one more field. */
const change = fc.record({ at: fc.nat(), name: fc.option(key), by: value });

function changed(json: string, { at, name, by }: { at: number; name: string | null; by: unknown }): string {
  const spots = [...json.matchAll(name === null ? /(?<=[:[,])("[^"]*"|\d+|true|false|null)(?=[,}\]])/g : /\{/g)];
  const spot = spots[at % Math.max(spots.length, 1)];
  if (!spot) return json;
  const end = spot.index + spot[0].length;
  const put = name === null ? JSON.stringify(by) : `{${JSON.stringify(name)}:${JSON.stringify(by)},`;
  return `${json.slice(0, spot.index)}${put}${json.slice(end)}`;
}

/** A refusal with reasons is fine, a failure of the server is not; nor is a trace left on what all objects share. */
function isWhole(status: number): void {
  expect(status).toBeLessThan(500);
  expect(failures.splice(0)).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.keys(Object)).toEqual([]);
}

it('as a name that all objects have, stays a name', async () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    const localized = JSON.parse(written([[name, 5]]));
    const option = {
      type: 3,
      name: 'x',
      description: 'x',
      choices: [{ name: 'a', value: 'a', name_localizations: localized }],
    };
    const headers = { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' };
    const body = JSON.stringify([{ name: 'x', description: 'x', options: [option] }]);
    isWhole(await send({ method: 'PUT', path: `/api/v10/applications/${APPLICATION_ID}/commands`, headers, body }));
  }
});

describe('whatever is sent', () => {
  it('to the API or the page, is answered', async () => {
    await fc.assert(
      fc.asyncProperty(method, path, query, body, async (verb, where, asked, { type, body: text }) => {
        // That stream would not end.
        fc.pre(!(verb === 'GET' && where === '/sandbox/events'));
        const headers = { authorization: `Bot ${sandbox.token}`, 'content-type': type };
        isWhole(await send({ method: verb, path: `${where}${asked}`, headers, body: text }));
      }),
      { numRuns, seed: 811 },
    );
  });

  it.each<[string, string, string, unknown]>([
    ['a message', 'POST', `/channels/${PLACES[0]?.id}/messages`, MESSAGE],
    ['commands', 'PUT', `/applications/${APPLICATION_ID}/commands`, [COMMAND]],
    ['a command', 'POST', `/applications/${APPLICATION_ID}/guilds/${GUILD_ID}/commands`, COMMAND],
    ['a conversation', 'POST', '/users/@me/channels', { recipient_id: PEOPLE[0]?.user.id }],
  ])('as %s, is taken or refused', async (_, verb, where, seed) => {
    const headers = { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' };
    const post = (payload: string) => send({ method: verb, path: `/api/v10${where}`, headers, body: payload });
    expect(await post(JSON.stringify(seed))).toBeLessThan(300);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        isWhole(await post(changes.reduce(changed, JSON.stringify(seed))));
      }),
      { numRuns, seed: 811 },
    );
  });

  it('as an action of the page, is done or refused', async () => {
    const action = fc.record({
      do: fc.constantFrom('slash', 'suggest', 'press', 'choose', 'menu', 'say', 'edit', 'delete', 'dismiss'),
      as: fc.constantFrom('jij', 'ander', 'moderator', 'niemand'),
      in: fc.constantFrom('kanaal', 'draad', 'dm', 'elders', 'nergens'),
      name: fc.oneof(hostile, fc.constant('vraag')),
      options: fc.dictionary(hostile, fc.oneof(fc.string(), fc.nat(), value)),
      focused: hostile,
      message: fc.oneof(hostile, id),
      customId: hostile,
      values: fc.array(fc.string(), { maxLength: 3 }),
      text: fc.string(),
    });
    await fc.assert(
      fc.asyncProperty(action, async (asked) => {
        const headers = { 'content-type': 'application/json' };
        const status = await send({ method: 'POST', path: '/sandbox/do', headers, body: JSON.stringify(asked) });
        // That the bot, which is not there, does not answer is told as 504.
        isWhole(status === 504 ? 200 : status);
      }),
      { numRuns, seed: 811 },
    );
  });

  it('over the gateway, is answered or ends that connection alone', async () => {
    const frame = fc.oneof(
      fc.string(),
      value.map((one) => JSON.stringify(one)),
      fc.record({ op: fc.integer({ min: -1, max: 12 }), d: value }).map((one) => JSON.stringify(one)),
      fc
        .record({ intents: fc.oneof(fc.nat(), value), token: fc.constantFrom(sandbox.token, 'x') })
        .map((d) => JSON.stringify({ op: 2, d })),
      fc.uint8Array({ maxLength: 50 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 5 }), async (frames) => {
        const socket = new WebSocket(`${sandbox.url.replace('http', 'ws')}gateway?v=10`);
        await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
        for (const one of frames) socket.send(one);
        const closed = new Promise((resolve) => socket.on('close', resolve));
        socket.close();
        await closed;
        isWhole(await send({ method: 'GET', path: '/' }));
      }),
      { numRuns: Math.ceil(numRuns / 3), seed: 811 },
    );
  });

  it('as text, becomes text or markup', () => {
    const sign = fc.constantFrom(
      '**',
      '*',
      '__',
      '~~',
      '||',
      '`',
      '```',
      '> ',
      '>>> ',
      '\n',
      '# ',
      '-# ',
      '[a](b)',
      '<@1>',
      '\\',
      'a',
    );
    const texts = fc
      .array(fc.oneof(sign, fc.string({ maxLength: 5 })), { maxLength: 60 })
      .map((parts) => parts.join(''));
    const reader = { userId: '1', botName: 'Letterlijk' };
    fc.assert(
      fc.property(texts, (text) => {
        expect(Array.isArray(markupOf(text, reader, true))).toBe(true);
      }),
      { numRuns, seed: 811 },
    );
  });
});
