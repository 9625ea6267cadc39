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
