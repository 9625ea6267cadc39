import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heeding, within } from '../../src/clock.js';
import { AskingMessages, RecentAnswers, Turns } from '../../src/discord/memory.js';
import { ManualClock } from '../manual-clock.js';
import { fresh, said, startStage, type TestStage } from './stage.js';
import { later } from './trial-commands.js';

const MINUTE = 60_000;
const request = (nummer: string) => ({ command: 'vraag', options: { nummer } });

/** Recent answers and the clock that they go by; `ask` tells what becomes of an answer that is asked for. */
function memory() {
  const clock = new ManualClock();
  const recent = new RecentAnswers(clock, MINUTE);
  const ask = async (nummer: string, messageId = '9', channelId = '1') => {
    let became = '';
    await recent.placeOnce({ guildId: '0', channelId }, request(nummer), {
      announce: async () => undefined,
      place: async () => {
        became = 'placed';
        return messageId;
      },
      pointTo: async (url) => {
        became = url.replace('https://discord.com/channels/0/', '');
      },
    });
    return became;
  };
  return { clock, recent, ask };
}

describe('recent answers', () => {
  it('are known by the same request in the same channel for ten minutes', async () => {
    const { clock, ask } = memory();
    expect(await ask('48')).toBe('placed');
    clock.advance(10 * MINUTE);
    expect(await ask('48')).toBe('1/9');
    expect(await ask('48', '10', '2')).toBe('placed');
    expect(await ask('49')).toBe('placed');
    clock.advance(1);
    expect(await ask('48')).toBe('placed');
  });

  it('are forgotten when they are gone, and the oldest when there are many', async () => {
    const { recent, ask } = memory();
    await ask('48');
    recent.forget('9');
    expect(await ask('48', '10')).toBe('placed');
    for (let number = 0; number < 1001; number += 1) await ask(`${number}`, `m${number}`);
    expect(await ask('1', 'again')).toBe('1/m1');
    expect(await ask('0', 'again')).toBe('placed');
  });

  it('are what their message shows now, for as long as it was recent', async () => {
    const { clock, recent, ask } = memory();
    await ask('48');
    clock.advance(9 * MINUTE);
    recent.changed('1', '9', request('49'));
    expect(await ask('49')).toBe('1/9');
    expect(await ask('48', '10')).toBe('placed');
    clock.advance(2 * MINUTE);
    expect(await ask('49', '11')).toBe('placed');
    recent.changed('1', '9', request('50'));
    expect(await ask('50', '12')).toBe('placed');
  });

  it('that do not come after all keep nobody waiting', async () => {
    const { recent, ask } = memory();
    const failing = recent.placeOnce({ guildId: '0', channelId: '1' }, request('48'), {
      announce: async () => undefined,
      place: () => Promise.reject(new Error('refused')),
      pointTo: async () => undefined,
    });
    const waiting = ask('48');
    await expect(failing).rejects.toThrow('refused');
    expect(await waiting).toBe('placed');
  });
});

describe('a message that asked', () => {
  it('takes an answer away that comes after it went', async () => {
    const asking = new AskingMessages(new ManualClock());
    expect([asking.open('1'), asking.open('1')]).toEqual([true, false]);
    await asking.deleted('1');
    let removed = 0;
    const removal = async () => {
      removed += 1;
    };
    await asking.answered('1', removal);
    await asking.answered('2', removal);
    expect(removed).toBe(1);
    await asking.deleted('1');
    expect(removed).toBe(1);
  });

  it('is one of a bounded number', async () => {
    const asking = new AskingMessages(new ManualClock());
    asking.open('eerste');
    let removed = 0;
    await asking.answered('eerste', async () => {
      removed += 1;
    });
    for (let number = 0; number < 1000; number += 1) asking.open(`${number}`);
    await asking.deleted('eerste');
    expect(removed).toBe(0);
  });
});

describe('heeding', () => {
  it('hears of a failure once: who waits, or else the log', async () => {
    const late: unknown[] = [];
    const hear = (error: unknown) => late.push(error);
    const failing = Promise.reject(new Error('nee'));
    await expect(heeding(failing, hear, () => failing)).rejects.toThrow('nee');
    expect(late).toEqual([]);
    let fail: (error: Error) => void = () => undefined;
    const slow = new Promise<never>((_, reject) => {
      fail = reject;
    });
    expect(await heeding(slow, hear, async () => 'given up')).toBe('given up');
    fail(new Error('toch nee'));
    await expect(slow).rejects.toThrow('toch nee');
    expect(late).toEqual([new Error('toch nee')]);
  });
});

describe('within', () => {
  it('tells done from not yet, and passes failure on', async () => {
    const clock = new ManualClock();
    expect(await within(Promise.resolve(1), 10, clock)).toEqual({ done: true, value: 1 });
    await expect(within(Promise.reject(new Error('nee')), 10, clock)).rejects.toThrow('nee');
    const late = within(new Promise(() => undefined), 10, clock);
    clock.advance(10);
    expect(await late).toEqual({ done: false });
  });
});

describe('turns', () => {
  it('lets each person have so many answers on their way, and tells the first refusal from the next', () => {
    const turns = new Turns(2);
    const ask = () => turns.enter('1');
    expect([ask(), ask(), ask(), ask()]).toEqual(['in', 'in', 'refused', 'refused-again']);
    expect(turns.enter('2')).toBe('in');
    turns.leave('1');
    expect([ask(), ask()]).toEqual(['in', 'refused']);
  });

  it('lets twenty-five answers be on their way, unless it is told otherwise', () => {
    const turns = new Turns();
    const asked = Array.from({ length: 26 }, () => turns.enter('1'));
    expect(asked.lastIndexOf('in')).toBe(24);
  });

  it('never slows down who asks one thing after the other, and never lets more through at once', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 100 }), (steps) => {
        const turns = new Turns(3);
        let waiting = 0;
        for (const asks of steps) {
          if (asks) {
            const turn = turns.enter('1');
            expect(turn === 'in').toBe(waiting < 3);
            if (turn === 'in') waiting += 1;
          } else if (waiting > 0) {
            turns.leave('1');
            waiting -= 1;
          }
        }
      }),
    );
  });
});

describe('a flood', () => {
  let stage: TestStage;
  beforeAll(async () => {
    stage = await startStage({ atOnce: 1 });
  });
  afterAll(() => stage.close());
  const ask = (as: 'jij' | 'ander') => stage.sandbox.slash('vraag', { nummer: fresh() }, { as });

  it('of commands is answered with a private line, and does not touch others', async () => {
    const waiting = stage.sandbox.slash('later', {}, { as: 'ander' });
    await stage.clock.waitedFor(1500);
    for (const { message, ephemeral } of await Promise.all([ask('ander'), ask('ander')])) {
      expect(ephemeral).toBe(true);
      expect(said(message)).toContain('nog bezig');
    }
    expect(said((await ask('jij')).message)).toContain('Antwoord op');
    expect(await stage.sandbox.autocomplete('vraag', { nummer: '4' }, 'nummer', { as: 'ander' })).toEqual([]);
    later.go();
    expect(said((await waiting).message)).toContain('Eindelijk');
    await stage.bot.idle();
    expect(said((await ask('ander')).message)).toContain('Antwoord op');
    await stage.bot.idle();
  });

  it('of mentions is answered with one line', async () => {
    const waiting = stage.sandbox.slash('later', {}, { as: 'ander', in: 'draad' });
    await stage.clock.waitedFor(1500);
    const first = stage.sandbox.say(fresh(), { as: 'ander', in: 'draad', mentionBot: true });
    const second = stage.sandbox.say(fresh(), { as: 'ander', in: 'draad', mentionBot: true });
    expect(said(await first.reply())).toContain('nog bezig');
    await ask('jij');
    later.go();
    await waiting;
    await stage.bot.idle();
    const replies = stage.sandbox
      .seen({ in: 'draad' })
      .filter((one) => one.message_reference?.message_id === second.message.id);
    expect(replies).toEqual([]);
  });
});
