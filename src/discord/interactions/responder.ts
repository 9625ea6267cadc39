import { type MessageComponentInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Context } from '../context.js';
import { LIMITS } from '../message/controls.js';
import { notice, type Payload } from '../message/render.js';

/** Interactions that are answered with a message. */
export type Answerable = RepliableInteraction | MessageComponentInteraction;

/** What Discord has been told so far. Who sees the first answer is fixed by it. */
type Told = 'nothing' | 'private-coming' | 'public-coming' | 'change-coming' | 'answered';

const PRIVATE = { flags: MessageFlags.Ephemeral } as const;

/**
 * An interaction with all that answering it needs. Answers it whatever it was told before: at once, in the place of "is
 * thinking …", or after it. Each method throws what discord.js throws.
 */
export class Responder {
  readonly context: Context;
  readonly interaction: Answerable;
  #told: Told = 'nothing';
  #toldAt: number | null = null;
  #followUps = 0;

  constructor(context: Context, interaction: Answerable) {
    this.context = context;
    this.interaction = interaction;
  }

  /** When Discord first took a response, in milliseconds since 1970; null as long as it has none. */
  get toldAt(): number | null {
    return this.#toldAt;
  }

  /** How many messages may still be sent: the answer itself, as long as it is open, and what may follow it. */
  get left(): number {
    const open = this.#told === 'nothing' || this.#told === 'private-coming' || this.#told === 'public-coming';
    return LIMITS.followUps - this.#followUps + (open ? 1 : 0);
  }

  /** Tells Discord that an answer is coming. */
  async announce(how: 'private' | 'public' | 'change'): Promise<void> {
    if (this.#told !== 'nothing') return;
    if (how === 'change' && this.interaction.isMessageComponent()) {
      const interaction = this.interaction;
      await this.#respond('deferred', () => interaction.deferUpdate());
      this.#tell('change-coming');
      return;
    }
    await this.#respond('deferred', () => this.interaction.deferReply(how === 'public' ? {} : PRIVATE));
    this.#tell(how === 'public' ? 'public-coming' : 'private-coming');
  }

  /** Shows a message to everybody; gives its id, or null when Discord does not say which it is. */
  async everybody(payload: Payload): Promise<string | null> {
    if (this.#told === 'nothing') return this.#first(payload);
    if (this.#told === 'public-coming') return this.#fill(payload);
    return this.#follow(payload, false);
  }

  /** Shows a message to the person who asked alone. */
  async privately(payload: Payload): Promise<void> {
    if (this.#told === 'nothing') {
      const hidden = { ...payload, flags: payload.flags | MessageFlags.Ephemeral } as const;
      await this.#respond('replied', () => this.interaction.reply(hidden));
      this.#tell('answered');
    } else if (this.#told === 'private-coming') await this.#fill(payload);
    else if (this.#told === 'public-coming') {
      // "is thinking …" stands there for everybody: it goes, since this is for one person.
      await this.interaction.deleteReply();
      this.#tell('answered');
      await this.#follow(payload, true);
    } else await this.#follow(payload, true);
  }

  /** Shows a label to the person who asked alone, with a button to the message that it is about. */
  say(text: string, url?: string): Promise<void> {
    return this.privately(notice(text, url));
  }

  /** Puts a message in the place of the one that was pressed. */
  async change(payload: Payload): Promise<void> {
    const interaction = this.interaction;
    if (!interaction.isMessageComponent()) throw new TypeError('Only a pressed message can be changed');
    if (this.#told === 'nothing') {
      await this.#respond('replied', () => interaction.update({ ...payload }));
      this.#tell('answered');
    } else await this.#fill(payload);
  }

  /** Takes the pressed message away. */
  async remove(): Promise<void> {
    await this.announce('change');
    await this.interaction.deleteReply();
  }

  async #first(payload: Payload): Promise<string | null> {
    try {
      const send = () => this.interaction.reply({ ...payload, withResponse: true });
      const response = await this.#respond('replied', send);
      return response?.resource?.message?.id ?? null;
    } catch (error) {
      // It stands there, but Discord did not say which message it is.
      if (this.interaction.replied) return null;
      throw error;
    } finally {
      if (this.interaction.replied) this.#tell('answered');
    }
  }

  // Gives the first response. Where Discord's answer to it cannot be read, it is asked whether the response stands there:
  // the library thinks not, and would let nothing follow it.
  async #respond<Answer>(as: 'deferred' | 'replied', send: () => Promise<Answer>): Promise<Answer | null> {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      await this.interaction.fetchReply().catch(() => {
        throw error;
      });
      this.interaction[as] = true;
      return null;
    }
  }

  async #fill(payload: Payload): Promise<string> {
    const { id } = await this.interaction.editReply({ ...payload });
    this.#tell('answered');
    return id;
  }

  async #follow(payload: Payload, hidden: boolean): Promise<string> {
    const flags = hidden ? payload.flags | MessageFlags.Ephemeral : payload.flags;
    const { id } = await this.interaction.followUp({ ...payload, flags });
    this.#followUps += 1;
    return id;
  }

  #tell(told: Told): void {
    this.#told = told;
    this.#toldAt ??= this.context.clock.now();
  }
}
