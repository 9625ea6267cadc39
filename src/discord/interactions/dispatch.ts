import {
  type Client,
  Events,
  type Interaction,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  Routes,
} from 'discord.js';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import * as labels from '../../reply/labels.js';
import type { Context, Observed } from '../context.js';
import { failureLabel, isExpired, isGone } from '../faults.js';
import { notice } from '../message/render.js';
import { autocomplete, onMessage, slash } from './command-use.js';
import { press } from './press.js';
import { type Answerable, Responder } from './responder.js';

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

/** Answers an interaction. Never throws: this is the boundary behind which every failure ends. */
async function dispatch(context: Context, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    await autocomplete(context, interaction);
    return;
  }
  if (!interaction.isRepliable()) return;
  const { log, clock, observe } = context;
  const started = clock.now();
  const responder = new Responder(context, interaction);
  const command = nameOf(interaction);
  const what = { interaction: interaction.id, command };
  const entered = context.turns.enter(interaction.user.id) === 'in';
  let outcome: Observed['outcome'] = 'answered';
  try {
    if (entered) await route(responder);
    else {
      outcome = 'slowed';
      await responder.say(labels.RUSTIG_AAN);
    }
    log.info({ ...what, ms: clock.now() - started }, outcome);
  } catch (error) {
    outcome = isGone(error) ? 'gone' : 'failed';
    await failed(responder, error, { ...what, ms: clock.now() - started });
  } finally {
    if (entered) context.turns.leave(interaction.user.id);
  }
  const acknowledged = responder.toldAt === null ? null : responder.toldAt - started;
  const known = context.commands.some(
    ({ definition }) => definition.name === command || definition.onMessage?.name.nl === command,
  );
  observe({
    way: 'interaction',
    command: known ? command : 'other',
    outcome,
    acknowledged,
    ms: clock.now() - started,
  });
}

async function route(responder: Responder): Promise<void> {
  const { interaction } = responder;
  if (interaction.isChatInputCommand()) await slash(responder, interaction);
  else if (interaction.isMessageContextMenuCommand()) await onMessage(responder, interaction);
  else if (interaction.isMessageComponent()) await press(responder, interaction);
  // Nothing of the bot's own asks for these; silence would be shown as a failure of the app.
  else await responder.say(interaction.isCommand() ? labels.OPDRACHT_WEG : labels.KNOP_ONLEESBAAR);
}

// Of a button only the command that it names is logged: the rest may be a reader's words.
function nameOf(interaction: Answerable): string {
  if (interaction.isCommand()) return interaction.commandName;
  return /^\w+\/([^?]+)\?/u.exec(interaction.customId)?.[1] ?? '?';
}

async function failed(responder: Responder, error: unknown, what: object): Promise<void> {
  const { log, newCode } = responder.context;
  const code = newCode();
  // The message that was pressed can be deleted at any time: nothing failed.
  const gone = isGone(error);
  if (gone) log.info(what, 'the message is gone');
  else log.error({ ...what, code, err: error }, 'answering failed');
  // Nobody can be told any more.
  if (isExpired(error)) return;
  try {
    await responder.say(gone ? labels.AL_WEG : failureLabel(error, code));
  } catch (again) {
    log.error({ ...what, code, err: again }, 'telling of the failure failed');
  }
}
