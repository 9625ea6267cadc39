import { InteractionType } from 'discord.js';
import { invalidWebhookToken, unknownInteraction, unknownWebhook } from '../rules/discord-error.js';
import type { Gateway } from '../server/gateway.js';
import { channelOf, GUILD_NAME, memberIn } from './guild.js';
import { Interaction, type Occasion } from './interaction.js';
import { type Message, type MessageChange, overTheWire } from './messages.js';
import { APPLICATION_ID, BOT_PERMISSIONS, FOREIGN_GUILD_ID, type Place, type User } from './places.js';

/** How long an interaction waits, in ms. */
export interface Patience {
  /** For its first answer: 3 s on Discord. */
  readonly answer: number;
  /** For everything after: 15 minutes on Discord. */
  readonly token: number;
}

/** The interactions of the last quarter of an hour. */
export class Interactions {
  readonly #byToken = new Map<string, Interaction>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #gateway: Gateway;
  readonly #bot: User;
  readonly #patience: Patience;

  constructor(gateway: Gateway, bot: User, patience: Patience) {
    this.#gateway = gateway;
    this.#bot = bot;
    this.#patience = patience;
  }

  /** Tells the bot that somebody did something. `data` is what Discord puts in the interaction's `data`. */
  open(occasion: Occasion, data: object): Interaction {
    const interaction = new Interaction(occasion);
    this.#byToken.set(interaction.token, interaction);
    this.#after(this.#patience.answer, () => {
      if (interaction.state !== 'open') return;
      interaction.state = 'expired';
      interaction.note({ kind: 'expired' });
    });
    this.#after(this.#patience.token, () => this.#byToken.delete(interaction.token));
    this.#gateway.dispatch('INTERACTION_CREATE', this.#payload(interaction, data));
    return interaction;
  }

  /** An interaction that waits for its answer. @throws DiscordError 10062 */
  awaiting(id: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction?.id !== id || interaction.state === 'expired') throw unknownInteraction();
    return interaction;
  }

  /** An interaction whose webhook is used. @throws DiscordError 10015, 50027 */
  answered(applicationId: string, token: string): Interaction {
    if (applicationId !== APPLICATION_ID) throw unknownWebhook();
    const interaction = this.#byToken.get(token);
    if (!interaction) throw invalidWebhookToken();
    if (interaction.state !== 'answered') throw unknownWebhook();
    return interaction;
  }

  /** Tells the interactions that a message belongs to what became of it. */
  changed(change: MessageChange, message: Message): void {
    if (change === 'created') return;
    for (const interaction of this.#byToken.values()) {
      const isOwn = interaction.original === message.id || interaction.followUps.includes(message.id);
      if (isOwn) interaction.note({ kind: 'message', change, message });
    }
  }

  /** Forgets everything. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#byToken.clear();
  }

  #after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    timer.unref();
    this.#timers.add(timer);
  }

  #payload({ id, token, occasion }: Interaction, data: object): object {
    const { type, person, place, source } = occasion;
    const who =
      place.guild === null ? { user: person.user } : { member: memberIn(person, place), ...guildFields(place) };
    return {
      id,
      application_id: APPLICATION_ID,
      type,
      data,
      ...who,
      channel_id: place.id,
      channel: { ...channelOf(place, this.#bot), permissions: person.permissions },
      token,
      version: 1,
      ...(source && type === InteractionType.MessageComponent ? { message: overTheWire(source) } : {}),
      app_permissions: BOT_PERMISSIONS,
      locale: person.locale,
      entitlements: [],
      authorizing_integration_owners: ownersOf(occasion),
      context: place.guild === null ? 1 : 0,
      attachment_size_limit: 10_485_760,
    };
  }
}

/** By whom the app was installed, as Discord writes it: by the server (`0`) or, in a foreign one, by the person (`1`). */
export function ownersOf({ place, person }: Occasion): Readonly<Record<string, string>> {
  if (place.guild === FOREIGN_GUILD_ID) return { '1': person.user.id };
  return { '0': place.guild ?? '0' };
}

function guildFields(place: Place): object {
  const name = place.installed ? { name: GUILD_NAME } : {};
  return { guild_id: place.guild, guild: { id: place.guild, locale: 'nl', features: [], ...name }, guild_locale: 'nl' };
}
