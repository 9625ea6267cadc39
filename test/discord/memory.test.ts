import { describe, expect, it } from 'vitest';
import { heeding, within } from '../../src/clock.js';
import { AskingMessages, RecentAnswers } from '../../src/discord/memory.js';
import { ManualClock } from '../manual-clock.js';

const MINUTE = 60_000;
const request = (nummer: string) => ({ command: 'vraag', options: { nummer } });

/** What was placed in channel 1, and the clock that it goes by. */
async function placed(nummer: string, messageId = '9') {
  const clock = new ManualClock();
  const recent = new RecentAnswers(clock);
  await recent.placing('1', request(nummer), async () => messageId);
  return { clock, recent };
}

describe('recent answers', () => {
  it('are known by the same request in the same channel for ten minutes', async () => {
    const { clock, recent } = await placed('48');
    clock.advance(10 * MINUTE);
    expect(recent.find('1', request('48'))).toBe('9');
    expect(recent.find('2', request('48'))).toBeNull();
    expect(recent.find('1', request('49'))).toBeNull();
    clock.advance(1);
    expect(recent.find('1', request('48'))).toBeNull();
  });

  it('are forgotten when they are gone, and the oldest when there are many', async () => {
    const { recent } = await placed('48');
    recent.forget('9');
    expect(recent.find('1', request('48'))).toBeNull();
    for (let number = 0; number < 1001; number += 1) {
      await recent.placing('1', request(`${number}`), async () => `${number}`);
    }
    expect(recent.find('1', request('0'))).toBeNull();
    expect(recent.find('1', request('1'))).toBe('1');
  });

  it('are what their message shows now, for as long as it was recent', async () => {
    const { clock, recent } = await placed('48');
    clock.advance(9 * MINUTE);
    recent.changed('1', '9', request('49'));
    expect(recent.find('1', request('48'))).toBeNull();
    expect(recent.find('1', request('49'))).toBe('9');
    clock.advance(2 * MINUTE);
    expect(recent.find('1', request('49'))).toBeNull();
    recent.changed('1', '9', request('50'));
    expect(recent.find('1', request('50'))).toBeNull();
  });

  it('that do not come after all keep nobody waiting', async () => {
    const recent = new RecentAnswers(new ManualClock());
    const failing = recent.placing('1', request('48'), () => Promise.reject(new Error('refused')));
    const waiting = recent.coming('1', request('48'));
    await expect(failing).rejects.toThrow('refused');
    await waiting;
    expect(recent.coming('1', request('48'))).toBeNull();
    expect(recent.find('1', request('48'))).toBeNull();
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
