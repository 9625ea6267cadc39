import type { ChatInputCommandInteraction } from 'discord.js';
import * as labels from '../../reply/labels.js';
import type { Context } from '../context.js';
import { notice } from '../message/notice.js';
import { placeOnce } from '../placing.js';
import { answerOf, hiddenFromOthers, showEverybody, showPrivately } from './answers.js';
import { mayAnswerInPublic } from './permissions.js';
import type { Responder } from './responder.js';
import { displayName, signed } from './sender.js';

/** Answers a slash command. Who sees it is decided from the request, but what went wrong is for who asked alone. */
export async function slash(
  context: Context,
  interaction: ChatInputCommandInteraction,
  responder: Responder,
): Promise<void> {
  const command = context.commands.find(({ definition }) => definition.name === interaction.commandName);
  if (!command) {
    await responder.privately(notice(labels.OPDRACHT_WEG));
    return;
  }
  const asked = command.read(Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, value])));
  if (asked.kind === 'refused') {
    await responder.privately(notice(asked.fout.melding));
    return;
  }
  const forEverybody = asked.visibility === 'everybody';
  const inPublic = forEverybody && mayAnswerInPublic(interaction);
  const reply = await answerOf(context, asked, () => responder.announce(inPublic ? 'public' : 'private'));
  if (reply.fout || reply.undecided || !forEverybody) await showPrivately(context, responder, reply);
  else if (!inPublic) await showPrivately(context, responder, hiddenFromOthers(reply));
  else {
    const placed = reply.signed ? signed(reply, displayName(interaction)) : reply;
    await placeOnce(context, interaction, reply.request, {
      announce: () => responder.announce('public'),
      place: () => showEverybody(context, interaction, responder, placed),
      pointTo: async (url) => {
        await responder.everybody(notice(labels.AL_GEPLAATST, url, interaction.user.id));
      },
    });
  }
}
