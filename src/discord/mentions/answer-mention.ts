import { ChannelType, type Message, MessageType, type User } from 'discord.js';
import * as labels from '../../reply/labels.js';
import type { Reply } from '../../reply/reply.js';
import type { Context, Observed } from '../context.js';
import { failureLabel, isForbidden, isGone, isModerated } from '../faults.js';
import { answerOf, displayName, pagesOf, signed } from '../interactions/answers.js';
import { LIMITS } from '../message/limits.js';
import { noticeReply } from '../message/notice.js';
import { messageText } from '../message/read-back.js';
import { type Ask, readMention } from './read-mention.js';

/** Answers a message that mentions the bot, as replies to it. Never throws. */
export async function answerMention(context: Context, message: Message, botId: string): Promise<void> {
  // The library types them as there, but a packet can come without.
  const { author, content }: { readonly author: User | null; readonly content: string | null } = message;
  if (!author || content === null || author.bot || message.webhookId !== null || message.system) return;
  const { commands, log, clock, observe, asking, turns, quoted } = context;
  const told = quoted.take(message.id);
  const circumstances = {
    direct: message.channel.type === ChannelType.DM,
    replies: message.type === MessageType.Reply,
  };
  const mention = readMention(content, botId, commands, circumstances);
  if (!mention || !asking.open(message.id)) return;
  const say = (text: string) => send(context, message, noticeReply(text));
  const { asks, left } = mention;
  const started = clock.now();
  const count = (command = 'other', outcome: Observed['outcome']) =>
    observe({ way: 'mention', command, outcome, acknowledged: null, ms: clock.now() - started });
  const turn = turns.enter(author.id);
  if (turn !== 'in') {
    // Everybody sees it, so it is said once.
    if (turn === 'refused') await guarded(context, message, () => say(labels.RUSTIG_AAN));
    count(asks[0]?.command, 'slowed');
    return;
  }
  if (asks.length === 0) count('other', await guarded(context, message, () => say(labels.NOEMING_UITLEG)));
  for (const ask of asks) {
    count(ask.command, await guarded(context, message, () => answer(context, message, ask, told)));
  }
  if (left.length > 0) await guarded(context, message, () => say(labels.alleenDrie(left)));
  turns.leave(author.id);
  log.info(
    { message: message.id, commands: asks.map(({ command }) => command), ms: clock.now() - started },
    'mention answered',
  );
}

/** @param told the words of the message that this one answers, where Discord told them */
async function answer(context: Context, message: Message, ask: Ask, told: string | null): Promise<unknown> {
  const say = (text: string, url?: string) => send(context, message, noticeReply(text, url));
  const command = context.commands.find(({ definition }) => definition.name === ask.command);
  if (!command) return say(labels.NOEMING_UITLEG);
  const words = ask.options ? '' : (told ?? (await wordsAnswered(message)));
  if (typeof words !== 'string') return say(words.melding);
  const read = command.read(ask.options ?? command.definition.onMessage?.options(words) ?? {});
  if (read.kind === 'refused') return say(read.fout.melding);
  const reply = signedAlways(await answerOf(context, read), message);
  const place = () => send(context, message, reply);
  if (reply.fout) return place();
  return context.recent.placeOnce(message, reply.request, {
    place,
    pointTo: async (url) => {
      await say(labels.AL_GEPLAATST, url);
    },
  });
}

// The words of the message that this one answers, asked of Discord; or why there are none.
async function wordsAnswered(message: Message): Promise<string | { readonly melding: string }> {
  try {
    return messageText(await message.fetchReference()) || { melding: labels.BERICHT_ONLEESBAAR };
  } catch (error) {
    if (isGone(error)) return { melding: labels.BERICHT_WEG };
    if (isForbidden(error)) return { melding: labels.BERICHT_ONLEESBAAR };
    throw error;
  }
}

const signedAlways = (reply: Reply, { member, author }: Message): Reply =>
  reply.signed ? signed(reply, displayName({ member, user: author })) : reply;

async function guarded(
  context: Context,
  message: Message,
  act: () => Promise<unknown>,
): Promise<'answered' | 'failed' | 'gone'> {
  const { log, newCode } = context;
  try {
    await act();
    return 'answered';
  } catch (error) {
    const code = newCode();
    log.error({ err: error, code, message: message.id }, 'answering a mention failed');
    if (isGone(error)) return 'gone';
    // Where the bot may not write, it cannot say so either.
    if (isForbidden(error)) return 'failed';
    const said = isModerated(error) ? labels.AUTOMOD : failureLabel(error, code);
    try {
      await send(context, message, noticeReply(said));
    } catch (again) {
      log.error({ err: again, code, message: message.id }, 'telling of the failure failed');
    }
    return 'failed';
  }
}

/** Sends a reply to a message, in as many messages as it takes; gives the id of the first. */
async function send(context: Context, message: Message, reply: Reply): Promise<string | null> {
  const { recent, asking, log } = context;
  const { channel } = message;
  if (!channel.isSendable()) return null;
  const pages = pagesOf(context, reply, 1, message.author.id);
  const shown =
    pages.length > LIMITS.followUps ? pagesOf(context, noticeReply(labels.TE_LANG), 1, message.author.id) : pages;
  const ids: string[] = [];
  for (const payload of shown) {
    const sent = await channel.send({ ...payload, reply: { messageReference: message.id, failIfNotExists: false } });
    ids.push(sent.id);
    await asking.answered(message.id, async () => {
      recent.forget(sent.id);
      await sent.delete().catch((error: unknown) => {
        if (!isGone(error)) log.warn({ err: error, message: sent.id }, 'taking an answer away failed');
      });
    });
  }
  return ids[0] ?? null;
}
