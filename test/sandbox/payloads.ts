import { InteractionResponseType } from 'discord.js';
import { asJson, type Json } from '../../sandbox/json.js';
import type { LoggedRequest } from '../../sandbox/server/api.js';

const SHOWS: readonly unknown[] = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.UpdateMessage,
];

/** The messages and edits among the requests of a bot: what Discord's rules for messages are about. */
export function sentPayloads(requests: readonly LoggedRequest[]): readonly Json[] {
  return requests.flatMap(({ method, route, body }) => {
    const json = asJson(body);
    if (route?.endsWith('/callback')) return SHOWS.includes(json['type']) ? [asJson(json['data'])] : [];
    const isMessage = /^(POST|PATCH) (\/channels\/:channel\/messages|\/webhooks\/)/.test(route ?? '');
    return isMessage && method !== 'GET' ? [json] : [];
  });
}
