import type { MessageComponentInteraction } from 'discord.js';
import * as labels from '../reply/labels.js';
import type { Request } from '../reply/request.js';
import type { Context } from './context.js';
import { isGone } from './faults.js';
import { notice } from './notice.js';
import { mayManage } from './place.js';
import { VAN } from './render.js';
import type { Responder } from './responder.js';

/** Takes a public answer away, for the person whom it is for and for who may manage messages. */
export async function removeAnswer(
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
