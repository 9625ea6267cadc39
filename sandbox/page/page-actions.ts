import type { Context } from 'hono';
import * as z from 'zod';
import type { Driver } from '../people/driver.js';
import { NotPossible } from '../people/interaction-data.js';
import { NoAnswer } from '../people/outcome.js';
import { DiscordError } from '../rules/discord-error.js';
import { readBody } from '../server/body.js';
import type { ServerEnv } from '../server/env.js';
import type { Messages } from '../world/messages.js';
import type { PageFailure } from './view.js';

/** The largest request of the page, in bytes. */
const MAX_REQUEST = 256 * 1024;

const by = { as: z.enum(['jij', 'ander', 'moderator']), in: z.enum(['kanaal', 'draad', 'dm', 'elders']) };
const options = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const message = z.string();

const action = z.discriminatedUnion('do', [
  z.object({ ...by, do: z.literal('slash'), name: z.string(), options }),
  z.object({ ...by, do: z.literal('suggest'), name: z.string(), options, focused: z.string() }),
  z.object({ ...by, do: z.literal('press'), message, customId: z.string() }),
  z.object({ ...by, do: z.literal('choose'), message, customId: z.string(), values: z.array(z.string()) }),
  z.object({ ...by, do: z.literal('menu'), message, name: z.string() }),
  z.object({
    ...by,
    do: z.literal('say'),
    text: z.string(),
    replyTo: message.optional(),
    ping: z.boolean().optional(),
  }),
  z.object({ ...by, do: z.literal('edit'), message, text: z.string() }),
  z.object({ ...by, do: z.literal('delete'), message }),
  z.object({ ...by, do: z.literal('dismiss'), message }),
]);

/** Something that a person does on the page. */
type PageAction = z.infer<typeof action>;

/** Does what was asked, and answers when the bot has answered; what it shows comes to the page as an event. */
export async function perform(c: Context<ServerEnv>, driver: Driver, messages: Messages): Promise<Response> {
  try {
    const { body } = await readBody(c.env.incoming, MAX_REQUEST);
    const read = action.safeParse(body);
    if (!read.success) return failure(c, 400, 'not-possible', z.prettifyError(read.error));
    return c.json(await act(read.data, driver, messages));
  } catch (error) {
    if (error instanceof DiscordError) return failure(c, error.status, 'not-possible', error.message);
    if (error instanceof NotPossible) return failure(c, 409, 'not-possible', error.message);
    const isLate = error instanceof NoAnswer || (error instanceof Error && error.name === 'AbortError');
    if (isLate) return failure(c, 504, 'no-answer', error.message);
    throw error;
  }
}

async function act(asked: PageAction, driver: Driver, messages: Messages): Promise<object> {
  const target = (id: string) => {
    const found = messages.get(id);
    if (!found) throw new NotPossible('The message is gone');
    return found;
  };
  switch (asked.do) {
    case 'slash':
      await driver.slash(asked.name, asked.options, asked);
      return {};
    case 'suggest':
      return driver.autocomplete(asked.name, asked.options, asked.focused, asked);
    case 'press':
      await driver.press(target(asked.message), asked.customId, asked);
      return {};
    case 'choose':
      await driver.choose(target(asked.message), asked.customId, asked.values, asked);
      return {};
    case 'menu':
      await driver.contextMenu(asked.name, target(asked.message), asked);
      return {};
    case 'say':
      driver.say(asked.text, {
        as: asked.as,
        in: asked.in,
        ping: asked.ping ?? true,
        ...(asked.replyTo ? { replyTo: target(asked.replyTo) } : {}),
      });
      return {};
    case 'edit':
      driver.edit(target(asked.message), asked.text, asked);
      return {};
    case 'delete':
      driver.delete(target(asked.message), asked);
      return {};
    case 'dismiss':
      driver.dismiss(target(asked.message), asked);
      return {};
  }
}

/** Says why something that was asked did not happen. */
export function failure(
  c: Context<ServerEnv>,
  status: DiscordError['status'] | 409 | 415 | 504,
  reason: PageFailure['reason'],
  message: string,
): Response {
  return c.json({ reason, message } satisfies PageFailure, status);
}
