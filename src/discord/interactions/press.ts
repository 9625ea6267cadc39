import type { MessageComponentInteraction } from 'discord.js';
import type { Answerable as Asked } from '../../../commands/command.js';
import * as labels from '../../reply/labels.js';
import type { Destination } from '../../reply/reply.js';
import { commandOf } from '../context.js';
import { isGone } from '../faults.js';
import { readCustomId, type Written } from '../message/controls.js';
import { completed, isPrivate, ownerOf } from '../message/read-back.js';
import { answerOf, mayAnswerInPublic, mayManage, pagesOf, showEverybody, showPrivately, signed } from './answers.js';
import type { Responder } from './responder.js';

/** Does what a pressed button, or a choice in a menu, asks for. */
export async function press(responder: Responder, interaction: MessageComponentInteraction): Promise<void> {
  const control = readCustomId(interaction.customId);
  if (control.kind === 'removal') return removeAnswer(responder, interaction, control.owner);
  if (control.kind !== 'request')
    return responder.say(control.kind === 'outdated' ? labels.KNOP_VEROUDERD : labels.KNOP_ONLEESBAAR);
  const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
  const options = completed(control, chosen, interaction.message);
  if (!options) return responder.say(labels.WOORDEN_WEG);
  const asked = commandOf(responder.context, control.request.command)?.read(options);
  // A command or an option that is not there any more.
  if (asked?.kind !== 'read') return responder.say(labels.KNOP_VEROUDERD);
  await HOW[control.destination]({ responder, interaction, control, asked });
}

interface Pressed {
  readonly responder: Responder;
  readonly interaction: MessageComponentInteraction;
  readonly control: Extract<Written, { kind: 'request' }>;
  readonly asked: Asked;
}

const HOW: Readonly<Record<Destination, (pressed: Pressed) => Promise<void>>> = {
  replace: turn,
  open,
  place,
  along: (pressed) => (isPrivate(pressed.interaction.message) ? open(pressed) : place(pressed)),
};

// Only the person whom an answer is for turns its pages; anyone else gets a copy.
async function turn(pressed: Pressed): Promise<void> {
  const { responder, interaction, control, asked } = pressed;
  const { context } = responder;
  const hidden = isPrivate(interaction.message);
  const owner = hidden ? null : ownerOf(interaction.message);
  if (!hidden && owner !== interaction.user.id) return open(pressed);
  const answer = await answerOf(context, asked, () => responder.announce('change'));
  // Whoever may turn the page of something placed is who placed it.
  const reply = control.placed && !hidden ? signed(answer, interaction) : answer;
  if (reply.fout) return showPrivately(responder, reply);
  const [first, ...rest] = pagesOf(context, reply, control.page, owner);
  if (!first || rest.length > 0) return responder.say(labels.TE_LANG);
  const { channelId, message } = interaction;
  try {
    // First, since whoever asks for the old answer from now on must not be sent here.
    if (reply.request) context.recent.changed(channelId, message.id, reply.request);
    await responder.change(first);
  } catch (error) {
    context.recent.forget(message.id);
    throw error;
  }
}

async function open({ responder, control, asked }: Pressed): Promise<void> {
  const reply = await answerOf(responder.context, asked, () => responder.announce('private'));
  await showPrivately(responder, reply, control.page);
}

async function place({ responder, interaction, asked }: Pressed): Promise<void> {
  if (!mayAnswerInPublic(interaction)) return responder.say(labels.NIET_OPENBAAR);
  // The pressed message stays as it is: what is placed follows it, seen by everybody or, if need be, by one.
  await responder.announce('change');
  const answer = await answerOf(responder.context, asked);
  const reply = signed(answer, interaction);
  if (reply.fout || reply.undecided) return showPrivately(responder, reply);
  await responder.context.recent.placeOnce(interaction, reply.request, {
    place: () => showEverybody(responder, reply),
    pointTo: (url) => responder.say(labels.AL_GEPLAATST, url),
  });
}

/** Takes a public answer away, for the person whom it is for and for who may manage messages. */
async function removeAnswer(
  responder: Responder,
  interaction: MessageComponentInteraction,
  owner: string,
): Promise<void> {
  if (owner !== interaction.user.id && !mayManage(interaction)) return responder.say(labels.NIET_JOUW_BERICHT);
  responder.context.recent.forget(interaction.message.id);
  try {
    await responder.remove();
  } catch (error) {
    if (!isGone(error)) throw error;
    await responder.say(labels.AL_WEG);
  }
}
