import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cooldown } from '../../src/discord/cooldown.js';
import { ManualClock } from '../manual-clock.js';
import { fresh, said, startStage, type TestStage } from './stage.js';

const ALLOWANCE = { requests: 3, within: 1000 };

describe('a cooldown', () => {
  it('lets somebody ask so often in so much time, and says how long to wait', () => {
    const clock = new ManualClock();
    const cooldown = new Cooldown(clock, ALLOWANCE);
    const ask = () => cooldown.ask('1');
    expect([ask(), ask()]).toEqual([{ wait: 0 }, { wait: 0 }]);
    clock.advance(400);
    expect([ask(), ask(), ask()]).toEqual([{ wait: 0 }, { wait: 600, first: true }, { wait: 600, first: false }]);
    expect(cooldown.ask('2')).toEqual({ wait: 0 });
    clock.advance(600);
    expect([ask(), ask(), ask()]).toEqual([{ wait: 0 }, { wait: 0 }, { wait: 400, first: true }]);
  });

  it('lets nobody ask more than that in any such time, and everybody who waits as long as told', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 60 }), (pauses) => {
        const clock = new ManualClock();
        const cooldown = new Cooldown(clock, ALLOWANCE);
        const asked: number[] = [];
        for (const pause of pauses) {
          clock.advance(pause);
          const answer = cooldown.ask('1');
          if (answer.wait > 0) clock.advance(answer.wait);
          if (answer.wait > 0) expect(cooldown.ask('1')).toEqual({ wait: 0 });
          asked.push(clock.now());
        }
        for (const [index, at] of asked.entries()) {
          const before = asked[index - ALLOWANCE.requests];
          if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(ALLOWANCE.within);
        }
      }),
    );
  });
});

describe('a flood', () => {
  let stage: TestStage;
  beforeAll(async () => {
    stage = await startStage({ allowance: { requests: 5, within: 10_000 } });
  });
  afterAll(() => stage.close());
  const ask = (as: 'jij' | 'ander' | 'moderator') => stage.sandbox.slash('vraag', { nummer: fresh() }, { as });

  it('of commands and presses is answered with a private line, and does not touch others', async () => {
    const answered = await Promise.all(Array.from({ length: 5 }, () => ask('ander')));
    for (const { message } of answered) expect(said(message)).toContain('Antwoord op');
    const [flooded] = answered;
    const refused = [
      ...(await Promise.all(Array.from({ length: 20 }, () => ask('ander')))),
      await stage.sandbox.press(flooded ?? expect.fail(), 'Open', { as: 'ander' }),
    ];
    for (const { message, ephemeral } of refused) {
      expect(ephemeral).toBe(true);
      expect(said(message)).toContain('Over 10 seconden kan het weer');
    }
    expect(said((await ask('jij')).message)).toContain('Antwoord op');
    stage.clock.advance(10_000);
    expect(said((await ask('ander')).message)).toContain('Antwoord op');
  });

  it('of mentions is answered with one line', async () => {
    const say = () => stage.sandbox.say(fresh(), { as: 'moderator', mentionBot: true });
    const asking = Array.from({ length: 12 }, say);
    await Promise.all(asking.slice(0, 6).map(({ reply }) => reply()));
    await ask('jij');
    await stage.bot.idle();
    const ids = new Set<string | undefined>(asking.map(({ message }) => message.id));
    const replies = stage.sandbox.seen().filter((one) => ids.has(one.message_reference?.message_id));
    expect(replies.filter((one) => said(one).includes('Antwoord op'))).toHaveLength(5);
    expect(replies.filter((one) => said(one).includes('Over 10 seconden kan het weer'))).toHaveLength(1);
    expect(replies).toHaveLength(6);
  });

  it('of typing gets no suggestions any more', async () => {
    const type = () => stage.sandbox.autocomplete('vraag', { nummer: '4' }, 'nummer');
    const suggested = await Promise.all(Array.from({ length: 30 }, type));
    expect(suggested.filter((choices) => choices.length > 0)).toHaveLength(20);
  });
});
