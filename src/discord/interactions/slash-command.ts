import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
} from 'discord.js';
import type { Suggestion } from '../../../commands/command.js';
import { heeding, within } from '../../clock.js';
import * as labels from '../../reply/labels.js';
import { shortened } from '../../text/excerpt.js';
import type { Context } from '../context.js';
import { LIMITS } from '../message/limits.js';
import { notice } from '../message/render.js';
import { answerOf, deliver, displayName, showEverybody, signed } from './answers.js';
import { mayAnswerInPublic } from './permissions.js';
import type { Responder } from './responder.js';

/** Answers a slash command. Who sees it is decided from the request, but what went wrong is for who asked alone. */
export async function slash(responder: Responder, interaction: ChatInputCommandInteraction): Promise<void> {
  const { context } = responder;
  const command = context.commands.find(({ definition }) => definition.name === interaction.commandName);
  if (!command) return responder.say(labels.OPDRACHT_WEG);
  const asked = command.read(Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, value])));
  if (asked.kind === 'refused') return responder.say(asked.fout.melding);
  const inPublic = asked.visibility === 'everybody' && mayAnswerInPublic(interaction);
  const reply = await answerOf(context, asked, () => responder.announce(inPublic ? 'public' : 'private'));
  await deliver(responder, asked, reply, {
    announce: () => responder.announce('public'),
    place: () => showEverybody(responder, reply.signed ? signed(reply, displayName(interaction)) : reply),
    pointTo: async (url) => {
      await responder.everybody(notice(labels.AL_GEPLAATST, url, interaction.user.id));
    },
  });
}

/** Suggests values while someone types. What goes wrong is logged, and nothing is suggested. */
export async function autocomplete(context: Context, interaction: AutocompleteInteraction): Promise<void> {
  const { log, turns } = context;
  const { commandName: command } = interaction;
  let choices: ApplicationCommandOptionChoiceData[] = [];
  const entered = turns.enter(interaction.user.id) === 'in';
  try {
    choices = entered ? await suggestions(context, interaction) : [];
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
  { commands, sources, log, clock, patience }: Context,
  { commandName, options }: AutocompleteInteraction,
): Promise<ApplicationCommandOptionChoiceData[]> {
  const command = commands.find(({ definition }) => definition.name === commandName);
  if (!command?.suggest) return [];
  const focused = options.getFocused(true);
  const others = options.data.filter(({ name }) => name !== focused.name);
  const given = Object.fromEntries(others.map(({ name, value }) => [name, value]));
  const work = command.suggest({ option: focused.name, text: String(focused.value) }, given, sources());
  const late = (error: unknown): void =>
    log.error({ err: error, command: commandName }, 'suggesting failed after it was given up');
  const found = await heeding(work, late, () => within(work, patience.suggest, clock));
  const type = command.definition.options[focused.name]?.type === 'integer' ? 'number' : 'string';
  return found.done ? found.value.flatMap((one) => choice(one, type)).slice(0, LIMITS.choices) : [];
}

function choice({ name, value }: Suggestion, type: 'number' | 'string'): ApplicationCommandOptionChoiceData[] {
  const fitting = typeof value === type && (typeof value !== 'string' || value.length <= LIMITS.optionValue);
  if (!fitting || typeof value === 'boolean' || name.trim() === '' || value === '') return [];
  return [{ name: shortened(name, LIMITS.choiceName), value }];
}
