import { type Message, MessageFlags } from 'discord.js';
import { z } from 'zod';
import * as labels from '../../reply/labels.js';
import type { Request } from '../../reply/reply.js';
import { readCustomId, type Written } from './controls.js';
import { carrierId, readEcho, unescapeText } from './markdown.js';

/** A component of a message, as far as it is read back. */
const component = z.object({
  id: z.number().optional(),
  custom_id: z.string().optional(),
  content: z.string().optional(),
  get components() {
    return z.array(component).optional();
  },
});
type Read = z.infer<typeof component>;

/** What a component of a kind that is not known holds, nobody reads. */
const known = z.array(component.catch({}));

function everyComponent(components: readonly Read[]): Read[] {
  return components.flatMap((one) => [one, ...everyComponent(one.components ?? [])]);
}

const componentsOf = (message: Message): Read[] =>
  everyComponent(known.parse(message.components.map((one) => one.toJSON())));

/** Whether only one person sees a message. */
export const isPrivate = (message: Message): boolean => message.flags.has(MessageFlags.Ephemeral);

/** User id of the person whom a public answer is for: who may turn its pages and take it away. Null when unknown. */
export function ownerOf(message: Message): string | null {
  for (const { custom_id } of componentsOf(message)) {
    const read = custom_id === undefined ? null : readCustomId(custom_id);
    if (read?.kind === 'removal') return read.owner;
  }
  return null;
}

/**
 * The options of a request with what a button leaves to its message: the words of a reader, and what was chosen in a
 * menu. Null when the words are not there any more.
 */
export function completed(
  { request, elsewhere, key }: Extract<Written, { kind: 'request' }>,
  chosen: readonly string[],
  message: Message,
): Request['options'] | null {
  const components = componentsOf(message);
  const options: Record<string, Request['options'][string]> = { ...request.options };
  for (const name of elsewhere) {
    const carrier = components.find(({ id }) => id === carrierId(name));
    const words = carrier?.content === undefined ? null : readEcho(carrier.content);
    if (words === null) return null;
    options[name] = words;
  }
  if (key !== null) options[key] = chosen.join(',');
  return options;
}

const said = z.string().nullish();

/** What a message says, as Discord gives it. */
export const givenMessage = z.object({
  content: said,
  message_snapshots: z.array(z.object({ message: z.object({ content: said }) })).nullish(),
  components: known.nullish(),
  embeds: z.array(z.object({ description: said })).nullish(),
});

/**
 * The words of a message: what was typed, or else what was forwarded, shown in components or in an embed. Empty for
 * a message of pictures alone.
 */
export function wordsOf({ content, message_snapshots, components, embeds }: z.infer<typeof givenMessage>): string {
  const forwarded = (message_snapshots ?? []).map(({ message }) => message.content ?? '');
  const shown = answersIn(everyComponent(components ?? []).flatMap(({ content }) => content ?? [])).map(plain);
  const embedded = (embeds ?? []).map(({ description }) => description ?? '');
  const candidates = [content ?? '', forwarded.join('\n'), shown.join('\n'), embedded.join('\n')];
  return candidates.find((text) => text.trim() !== '') ?? '';
}

/** {@link wordsOf} a message that the library has read. */
export function messageText({ content, messageSnapshots, components, embeds }: Message): string {
  return wordsOf({
    content,
    message_snapshots: [...messageSnapshots.values()].map((message) => ({ message })),
    components: known.parse(components.map((one) => one.toJSON())),
    embeds,
  });
}

/** Stands over the words of who asked. */
const ASKED = `-# ${labels.GEVRAAGD_DOOR}`;

// Of a reply of the bot's own the quotations, without who says them and where they stand; of an answer with its
// question the answer: that is what somebody asks about who answers it.
function answersIn(texts: readonly string[]): readonly string[] {
  const quoted = texts.filter((text) => /^> /m.test(text));
  const answers = quoted.filter((text) => !text.includes(ASKED));
  const chosen = new Set(answers.length > 0 ? answers : quoted);
  if (chosen.size === 0) return texts;
  // What was left out between two quotations still was.
  const isSaid = (line: string) => line.startsWith('> ') || plain(line) === labels.WEGLATING;
  return texts.flatMap((text) => {
    const lines = chosen.has(text) || plain(text) === labels.WEGLATING ? text.split('\n').filter(isSaid) : [];
    return lines.length > 0 ? lines.join('\n') : [];
  });
}

// The bot's own way of writing, taken off again; `> ` stays, since it says that something is quoted.
function plain(markdown: string): string {
  return unescapeText(markdown.replace(/^(?:-# |#{1,3} )/gm, '').replace(/(?<!\\)((?:\\\\)*)\*\*/g, '$1'));
}
