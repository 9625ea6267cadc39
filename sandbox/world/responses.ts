import {
  ApplicationCommandOptionType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord.js';
import * as z from 'zod';
import { asJson } from '../json.js';
import type { Sent } from '../rules/attachments.js';
import { choiceFaults, suggestions } from '../rules/choices.js';
import { compose } from '../rules/compose.js';
import { alreadyAcknowledged, DiscordError, refuse, tooManyFollowUps, unknownMessage } from '../rules/discord-error.js';
import { hasFlag } from '../rules/message-payload.js';
import { faultsOf } from '../rules/schema-faults.js';
import type { Interaction } from './interaction.js';
import { ownersOf } from './interactions.js';
import { type InteractionMetadata, isLoading, type Message, type Messages } from './messages.js';
import { APPLICATION_ID, FOREIGN_GUILD_ID, type User } from './places.js';
import type { Writer } from './writer.js';

/** At most so many follow-ups where the app is there for one person only. */
const PERSONAL_FOLLOW_UPS = 5;

const callback = z.object({ type: z.int(), data: z.looseObject({ flags: z.int().nullish() }).nullish() });

/** What the bot answers to interactions: their first answer, edits of it, and follow-ups. */
export class Responses {
  readonly #messages: Messages;
  readonly #writer: Writer;
  readonly #bot: User;

  constructor(messages: Messages, writer: Writer, bot: User) {
    this.#messages = messages;
    this.#writer = writer;
    this.#bot = bot;
  }

  /** The first answer. @throws DiscordError when it is refused; the interaction then stays open */
  first(interaction: Interaction, { body, files }: Sent): Message | null {
    if (interaction.state === 'answered') throw alreadyAcknowledged();
    const read = callback.safeParse(body);
    if (!read.success) throw refusal('type', 'BASE_TYPE_REQUIRED', 'This field is required');
    const { type, data } = read.data;
    if (!possible(interaction.occasion.type, type)) {
      throw refusal(
        'type',
        'INTERACTION_RESPONSE_TYPE_INVALID',
        `Response type ${type} does not answer this interaction`,
      );
    }
    const message = inData(() => this.#answer(interaction, type, { body: data ?? {}, files }));
    interaction.state = 'answered';
    return message;
  }

  /** The message that `@original` or an id stands for. @throws DiscordError 10008 */
  message(interaction: Interaction, id: string): Message {
    const wanted = id === '@original' ? interaction.original : id;
    const own = wanted !== null && (wanted === interaction.original || interaction.followUps.includes(wanted));
    const message = own ? this.#messages.get(wanted) : null;
    if (!message) throw unknownMessage();
    return message;
  }

  edit(interaction: Interaction, id: string, sent: Sent): Message {
    return this.#writer.edit(sent, this.message(interaction, id));
  }

  remove(interaction: Interaction, id: string): void {
    this.#messages.remove(this.message(interaction, id).id);
  }

  followUp(interaction: Interaction, sent: Sent): Message {
    const original = interaction.original === null ? null : this.#messages.get(interaction.original);
    // Discord takes the first follow-up of a deferred answer for that answer, as visible as it was announced.
    if (original && isLoading(original)) return this.edit(interaction, original.id, sent);
    if (isPersonal(interaction) && interaction.followUps.length >= PERSONAL_FOLLOW_UPS) throw tooManyFollowUps();
    const message = this.#writer.post(sent, ({ flags }) => ({
      ...this.#circumstances(interaction, flags),
      type: MessageType.Reply,
      answers: original ?? undefined,
    }));
    interaction.followUps.push(message.id);
    interaction.note({ kind: 'message', change: 'created', message });
    return message;
  }

  #answer(interaction: Interaction, type: number, sent: Sent): Message | null {
    const { source } = interaction.occasion;
    switch (type) {
      case InteractionResponseType.ChannelMessageWithSource: {
        const message = this.#writer.post(sent, ({ flags }) => this.#circumstances(interaction, flags));
        interaction.original = message.id;
        interaction.note({ kind: 'message', change: 'created', message });
        return message;
      }
      case InteractionResponseType.DeferredChannelMessageWithSource: {
        const flags = Number(asJson(sent.body)['flags'] ?? 0);
        const about = { ...this.#circumstances(interaction, flags), loading: true };
        const message = this.#messages.add(compose({ flags: flags & MessageFlags.Ephemeral }, about));
        interaction.original = message.id;
        interaction.note({ kind: 'acknowledged', thinking: message });
        return message;
      }
      case InteractionResponseType.DeferredMessageUpdate: {
        interaction.original = source?.id ?? null;
        interaction.note({ kind: 'acknowledged', thinking: null });
        return source ?? null;
      }
      case InteractionResponseType.UpdateMessage: {
        const message = source ? this.#messages.get(source.id) : null;
        if (!message) throw unknownMessage();
        interaction.original = message.id;
        return this.#writer.edit(sent, message);
      }
      default: {
        const read = suggestions.safeParse(sent.body);
        if (!read.success) throw new DiscordError(400, 50035, 'Invalid Form Body', faultsOf(read.error));
        const { choices } = read.data;
        const faults = choiceFaults(choices, interaction.occasion.focused ?? ApplicationCommandOptionType.String);
        refuse(faults.map((fault) => ({ ...fault, path: ['choices', ...fault.path] })));
        interaction.note({ kind: 'choices', choices });
        return null;
      }
    }
  }

  #circumstances(interaction: Interaction, flags: number | undefined) {
    const { occasion } = interaction;
    const { place, person, source } = occasion;
    const isPrivate = hasFlag(flags, MessageFlags.Ephemeral) || isPersonal(interaction);
    return {
      author: this.#bot,
      place,
      onlyFor: isPrivate ? person.user.id : undefined,
      applicationId: APPLICATION_ID,
      interaction: metadataOf(interaction),
      type: messageType(interaction),
      answers: source,
    };
  }
}

/** What a message tells of the interaction that it answers. */
function metadataOf({ id, occasion }: Interaction): InteractionMetadata {
  const { type, person, name } = occasion;
  const owners = ownersOf(occasion);
  return { id, type, user: person.user, ...(name ? { name } : {}), authorizing_integration_owners: owners };
}

function messageType({ occasion }: Interaction): MessageType {
  if (occasion.source) return MessageType.Reply;
  return occasion.onMessage ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}

// Where the app is there for one person only, and that person may not use it in public, all it says is private.
function isPersonal({ occasion }: Interaction): boolean {
  return occasion.place.guild === FOREIGN_GUILD_ID;
}

function possible(interaction: InteractionType, response: number): boolean {
  const messages = [
    InteractionResponseType.ChannelMessageWithSource,
    InteractionResponseType.DeferredChannelMessageWithSource,
  ];
  const updates = [InteractionResponseType.DeferredMessageUpdate, InteractionResponseType.UpdateMessage];
  if (interaction === InteractionType.ApplicationCommandAutocomplete) {
    return response === InteractionResponseType.ApplicationCommandAutocompleteResult;
  }
  const allowed = interaction === InteractionType.MessageComponent ? [...messages, ...updates] : messages;
  return allowed.some((type) => type === response);
}

// What is wrong with a first answer is wrong in its `data`.
function inData<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw error instanceof DiscordError ? error.under('data') : error;
  }
}

function refusal(field: string, code: string, message: string): DiscordError {
  return new DiscordError(400, 50035, 'Invalid Form Body', [{ path: [field], code, message }]);
}
