import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Command, Suggestion } from '../../../commands/command.js';
import { heeding, within } from '../../clock.js';
import { buttonRows, small } from '../../reply/building.js';
import * as labels from '../../reply/labels.js';
import type { Reply, Request } from '../../reply/reply.js';
import { shortened } from '../../text/excerpt.js';
import { type Context, commandOf } from '../context.js';
import { isForbidden } from '../faults.js';
import type { Placing } from '../memory.js';
import { LIMITS } from '../message/controls.js';
import { messageText } from '../message/read-back.js';
import { messageUrl, notice } from '../message/render.js';
import {
  answerOf,
  mayAnswerInPublic,
  maySend,
  pagesOf,
  refusal,
  showEverybody,
  showPrivately,
  signed,
} from './answers.js';
import type { Responder } from './responder.js';

/** How the answer to a command gets into the channel. */
interface Way extends Pick<Placing, 'pointTo'> {
  readonly announced: 'public' | 'private';
  place(reply: Reply): Promise<string | null>;
}

/** Answers a slash command. */
export async function slash(responder: Responder, interaction: ChatInputCommandInteraction): Promise<void> {
  const command = commandOf(responder.context, interaction.commandName);
  const options = Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, value]));
  await answer(responder, command, options, {
    announced: 'public',
    place: (reply) => showEverybody(responder, reply.signed ? signed(reply, interaction) : reply),
    pointTo: async (url) => void (await responder.everybody(notice(labels.AL_GEPLAATST, url, interaction.user.id))),
  });
}

/**
 * Answers a command used on a message. What everybody may see becomes a reply to that message; the person who asked
 * is told privately, since the first answer to an interaction cannot be tied to a message.
 */
export async function onMessage(
  responder: Responder,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const { commands } = responder.context;
  const { commandName, guildId, channelId, targetMessage } = interaction;
  const command = commands.find(({ definition }) => definition.onMessage?.name.nl === commandName);
  const about = messageUrl(guildId, channelId, targetMessage.id);
  const options = command?.definition.onMessage?.options(messageText(targetMessage), about) ?? {};
  await answer(responder, command, options, {
    announced: 'private',
    place: (reply) => placeAt(responder, interaction, signed(reply, interaction), about),
    pointTo: (url) => responder.say(labels.AL_GEPLAATST, url),
  });
}

// Who sees it is decided from the request. What went wrong, or is still to be chosen, is for who asked alone, and so is
// all of it where the app may place nothing; then it says so.
async function answer(
  responder: Responder,
  command: Command | undefined,
  options: Readonly<Record<string, unknown>>,
  { announced, place, pointTo }: Way,
): Promise<void> {
  if (!command) return responder.say(labels.OPDRACHT_WEG);
  const { context, interaction } = responder;
  const asked = command.read(options);
  if (asked.kind === 'refused') return responder.say(asked.fout.melding);
  const forEverybody = asked.visibility === 'everybody';
  const mayPlace = mayAnswerInPublic(interaction);
  const reply = await answerOf(context, asked, () =>
    responder.announce(forEverybody && mayPlace ? announced : 'private'),
  );
  if (reply.fout || reply.undecided || !forEverybody) return showPrivately(responder, reply);
  if (!mayPlace) {
    return showPrivately(responder, { ...reply, blocks: [small(labels.NIET_OPENBAAR), ...reply.blocks] });
  }
  await context.recent.placeOnce(interaction, reply.request, {
    announce: () => responder.announce(announced),
    place: () => place(reply),
    pointTo,
  });
}

// As a reply to the message; where the bot may send none, as an answer that says which message it is about.
async function placeAt(
  responder: Responder,
  interaction: MessageContextMenuCommandInteraction,
  reply: Reply,
  about: string,
): Promise<string | null> {
  const { channel, channelId, guildId, targetMessage, user } = interaction;
  const tie = { reply: { messageReference: targetMessage.id, failIfNotExists: false } };
  if (channel?.isSendable() && (maySend(interaction) || channel.isDMBased())) {
    let id: string | null = null;
    try {
      for (const payload of pagesOf(responder.context, reply, 1, user.id)) {
        const sent = await channel.send({ ...payload, ...tie });
        id ??= sent.id;
      }
    } catch (error) {
      id = null;
      if (!isForbidden(error)) {
        await responder.say(refusal(error));
        return null;
      }
    }
    if (id !== null) {
      await responder.say(labels.GEPLAATST, messageUrl(guildId, channelId, id));
      return id;
    }
  }
  await responder.say(labels.OVER_BERICHT, about);
  const link = buttonRows([{ label: labels.NAAR_BERICHT, url: about }]);
  return showEverybody(responder, { ...reply, blocks: [...reply.blocks, ...link] });
}

/** Suggests values while someone types. What goes wrong is logged, and nothing is suggested. */
export async function autocomplete(context: Context, interaction: AutocompleteInteraction): Promise<void> {
  const { log, turns } = context;
  const { commandName: command } = interaction;
  const entered = turns.enter(interaction.user.id) === 'in';
  let choices: ApplicationCommandOptionChoiceData[] = [];
  try {
    if (entered) choices = await suggestions(context, interaction);
  } catch (error) {
    log.error({ err: error, command }, 'suggesting failed');
  }
  try {
    await interaction.respond(choices);
  } catch (error) {
    log.warn({ err: error, command }, 'suggestions did not arrive');
  } finally {
    if (entered) turns.leave(interaction.user.id);
  }
}

async function suggestions(
  context: Context,
  { commandName, options }: AutocompleteInteraction,
): Promise<ApplicationCommandOptionChoiceData[]> {
  const { sources, log, clock, patience } = context;
  const command = commandOf(context, commandName);
  if (!command?.suggest) return [];
  const focused = options.getFocused(true);
  const others = options.data.filter(({ name }) => name !== focused.name);
  const given: Request['options'] = Object.fromEntries(others.map(({ name, value }) => [name, value]));
  const work = command.suggest({ option: focused.name, text: String(focused.value) }, given, sources());
  const late = (error: unknown): void =>
    log.error({ err: error, command: commandName }, 'suggesting failed after it was given up');
  const found = await heeding(work, late, () => within(work, patience.suggest, clock));
  return found.done ? found.value.flatMap(choice).slice(0, LIMITS.choices) : [];
}

function choice({ name, value }: Suggestion): ApplicationCommandOptionChoiceData[] {
  if (name.trim() === '' || value === '' || value.length > LIMITS.optionValue) return [];
  return [{ name: shortened(name, LIMITS.choiceName), value }];
}
