import { type Client, Events, InteractionResponseType, InteractionType, MessageFlags, Routes } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import * as labels from '../../reply/labels.js';
import type { Context } from '../context.js';
import { notice } from '../message/notice.js';
import { dispatch } from './dispatch.js';

/** What is told twice comes twice within seconds; so many interactions are remembered. */
const MOST_REMEMBERED = 1000;

const arriving = z.object({
  t: z.literal('INTERACTION_CREATE'),
  d: z.object({ id: z.string(), token: z.string(), type: z.unknown().optional() }),
});
type Told = z.infer<typeof arriving>['d'];

/**
 * Answers each interaction once: also one that arrives twice, and one that the library does not know or cannot read,
 * of which it tells nobody.
 */
export function hearInteractions(client: Client, context: Context, during: (work: Promise<void>) => void): void {
  const heard = new LRUCache<string, true>({ max: MOST_REMEMBERED });
  const isNew = (id: string): boolean => {
    const first = !heard.has(id);
    heard.set(id, true);
    return first;
  };
  client.on(Events.InteractionCreate, (interaction) => {
    if (isNew(interaction.id)) during(dispatch(context, interaction));
  });
  client.on(Events.Raw, (packet) => {
    const told = arriving.safeParse(packet);
    // Before it is ready, the library keeps packets for later.
    if (!told.success || !client.isReady()) return;
    // By then it has told of the interaction, or never will.
    setImmediate(() => {
      if (isNew(told.data.d.id)) during(answerUnread(client, context, told.data.d));
    });
  });
}

async function answerUnread({ rest }: Client, { log, newCode, observe, clock }: Context, told: Told): Promise<void> {
  const started = clock.now();
  const what = { interaction: told.id, code: newCode() };
  log.error(what, 'an interaction could not be read');
  const { flags, components, allowedMentions } = notice(labels.storing(what.code));
  const body =
    told.type === InteractionType.ApplicationCommandAutocomplete
      ? { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
      : {
          type: InteractionResponseType.ChannelMessageWithSource,
          data: {
            flags: flags | MessageFlags.Ephemeral,
            components,
            allowed_mentions: { parse: allowedMentions.parse, replied_user: allowedMentions.repliedUser },
          },
        };
  const acknowledged = await rest.post(Routes.interactionCallback(told.id, told.token), { auth: false, body }).then(
    () => clock.now() - started,
    (error: unknown) => {
      log.error({ ...what, err: error }, 'telling of the failure failed');
      return null;
    },
  );
  observe({ way: 'interaction', command: 'other', outcome: 'failed', acknowledged, ms: clock.now() - started });
}
