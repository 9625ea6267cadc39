import { AllowedMentionsTypes, MessageFlags } from 'discord.js';
import * as z from 'zod';
import { asJson, type Json } from '../json.js';
import { componentFaults } from './component-faults.js';
import { type Component, classicComponents, everyComponent, layoutComponents } from './components.js';
import type { Fault } from './discord-error.js';

/** Who a payload says may be notified. */
export interface AllowedMentions {
  readonly parse?: readonly string[] | undefined;
  readonly users?: readonly string[] | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly replied_user?: boolean | undefined;
}

/** A message as the bot sends or edits it. A field that is absent is left as it was by an edit. */
export interface MessagePayload {
  readonly content?: string | undefined;
  readonly flags?: number | undefined;
  readonly components?: readonly Component[] | undefined;
  readonly embeds?: readonly unknown[] | undefined;
  readonly allowed_mentions?: AllowedMentions | undefined;
  readonly message_reference?:
    | { readonly message_id: string; readonly fail_if_not_exists?: boolean | undefined }
    | undefined;
}

/** What is known of the message that a payload is for. */
export interface PayloadContext {
  /** The message to be edited has the Components V2 flag already, which an edit cannot take away. */
  readonly layout?: boolean;
}

const snowflakes = z.array(z.string().regex(/^\d{15,20}$/)).max(100);

const allowedMentions = z.object({
  parse: z.array(z.enum(AllowedMentionsTypes)).optional(),
  users: snowflakes.optional(),
  roles: snowflakes.optional(),
  replied_user: z.boolean().optional(),
});

const embeds = z.array(
  z.looseObject({ title: z.string().max(256).nullish(), description: z.string().max(4096).nullish() }),
);

const base = {
  flags: z.int().nonnegative().nullish(),
  allowed_mentions: allowedMentions.nullish(),
  message_reference: z
    .object({ message_id: z.string().regex(/^\d+$/), fail_if_not_exists: z.boolean().optional() })
    .nullish(),
};

const classic = z.object({
  ...base,
  content: z.string().max(2000).nullish(),
  embeds: embeds.max(10).nullish(),
  components: classicComponents.nullish(),
});

const layout = z.object({ ...base, components: layoutComponents.nullish() });

const LEGACY = ['content', 'embeds', 'poll', 'sticker_ids'] as const;

/** Whether a set of message flags has a flag. */
export function hasFlag(flags: number | null | undefined, flag: MessageFlags): boolean {
  return ((flags ?? 0) & flag) !== 0;
}

/**
 * Reads a message payload as Discord would: the message that it makes, or everything that is wrong with it. Unknown
 * fields are dropped, as Discord drops them.
 */
export function readPayload(
  payload: unknown,
  context: PayloadContext = {},
): { readonly payload: MessagePayload; readonly faults: readonly Fault[] } {
  const raw = asJson(payload);
  const flags = typeof raw['flags'] === 'number' ? raw['flags'] : 0;
  const isLayout = context.layout === true || hasFlag(flags, MessageFlags.IsComponentsV2);
  const faults: Fault[] = [];
  if (isLayout) {
    for (const field of LEGACY) {
      const value = raw[field];
      if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
        continue;
      faults.push({
        path: [field],
        code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      });
    }
  }
  const read = (isLayout ? layout : classic).safeParse(raw);
  if (!read.success) faults.push(...read.error.issues.flatMap(faultsOf));
  const components = read.success ? ((read.data.components ?? []) as readonly Component[]) : [];
  faults.push(...componentFaults(everyComponent(components)), ...mentionFaults(raw['allowed_mentions']));
  return { payload: read.success ? withoutNulls(read.data) : {}, faults };
}

/** Everything that Discord would refuse a message payload for, each as `path: reason`; empty when it is accepted. */
export function payloadFaults(payload: unknown, context: PayloadContext = {}): string[] {
  const { payload: read, faults } = readPayload(payload, context);
  const shown = faults.map(({ path, message }) => `${path.join('.') || 'payload'}: ${message}`);
  if (faults.length > 0) return shown;
  return isEmpty(read) && !context.layout ? ['payload: Cannot send an empty message'] : shown;
}

/** Whether a payload shows nothing at all. */
export function isEmpty({ content, components, embeds: embedded }: MessagePayload): boolean {
  return !content?.trim() && !components?.length && !embedded?.length;
}

function mentionFaults(value: unknown): Fault[] {
  const { parse, users, roles } = asJson(value);
  return [
    { kind: 'users', ids: users },
    { kind: 'roles', ids: roles },
  ].flatMap(({ kind, ids }) =>
    Array.isArray(parse) && parse.includes(kind) && Array.isArray(ids) && ids.length > 0
      ? [
          {
            path: ['allowed_mentions'],
            code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
            message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
          },
        ]
      : [],
  );
}

// A union reports the faults of each member; those of the member that came closest say the most.
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    return deepest.flatMap(faultsOf).map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
  }
  return [{ path, code: `BASE_TYPE_${issue.code.toUpperCase()}`, message: issue.message }];
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return issues.some((issue) => issue.path.at(-1) === 'type')
    ? -1
    : Math.max(0, ...issues.map(({ path }) => path.length));
}

// An edit empties a field with null.
const EMPTIED: Json = { content: '', components: [], embeds: [] };

function withoutNulls(value: Json): MessagePayload {
  const fields = Object.entries(value).map(([key, field]) => [key, field ?? EMPTIED[key]] as const);
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
}
