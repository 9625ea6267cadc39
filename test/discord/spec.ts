import * as spec from 'discord-api-spec/zod';
import type { Payload } from '../../src/discord/message/render.js';

type Json = Readonly<Record<string, unknown>>;

const SCHEMAS = {
  MessageCreateRequest: spec.MessageCreateRequestSchema,
  MessageEditRequest: spec.MessageEditRequestPartialSchema,
  InteractionReply: spec.IncomingWebhookInteractionRequestSchema,
  InteractionUpdate: spec.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  InteractionEdit: spec.IncomingWebhookUpdateRequestPartialSchema,
};

/** The fields that each kind of component may have, by its number: the schemas let unknown ones pass. */
const FIELDS: Readonly<Record<number, readonly string[]>> = {
  1: ['type', 'id', 'components'],
  2: ['type', 'id', 'custom_id', 'style', 'label', 'url', 'disabled'],
  3: ['type', 'id', 'custom_id', 'placeholder', 'min_values', 'max_values', 'options'],
  9: ['type', 'id', 'components', 'accessory'],
  10: ['type', 'id', 'content'],
  14: ['type', 'id', 'divider', 'spacing'],
  17: ['type', 'id', 'components'],
};

/** Everything that Discord would refuse in a payload: by its schemas and by the rules that they miss. */
export function faults(payload: Payload): string[] {
  const { allowedMentions, ...rest } = payload;
  const { repliedUser, ...mentions } = allowedMentions;
  const body = { ...rest, allowed_mentions: { ...mentions, replied_user: repliedUser } };
  const found: string[] = [];
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const outcome = schema.safeParse(body);
    if (!outcome.success) found.push(`${name}: ${JSON.stringify(outcome.error.issues).slice(0, 400)}`);
  }
  const components = everyComponent(payload.components as unknown as readonly Json[]);
  const text = components.reduce((sum, { content }) => sum + (typeof content === 'string' ? content.length : 0), 0);
  if (text > 4000) found.push(`${text} characters of text`);
  if (components.length > 40) found.push(`${components.length} components`);
  const ids = components.flatMap(({ custom_id }) => (typeof custom_id === 'string' ? [custom_id] : []));
  if (new Set(ids).size < ids.length) found.push(`a custom_id twice: ${ids.join(' ')}`);
  const numbers = components.flatMap(({ id }) => (typeof id === 'number' ? [id] : []));
  if (new Set(numbers).size < numbers.length) found.push('an id twice');
  for (const component of components) {
    const known = FIELDS[Number(component['type'])] ?? [];
    const unknown = Object.keys(component).filter((key) => !known.includes(key));
    if (unknown.length > 0) found.push(`component ${String(component['type'])} has ${unknown.join()}`);
    const { type, components: children, options, content } = component as Readonly<Record<string, readonly unknown[]>>;
    if (Array.isArray(children) && children.length === 0) found.push(`empty component ${String(type)}`);
    if (Array.isArray(options) && new Set(options.map((o) => (o as Json)['value'])).size < options.length) {
      found.push('a value twice');
    }
    if (typeof content === 'string' && String(content).trim() === '') found.push('empty text');
  }
  for (const key of ['content', 'embeds', 'poll']) if (key in body) found.push(`${key} beside components`);
  if (payload.flags !== 32768) found.push(`flags ${payload.flags}`);
  if (JSON.stringify(allowedMentions) !== '{"parse":[],"repliedUser":false}') found.push('mentions are let through');
  return found;
}

/** All components of a message, those within others included. */
export function everyComponent(components: readonly Json[]): Json[] {
  return components.flatMap((component) => {
    const { components: children = [], accessory } = component as {
      readonly components?: readonly Json[];
      readonly accessory?: Json;
    };
    return [component, ...everyComponent(accessory ? [...children, accessory] : children)];
  });
}

/** The Markdown of a message: its text displays, in order. */
export function textsOf(payload: Payload): string[] {
  return everyComponent(payload.components as unknown as readonly Json[]).flatMap(({ content }) =>
    typeof content === 'string' ? [content] : [],
  );
}

/** The buttons and menus of a message, in order. */
export function controlsOf(payload: Payload): Json[] {
  return everyComponent(payload.components as unknown as readonly Json[]).filter(
    ({ type }) => type === 2 || type === 3,
  );
}
