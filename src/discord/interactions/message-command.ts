import type { MessageContextMenuCommandInteraction } from 'discord.js';
import * as labels from '../../reply/labels.js';
import type { Reply } from '../../reply/reply.js';
import { isForbidden } from '../faults.js';
import { messageText } from '../message/read-back.js';
import { messageUrl } from '../message/render.js';
import { answerOf, deliver, displayName, pagesOf, refusal, showEverybody, signed } from './answers.js';
import { maySend } from './permissions.js';
import type { Responder } from './responder.js';

/**
 * Answers a command used on a message. What everybody may see becomes a reply to that message; the person who asked
 * is told privately, since the first answer to an interaction cannot be tied to a message.
 */
export async function onMessage(
  responder: Responder,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const { context } = responder;
  const command = context.commands.find(({ definition: { onMessage: on } }) => on?.name.nl === interaction.commandName);
  const start = command?.definition.onMessage;
  if (!command || !start) return responder.say(labels.OPDRACHT_WEG);
  const { guildId, channelId, targetMessage } = interaction;
  const asked = command.read(
    start.options(messageText(targetMessage), messageUrl(guildId, channelId, targetMessage.id)),
  );
  if (asked.kind === 'refused') return responder.say(asked.fout.melding);
  const reply = await answerOf(context, asked, () => responder.announce('private'));
  await deliver(responder, asked, reply, {
    announce: () => responder.announce('private'),
    place: () => place(responder, interaction, signed(reply, displayName(interaction))),
    pointTo: (url) => responder.say(labels.AL_GEPLAATST, url),
  });
}

async function place(
  responder: Responder,
  interaction: MessageContextMenuCommandInteraction,
  reply: Reply,
): Promise<string | null> {
  const { channelId, guildId, targetMessage } = interaction;
  const tied = await reactTo(responder, interaction, reply);
  if (tied.kind === 'placed') {
    await responder.say(labels.GEPLAATST, messageUrl(guildId, channelId, tied.id));
    return tied.id;
  }
  if (tied.kind === 'refused') {
    await responder.say(tied.melding);
    return null;
  }
  // Not tied to the message, so it says which one it is about.
  const about = messageUrl(guildId, channelId, targetMessage.id);
  await responder.say(labels.OVER_BERICHT, about);
  return showEverybody(responder, pointing(reply, about));
}

type Tied =
  | { readonly kind: 'placed'; readonly id: string }
  | { readonly kind: 'refused'; readonly melding: string }
  | { readonly kind: 'forbidden' };

async function reactTo(
  { context }: Responder,
  interaction: MessageContextMenuCommandInteraction,
  reply: Reply,
): Promise<Tied> {
  const { channel, targetMessage, user } = interaction;
  if (!channel?.isSendable() || !(maySend(interaction) || channel.isDMBased())) return { kind: 'forbidden' };
  const tie = { reply: { messageReference: targetMessage.id, failIfNotExists: false } };
  const [first, ...rest] = pagesOf(context, reply, 1, user.id);
  if (!first) return { kind: 'forbidden' };
  try {
    const { id } = await channel.send({ ...first, ...tie });
    for (const payload of rest) await channel.send({ ...payload, ...tie });
    return { kind: 'placed', id };
  } catch (error) {
    return isForbidden(error) ? { kind: 'forbidden' } : { kind: 'refused', melding: refusal(error) };
  }
}

const pointing = (reply: Reply, url: string): Reply => ({
  ...reply,
  blocks: [...reply.blocks, { kind: 'buttons', buttons: [{ label: labels.NAAR_BERICHT, url }] }],
});
