import { MessageFlags } from 'discord.js';
import * as z from 'zod';
import { asJson, type Json } from '../json.js';
import {
  type Attachment,
  attachmentRequests,
  type PlannedFile,
  planFiles,
  referable,
  type UploadedFile,
} from './attachments.js';
import { componentFaults, isTooHeavy, mediaFaults } from './component-faults.js';
import { type Component, classicComponents, everyComponent, layoutComponents } from './components.js';
import type { Fault } from './discord-error.js';
import { type Embed, embedFaults, embeds } from './embeds.js';
import { faultsOf, maybe, snowflakeText } from './schema-faults.js';

/** What is known of a payload besides its JSON. */
export interface PayloadContext {
  /** The message to be edited has the Components V2 flag already, which an edit cannot take away. */
  readonly layout?: boolean;
  /** Files that came along. */
  readonly files?: readonly UploadedFile[];
  /** Files that the message to be edited has. */
  readonly before?: readonly Attachment[];
}

/** A payload that was read, the files that the message will have, and what is wrong. */
export interface ReadPayload {
  readonly payload: MessagePayload;
  readonly planned: readonly PlannedFile[];
  readonly faults: readonly Fault[];
}

const unique = <Schema extends z.ZodType>(item: Schema) =>
  z.array(item).refine((list) => new Set(list).size === list.length, 'The list has an entry twice');
const snowflakes = maybe(unique(snowflakeText).max(100));

const allowedMentions = z.object({
  parse: maybe(unique(z.enum(['users', 'roles', 'everyone']))),
  users: snowflakes,
  roles: snowflakes,
  replied_user: maybe(z.boolean()),
});

const base = {
  flags: maybe(z.int().nonnegative()),
  allowed_mentions: maybe(allowedMentions),
  message_reference: maybe(z.object({ message_id: snowflakeText, fail_if_not_exists: maybe(z.boolean()) })),
  attachments: maybe(attachmentRequests),
  nonce: maybe(z.union([z.int(), z.string().max(25)])),
  enforce_nonce: maybe(z.boolean()),
  tts: maybe(z.boolean()),
  sticker_ids: maybe(z.array(snowflakeText).max(3)),
};

// An edit empties these with null.
const classic = z.object({
  ...base,
  content: z.string().max(2000).nullish(),
  embeds: embeds.nullish(),
  components: classicComponents.nullish(),
});

const layout = z.object({ ...base, components: layoutComponents.nullish() });

/** Who a payload says may be notified. */
export type AllowedMentions = z.output<typeof allowedMentions>;

/** A message as the bot sends or edits it. A field that is absent is left as it was by an edit. */
export interface MessagePayload
  extends Readonly<Partial<Omit<z.output<z.ZodObject<typeof base>>, 'attachments' | 'tts' | 'sticker_ids'>>> {
  readonly content?: string | undefined;
  readonly components?: readonly Component[] | undefined;
  readonly embeds?: readonly Embed[] | undefined;
}

const LEGACY = ['content', 'embeds', 'poll', 'sticker_ids'] as const;

/** Whether a set of message flags has a flag. */
export function hasFlag(flags: number | null | undefined, flag: MessageFlags): boolean {
  return ((flags ?? 0) & flag) !== 0;
}

/**
 * Reads a message payload as Discord would: the message that it makes, or everything that is wrong with it. Unknown
 * fields are dropped, as Discord drops them. @throws DiscordError 413 for a file that is too large
 */
export function readPayload(sent: unknown, { layout: isEdited, files = [], before = [] }: PayloadContext): ReadPayload {
  const raw = asJson(sent);
  const flags = typeof raw['flags'] === 'number' ? raw['flags'] : 0;
  const isLayout = isEdited === true || hasFlag(flags, MessageFlags.IsComponentsV2);
  const faults: Fault[] = isLayout ? LEGACY.filter((field) => isThere(raw[field])).map(legacyFault) : [];
  const read = (isLayout ? layout : classic).safeParse(raw);
  if (!read.success) return { payload: {}, planned: [], faults: [...faults, ...faultsOf(read.error)] };
  const { attachments, tts, sticker_ids, ...data } = read.data;
  const payload: MessagePayload = emptied(data);
  const { planned, faults: fileFaults } = planFiles(attachments, files, before);
  const located = everyComponent(payload.components ?? []);
  faults.push(
    ...componentFaults(located),
    ...mediaFaults(located, new Set(referable(planned).keys())),
    ...embedFaults(payload.embeds ?? []),
    ...mentionFaults(payload.allowed_mentions),
    ...fileFaults,
  );
  return { payload, planned, faults };
}

/** Everything that Discord would refuse a message payload for, each as `path: reason`; empty when it is accepted. */
export function payloadFaults(sent: unknown, context: PayloadContext = {}): string[] {
  const { payload, planned, faults } = readPayload(sent, context);
  if (faults.length > 0) return faults.map(({ path, message }) => `${path.join('.') || 'payload'}: ${message}`);
  if (isTooHeavy(everyComponent(payload.components ?? []))) return ['payload: 500: Internal Server Error'];
  return !context.layout && isEmpty(payload, planned) ? ['payload: Cannot send an empty message'] : [];
}

/** Whether a payload shows nothing at all. Beside Components V2 a file is only seen where a component shows it. */
export function isEmpty(payload: MessagePayload, files: readonly PlannedFile[]): boolean {
  const { content, components, embeds: embedded, flags } = payload;
  const shown = hasFlag(flags, MessageFlags.IsComponentsV2) ? 0 : files.length;
  return !content?.trim() && !components?.length && !embedded?.length && shown === 0;
}

/** What is wrong with a field that does not go with Components V2. */
export function legacyFault(field: string): Fault {
  const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
  return { path: [field], code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message };
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function mentionFaults({ parse, users, roles }: AllowedMentions = {}): Fault[] {
  return [
    { kind: 'users' as const, ids: users },
    { kind: 'roles' as const, ids: roles },
  ].flatMap(({ kind, ids }) => {
    if (!parse?.includes(kind) || !ids?.length) return [];
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    return [{ path: ['allowed_mentions'], code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message }];
  });
}

const EMPTIED: Json = { content: '', components: [], embeds: [] };

function emptied(value: Json): MessagePayload {
  const fields = Object.entries(value).map(([key, field]) => [key, field === null ? EMPTIED[key] : field] as const);
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
}
