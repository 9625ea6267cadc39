import type { Clock } from './clock.js';

/** An answer goes with the message that asked for it when that goes within this time, in milliseconds. */
const TOGETHER = 5 * 60_000;
/** Not more messages than these are remembered. */
const MOST = 1000;

/** Takes an answer away. */
export type Removal = () => Promise<void>;

/** Which answers go when the message that asked for them is deleted. */
export class Asked {
  readonly #clock: Clock;
  readonly #answers = new Map<string, { readonly at: number; readonly removals: Removal[]; gone: boolean }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A message that asks was read. */
  open(messageId: string): void {
    this.#answers.set(messageId, { at: this.#clock.now(), removals: [], gone: false });
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= MOST) break;
      this.#answers.delete(oldest);
    }
  }

  /** It was answered: the answer goes now when the message is already gone, or with it. */
  async answered(messageId: string, removal: Removal): Promise<void> {
    const asked = this.#answers.get(messageId);
    if (asked?.gone) await removal();
    else asked?.removals.push(removal);
  }

  /** A message was deleted. */
  async deleted(messageId: string): Promise<void> {
    const asked = this.#answers.get(messageId);
    if (!asked || this.#clock.now() - asked.at > TOGETHER) return;
    asked.gone = true;
    await Promise.all(asked.removals.splice(0).map((removal) => removal()));
  }
}
