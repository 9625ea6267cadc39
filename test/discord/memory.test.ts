import { describe, expect, it } from 'vitest';
import { within } from '../../src/clock.js';
import { Asked, Recent } from '../../src/discord/memory.js';
import { ManualClock } from '../manual-clock.js';

const MINUTE = 60_000;
const request = (nummer: string) => ({ command: 'vraag', options: { nummer, document: undefined } });
const at = (messageId: string) => ({ messageId, url: `https://discord.com/${messageId}` });

describe('Recent', () => {
  it('knows the same request in the same channel for ten minutes', () => {
    const clock = new ManualClock();
    const recent = new Recent(clock);
    recent.remember('1', request('48'), at('9'));
    clock.advance(10 * MINUTE);
    expect(recent.find('1', request('48'))).toMatchObject(at('9'));
    expect(recent.find('2', request('48'))).toBeNull();
    expect(recent.find('1', request('49'))).toBeNull();
    clock.advance(1);
    expect(recent.find('1', request('48'))).toBeNull();
  });

  it('forgets what is gone, and the oldest when there are many', () => {
    const recent = new Recent(new ManualClock());
    recent.remember('1', request('48'), at('9'));
    recent.forget('9');
    expect(recent.find('1', request('48'))).toBeNull();
    for (let number = 0; number < 1001; number += 1) recent.remember('1', request(`${number}`), at(`${number}`));
    expect(recent.find('1', request('0'))).toBeNull();
    expect(recent.find('1', request('1'))).not.toBeNull();
  });
});

describe('Asked', () => {
  it('takes an answer away that comes after its message went', async () => {
    const asked = new Asked(new ManualClock());
    asked.open('1');
    await asked.deleted('1');
    let removed = 0;
    const removal = async () => {
      removed += 1;
    };
    await asked.answered('1', removal);
    await asked.answered('2', removal);
    expect(removed).toBe(1);
    await asked.deleted('1');
    expect(removed).toBe(1);
  });

  it('remembers a bounded number of messages', async () => {
    const asked = new Asked(new ManualClock());
    asked.open('eerste');
    let removed = 0;
    await asked.answered('eerste', async () => {
      removed += 1;
    });
    for (let number = 0; number < 1000; number += 1) asked.open(`${number}`);
    await asked.deleted('eerste');
    expect(removed).toBe(0);
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
