import type { CommandDefinition } from '../../../commands/command.js';
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

/** The command that a bare number is for. */
const QUESTION = 'vraag';

const BETWEEN = /\s*(?:,|;|\ben\b|&)\s*/u;
const DOCUMENT = /(?:[a-z]{1,4}-[a-z0-9-]+|\d{1,5}(?:-[A-Za-z])?|\d{2} \d{3},? [A-Z])/u.source;
const NUMBERED = new RegExp(
  `^(?:(?<document>${DOCUMENT})[\\s#]+)?(?:(?:vraag|vragen|nr\\.?)\\s+)?(?<nummer>\\d{1,4})$`,
  'iu',
);

/**
 * Reads what a message asks of the bot, behind each mention of it: `vraag 48`, `811 48`, `48 en 49`, or a command's
 * name and what it is about, `zoek detentie`. Null when the bot is not mentioned; no requests when it is not clear
 * what is asked. In a direct message (`direct`) everything is said to the bot.
 */
export function readMention(
  content: string,
  botId: string,
  definitions: readonly CommandDefinition[],
  direct: boolean,
): Mention | null {
  const mention = new RegExp(`<@!?${botId}>`);
  if (!direct && !mention.test(content)) return null;
  const [before = '', ...behind] = content.split(mention);
  const spoken = behind.length === 0 || (direct && before.trim() !== '') ? [before, ...behind] : behind;
  const requests = spoken.flatMap((text) => requestsOf(text, definitions));
  return { requests: requests.slice(0, MOST), more: requests.length > MOST };
}

// What is asked stands on one line: a mention in the middle of a story asks for no more than that.
function requestsOf(text: string, definitions: readonly CommandDefinition[]): Request[] {
  const line =
    text
      .split('\n')
      .find((one) => one.trim() !== '')
      ?.trim()
      .replace(/^[:,]\s*/, '') ?? '';
  const [, word = '', rest = ''] = /^\/?(\S+)\s*(.*)$/su.exec(line) ?? [];
  const definition = definitions.find(({ name }) => name === word.toLowerCase());
  if (definition && definition.name !== QUESTION) return requestOf(definition, rest);
  return questions(line.replace(/^\//, ''));
}

function requestOf({ name, options }: CommandDefinition, rest: string): Request[] {
  const text = rest.trim();
  const [first] = Object.entries(options).filter(([, { type, discord }]) => type === 'string' && discord);
  if (text === '') return first?.[1].required ? [] : [{ command: name, options: {} }];
  return first ? [{ command: name, options: { [first[0]]: text } }] : [{ command: name, options: {} }];
}

// `vraag 48, 49 en 811 50, want …`: numbers as far as they go.
function questions(line: string): Request[] {
  const found: Request[] = [];
  let document: string | null = null;
  for (const part of line.replace(/^(?:vragen)\b/iu, QUESTION).split(BETWEEN)) {
    const groups: Readonly<Record<string, string | undefined>> | undefined = NUMBERED.exec(
      part.replace(/[.?!]+$/, '').trim(),
    )?.groups;
    const nummer = groups?.['nummer'];
    if (nummer === undefined) return found.length > 0 ? found : beginning(part);
    // A publication counts for the numbers after it as well: `811 48 en 49`.
    document = groups?.['document'] ?? document;
    found.push(question(nummer, document));
  }
  return found;
}

// `vraag 48 graag`: said with words behind it.
function beginning(part: string): Request[] {
  const number = /^(?:vraag|vragen)\s+(\d{1,4})\b/iu.exec(part.trim())?.[1];
  return number === undefined ? [] : [question(number, null)];
}

const question = (nummer: string, document: string | null): Request => ({
  command: QUESTION,
  options: { nummer: document === null ? nummer : `${document} ${nummer}` },
});
