import * as z from 'zod';
import type { Fault } from './discord-error.js';
import { maybe } from './schema-faults.js';

/** At most so many characters in all embeds of a message together. */
const MAX_TEXT = 6000;

const address = maybe(z.url({ protocol: /^(https?|attachment)$/, hostname: /.*/ }).max(2048));
const image = maybe(z.object({ url: address, description: maybe(z.string().max(4096)) }));

const embed = z.object({
  title: maybe(z.string().max(256)),
  description: maybe(z.string().max(4096)),
  url: address,
  color: maybe(z.int().min(0).max(0xff_ff_ff)),
  timestamp: maybe(z.iso.datetime({ offset: true })),
  author: maybe(z.object({ name: maybe(z.string().max(256)), url: address, icon_url: address })),
  footer: maybe(z.object({ text: maybe(z.string().max(2048)), icon_url: address })),
  image,
  thumbnail: image,
  fields: maybe(
    z
      .array(
        z.object({
          name: z.string().min(1).max(256),
          value: z.string().min(1).max(1024),
          inline: maybe(z.boolean()),
        }),
      )
      .max(25),
  ),
});

/** The embeds of a message. */
export const embeds = z.array(embed).max(10);

/** An embed as the bot sends it, and a picture in one; `description` is its alternative text. */
export type Embed = z.output<typeof embed>;
export type EmbedPicture = NonNullable<z.output<typeof image>>;

/** What a schema of one embed cannot see: the sum of their texts, and embeds that show nothing. */
export function embedFaults(list: readonly Embed[]): Fault[] {
  const faults: Fault[] = list.flatMap((one, at) =>
    isEmpty(one)
      ? [{ path: ['embeds', at, 'description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]
      : [],
  );
  const size = list.flatMap(wordsOf).reduce((sum, words) => sum + words.length, 0);
  if (size <= MAX_TEXT) return faults;
  const message = `Embed size exceeds maximum size of ${MAX_TEXT}`;
  return [...faults, { path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }];
}

function isEmpty({ image: picture, thumbnail, ...one }: Embed): boolean {
  return wordsOf(one).every((words) => words.trim() === '') && !picture?.url && !thumbnail?.url;
}

function wordsOf({ title, description, author, footer, fields }: Embed): string[] {
  const named = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [title, description, author?.name, footer?.text, ...named].flatMap((words) => words ?? []);
}
