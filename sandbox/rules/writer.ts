import { MessageFlags, MessageType } from 'discord.js';
import { type InteractionMetadata, isLoading, type Message } from '../world/messages.js';
import type { Place, User } from '../world/places.js';
import { snowflake } from '../world/snowflake.js';
import { blockedByAutoMod, emptyMessage, refuse } from './discord-error.js';
import { MENTIONABLE, mentionsIn, notifiesReplied, textOf } from './mentions.js';
import { hasFlag, isEmpty, type MessagePayload, readPayload } from './message-payload.js';

/** What a new message is besides its payload. */
export interface Circumstances {
  readonly author: User;
  readonly place: Place;
  readonly type?: MessageType;
  /** User id of the only person who gets to see it. */
  readonly onlyFor?: string | undefined;
  /** The bot has said that it is thinking. */
  readonly loading?: boolean;
  readonly applicationId?: string;
  readonly interaction?: InteractionMetadata | undefined;
  readonly answers?: Message | undefined;
  readonly attachments?: Message['attachments'];
}

/** Words that the server's automatic moderation refuses, in lower case. */
export type AutoMod = readonly string[];

/** Makes a message of a payload that was found good. */
export function compose(payload: MessagePayload, about: Circumstances): Message {
  const { author, place, answers, onlyFor } = about;
  const { users, everyone } = mentionsIn(payload, [author, ...MENTIONABLE]);
  const replied = answers && notifiesReplied(payload) ? [answers.author] : [];
  const mentioned = [...new Map([...users, ...replied].map((user) => [user.id, user])).values()];
  const flags =
    ((payload.flags ?? 0) & ~MessageFlags.Ephemeral) |
    (onlyFor ? MessageFlags.Ephemeral : 0) |
    (about.loading ? MessageFlags.Loading : 0);
  return {
    id: snowflake(),
    channel_id: place.id,
    ...(place.guild ? { guild_id: place.guild } : {}),
    author,
    content: payload.content ?? '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: everyone,
    mentions: mentioned,
    mention_roles: [],
    attachments: about.attachments ?? [],
    embeds: payload.embeds ?? [],
    components: numbered(payload.components ?? []),
    pinned: false,
    type: about.type ?? MessageType.Default,
    flags,
    ...(about.applicationId ? { webhook_id: about.applicationId, application_id: about.applicationId } : {}),
    ...(about.interaction ? { interaction_metadata: about.interaction } : {}),
    ...(answers ? { message_reference: referenceTo(answers), referenced_message: answers } : {}),
    ...(onlyFor ? { sandbox_only_for: onlyFor } : {}),
    sandbox_notified: everyone ? ['everyone'] : mentioned.map(({ id }) => id).filter((id) => id !== author.id),
  };
}

/** A message as an edit leaves it. What the payload does not name stays; nobody is notified again. */
export function edited(message: Message, payload: MessagePayload): Message {
  const { users, everyone } = mentionsIn({ content: message.content, components: message.components, ...payload }, [
    message.author,
    ...MENTIONABLE,
  ]);
  const wasLoading = isLoading(message);
  const settable = (payload.flags ?? 0) & (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds);
  return {
    ...message,
    content: payload.content ?? message.content,
    components: payload.components ? numbered(payload.components) : message.components,
    embeds: payload.embeds ?? message.embeds,
    mentions: users,
    mention_everyone: everyone,
    flags: (message.flags & ~MessageFlags.Loading) | settable,
    edited_timestamp: wasLoading ? null : new Date().toISOString(),
    sandbox_notified: wasLoading ? (everyone ? ['everyone'] : users.map(({ id }) => id)) : message.sandbox_notified,
  };
}

/** Reads the payload of a new message. @throws DiscordError when Discord would refuse it */
export function accept(body: unknown, autoMod: AutoMod, attachments = 0): MessagePayload {
  const { payload, faults } = readPayload(body);
  refuse(faults);
  if (isEmpty(payload) && attachments === 0) throw emptyMessage();
  moderate(payload, autoMod);
  return payload;
}

/** Reads the payload of an edit. @throws DiscordError when Discord would refuse it */
export function acceptEdit(body: unknown, message: Message, autoMod: AutoMod): MessagePayload {
  const { payload, faults } = readPayload(body, { layout: hasFlag(message.flags, MessageFlags.IsComponentsV2) });
  refuse(faults);
  const { content, components, embeds } = edited(message, payload);
  const becomesLayout = hasFlag(payload.flags, MessageFlags.IsComponentsV2);
  if (becomesLayout && content !== '') refuse([legacy('content')]);
  if (becomesLayout && embeds.length > 0) refuse([legacy('embeds')]);
  if (isEmpty({ content, components, embeds }) && message.attachments.length === 0) throw emptyMessage();
  moderate(payload, autoMod);
  return payload;
}

const legacy = (field: string) => ({
  path: [field],
  code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
});

function moderate(payload: MessagePayload, autoMod: AutoMod): void {
  const text = textOf(payload).toLowerCase();
  if (autoMod.some((word) => text.includes(word))) throw blockedByAutoMod();
}

function referenceTo({ id, channel_id, guild_id }: Message): NonNullable<Message['message_reference']> {
  return { type: 0, channel_id, message_id: id, ...(guild_id ? { guild_id } : {}) };
}

// Discord numbers the components that were sent without an id.
function numbered(components: Message['components'], next = { id: 1 }): Message['components'] {
  return components.map((component) => {
    const id = component.id || next.id++;
    const inside = component.components ? { components: numbered(component.components, next) } : {};
    const beside = component.accessory ? { accessory: numbered([component.accessory], next)[0] } : {};
    return { ...component, id, ...inside, ...beside };
  });
}
