import type { Interaction } from '../interaction.js';
import type { Interactions } from '../interactions.js';
import { isJson } from '../json.js';
import { isEphemeral, isLoading, type Message, overTheWire } from '../messages.js';
import type { Responses } from '../responses.js';
import type { Call, Route } from '../router.js';

/** The first answer to an interaction, and the webhook by which the bot edits it and follows it up. No token is asked. */
export function interactionRoutes(interactions: Interactions, responses: Responses): readonly Route[] {
  const webhook = '/webhooks/:application/:token';
  const at = (call: Call) => interactions.answered(call.param('application'), call.param('token'));
  return [
    {
      on: 'POST /interactions/:id/:token/callback',
      open: true,
      answer: (call) => {
        const interaction = interactions.awaiting(call.param('id'), call.param('token'));
        const message = responses.first(interaction, call.body, call.attachments);
        if (call.query.get('with_response') !== 'true') return {};
        return { status: 200, body: responded(interaction, message, call.body) };
      },
    },
    {
      on: `POST ${webhook}`,
      open: true,
      answer: (call) => ({ status: 200, body: overTheWire(responses.followUp(at(call), call.body, call.attachments)) }),
    },
    {
      on: `GET ${webhook}/messages/:message`,
      open: true,
      answer: (call) => ({ body: overTheWire(responses.message(at(call), call.param('message'))) }),
    },
    {
      on: `PATCH ${webhook}/messages/:message`,
      open: true,
      answer: (call) => ({ body: overTheWire(responses.edit(at(call), call.param('message'), call.body)) }),
    },
    {
      on: `DELETE ${webhook}/messages/:message`,
      open: true,
      answer: (call) => {
        responses.remove(at(call), call.param('message'));
        return {};
      },
    },
  ];
}

function responded({ id, occasion }: Interaction, message: Message | null, body: unknown): object {
  const type = isJson(body) ? body['type'] : null;
  const about = message
    ? {
        response_message_id: message.id,
        response_message_loading: isLoading(message),
        response_message_ephemeral: isEphemeral(message),
      }
    : {};
  return {
    interaction: { id, type: occasion.type, ...about },
    resource: { type, ...(message ? { message: overTheWire(message) } : {}) },
  };
}
