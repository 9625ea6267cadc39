import { MessageFlags, MessageType } from 'discord.js';
import { type InteractionMetadata, isLoading, type Message } from '../world/messages.js';
import type { Place, User } from '../world/places.js';
import { snowflake } from '../world/snowflake.js';
import type { PlacedFiles } from './media.js';
import { MENTIONABLE, mentionsIn, notifiesReplied } from './mentions.js';
import type { MessagePayload } from './message-payload.js';

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
  readonly files?: PlacedFiles;
  /** Who can be mentioned besides the people and the author. */
  readonly mentionable?: readonly User[];
}

/** What an edit changes besides the payload. */
export type EditCircumstances = Pick<Circumstances, 'files' | 'mentionable'>;

/** The flags that a bot may set on a message that is there; all others are left unread. */
const EDITABLE = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;

/** Makes a message of a payload that was found good. */
export function compose(payload: MessagePayload, about: Circumstances): Message {
  const { author, place, answers, onlyFor } = about;
  const { users, everyone } = mentionsIn(payload, knownTo(author, about));
  // An answer to what an interaction brought is no mention of the bot.
  const pings = answers && !answers.interaction_metadata && notifiesReplied(payload);
  const mentioned = distinct(pings ? [...users, answers.author] : users);
  const flags =
    ((payload.flags ?? 0) & (EDITABLE | MessageFlags.SuppressNotifications)) |
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
    ...(payload.nonce === undefined ? {} : { nonce: payload.nonce }),
    mention_everyone: everyone,
    mentions: mentioned,
    mention_roles: [],
    attachments: about.files?.under ?? [],
    embeds: payload.embeds ?? [],
    components: numbered(payload.components ?? []),
    pinned: false,
    type: about.type ?? MessageType.Default,
    flags,
    ...(about.applicationId ? { webhook_id: about.applicationId, application_id: about.applicationId } : {}),
    ...(about.interaction ? { interaction_metadata: about.interaction } : {}),
    ...(answers ? { message_reference: referenceTo(answers), referenced_message: answers } : {}),
    ...(onlyFor ? { sandbox_only_for: onlyFor } : {}),
    sandbox_files: about.files?.all ?? [],
    sandbox_notified: everyone ? ['everyone'] : mentioned.map(({ id }) => id).filter((id) => id !== author.id),
  };
}

/** A message as an edit leaves it. What the payload does not name stays; nobody is notified again. */
export function edited(message: Message, payload: MessagePayload, about: EditCircumstances = {}): Message {
  const { content, components, author, referenced_message: answered } = message;
  const { users, everyone } = mentionsIn({ content, components, ...payload }, knownTo(author, about));
  const replied = answered && message.sandbox_notified.includes(answered.author.id) ? [answered.author] : [];
  const { files } = about;
  const wasLoading = isLoading(message);
  const settable = (payload.flags ?? 0) & EDITABLE;
  return {
    ...message,
    content: payload.content ?? message.content,
    components: payload.components ? numbered(payload.components) : message.components,
    embeds: payload.embeds ?? message.embeds,
    ...(files ? filesAfter(message, payload, files) : {}),
    mentions: distinct([...users, ...replied]),
    mention_everyone: everyone,
    flags: (message.flags & ~MessageFlags.Loading) | settable,
    edited_timestamp: wasLoading ? null : new Date().toISOString(),
    sandbox_notified: wasLoading ? (everyone ? ['everyone'] : users.map(({ id }) => id)) : message.sandbox_notified,
  };
}

function knownTo(author: User, { mentionable = [] }: EditCircumstances): readonly User[] {
  return distinct([author, ...MENTIONABLE, ...mentionable]);
}

function distinct(users: readonly User[]): readonly User[] {
  return [...new Map(users.map((user) => [user.id, user])).values()];
}

// Where nothing but files was edited, what the components showed they still show.
function filesAfter(message: Message, { components, embeds }: MessagePayload, { all, under }: PlacedFiles) {
  const before = new Set(message.attachments.map(({ id }) => id));
  const known = new Set(message.sandbox_files.map(({ id }) => id));
  const isShown = (id: string) => !components && !embeds && known.has(id) && !before.has(id);
  return { attachments: under.filter(({ id }) => !isShown(id)), sandbox_files: all };
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
