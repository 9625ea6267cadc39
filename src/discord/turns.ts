/** More answers than these are never on their way to a person who reads them. */
const MOST_AT_ONCE = 25;

/** What becomes of who asks: let in, or refused; for the first time since an answer last arrived, or once more. */
export type Turn = 'in' | 'refused' | 'refused-again';

/**
 * Lets each person have so many answers on their way and no more. Who asks one thing after the other is never slowed
 * down, however fast; who floods waits for the answers, and keeps nobody else waiting.
 */
export class Turns {
  readonly #most: number;
  /** Only people who wait for something are in it. */
  readonly #waiting = new Map<string, { answers: number; refused: boolean }>();

  constructor(most = MOST_AT_ONCE) {
    this.#most = most;
  }

  /** Somebody asks. Who is let in leaves again with {@link leave}. */
  enter(userId: string): Turn {
    const waiting = this.#waiting.get(userId) ?? { answers: 0, refused: false };
    if (waiting.answers >= this.#most) {
      const turn = waiting.refused ? 'refused-again' : 'refused';
      waiting.refused = true;
      return turn;
    }
    waiting.answers += 1;
    this.#waiting.set(userId, waiting);
    return 'in';
  }

  /** An answer arrived, or never will. */
  leave(userId: string): void {
    const waiting = this.#waiting.get(userId);
    if (!waiting) return;
    waiting.answers -= 1;
    waiting.refused = false;
    if (waiting.answers === 0) this.#waiting.delete(userId);
  }
}
