import * as spec from 'discord-api-spec/zod';
import type { LoggedRequest } from '../../sandbox/server/api.js';

interface Schema {
  safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly issues: unknown } };
}

// discord.js puts these in by itself; Discord leaves them unread.
const UNREAD = ['tts', 'enforce_nonce', 'nonce', 'attachments', 'sticker_ids'];

const CALLBACKS: Readonly<Record<number, Schema>> = {
  4: spec.CreateMessageInteractionCallbackRequestSchema,
  7: spec.UpdateMessageInteractionCallbackRequestSchema,
  8: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
};

/** What Discord's own description of its API finds wrong in the requests of a bot, each with its route. */
export function schemaFaults(requests: readonly LoggedRequest[]): string[] {
  return requests.flatMap(({ method, route, body }) => {
    const schema = schemaOf(method, route ?? '', body);
    const outcome = schema?.safeParse(withoutUnread(body));
    return outcome && !outcome.success
      ? [`${method} ${route}: ${JSON.stringify(outcome.error?.issues).slice(0, 500)}`]
      : [];
  });
}

function schemaOf(method: string, route: string, body: unknown): Schema | undefined {
  if (route.endsWith('/callback')) return CALLBACKS[(body as { type: number }).type];
  if (method === 'POST' && /\/channels\/:channel\/messages$/.test(route)) return spec.MessageCreateRequestSchema;
  if (method === 'PATCH' && /\/channels\/:channel\/messages\//.test(route)) return spec.MessageEditRequestPartialSchema;
  if (method === 'POST' && route.includes('/webhooks/')) return spec.IncomingWebhookInteractionRequestSchema;
  if (method === 'PATCH' && route.includes('/webhooks/')) return spec.IncomingWebhookUpdateRequestPartialSchema;
  return undefined;
}

function withoutUnread(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const kept = Object.entries(body).filter(([name, value]) => !UNREAD.includes(name) && value !== undefined);
  return Object.fromEntries(kept.map(([name, value]) => [name, name === 'data' ? withoutUnread(value) : value]));
}
