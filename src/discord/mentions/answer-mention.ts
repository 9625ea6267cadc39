import { ChannelType, type Message, type MessageCreateOptions, type User } from 'discord.js';
import * as labels from '../../reply/labels.js';
import type { Reply } from '../../reply/reply.js';
import type { Request } from '../../reply/request.js';
import type { Context } from '../context.js';
import { isForbidden, isGone, isModerated, TooSlow } from '../faults.js';
import { answerOf, pagesOf } from '../interactions/answers.js';
import { LIMITS } from '../message/limits.js';
import { messageUrl, noticeReply } from '../message/notice.js';
import { readMention } from './read-mention.js';

/** Answers a message that mentions the bot, as replies to it. Never throws. */
export async function answerMention(context: Context, message: Message, botId: string): Promise<void> {
  // The library types them as there, but a packet can come without.
  const { author, content }: { readonly author: User | null; readonly content: string | null } = message;
  if (!author || content === null || author.bot || message.webhookId !== null || message.system) return;
  const { commands, log, clock, asked } = context;
  const definitions = commands.map(({ definition }) => definition);
  const mention = readMention(content, botId, definitions, message.channel.type === ChannelType.DM);
  if (!mention || !asked.open(message.id)) return;
  const started = clock.now();
  const { requests, more } = mention;
  if (requests.length === 0) await guarded(context, message, async () => noticeReply(labels.NOEMING_UITLEG));
  for (const request of requests) await guarded(context, message, () => replyTo(context, message, request));
  if (more) await guarded(context, message, async () => noticeReply(labels.ALLEEN_DRIE));
  log.info(
    { message: message.id, commands: requests.map(({ command }) => command), ms: clock.now() - started },
    'mention answered',
  );
}

async function replyTo(context: Context, message: Message, request: Request): Promise<Reply> {
  const command = context.commands.find(({ definition }) => definition.name === request.command);
  const read = command?.read(request.options);
  if (!read) return noticeReply(labels.NOEMING_UITLEG);
  if (read.kind === 'refused') return noticeReply(read.fout.melding);
  const reply = await answerOf(context, read, async () => undefined);
  const earlier = reply.fout ? null : context.recent.find(message.channelId, reply.request);
  return earlier ? noticeReply(labels.AL_GEPLAATST, earlier.url) : reply;
}

async function guarded(context: Context, message: Message, answer: () => Promise<Reply>): Promise<void> {
  const { log, newCode } = context;
  try {
    await send(context, message, await answer());
  } catch (error) {
    const code = newCode();
    log.error({ err: error, code, message: message.id }, 'answering a mention failed');
    // Where the bot may not write, it cannot say so either.
    if (isForbidden(error) || isGone(error)) return;
    const said = isModerated(error)
      ? labels.AUTOMOD
      : error instanceof TooSlow
        ? labels.teTraag(code)
        : labels.storing(code);
    try {
      await send(context, message, noticeReply(said));
    } catch (again) {
      log.error({ err: again, code, message: message.id }, 'telling of the failure failed');
    }
  }
}

async function send(context: Context, message: Message, reply: Reply): Promise<void> {
  const { recent, asked, log } = context;
  const pages = pagesOf(context, reply, 1, message.author.id);
  const shown =
    pages.length > LIMITS.followUps ? pagesOf(context, noticeReply(labels.TE_LANG), 1, message.author.id) : pages;
  for (const [index, payload] of shown.entries()) {
    const options: MessageCreateOptions = {
      ...payload,
      reply: { messageReference: message.id, failIfNotExists: false },
    };
    if (!message.channel.isSendable()) return;
    const sent = await message.channel.send(options);
    if (index === 0 && reply.request && !reply.fout) {
      const url = messageUrl(message.guildId, message.channelId, sent.id);
      recent.remember(message.channelId, reply.request, { messageId: sent.id, url });
    }
    await asked.answered(message.id, async () => {
      recent.forget(sent.id);
      await sent.delete().catch((error: unknown) => {
        if (!isGone(error)) log.warn({ err: error, message: sent.id }, 'taking an answer away failed');
      });
    });
  }
}
