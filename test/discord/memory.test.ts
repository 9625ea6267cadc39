import { describe, expect, it } from 'vitest';
import { heeding, within } from '../../src/clock.js';
import { AskingMessages, RecentAnswers } from '../../src/discord/memory.js';
import { ManualClock } from '../manual-clock.js';

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
