import type { Interaction } from 'discord.js';
import * as labels from '../../reply/labels.js';
import type { Context, Observed } from '../context.js';
import { failureLabel, isExpired, isGone } from '../faults.js';
import { onMessage } from './message-command.js';
import { press } from './press.js';
import { type Answerable, Responder } from './responder.js';
import { autocomplete, slash } from './slash-command.js';

/** Answers an interaction. Never throws: this is the boundary behind which every failure ends. */
export async function dispatch(context: Context, interaction: Interaction): Promise<void> {
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
