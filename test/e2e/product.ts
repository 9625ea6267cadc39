import type { Sources } from '../../commands/command.js';
import { commands } from '../../commands/index.js';
import { startSandbox } from '../../sandbox/sandbox.js';
import type { Message } from '../../sandbox/world/messages.js';
import { startBot } from '../../src/discord/bot.js';
import { unescapeText } from '../../src/discord/message/markdown.js';
import { createLog } from '../../src/log.js';
import { realSources } from '../commands/sources.js';

/**
 * The whole product, put together as `letterlijk start` does, logged in to a sandbox of its own.
 * @param over what it looks in, when not the real corpus
 */
export async function startProduct({ mentions = true, autoMod = [] as string[], over = null as Sources | null } = {}) {
  const real = over ? null : await realSources();
  // As the bot does; a reader who comes sooner waits, and that is shown elsewhere.
  await real?.warm();
  const sources = over ?? real?.sources;
  if (!sources) throw new Error('There is nothing to look in');
  const { library } = sources;
  const sandbox = await startSandbox({ autoMod });
  const lines: string[] = [];
  const log = createLog({
    level: 'trace',
    secrets: [sandbox.token],
    destination: { write: (line) => void lines.push(line) },
  });
  const { token, apiUrl } = sandbox;
  const started = await startBot({ token, apiUrl, guildId: null, mentions, commands, sources: () => sources, log });
  if (started.kind !== 'started') throw new Error(`The bot did not start: ${started.kind}`);
  return {
    sandbox,
    library,
    lines,
    async close() {
      await started.bot.stop();
      await sandbox.close();
    },
  };
}

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
}

function everyComponent(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...everyComponent([...(component.components ?? []), ...(component.accessory ? [component.accessory] : [])]),
  ]);
}

const all = (message: Message) => everyComponent((message.components ?? []) as readonly Component[]);

/** What a message shows, as a reader reads it: without Markdown's signs and escapes. */
export function shown(message: Message): string {
  const markdown = all(message).flatMap(({ content }) => (content === undefined ? [] : [content]));
  return markdown
    .join('\n')
    .split('\n')
    .map((line) => unescapeText(line.replace(/^(?:> |-# |### )+/u, '').replaceAll(/(?<!\\)(?:\*\*|__)/gu, '')))
    .join('\n');
}

/** Labels of the buttons under a message, in order. */
export function buttons(message: Message): string[] {
  return all(message).flatMap(({ type, label }) => (type === 2 && label !== undefined ? [label] : []));
}

/** Options of the menus in a message. */
export function menuOptions(message: Message) {
  return all(message).flatMap(({ options }) => options ?? []);
}
