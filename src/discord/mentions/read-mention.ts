import type { Command } from '../../../commands/command.js';
import type { Request } from '../../reply/request.js';

/** What a message asks of the bot. */
export interface Mention {
  /** At most {@link MOST} of them. */
  readonly asks: readonly Ask[];
  /** What it asked beyond that, as it was said. */
  readonly left: readonly string[];
}

/** A request; without options where a command is for the words of the message that is answered. */
export interface Ask {
  readonly command: string;
  readonly options: Request['options'] | null;
}

/** Where a message stands: in a direct conversation, where everything is said to the bot, and as a reply to another. */
export interface Circumstances {
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
