import { ChannelType, type Message, MessageType, type User } from 'discord.js';
import type { Command } from '../../commands/command.js';
import * as labels from '../reply/labels.js';
import type { Reply, Request } from '../reply/reply.js';
import { type Context, commandOf, type Observed } from './context.js';
import { failureLabel, isForbidden, isGone, isModerated } from './faults.js';
import { answerOf, pagesOf, signed } from './interactions/answers.js';
import { LIMITS } from './message/controls.js';
import { messageText } from './message/read-back.js';
import { noticeReply } from './message/render.js';

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
  const { asks, left } = mention;
  const started = clock.now();
  const count = (command = 'other', outcome: Observed['outcome']) =>
    observe({ way: 'mention', command, outcome, acknowledged: null, ms: clock.now() - started });
  const say = (text: string) => guarded(context, message, () => send(context, message, noticeReply(text)));
  const turn = turns.enter(author.id);
  if (turn !== 'in') {
    // Everybody sees it, so it is said once.
    if (turn === 'refused') await say(labels.RUSTIG_AAN);
    return count(asks[0]?.command, 'slowed');
  }
  if (asks.length === 0) count('other', await say(labels.NOEMING_UITLEG));
  for (const ask of asks) {
    count(ask.command, await guarded(context, message, () => answer(context, message, ask, told)));
  }
  if (left.length > 0) await say(labels.alleenDrie(left));
  turns.leave(author.id);
  const named = asks.map(({ command }) => command);
  log.info({ message: message.id, commands: named, ms: clock.now() - started }, 'mention answered');
}

/** @param told the words of the message that this one answers, where Discord told them */
async function answer(context: Context, message: Message, ask: Ask, told: string | null): Promise<unknown> {
  const say = (text: string, url?: string) => send(context, message, noticeReply(text, url));
  const command = commandOf(context, ask.command);
  if (!command) return say(labels.NOEMING_UITLEG);
  const words = ask.options ? '' : (told ?? (await wordsAnswered(message)));
  if (typeof words !== 'string') return say(words.melding);
  const read = command.read(ask.options ?? command.definition.onMessage?.options(words) ?? {});
  if (read.kind === 'refused') return say(read.fout.melding);
  const answered = await answerOf(context, read);
  const reply = answered.signed ? signed(answered, { member: message.member, user: message.author }) : answered;
  const place = () => send(context, message, reply);
  if (reply.fout) return place();
  const pointTo = async (url: string) => void (await say(labels.AL_GEPLAATST, url));
  return context.recent.placeOnce(message, reply.request, { place, pointTo });
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

/** What a message asks of the bot. */
interface Mention {
  /** At most {@link MOST} of them. */
  readonly asks: readonly Ask[];
  /** What it asked beyond that, as it was said. */
  readonly left: readonly string[];
}

/** A request; without options where a command is for the words of the message that is answered. */
interface Ask {
  readonly command: string;
  readonly options: Request['options'] | null;
}

/** Where a message stands: in a direct conversation, where everything is said to the bot, and as a reply to another. */
interface Circumstances {
  readonly direct: boolean;
  readonly replies: boolean;
}

/** Not more things than these are answered in one message. */
export const MOST = 3;

/** No message of a person is longer, in UTF-16 units; what is, is no person's. */
const LONGEST = 4000;

/**
 * Reads what a message asks of the bot, behind each mention of it: a command's name and what it is about (`zoek
 * detentie`), or what a command can read without its name (`48`, `vraag 48 en 49`, or words to search for). In a reply
 * a command that works on messages needs no more than its name. Null when the bot is not mentioned; nothing asked when
 * it is not clear what.
 */
export function readMention(
  content: string,
  botId: string,
  commands: readonly Command[],
  { direct, replies }: Circumstances,
): Mention | null {
  const mention = new RegExp(`<@!?${botId}>`);
  if (!direct && !mention.test(content)) return null;
  const [before = '', ...behind] = content.slice(0, LONGEST).split(mention);
  const spoken = behind.length === 0 || (direct && before.trim() !== '') ? [before, ...behind] : behind;
  const said = spoken.map(lineOf).flatMap((line) => {
    const ask = askOf(line, commands, replies);
    return ask ? [{ line, ask }] : [];
  });
  return { asks: said.slice(0, MOST).map(({ ask }) => ask), left: said.slice(MOST).map(({ line }) => line) };
}

// What is asked stands on one line: a mention in the middle of a story asks for no more than that.
function lineOf(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  return line
    .trim()
    .replace(/^[:,]\s*/, '')
    .replace(/^\//, '');
}

function askOf(line: string, commands: readonly Command[], replies: boolean): Ask | null {
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(line) ?? [];
  const called = word.toLowerCase().replace(/[.,:;!?]+$/u, '');
  const named = commands.find(({ definition: { name, nameEn } }) => name === called || nameEn === called);
  if (named) {
    const { name, onMessage, bare } = named.definition;
    if (replies && onMessage && rest === '') return { command: name, options: null };
    const options = named.said(rest, true);
    if (options || (!bare && rest === '')) return options && { command: name, options };
  }
  // What a command that is no search cannot read was no command: `hulp aan Syrië`.
  const text = named?.definition.bare ? rest : line;
  for (const { definition, said } of commands.filter((command) => command.definition.bare)) {
    const options = said(text, false);
    if (options) return { command: definition.name, options };
  }
  return null;
}
