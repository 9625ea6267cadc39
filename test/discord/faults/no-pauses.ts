import timers from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';

/**
 * Takes away the pauses of discord.js between two attempts (half a second, or some seconds before it logs in anew), so
 * that tests of this file need not wait for them. Its heartbeats keep their own time: those alone can be broken off.
 */
export function withoutPauses(): void {
  const { setTimeout } = timers;
  beforeAll(() => {
    timers.setTimeout = (delay, value, options) => setTimeout(options?.signal ? delay : 0, value, options);
  });
  afterAll(() => {
    timers.setTimeout = setTimeout;
  });
}

/** The time that discord.js gives a REST request, in milliseconds. */
const REST_PATIENCE = 15_000;

/** Makes discord.js give up in a moment, in the tests of this file, a REST request that is not answered. */
export function withoutPatience(): void {
  const { setTimeout } = globalThis;
  const hurried = <Values extends unknown[]>(act: (...values: Values) => void, delay?: number, ...values: Values) =>
    setTimeout(act, delay === REST_PATIENCE ? 200 : delay, ...values);
  beforeAll(() => {
    globalThis.setTimeout = Object.assign(hurried, setTimeout);
  });
  afterAll(() => {
    globalThis.setTimeout = setTimeout;
  });
}
