import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { By } from '../../../sandbox/people/driver.js';
import type { SandboxOptions } from '../../../sandbox/sandbox.js';
import type { Message } from '../../../sandbox/world/messages.js';
import { fresh, said, startStage, type TestStage } from '../stage.js';

let stage: TestStage;
beforeAll(async () => {
  stage = await startStage({ autoMod: ['verboden'] });
});
afterAll(() => stage.close());

async function asked(
  text: string,
  by: Parameters<TestStage['sandbox']['say']>[1] = {},
): Promise<{ asking: Message; replies: readonly Message[] }> {
  const { message, reply } = stage.sandbox.say(text, { mentionBot: true, ...by });
  await reply();
  await stage.bot.idle();
  return { asking: message, replies: repliesTo(message, by) };
}

const repliesTo = (message: Message, by = {}): readonly Message[] =>
  stage.sandbox.seen(by).filter((one) => one.message_reference?.message_id === message.id);

describe('a mention', () => {
  it.each(['kanaal', 'draad', 'dm'] as const)('is answered as a reply, without a ping, in %s', async (place) => {
    const { replies } = await asked(`vraag ${fresh()}`, { in: place });
    expect(replies).toHaveLength(1);
    expect(said(replies[0] ?? expect.fail())).toContain('Antwoord op');
    expect(said(replies[0] ?? expect.fail())).toContain('"2/verwijder?van=1100000000000000011"');
    expect(replies[0]?.sandbox_notified).toEqual([]);
  });

  it('is answered with three quotations at most', async () => {
    const numbers = [fresh(), fresh(), fresh(), fresh()];
    const { replies } = await asked(numbers.join(` <@${stage.bot.client.user.id}> `));
    expect(replies.map((reply) => /Antwoord op (\d+)/.exec(said(reply))?.[1])).toEqual([
      ...numbers.slice(0, 3),
      undefined,
    ]);
    expect(said(replies[3] ?? expect.fail())).toContain('hoogstens drie');
    expect(said(replies[3] ?? expect.fail())).toContain(`Niet beantwoord\\\\: “${numbers[3]}”`);
  });

  it('with a question that does not exist, or nothing to answer, says what can be asked', async () => {
    expect(said((await asked('101')).replies[0] ?? expect.fail())).toContain('Vraag 101 bestaat niet');
    expect(said((await asked('wat vind jij?')).replies[0] ?? expect.fail())).toContain('zoek detentie');
  });

  it.each([
    ['kapot gooit', 'noem dan code'],
    ['kapot verboden', 'AutoMod'],
    ['kapot veranderd', 'staat nu anders op de schijf'],
  ])('of what fails (%s) says so', async (text, words) => {
    expect(said((await asked(text)).replies[0] ?? expect.fail())).toContain(words);
  });

  it('is told to who watches, by what it asked and what became of it, and nothing of its words', async () => {
    const before = stage.observed.length;
    await asked(`${fresh()} <@${stage.bot.client.user.id}> kapot gooit`);
    await asked('wat vind jij?');
    expect(stage.observed.slice(before).map(({ way, command, outcome }) => [way, command, outcome])).toEqual([
      ['mention', 'vraag', 'answered'],
      ['mention', 'kapot', 'failed'],
      ['mention', 'other', 'answered'],
    ]);
  });

  it('asked for again links to the earlier answer', async () => {
    const nummer = fresh();
    const first = (await asked(nummer)).replies[0];
    const second = (await asked(nummer, { as: 'ander' })).replies[0];
    expect(said(second ?? expect.fail())).toContain(`/${first?.id}"`);
  });

  it('asked for twice at the same moment is answered once', async () => {
    const nummer = fresh();
    const asks = [stage.sandbox.say(nummer, { mentionBot: true }), stage.sandbox.say(nummer, { mentionBot: true })];
    await Promise.all(asks.map(({ reply }) => reply()));
    await stage.bot.idle();
    const replies = asks.flatMap(({ message }) => repliesTo(message)).map(said);
    expect(replies.filter((reply) => reply.includes(`Antwoord op ${nummer}`))).toHaveLength(1);
    expect(replies.filter((reply) => reply.includes('Dit staat hier al'))).toHaveLength(1);
  });

  it('has its words kept out of the log', () => {
    expect(JSON.stringify(stage.logged)).not.toContain('wat vind jij');
  });
});

describe('a mention that answers a message', () => {
  const stages: TestStage[] = [];
  afterEach(async () => {
    for (const one of stages.splice(0)) await one.close();
  });

  /** Somebody says something, and another answers it with a mention of the bot. */
  async function answering(text: string, ask: string, options: SandboxOptions = {}, by: By = {}) {
    const own = await startStage(options);
    stages.push(own);
    const { message } = own.sandbox.say(text, { as: 'ander', ...by });
    const asking = own.sandbox.say(ask, { mentionBot: true, replyTo: message, ...by });
    await asking.reply();
    await own.bot.idle();
    const tied = own.sandbox.seen(by).find((one) => one.message_reference?.message_id === asking.message.id);
    return said(tied ?? expect.fail());
  }

  it.each(['kanaal', 'draad', 'dm'] as const)('works on the words of that message, in %s', async (place) => {
    const reply = await answering(
      '“Ja.” zei de minister',
      'controleer',
      {},
      place === 'dm' ? { in: place, as: 'jij' } : { in: place },
    );
    expect(reply).toContain('“Ja\\\\.” zei de minister');
    expect(reply).toContain('21 tekens');
  });

  it('works on its own words where it has some', async () => {
    const reply = await answering('een lang verhaal', 'controleer iets anders');
    expect(reply).toContain('11 tekens');
  });

  it('works on an answer of the bot', async () => {
    const own = await startStage();
    stages.push(own);
    const nummer = fresh();
    const shown = await own.sandbox.slash('vraag', { nummer });
    const reply = said(await own.sandbox.say('controleer', { mentionBot: true, replyTo: shown }).reply());
    expect(reply).toContain(`Antwoord op ${nummer}`);
  });

  it('says so in one line where Discord withholds those words, or there are none', async () => {
    const reply = await answering('“Ja.” zei de minister', 'controleer', { quotedContent: 'withheld' });
    expect(reply).toContain('kan de woorden van dat bericht niet zien');
    expect(await answering('', 'verband')).toContain('kan de woorden van dat bericht niet zien');
  });

  it('says so when that message is gone by then', async () => {
    const own = await startStage({ quotedContent: 'withheld' });
    stages.push(own);
    const { message } = own.sandbox.say('weg ermee', { as: 'ander' });
    const asking = own.sandbox.say('controleer', { mentionBot: true, replyTo: message });
    own.sandbox.delete(message, { as: 'ander' });
    expect(said(await asking.reply())).toContain('Dat bericht is er niet meer');
  });
});

describe('an answer to a mention', () => {
  it('goes when the message that asked goes within five minutes', async () => {
    const { asking, replies } = await asked(fresh());
    const other = await asked(fresh());
    stage.clock.advance(4 * 60_000);
    const gone = new Promise((resolve) => stage.bot.client.once('messageDelete', resolve));
    stage.sandbox.delete(asking);
    await gone;
    await stage.bot.idle();
    const seen = stage.sandbox.seen().map(({ id }) => id);
    expect(seen).not.toContain(replies[0]?.id);
    expect(seen).toContain(other.replies[0]?.id);
  });

  it('stays when the message that asked goes later', async () => {
    const { asking, replies } = await asked(fresh());
    stage.clock.advance(6 * 60_000);
    const gone = new Promise((resolve) => stage.bot.client.once('messageDelete', resolve));
    stage.sandbox.delete(asking);
    await gone;
    await stage.bot.idle();
    expect(stage.sandbox.seen().map(({ id }) => id)).toContain(replies[0]?.id);
  });

  it('can be taken away by who asked', async () => {
    const { replies } = await asked(fresh());
    const [reply] = replies;
    expect((await stage.sandbox.press(reply ?? expect.fail(), 'Verwijder')).change).toBe('deleted');
  });
});

describe('without mentions', () => {
  it('asks for no intent to read messages', async () => {
    const quiet = await startStage({ mentions: false });
    expect(quiet.bot.client.options.intents.toArray()).toEqual(['Guilds']);
    const { message } = quiet.sandbox.say('vraag 48', { mentionBot: true });
    await quiet.sandbox.slash('vraag', { nummer: '48' });
    await quiet.bot.idle();
    expect(quiet.sandbox.seen().some((one) => one.message_reference?.message_id === message.id)).toBe(false);
    await quiet.close();
  });
});
