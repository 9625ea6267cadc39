import { InteractionResponseType, InteractionType, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { isJson, type Json } from '../../../sandbox/json.js';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.js';
import { APPLICATION_ID, PLACES } from '../../../sandbox/world/places.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const CHANNEL = PLACES[0]?.id ?? '';
const ELSEWHERE = PLACES.find(({ key }) => key === 'elders')?.id ?? '';

async function call(method: string, path: string, body?: unknown, token: string | null = sandbox.token) {
  const response = await fetch(`${sandbox.apiUrl}/v10${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bot ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json: unknown = text ? JSON.parse(text) : {};
  return { status: response.status, json: isJson(json) ? json : {} };
}

/** Opens an interaction over a bare gateway connection, of which the payload is given. */
async function interaction(act: () => Promise<unknown>): Promise<Json> {
  const socket = new WebSocket(
    `${sandbox.apiUrl.replace('http', 'ws').replace('/api', '/gateway')}?v=10&encoding=json`,
  );
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const { op, t, d }: { op: number; t: string; d: Json } = JSON.parse(String(data));
      if (op === 10) socket.send(JSON.stringify({ op: 2, d: { token: sandbox.token, intents: 1 } }));
      if (t === 'READY') act().catch(() => undefined);
      if (t === 'INTERACTION_CREATE') {
        socket.close();
        resolve(d);
      }
    });
  });
}

const command = { name: 'vraag', description: 'Een vraag' };
const slash = () =>
  interaction(async () => {
    await call('PUT', `/applications/${APPLICATION_ID}/commands`, [command]);
    await sandbox.slash('vraag');
  });
const choice = (name: string, value: string | number = name) => ({ name, value });
const suggest = () =>
  interaction(async () => {
    const option = { type: 3, name: 'nummer', description: 'Nummer', autocomplete: true };
    await call('PUT', `/applications/${APPLICATION_ID}/commands`, [{ ...command, options: [option] }]);
    await sandbox.autocomplete('vraag', { nummer: '4' }, 'nummer');
  });
const answer = (of: Json, type: number, data: object = {}) =>
  call('POST', `/interactions/${of['id']}/${of['token']}/callback`, { type, data }, null);
const hook = (of: Json, rest = '') => `/webhooks/${APPLICATION_ID}/${of['token']}${rest}`;
const MESSAGE = InteractionResponseType.ChannelMessageWithSource;

describe('interactions', () => {
  it('can be answered once', async () => {
    const one = await slash();
    expect((await answer(one, MESSAGE, { content: 'Ja' })).status).toBe(204);
    expect(await answer(one, MESSAGE, { content: 'Nee' })).toMatchObject({ status: 400, json: { code: 40060 } });
  });

  it('can be answered again after a refusal', async () => {
    const one = await slash();
    expect(await answer(one, MESSAGE, {})).toMatchObject({ status: 400, json: { code: 50006 } });
    expect((await answer(one, MESSAGE, { content: 'Ja' })).status).toBe(204);
  });

  it('name what is wrong in their `data`', async () => {
    const { json } = await answer(await slash(), MESSAGE, { content: 'x'.repeat(2001) });
    expect(json).toMatchObject({ errors: { data: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } });
  });

  it.each<[string, unknown, string]>([
    ['a name twice', [choice('a', '1'), choice('a', '2')], 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS'],
    ['a value twice', [choice('a', '1'), choice('b', '1')], 'APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_EXISTS'],
    ['a number for a text', [choice('a', 1)], 'APPLICATION_COMMAND_OPTIONS_VALUE_INVALID'],
    ['a name without letters', [choice(' ', '1')], 'BASE_TYPE_CUSTOM'],
    ['a name of 101 characters', [choice('x'.repeat(101), '1')], 'BASE_TYPE_MAX_LENGTH'],
    ['26 choices', Array.from({ length: 26 }, (_, n) => choice(`${n}`)), 'BASE_TYPE_MAX_LENGTH'],
    ['no list', null, 'BASE_TYPE_INVALID_TYPE'],
  ])('that ask for suggestions do not take %s', async (_, choices, code) => {
    const { status, json } = await answer(await suggest(), 8, { choices });
    expect(status).toBe(400);
    expect(JSON.stringify(json)).toContain(`"code":"${code}"`);
  });

  it('have no webhook before they are answered', async () => {
    const one = await slash();
    expect(await call('PATCH', hook(one, '/messages/@original'), { content: 'x' }, null)).toMatchObject({
      json: { code: 10015 },
    });
  });

  it('are unknown by another token, and their webhook is invalid', async () => {
    const one = await slash();
    expect(await answer({ ...one, token: 'x' }, MESSAGE, { content: 'x' })).toMatchObject({
      status: 404,
      json: { code: 10062 },
    });
    expect(await call('POST', hook({ token: 'x' }), { content: 'x' }, null)).toMatchObject({
      status: 401,
      json: { code: 50027 },
    });
  });

  it.each([
    InteractionResponseType.DeferredMessageUpdate,
    InteractionResponseType.UpdateMessage,
    InteractionResponseType.ApplicationCommandAutocompleteResult,
  ])('of a slash command cannot be answered with type %i', async (type) => {
    expect(await answer(await slash(), type, { choices: [] })).toMatchObject({ status: 400, json: { code: 50035 } });
  });

  it('give their response when asked', async () => {
    const one = await slash();
    const path = `/interactions/${one['id']}/${one['token']}/callback?with_response=true`;
    const { json } = await call(
      'POST',
      path,
      { type: MESSAGE, data: { content: 'Ja', flags: MessageFlags.Ephemeral } },
      null,
    );
    expect(json).toMatchObject({
      interaction: { type: InteractionType.ApplicationCommand, response_message_ephemeral: true },
      resource: { type: MESSAGE, message: { content: 'Ja' } },
    });
  });

  it('take the first follow-up of a deferred answer for that answer, as private as announced', async () => {
    const one = await slash();
    await answer(one, InteractionResponseType.DeferredChannelMessageWithSource, { flags: MessageFlags.Ephemeral });
    const { json } = await call('POST', hook(one), { content: 'Klaar' }, null);
    const original = await call('GET', hook(one, '/messages/@original'), undefined, null);
    expect(original.json['id']).toBe(json['id']);
    expect(json['flags']).toBe(MessageFlags.Ephemeral);
  });

  it('forget a message that was deleted', async () => {
    const one = await slash();
    await answer(one, MESSAGE, { content: 'Ja' });
    expect((await call('DELETE', hook(one, '/messages/@original'), undefined, null)).status).toBe(204);
    expect(await call('GET', hook(one, '/messages/@original'), undefined, null)).toMatchObject({
      status: 404,
      json: { code: 10008 },
    });
  });
});

describe('messages', () => {
  const post = (body: object) => call('POST', `/channels/${CHANNEL}/messages`, body);

  it.each([
    ['nothing said', {}, true, 1],
    ['an empty list', { allowed_mentions: { parse: [] } }, false, 0],
    ['only users', { allowed_mentions: { parse: ['users'] } }, false, 1],
  ])('mention with %s', async (_, extra, everyone, users) => {
    const sent = await post({ content: '@everyone <@1100000000000000011>', ...extra });
    expect(sent.json).toMatchObject({ mention_everyone: everyone });
    expect(sent.json['mentions']).toHaveLength(users);
    const edited = await call('PATCH', `/channels/${CHANNEL}/messages/${sent.json['id']}`, {
      content: '@everyone',
      ...extra,
    });
    expect(edited.json).toMatchObject({ mention_everyone: everyone });
  });

  it('parse mentions again on an edit that does not forbid it', async () => {
    const sent = await post({ content: '@everyone', allowed_mentions: { parse: [] } });
    const edited = await call('PATCH', `/channels/${CHANNEL}/messages/${sent.json['id']}`, { content: '@everyone!' });
    expect(edited.json).toMatchObject({ mention_everyone: true });
  });

  it('keep their layout through an edit, and refuse content beside it', async () => {
    const components = [{ type: 10, content: 'tekst' }];
    const sent = await post({ flags: MessageFlags.IsComponentsV2, components });
    const path = `/channels/${CHANNEL}/messages/${sent.json['id']}`;
    expect((await call('PATCH', path, { flags: 0, components })).json['flags']).toBe(MessageFlags.IsComponentsV2);
    expect(await call('PATCH', path, { content: 'x' })).toMatchObject({
      status: 400,
      json: {
        code: 50035,
        errors: { content: { _errors: [{ code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2' }] } },
      },
    });
  });

  it('are sent once with the same enforced nonce', async () => {
    const once = { content: 'eenmaal', nonce: '20181203', enforce_nonce: true };
    const first = await post(once);
    expect(first.json).toMatchObject({ nonce: '20181203' });
    expect((await post({ ...once, content: 'nog eens' })).json).toMatchObject({
      id: first.json['id'],
      content: 'eenmaal',
    });
    expect((await post({ ...once, enforce_nonce: false })).json['id']).not.toBe(first.json['id']);
  });

  it('keep to the flags that a bot may set', async () => {
    const flags = MessageFlags.Ephemeral | MessageFlags.Loading | MessageFlags.SuppressEmbeds;
    expect((await post({ content: 'x', flags })).json['flags']).toBe(MessageFlags.SuppressEmbeds);
  });

  it('fall over on more text than Discord can hold', async () => {
    const components = [{ type: 10, content: '語'.repeat(3387) }];
    expect(await post({ flags: MessageFlags.IsComponentsV2, components })).toMatchObject({ status: 500 });
  });

  it('drop fields that Discord does not know', async () => {
    const sent = await post({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: 10, content: 'x', kleur: 'rood' }],
    });
    expect(sent.json['components']).toEqual([{ type: 10, id: 1, content: 'x' }]);
  });

  it('nest the faults as the payload is nested', async () => {
    const components = [{ type: 17, components: [{ type: 1, components: [{ type: 2, style: 1, label: 'x' }] }] }];
    const { json } = await post({ flags: MessageFlags.IsComponentsV2, components });
    expect(json).toMatchObject({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        components: {
          0: {
            components: {
              0: { components: { 0: { custom_id: { _errors: [{ code: 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED' }] } } } },
            },
          },
        },
      },
    });
  });

  it.each([
    ['GET', '/channels/1', undefined, 404, 10003],
    ['GET', `/channels/${CHANNEL}/messages/1`, undefined, 404, 10008],
    ['POST', `/channels/${ELSEWHERE}/messages`, { content: 'x' }, 403, 50001],
    ['GET', '/guilds/1', undefined, 404, 10004],
    ['GET', '/niets', undefined, 404, 0],
    ['POST', `/channels/${CHANNEL}/messages`, { content: 'x', message_reference: { message_id: '1' } }, 400, 50035],
  ])('%s %s is refused', async (method, path, body, status, code) => {
    expect(await call(method, path, body)).toMatchObject({ status, json: { code } });
  });

  it('of people cannot be edited or deleted by the bot', async () => {
    const path = `/channels/${CHANNEL}/messages/${sandbox.say('hoi').message.id}`;
    expect(await call('PATCH', path, { content: 'x' })).toMatchObject({ json: { code: 50005 } });
    expect(await call('DELETE', path)).toMatchObject({ json: { code: 50013 } });
  });

  it('are given newest first', async () => {
    await post({ content: 'oud' });
    const { json } = await post({ content: 'nieuw' });
    const response = await fetch(`${sandbox.apiUrl}/v10/channels/${CHANNEL}/messages?limit=2`, {
      headers: { authorization: `Bot ${sandbox.token}` },
    });
    const list = (await response.json()) as { id: string; content: string }[];
    expect(list.map(({ content }) => content)).toEqual(['nieuw', 'oud']);
    expect(list[0]?.id).toBe(json['id']);
  });

  it('take files in a form', async () => {
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ content: '' }));
    form.set('files[0]', new Blob(['tekst']), 'antwoord.txt');
    const response = await fetch(`${sandbox.apiUrl}/v10/channels/${CHANNEL}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${sandbox.token}` },
      body: form,
    });
    expect(await response.json()).toMatchObject({ attachments: [{ filename: 'antwoord.txt', size: 5 }] });
  });

  it('keep the files that an edit lists, and no others', async () => {
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ content: 'twee' }));
    form.set('files[0]', new Blob(['een']), 'een.txt');
    form.set('files[1]', new Blob(['twee']), 'twee.txt');
    const response = await fetch(`${sandbox.apiUrl}/v10/channels/${CHANNEL}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${sandbox.token}` },
      body: form,
    });
    const sent = (await response.json()) as { id: string; attachments: { id: string; url: string }[] };
    const path = `/channels/${CHANNEL}/messages/${sent.id}`;
    expect((await call('PATCH', path, { content: 'nog twee' })).json['attachments']).toHaveLength(2);
    const [first, second] = sent.attachments;
    const kept = await call('PATCH', path, { attachments: [{ id: second?.id, description: 'Twee' }] });
    expect(kept.json['attachments']).toMatchObject([{ id: second?.id, description: 'Twee' }]);
    expect((await fetch(first?.url ?? '')).status).toBe(404);
    expect((await fetch(second?.url ?? '')).status).toBe(200);
  });

  it.each<[string, string]>([
    ['a form that is none', 'multipart/form-data; boundary=x'],
    ['JSON that is none', 'application/json'],
  ])('are not read from %s', async (_, type) => {
    const response = await fetch(`${sandbox.apiUrl}/v10/channels/${CHANNEL}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${sandbox.token}`, 'content-type': type },
      body: '{nee',
    });
    expect({ status: response.status, json: await response.json() }).toMatchObject({
      status: 400,
      json: { code: 50109 },
    });
  });

  it('of more than 25 MiB are refused', async () => {
    const response = await fetch(`${sandbox.apiUrl}/v10/channels/${CHANNEL}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' },
      body: `"${'x'.repeat(25 * 1024 * 1024)}"`,
    });
    expect({ status: response.status, json: await response.json() }).toMatchObject({
      status: 413,
      json: { code: 40005 },
    });
  });
});
