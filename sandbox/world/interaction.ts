import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { InteractionType } from 'discord.js';
import type { Choice } from '../rules/choices.js';
import type { Message, MessageChange } from './messages.js';
import type { Person, Place } from './places.js';
import { snowflake } from './snowflake.js';

/** Something that the bot did in answer to an interaction. */
export type Action =
  | { readonly kind: 'message'; readonly change: MessageChange; readonly message: Message }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** It said that it heard, and shows something later. `thinking` is the message that says so, if there is one. */
  | { readonly kind: 'acknowledged'; readonly thinking: Message | null }
  /** It did not answer in time. */
  | { readonly kind: 'expired' };

/** What an interaction is about. */
export interface Occasion {
  readonly type: InteractionType;
  readonly person: Person;
  readonly place: Place;
  /** Name of the command; absent for a pressed component. */
  readonly name?: string;
  /** Kind of the option for which suggestions are asked (discord.js' option type). */
  readonly focused?: number;
  /** The message whose component was used. */
  readonly source?: Message;
  /** A menu command, whose reply is of another message type. */
  readonly onMessage?: Message;
}

interface InteractionEvents {
  action: [];
}

/** Something that a person did with the bot, and what the bot has done with it so far. */
export class Interaction extends EventEmitter<InteractionEvents> {
  readonly id = snowflake();
  readonly token = randomBytes(24).toString('base64url');
  readonly occasion: Occasion;
  readonly actions: Action[] = [];
  readonly #opened = performance.now();
  /** Milliseconds until the bot first said something, if only that it heard; null while it has not. */
  acknowledged: number | null = null;
  /** `open` until the bot answers or its time is up. */
  state: 'open' | 'answered' | 'expired' = 'open';
  /** Id of the message that `@original` is; null while there is none. */
  original: string | null = null;
  /** Message ids of its follow-ups. */
  readonly followUps: string[] = [];

  constructor(occasion: Occasion) {
    super();
    this.occasion = occasion;
  }

  /** Notes what the bot did. */
  note(action: Action): void {
    this.actions.push(action);
    if (action.kind !== 'expired') this.acknowledged ??= performance.now() - this.#opened;
    this.emit('action');
  }

  /** The action with a number, from 0: at once when it is past, else when it comes. @throws AbortError */
  async action(index: number, signal: AbortSignal): Promise<Action> {
    for (;;) {
      const action = this.actions[index];
      if (action) return action;
      await once(this, 'action', { signal });
    }
  }
}
