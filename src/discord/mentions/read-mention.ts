import type { Command } from '../../../commands/command.js';
import type { Request } from '../../reply/request.js';

/** What a message asks of the bot. */
export interface Mention {
  /** At most {@link MOST} of them. */
  readonly requests: readonly Request[];
  /** Whether it asked for more than that. */
  readonly more: boolean;
}

/** Not more quotations than these are given to one message. */
export const MOST = 3;

/**
 * Reads what a message asks of the bot, behind each mention of it: a command's name and what it is about (`zoek
 * detentie`), or what the bare command can read (`48`, `vraag 48 en 49`). Null when the bot is not mentioned; no
 * requests when it is not clear what is asked. In a direct message (`direct`) everything is said to the bot.
 */
export function readMention(
  content: string,
  botId: string,
  commands: readonly Command[],
  direct: boolean,
): Mention | null {
  const mention = new RegExp(`<@!?${botId}>`);
  if (!direct && !mention.test(content)) return null;
  const [before = '', ...behind] = content.split(mention);
  const spoken = behind.length === 0 || (direct && before.trim() !== '') ? [before, ...behind] : behind;
  const requests = spoken.flatMap((text) => requestsOf(text, commands));
  return { requests: requests.slice(0, MOST), more: requests.length > MOST };
}

// What is asked stands on one line: a mention in the middle of a story asks for no more than that.
function requestsOf(text: string, commands: readonly Command[]): Request[] {
  const line =
    text
      .split('\n')
      .find((one) => one.trim() !== '')
      ?.trim()
      .replace(/^[:,]\s*/, '')
      .replace(/^\//, '') ?? '';
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(line) ?? [];
  const named = commands.find(({ definition }) => definition.name === word.toLowerCase());
  const command = named ?? commands.find(({ definition }) => definition.bare);
  if (!command) return [];
  const { name, bare } = command.definition;
  const options = command.said(bare ? line : rest);
  return options ? [{ command: name, options }] : [];
}
