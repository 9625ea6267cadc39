import { Client, Events, GatewayIntentBits, type Message as Heard, Partials } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotPossible } from '../../../sandbox/people/interaction-data.js';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/sandbox.js';

/** A bot that only listens: what it hears, in order. */
async function listener(options: SandboxOptions = {}) {
  const sandbox = await startSandbox(options);
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
  const client = new Client({ intents, partials: [Partials.Channel], rest: { api: sandbox.apiUrl } });
  const heard: { readonly event: string; readonly message: Heard; readonly raw: string }[] = [];
  client.on(Events.MessageCreate, (message) => {
    heard.push({ event: 'created', message, raw: message.content });
  });
  client.on(Events.MessageUpdate, (_, message) => {
    heard.push({ event: 'updated', message, raw: message.content });
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(sandbox.token);
  await ready;
  /** What the bot has heard when everything that was sent has come. */
  const all = async (count: number) => {
    await expect.poll(() => heard.length).toBeGreaterThanOrEqual(count);
    return heard.splice(0);
  };
  const close = async () => {
    await client.destroy();
    await sandbox.close();
  };
  return { sandbox, client, all, close };
}

describe('what people say', () => {
  let stage: Awaited<ReturnType<typeof listener>>;
  let sandbox: Sandbox;
  beforeEach(async () => {
    stage = await listener();
    sandbox = stage.sandbox;
  });
  afterEach(() => stage.close());

  it('answers a message: the bot gets both when it is mentioned', async () => {
    const { message } = sandbox.say('Er is geen plicht.', { as: 'ander' });
    sandbox.say('controleer', { mentionBot: true, replyTo: message });
    const [first, second] = await stage.all(2);
    expect(first?.raw).toBe('');
    expect(second?.raw).toContain('controleer');
    expect(second?.message.reference?.messageId).toBe(message.id);
    const answered = await second?.message.fetchReference();
    expect(second?.message.mentions.repliedUser?.id).toBe(message.author.id);
    expect(answered?.id).toBe(message.id);
  });

  it('does not notify who is answered without a ping', async () => {
    const { message } = sandbox.say('Rustig', { as: 'ander' });
    expect(sandbox.say('ja', { replyTo: message, ping: false }).message.mentions).toEqual([]);
  });

  it('mentions the bot by an answer to its message', async () => {
    const channel = await stage.client.channels.fetch('1100000000000000101');
    if (!channel?.isSendable()) throw new Error('No channel');
    const own = await channel.send('Ik luister');
    const sent = sandbox.seen().find(({ id }) => id === own.id);
    if (!sent) throw new Error('Not sent');
    sandbox.say('hoor je dit?', { replyTo: sent });
    const heard = await stage.all(2);
    expect(heard.at(-1)?.raw).toBe('hoor je dit?');
  });

  it('tells of a message that was changed, with its words as far as the bot may read them', async () => {
    const { message } = sandbox.say('vraag 48');
    sandbox.edit(message, `<@${sandbox.bot.id}> vraag 49`);
    sandbox.edit(message, 'toch niet');
    const heard = await stage.all(3);
    expect(heard.map(({ event }) => event)).toEqual(['created', 'updated', 'updated']);
    expect(heard.map(({ raw }) => raw)).toEqual(['', `<@${sandbox.bot.id}> vraag 49`, '']);
    expect(heard[1]?.message.editedTimestamp).toBeGreaterThan(0);
  });

  it('shows the answered message as it is now', async () => {
    const { message } = sandbox.say('oud', { as: 'ander' });
    sandbox.say('antwoord', { replyTo: message });
    sandbox.edit(message, 'nieuw', { as: 'ander' });
    expect(sandbox.seen().at(-1)?.referenced_message?.content).toBe('nieuw');
    sandbox.delete(message, { as: 'ander' });
    expect(sandbox.seen().at(-1)?.referenced_message).toBeNull();
  });

  it.each<[string, () => unknown]>([
    ['2001 characters', () => sandbox.say('x'.repeat(2001))],
    ["somebody else's message, changed", () => sandbox.edit(sandbox.say('mijn').message, 'x', { as: 'ander' })],
    ['a change into nothing', () => sandbox.edit(sandbox.say('mijn').message, ' ')],
    [
      'an answer to a message elsewhere',
      () => sandbox.say('x', { replyTo: sandbox.say('y', { in: 'draad' }).message }),
    ],
  ])('does not take %s', (_, act) => {
    expect(act).toThrow(NotPossible);
  });

  it('keeps from the bot what it may not read, also when it asks for it', async () => {
    const { message } = sandbox.say('onder ons gezegd', { as: 'ander' });
    const response = await fetch(`${sandbox.apiUrl}/v10/channels/${message.channel_id}/messages/${message.id}`, {
      headers: { authorization: `Bot ${sandbox.token}` },
    });
    expect(await response.json()).toMatchObject({ id: message.id, content: '' });
  });
});

it.each(['given', 'withheld'] as const)('a quoted message is %s as it is told to be', async (quotedContent) => {
  const stage = await listener({ quotedContent });
  const { message } = stage.sandbox.say('Er is geen plicht.', { as: 'ander' });
  stage.sandbox.say('controleer', { mentionBot: true, replyTo: message });
  const heard = await stage.all(2);
  const { id } = heard[1]?.message ?? {};
  const quoted = heard[1]?.message.channel.messages.cache.get(message.id);
  expect(id).toBeDefined();
  expect(quoted?.content).toBe(quotedContent === 'given' ? 'Er is geen plicht.' : '');
  await stage.close();
});
