import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotPossible } from '../../../sandbox/people/interaction-data.js';
import { NoAnswer } from '../../../sandbox/people/outcome.js';
import { payloadFaults } from '../../../sandbox/rules/message-payload.js';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.js';
import { sentPayloads } from '../payloads.js';
import { png } from '../picture.js';
import { TRIAL_COMMANDS, trialBot } from '../trial-bot.js';

describe('discord.js in the sandbox', () => {
  let sandbox: Sandbox;
  let bot: Awaited<ReturnType<typeof trialBot>>;
  beforeAll(async () => {
    sandbox = await startSandbox();
    bot = await trialBot(sandbox);
  });
  afterAll(async () => {
    await bot.client.destroy();
    await sandbox.close();
    expect(bot.errors).toEqual([]);
    // Nothing that the tests made it send is refused by the rules either.
    const payloads = sentPayloads(sandbox.requests);
    expect(payloads.length).toBeGreaterThan(0);
    expect(payloads.flatMap(({ payload, files }) => payloadFaults(payload, { files }))).toEqual([]);
  });

  it('logs in, sees its server and registers its commands', async () => {
    expect(bot.client.user.username).toBe('Letterlijk');
    expect(bot.client.guilds.cache.map(({ name }) => name)).toEqual(['Vaste commissie']);
    expect(sandbox.registered().map(({ name }) => name)).toEqual([
      'vraag',
      'later',
      'vaak',
      'beeld',
      'zwijg',
      'Controleer citaat',
    ]);
    const fetched = await bot.client.application.commands.fetch();
    expect([...fetched.values()].map(({ name }) => name)).toHaveLength(6);
  });

  it('keeps the id of a command that is registered again', async () => {
    const before = sandbox.registered().map(({ id }) => id);
    await bot.client.application.commands.set(TRIAL_COMMANDS);
    expect(sandbox.registered().map(({ id }) => id)).toEqual(before);
  });

  it('answers a slash command for everybody, or for one person', async () => {
    const open = await sandbox.slash('vraag', { nummer: '48' });
    expect(open).toMatchObject({ ephemeral: false, onlyFor: null, change: 'created' });
    expect(JSON.stringify(open.message.components)).toContain('Antwoord op **48**');
    const hidden = await sandbox.slash('vraag', { nummer: '48', alleen_voor_mij: true }, { as: 'ander' });
    expect(hidden.ephemeral).toBe(true);
    const seen = (as: 'jij' | 'ander') => sandbox.seen({ as }).map(({ id }) => id);
    expect(seen('ander')).toContain(hidden.message.id);
    expect(seen('jij')).not.toContain(hidden.message.id);
    expect(() => sandbox.press(hidden, 'Volgende', { as: 'moderator' })).toThrow(NotPossible);
  });

  it.each(['kanaal', 'draad', 'dm'] as const)('answers in %s', async (place) => {
    const { message } = await sandbox.slash('vraag', { nummer: '48' }, { in: place });
    expect(sandbox.seen({ in: place }).map(({ id }) => id)).toContain(message.id);
  });

  it('thinks first, then edits, then follows up', async () => {
    const later = await sandbox.slash('later');
    expect(later.change).toBe('updated');
    expect(later.message.edited_timestamp).toBeNull();
    const next = await later.next();
    expect(next).toMatchObject({ ephemeral: true, change: 'created' });
    expect(next.message.content).toBe('En dit nog');
    expect(next.message.message_reference?.message_id).toBe(later.message.id);
  });

  it('turns a page, takes a choice, goes away', async () => {
    const open = await sandbox.slash('vraag', { nummer: '48' });
    const turned = await sandbox.press(open, 'Volgende', { as: 'ander' });
    expect(turned.change).toBe('updated');
    expect(turned.message.id).toBe(open.message.id);
    expect(JSON.stringify(turned.message.components)).toContain('Antwoord op **49**');
    const chosen = await sandbox.choose(turned, 'zinnen', ['1', '3']);
    expect(chosen.message.content).toBe('Gekozen: 1, 3');
    const gone = await sandbox.press(turned, 'Verwijder');
    expect(gone.change).toBe('deleted');
    expect(() => sandbox.press(turned, 'Volgende')).toThrow('The message is gone');
  });

  it('suggests while somebody types', async () => {
    const choices = await sandbox.autocomplete('vraag', { nummer: '4' }, 'nummer');
    expect(choices.map(({ value }) => value)).toEqual(['48', '49']);
  });

  it('reads the message of a message command', async () => {
    const said = sandbox.say('Er is geen plicht.', { as: 'ander' });
    const outcome = await sandbox.contextMenu('Controleer citaat', said.message);
    expect(outcome.ephemeral).toBe(true);
    expect(JSON.stringify(outcome.message.components)).toContain('Er is geen plicht.');
    expect(() => sandbox.contextMenu('Controleer citaat', outcome)).toThrow(NotPossible);
  });

  it.each(['kanaal', 'dm'] as const)('hears its mention in %s, and answers it', async (place) => {
    const said = sandbox.say('vraag 48', { as: 'ander', mentionBot: true, in: place });
    const reply = await said.reply();
    expect(reply.content).toBe(`Je zei: ${said.message.content.length} tekens`);
    expect(reply.message_reference?.message_id).toBe(said.message.id);
  });

  it('shows files in components, under a message, and no longer than a message has them', async () => {
    const shown = await sandbox.slash('beeld');
    const inside = JSON.stringify(shown.message.components);
    expect(shown.message.attachments).toEqual([]);
    const address = /http[^"]+bladzijde-10\.png/.exec(inside)?.[0] ?? '';
    expect(inside).toContain('"width":400,"height":300');
    const fetched = await fetch(address);
    expect(fetched.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(png(400, 300));
    const under = await shown.next();
    expect(under.message.attachments).toMatchObject([{ filename: 'los_beeld.png', width: 20, height: 10 }]);
    const turned = await sandbox.press(shown, 'Volgende bladzijde');
    expect(JSON.stringify(turned.message.components)).toContain('bladzijde-11.png');
    expect((await fetch(address)).status).toBe(404);
  });

  it('serves a file that is no picture as one to be saved, in which nothing runs', async () => {
    const { message } = await sandbox.slash('beeld');
    const { headers } = await fetch(/http[^"]+regels\.txt/.exec(JSON.stringify(message.components))?.[0] ?? '');
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is not mentioned by an answer to what an interaction brought', async () => {
    const open = await sandbox.slash('vraag', { nummer: '48' });
    const { message } = sandbox.say('en toen?', { replyTo: open });
    expect(message).toMatchObject({ mentions: [], message_reference: { message_id: open.message.id } });
    const hidden = await sandbox.slash('vraag', { nummer: '48', alleen_voor_mij: true });
    expect(() => sandbox.say('en toen?', { replyTo: hidden })).toThrow(NotPossible);
  });

  it('keeps what Discord would not do to itself', () => {
    expect(() => sandbox.slash('vraag')).toThrow('Option nummer is required');
    expect(() => sandbox.slash('vraag', { nummer: '1', onbekend: '2' })).toThrow('no option onbekend');
    expect(() => sandbox.slash('bestaat-niet')).toThrow('There is no command');
  });

  it.each(['reconnect', 'close'] as const)('resumes after %s, and gets what it missed', async (how) => {
    const dropped = sandbox.dropGateway(how);
    const missed = sandbox.slash('vraag', { nummer: '48' });
    expect(await dropped).toBe('resumed');
    expect((await missed).change).toBe('created');
  });
});

it('tells when the bot does not answer', async () => {
  const sandbox = await startSandbox({ patience: { answer: 1 } });
  const { client } = await trialBot(sandbox);
  await expect(sandbox.slash('zwijg')).rejects.toThrow(NoAnswer);
  await client.destroy();
  await sandbox.close();
});

describe('where the app is there for one person only', () => {
  let sandbox: Sandbox;
  let bot: Awaited<ReturnType<typeof trialBot>>;
  beforeAll(async () => {
    sandbox = await startSandbox();
    bot = await trialBot(sandbox);
  });
  afterAll(async () => {
    await bot.client.destroy();
    await sandbox.close();
  });

  it('makes every reply private', async () => {
    const reply = await sandbox.slash('vraag', { nummer: '48' }, { in: 'elders', as: 'ander' });
    expect(reply.ephemeral).toBe(true);
    const seen = sandbox.seen({ in: 'elders', as: 'jij' }).map(({ id }) => id);
    expect(seen).not.toContain(reply.message.id);
  });

  it('takes five follow-ups and no more', async () => {
    let last = await sandbox.slash('vaak', {}, { in: 'elders' });
    for (let count = 1; count <= 5; count += 1) last = await last.next();
    expect(last.message.content).toBe('5');
    await expect.poll(() => bot.errors).toMatchObject([{ code: 40094 }]);
  });
});

it('lets AutoMod refuse a reply', async () => {
  const sandbox = await startSandbox({ autoMod: ['verboden'] });
  const bot = await trialBot(sandbox);
  const answer = sandbox.slash('vraag', { nummer: 'Verboden' });
  answer.catch(() => undefined);
  await expect.poll(() => bot.errors).toMatchObject([{ code: 200_000, status: 400 }]);
  await bot.client.destroy();
  await sandbox.close();
});
