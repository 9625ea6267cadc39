import { afterEach, describe, expect, it } from 'vitest';
import { fresh, said } from '../stage.js';
import { startFaultyStage } from './faulty-stage.js';
import type { Packet } from './go-between.js';

let stage: Awaited<ReturnType<typeof startFaultyStage>>;
const start = async () => {
  stage = await startFaultyStage();
  return stage.bot();
};
afterEach(() => stage.close());

const fieldsOf = ({ d }: Packet): Readonly<Record<string, unknown>> => ({ ...(d ?? {}) });
const isInteraction = ({ t }: Packet): boolean => t === 'INTERACTION_CREATE';

const PERSON = { id: '1', username: 'iemand', discriminator: '0', avatar: null };
const ON_A_PERSON = { id: '1', name: 'weg', type: 2, target_id: '1', resolved: { users: { 1: PERSON } } };

describe('an interaction', () => {
  it('that arrives twice is answered once', async () => {
    const bot = await start();
    const arrived = stage.between.tells('INTERACTION_CREATE');
    const nummer = fresh();
    await stage.sandbox.slash('vraag', { nummer });
    const calls: string[] = [];
    stage.between.on('called', ({ path }) => calls.push(path));
    stage.between.tell(JSON.stringify(await arrived));
    expect(said((await stage.sandbox.slash('vraag', { nummer: fresh() })).message)).toContain('Antwoord op');
    await bot.idle();
    expect(calls).toHaveLength(1);
  });

  it('that can no longer be answered is logged, and not answered again', async () => {
    const bot = await start();
    const calls: string[] = [];
    stage.between.on('called', ({ path }) => calls.push(path));
    stage.between.rest = ({ path }) =>
      path.includes('/callback')
        ? { fault: { status: 404, body: '{"message":"Unknown interaction","code":10062}' }, reached: false }
        : 'through';
    const called = new Promise((resolve) => stage.between.once('called', resolve));
    stage.sandbox.slash('vraag', { nummer: fresh() }).catch(() => 'Nobody answers this one');
    await called;
    await bot.idle();
    expect(calls).toHaveLength(1);
    expect(stage.logged.at(-1)).toMatchObject({ msg: 'answering failed', err: { code: 10062 } });
  });

  it('with a command that the bot does not have is answered in words', async () => {
    const bot = await start();
    stage.between.rewrites = (packet) =>
      isInteraction(packet)
        ? { ...packet, d: { ...fieldsOf(packet), data: { id: '1', name: 'weg', type: 1 } } }
        : packet;
    const { message, ephemeral } = await stage.sandbox.slash('vraag', { nummer: '48' });
    expect(ephemeral).toBe(true);
    expect(said(message)).toContain('Deze opdracht kent de bot niet');
    // Its name may be anybody's words, and is not told to who watches.
    await bot.idle();
    expect(stage.observed.at(-1)).toMatchObject({ command: 'other' });
  });

  // No button and no command of the bot's leads to these, and silence would be shown as its failure.
  it.each([
    ['a form', 5, { custom_id: 'x', components: [] }, 'Deze knop begrijpt de bot niet'],
    ['a command on a person', 2, ON_A_PERSON, 'Deze opdracht kent de bot niet'],
  ])('that is %s is answered in words', async (_, type, data, words) => {
    await start();
    stage.between.rewrites = (packet) =>
      isInteraction(packet) ? { ...packet, d: { ...fieldsOf(packet), type, data } } : packet;
    const { message, ephemeral } = await stage.sandbox.slash('vraag', { nummer: '48' });
    expect(ephemeral).toBe(true);
    expect(said(message)).toContain(words);
  });

  it.each([
    ['an interaction of a kind', 99, {}],
    ['a control of a kind', 3, { custom_id: 'x', component_type: 42 }],
  ])('that is %s which nobody knows yet is answered in words', async (_, type, data) => {
    const bot = await start();
    stage.between.rewrites = (packet) =>
      isInteraction(packet) ? { ...packet, d: { ...fieldsOf(packet), type, data } } : packet;
    const { message, ephemeral } = await stage.sandbox.slash('vraag', { nummer: '48' });
    expect(ephemeral).toBe(true);
    expect(said(message)).toContain('noem dan code');
    await bot.idle();
    expect(stage.observed.at(-1)).toMatchObject({ command: 'other', outcome: 'failed' });
  });
});

describe('a message that mentions the bot', () => {
  it('that arrives twice is answered once', async () => {
    const bot = await start();
    const arrived = stage.between.tells('MESSAGE_CREATE');
    const { message, reply } = stage.sandbox.say(`vraag ${fresh()}`, { mentionBot: true });
    await reply();
    stage.between.tell(JSON.stringify(await arrived));
    // What comes after it is answered when it has been read.
    await stage.sandbox.slash('vraag', { nummer: fresh() });
    await bot.idle();
    const replies = stage.sandbox.seen().filter((one) => one.message_reference?.message_id === message.id);
    expect(replies).toHaveLength(1);
  });
});
