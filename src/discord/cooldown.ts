import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';

/** How much one person may ask: so many requests in any so many milliseconds. */
export interface Allowance {
  readonly requests: number;
  readonly within: number;
}

/** More than a person who reads does, and little enough that one who does not read keeps nobody waiting. */
export const ALLOWANCE: Allowance = { requests: 15, within: 10_000 };

/** Not more people than these are watched at once. */
const MOST = 10_000;

/** Whether somebody may ask: at once, or after so many milliseconds; `first` for the first no after a yes. */
export type Permission = { readonly wait: 0 } | { readonly wait: number; readonly first: boolean };

/** Slows down who asks too much, each person apart: a window that slides with the time. */
export class Cooldown {
  readonly #clock: Clock;
  readonly #allowance: Allowance;
  readonly #people: LRUCache<string, { times: number[]; refused: boolean }>;

  constructor(clock: Clock, allowance: Allowance) {
    this.#clock = clock;
    this.#allowance = allowance;
    this.#people = new LRUCache({ max: MOST });
  }

  /** Somebody asks. A refused request does not count: who waits as long as told may ask again. */
  ask(userId: string): Permission {
    const { requests, within } = this.#allowance;
    const now = this.#clock.now();
    const before = this.#people.get(userId);
    const times = before?.times.filter((time) => now - time < within) ?? [];
    const [oldest] = times;
    const refused = oldest !== undefined && times.length >= requests;
    this.#people.set(userId, { times: refused ? times : [...times, now], refused });
    return refused ? { wait: oldest + within - now, first: before?.refused !== true } : { wait: 0 };
  }
}
