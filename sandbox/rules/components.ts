import { ComponentType } from 'discord.js';
import * as z from 'zod';
import { maybe, snowflakeText } from './schema-faults.js';

/** A picture or a file: an address, of the web or `attachment://name` for a file that is sent along. */
export interface Media {
  readonly url: string;
  readonly proxy_url?: string;
  readonly content_type?: string;
  readonly attachment_id?: string;
  /** Of a picture that came along, in pixels. */
  readonly width?: number;
  readonly height?: number;
}

const text = (least: number, most: number) => z.string().min(least).max(most);
const number = maybe(z.int().nonnegative().max(0x7f_ff_ff_ff));
const flag = maybe(z.boolean());
const emoji = maybe(z.object({ id: maybe(snowflakeText), name: z.string().max(32) }));

const button = z.object({
  type: z.literal(ComponentType.Button),
  id: number,
  style: z.int().min(1).max(6),
  label: maybe(z.string().max(80)),
  emoji,
  custom_id: maybe(text(1, 100)),
  url: maybe(z.url({ protocol: /^(https?|discord)$/ }).max(512)),
  sku_id: maybe(snowflakeText),
  disabled: flag,
});

const selectOption = z.object({
  label: text(1, 100),
  value: text(1, 100),
  description: maybe(z.string().max(100)),
  default: flag,
  emoji,
});

const anySelect = {
  id: number,
  custom_id: text(1, 100),
  placeholder: maybe(z.string().max(150)),
  min_values: maybe(z.int().min(0).max(25)),
  max_values: maybe(z.int().min(1).max(25)),
  disabled: flag,
};

const stringSelect = z.object({
  ...anySelect,
  type: z.literal(ComponentType.StringSelect),
  options: z.array(selectOption).min(1).max(25),
});

const otherSelect = z.object({
  ...anySelect,
  type: z.literal([
    ComponentType.UserSelect,
    ComponentType.RoleSelect,
    ComponentType.MentionableSelect,
    ComponentType.ChannelSelect,
  ]),
});

const actionRow = z.object({
  type: z.literal(ComponentType.ActionRow),
  id: number,
  components: z
    .array(z.union([button, stringSelect, otherSelect]))
    .min(1)
    .max(5),
});

const textDisplay = z.object({ type: z.literal(ComponentType.TextDisplay), id: number, content: text(1, 4000) });

const media = z.object({ url: z.string().max(2048) });
const described = { description: maybe(text(1, 1024)), spoiler: flag };
const thumbnail = z.object({ type: z.literal(ComponentType.Thumbnail), id: number, media, ...described });
const gallery = z.object({
  type: z.literal(ComponentType.MediaGallery),
  id: number,
  items: z
    .array(z.object({ media, ...described }))
    .min(1)
    .max(10),
});
const file = z.object({ type: z.literal(ComponentType.File), id: number, file: media, spoiler: flag });
const separator = z.object({
  type: z.literal(ComponentType.Separator),
  id: number,
  divider: flag,
  spacing: maybe(z.int().min(1).max(2)),
});
const section = z.object({
  type: z.literal(ComponentType.Section),
  id: number,
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});
const container = z.object({
  type: z.literal(ComponentType.Container),
  id: number,
  accent_color: maybe(z.int().min(0).max(0xff_ff_ff)),
  spoiler: flag,
  components: z.array(z.discriminatedUnion('type', [actionRow, textDisplay, section, gallery, separator, file])).min(1),
});

type AnyOf<Kinds, Name extends PropertyKey> = Kinds extends { readonly [Key in Name]?: infer Value } ? Value : never;
type KeysOf<Kinds> = Kinds extends unknown ? keyof Kinds : never;
type Together<Kinds> = { readonly [Name in KeysOf<Kinds>]?: AnyOf<Kinds, Name> | undefined };
type Kinds = z.output<
  | typeof button
  | typeof stringSelect
  | typeof otherSelect
  | typeof actionRow
  | typeof textDisplay
  | typeof thumbnail
  | typeof gallery
  | typeof file
  | typeof separator
  | typeof section
  | typeof container
>;

/** A picture in a gallery. `description` is its alternative text. */
export interface GalleryItem extends Readonly<Partial<z.output<z.ZodObject<typeof described>>>> {
  readonly media: Media;
}

/**
 * A component of a message, with the fields of all kinds together; `type` tells which of them there are
 * (discord.js' `ComponentType`).
 */
export interface Component
  extends Omit<Together<Kinds>, 'type' | 'media' | 'items' | 'file' | 'accessory' | 'components'> {
  readonly type: number;
  readonly media?: Media | undefined;
  readonly items?: readonly GalleryItem[] | undefined;
  readonly file?: Media | undefined;
  /** Name and size in bytes of a file, as Discord gives them back. */
  readonly name?: string;
  readonly size?: number;
  readonly accessory?: Component | undefined;
  readonly components?: readonly Component[] | undefined;
}

/** What may stand at the top of a message with the Components V2 flag. Fields that it does not know are dropped. */
export const layoutComponents = z.array(
  z.discriminatedUnion('type', [container, actionRow, textDisplay, section, gallery, separator, file]),
);

/** What may stand at the top of a message without that flag. */
export const classicComponents = z.array(actionRow).max(5);

/** A component, and the way to it in the payload. */
export interface Located {
  readonly component: Component;
  readonly path: readonly (string | number)[];
}

/** Every component of a message, outermost first, with its path. */
export function everyComponent(
  components: readonly Component[],
  path: readonly (string | number)[] = ['components'],
): Located[] {
  return components.flatMap((component, index) => {
    const here = [...path, index];
    const accessory = component.accessory ? [{ component: component.accessory, path: [...here, 'accessory'] }] : [];
    return [
      { component, path: here },
      ...everyComponent(component.components ?? [], [...here, 'components']),
      ...accessory,
    ];
  });
}
