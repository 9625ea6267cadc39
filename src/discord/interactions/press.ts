import type { MessageComponentInteraction } from 'discord.js';
import type { Command } from '../../../commands/command.js';
import * as labels from '../../reply/labels.js';
import { type Destination, type OptionValue, type Request, readRequest } from '../../reply/request.js';
import type { Context } from '../context.js';
import { isGone } from '../faults.js';
import { DOOR } from '../message/controls.js';
import { notice } from '../message/notice.js';
import { completed, isPrivate, ownerOf } from '../message/read-back.js';
import { VAN, VERWIJDEREN } from '../message/render.js';
import { answerOf, pageOf, pagesOf, showEverybody, showPrivately } from './answers.js';
import { mayAnswerInPublic, mayManage } from './permissions.js';
import type { Responder } from './responder.js';
import { displayName, signed } from './sender.js';

/** Does what a pressed button, or a choice in a menu, asks for. */
export async function press(
  context: Context,
  interaction: MessageComponentInteraction,
  responder: Responder,
): Promise<void> {
  const read = readRequest(interaction.customId);
  if (read.kind !== 'read') {
    await responder.privately(notice(read.kind === 'outdated' ? labels.KNOP_VEROUDERD : labels.KNOP_ONLEESBAAR));
    return;
  }
  if (read.request.command === VERWIJDEREN) {
    await removeAnswer(context, interaction, responder, read.request);
    return;
  }
  const command = context.commands.find(({ definition }) => definition.name === read.request.command);
  if (!command) {
    await responder.privately(notice(labels.KNOP_VEROUDERD));
    return;
  }
  const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
  const request = completed(read.request, read.elsewhere, chosen, interaction.message);
  if (!request) {
    await responder.privately(notice(labels.WOORDEN_WEG));
    return;
  }
  await HOW[read.destination]({ context, interaction, responder, command, request });
}

interface Pressed {
  readonly context: Context;
  readonly interaction: MessageComponentInteraction;
  readonly responder: Responder;
  readonly command: Command;
  readonly request: Request;
}

const HOW: Readonly<Record<Destination, (pressed: Pressed) => Promise<void>>> = {
  replace: turn,
  open: (pressed) => open(pressed),
  place,
};

// Only the person whom an answer is for turns its pages; anyone else gets a copy.
async function turn(pressed: Pressed): Promise<void> {
  const { context, interaction, responder, command, request } = pressed;
  const hidden = isPrivate(interaction.message);
  const owner = hidden ? null : ownerOf(interaction.message);
  if (!hidden && owner !== interaction.user.id) {
    await open(pressed);
    return;
  }
  const asked = withDoor(request, hidden ? null : displayName(interaction));
  const answer = await answerOf(context, command, asked, () => responder.announce('change'));
  const reply = signed(answer, asked.options[DOOR]);
  if (reply.fout) {
    await showPrivately(context, responder, reply);
    return;
  }
  const [first, ...rest] = pagesOf(context, reply, pageOf(request), owner);
  if (!first || rest.length > 0) {
    await responder.privately(notice(labels.TE_LANG));
    return;
  }
  await responder.change(first);
}

async function open({ context, responder, command, request }: Pressed): Promise<void> {
  const asked = withDoor(request, null);
  const reply = await answerOf(context, command, asked, () => responder.announce('private'));
  await showPrivately(context, responder, reply, pageOf(request));
}

async function place({ context, interaction, responder, command, request }: Pressed): Promise<void> {
  const { placing, recent } = context;
  if (!mayAnswerInPublic(interaction)) {
    await responder.privately(notice(labels.NIET_OPENBAAR));
    return;
  }
  // A second press while the first is being answered would place it twice.
  const pressed = `${interaction.message.id} ${interaction.customId}`;
  if (placing.has(pressed)) {
    await responder.privately(notice(labels.AL_BEZIG));
    return;
  }
  placing.add(pressed);
  try {
    // The pressed message stays as it is: what is placed follows it, seen by everybody or, if need be, by one.
    await responder.announce('change');
    const answer = await answerOf(context, command, withDoor(request, null), async () => undefined);
    const reply = signed(answer, displayName(interaction));
    const earlier = recent.find(interaction.channelId, reply.request);
    if (reply.fout) await showPrivately(context, responder, reply);
    else if (earlier) await responder.privately(notice(labels.AL_GEPLAATST, earlier.url));
    else await showEverybody(context, interaction, responder, reply);
  } finally {
    placing.delete(pressed);
  }
}

// A button of something placed says only that someone placed it: `name` is that person, who pressed it now.
function withDoor(request: Request, name: string | null): Request {
  const { [DOOR]: door, ...options }: Record<string, OptionValue> = request.options;
  return { ...request, options: door === true && name !== null ? { ...options, [DOOR]: name } : options };
}

/** Takes a public answer away, for the person whom it is for and for who may manage messages. */
async function removeAnswer(
  { recent }: Context,
  interaction: MessageComponentInteraction,
  responder: Responder,
  request: Request,
): Promise<void> {
  if (request.options[VAN] !== interaction.user.id && !mayManage(interaction)) {
    await responder.privately(notice(labels.NIET_JOUW_BERICHT));
    return;
  }
  recent.forget(interaction.message.id);
  try {
    await responder.remove();
  } catch (error) {
    if (!isGone(error)) throw error;
    await responder.privately(notice(labels.AL_WEG));
  }
}
