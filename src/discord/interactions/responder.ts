import { type MessageComponentInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Context } from '../context.js';
import { LIMITS } from '../message/controls.js';
import { notice, type Payload } from '../message/render.js';

/** Interactions that are answered with a message. */
export type Answerable = RepliableInteraction | MessageComponentInteraction;

/** What Discord has been told so far: nothing, that an answer is coming, or one. Who sees the first is fixed by it. */
type Told = 'nothing' | Announced | 'answered';
type Announced = 'private' | 'public' | 'change';

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
    const isOpen = this.#told !== 'answered' && this.#told !== 'change';
    return LIMITS.followUps - this.#followUps + (isOpen ? 1 : 0);
  }

  /** Tells Discord that an answer is coming. */
  async announce(how: Announced): Promise<void> {
    const { interaction } = this;
    if (this.#told !== 'nothing') return;
    if (how === 'public') await this.#respond('public', () => interaction.deferReply());
    else if (how === 'change' && interaction.isMessageComponent()) {
      await this.#respond('change', () => interaction.deferUpdate());
    } else await this.#respond('private', () => interaction.deferReply(PRIVATE));
  }

  /** Shows a message to everybody; gives its id, or null when Discord does not say which it is. */
  async everybody(payload: Payload): Promise<string | null> {
    if (this.#told === 'public') return this.#fill(payload);
    if (this.#told !== 'nothing') return this.#follow(payload, false);
    const send = () => this.interaction.reply({ ...payload, withResponse: true });
    const response = await this.#respond('answered', send);
    return response?.resource?.message?.id ?? null;
  }

  /** Shows a message to the person who asked alone. */
  async privately(payload: Payload): Promise<void> {
    if (this.#told === 'nothing') {
      const hidden = { ...payload, flags: payload.flags | MessageFlags.Ephemeral } as const;
      await this.#respond('answered', () => this.interaction.reply(hidden));
    } else if (this.#told === 'private') await this.#fill(payload);
    else {
      if (this.#told === 'public') {
        // "is thinking …" stands there for everybody: it goes, since this is for one person.
        await this.interaction.deleteReply();
        this.#told = 'answered';
      }
      await this.#follow(payload, true);
    }
  }

  /** Shows a label to the person who asked alone, with a button to the message that it is about. */
  say(text: string, url?: string): Promise<void> {
    return this.privately(notice(text, url));
  }

  /** Puts a message in the place of the one that was pressed. */
  async change(payload: Payload): Promise<void> {
    const { interaction } = this;
    if (!interaction.isMessageComponent()) throw new TypeError('Only a pressed message can be changed');
    if (this.#told === 'nothing') await this.#respond('answered', () => interaction.update({ ...payload }));
    else await this.#fill(payload);
  }

  /** Takes the pressed message away. */
  async remove(): Promise<void> {
    await this.announce('change');
    await this.interaction.deleteReply();
  }

  // Gives the first response. It may stand there though Discord's answer to it cannot be read: then it is asked whether
  // it does, since the library thinks not, and would let nothing follow it.
  async #respond<Answer>(told: Announced | 'answered', send: () => Promise<Answer>): Promise<Answer | null> {
    const as = told === 'answered' ? 'replied' : 'deferred';
    let answer: Answer | null = null;
    try {
      answer = await send();
    } catch (error) {
      if (!this.interaction[as]) {
        if (!(error instanceof SyntaxError)) throw error;
        await this.interaction.fetchReply().catch(() => {
          throw error;
        });
        this.interaction[as] = true;
      }
    }
    this.#told = told;
    this.#toldAt = this.context.clock.now();
    return answer;
  }

  async #fill(payload: Payload): Promise<string> {
    const { id } = await this.interaction.editReply({ ...payload });
    this.#told = 'answered';
    return id;
  }

  async #follow(payload: Payload, hidden: boolean): Promise<string> {
    const flags = hidden ? payload.flags | MessageFlags.Ephemeral : payload.flags;
    const { id } = await this.interaction.followUp({ ...payload, flags });
    this.#followUps += 1;
    return id;
  }
}
