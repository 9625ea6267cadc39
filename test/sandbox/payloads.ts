import { InteractionResponseType } from 'discord.js';
import { asJson, type Json } from '../../sandbox/json.js';
import type { UploadedFile } from '../../sandbox/rules/attachments.js';
import type { LoggedRequest } from '../../sandbox/server/api.js';

const SHOWS: readonly unknown[] = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.UpdateMessage,
];

/** A message or an edit that a bot sent, and the files that came along. */
export interface SentPayload {
  readonly payload: Json;
  readonly files: readonly UploadedFile[];
}

/** The messages and edits among the requests of a bot: what Discord's rules for messages are about. */
export function sentPayloads(requests: readonly LoggedRequest[]): readonly SentPayload[] {
  return requests.flatMap(({ method, route, body, files }) => {
    const json = asJson(body);
    if (route?.endsWith('/callback')) {
      return SHOWS.includes(json['type']) ? [{ payload: asJson(json['data']), files }] : [];
    }
    const isMessage = /^(POST|PATCH) (\/channels\/:channel\/messages|\/webhooks\/)/.test(route ?? '');
    return isMessage && method !== 'GET' ? [{ payload: json, files }] : [];
  });
}
