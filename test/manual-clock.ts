import type { Clock } from '../src/clock.js';

interface Waiting {
  readonly ms: number;
  readonly until: number;
  readonly resolve: () => void;
}

/** A clock that stands still until it is moved, so that no test has to wait. */
export class ManualClock implements Clock {
  #now = Date.UTC(2026, 0, 1);
  #waiting: Waiting[] = [];
  #watchers: { readonly ms: number; readonly resolve: () => void }[] = [];
  /** All waits so far, in milliseconds. */
  readonly waits: number[] = [];

  now(): number {
    return this.#now;
  }

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    this.waits.push(ms);
    return new Promise((resolve) => {
      this.#waiting.push({ ms, until: this.#now + ms, resolve });
      signal?.addEventListener('abort', () => resolve());
      for (const watcher of this.#watchers.filter((one) => one.ms === ms)) watcher.resolve();
    });
  }

  /** Resolves when someone waits for so many milliseconds from now on. */
  waitedFor(ms: number): Promise<void> {
    return new Promise((resolve) => this.#watchers.push({ ms, resolve }));
  }

  advance(ms: number): void {
    this.#now += ms;
    const over = this.#waiting.filter(({ until }) => until <= this.#now);
    this.#waiting = this.#waiting.filter(({ until }) => until > this.#now);
    for (const { resolve } of over) resolve();
  }
}
