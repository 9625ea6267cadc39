import { Hono } from 'hono';
import { asJson } from '../../json.js';
import type { Interaction } from '../../world/interaction.js';
import type { Interactions } from '../../world/interactions.js';
import { isEphemeral, isLoading, type Message, overTheWire } from '../../world/messages.js';
import type { Responses } from '../../world/responses.js';
import { answer } from '../api.js';
import type { ApiEnv } from '../env.js';

/** The first answer to an interaction, and the webhook by which the bot edits it and follows it up. */
export function interactionRoutes(interactions: Interactions, responses: Responses): Hono<ApiEnv> {
  const at = ({ application, token }: { readonly application: string; readonly token: string }) =>
    interactions.answered(application, token);
  return new Hono<ApiEnv>()
    .post('/interactions/:id/:token/callback', (c) => {
      const interaction = interactions.awaiting(c.req.param('id'), c.req.param('token'));
      const sent = c.get('sent');
      const message = responses.first(interaction, sent);
      if (c.req.query('with_response') !== 'true') return c.body(null, 204);
      return answer(c, responded(interaction, message, sent.body));
    })
    .post('/webhooks/:application/:token', (c) =>
      answer(c, overTheWire(responses.followUp(at(c.req.param()), c.get('sent')))),
    )
    .get('/webhooks/:application/:token/messages/:message', (c) =>
      answer(c, overTheWire(responses.message(at(c.req.param()), c.req.param('message')))),
    )
    .patch('/webhooks/:application/:token/messages/:message', (c) =>
      answer(c, overTheWire(responses.edit(at(c.req.param()), c.req.param('message'), c.get('sent')))),
    )
    .delete('/webhooks/:application/:token/messages/:message', (c) => {
      responses.remove(at(c.req.param()), c.req.param('message'));
      return c.body(null, 204);
    });
}

function responded({ id, occasion }: Interaction, message: Message | null, body: unknown): object {
  const { type } = asJson(body);
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
