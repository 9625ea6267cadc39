import type { Action, Interaction } from '../world/interaction.js';
import { isEphemeral, type Message } from '../world/messages.js';

/** What did not come by then never comes, in milliseconds; a busy machine takes its time. */
export const GIVE_UP_MS = 30_000;

/** The bot did not answer an interaction within Discord's time. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** What came of something that a person did with the bot. */
export class Outcome {
  readonly interaction: Interaction;
  /** The message as it then was: new, changed, or (see `change`) deleted. */
  readonly message: Message;
  readonly change: 'created' | 'updated' | 'deleted';
  readonly #next: number;

  constructor(interaction: Interaction, action: Extract<Action, { kind: 'message' }>, next: number) {
    this.interaction = interaction;
    this.message = action.message;
    this.change = action.change;
    this.#next = next;
  }

  /** Whether only the person who asked sees it. */
  get ephemeral(): boolean {
    return isEphemeral(this.message);
  }

  /** User id of the only person who sees it, or null when everybody does. */
  get onlyFor(): string | null {
    return this.message.sandbox_only_for ?? null;
  }

  /** The next thing that becomes of this interaction: a follow-up, an edit, a deletion. */
  next(): Promise<Outcome> {
    return outcomeOf(this.interaction, this.#next);
  }
}

/**
 * Waits for what the bot shows in answer to an interaction; that it is thinking is not yet an answer.
 * @throws NoAnswer when it did not answer in time
 */
export async function outcomeOf(interaction: Interaction, from = 0): Promise<Outcome> {
  const signal = AbortSignal.timeout(GIVE_UP_MS);
  for (let index = from; ; index += 1) {
    const action = await interaction.action(index, signal);
    if (action.kind === 'message') return new Outcome(interaction, action, index + 1);
    if (action.kind === 'expired') throw new NoAnswer(`No answer to ${interaction.occasion.name ?? 'a component'}`);
  }
}
