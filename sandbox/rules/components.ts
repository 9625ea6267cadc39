import { ComponentType } from 'discord.js';
import * as z from 'zod';

/** An entry of a string select. */
interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string | null | undefined;
  readonly default?: boolean | undefined;
}

/**
 * A component of a message, with the fields of all kinds together; `type` tells which of them there are
 * (discord.js' `ComponentType`).
 */
export interface Component {
  readonly type: number;
  readonly id?: number | undefined;
  readonly custom_id?: string | undefined;
  readonly style?: number | undefined;
  readonly label?: string | undefined;
  readonly url?: string | undefined;
  readonly sku_id?: string | undefined;
  readonly emoji?: { readonly name?: string | null | undefined } | undefined;
  readonly disabled?: boolean | undefined;
  readonly content?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly min_values?: number | undefined;
  readonly max_values?: number | undefined;
  readonly options?: readonly SelectOption[] | undefined;
  readonly accent_color?: number | null | undefined;
  readonly spoiler?: boolean | undefined;
  readonly divider?: boolean | undefined;
  readonly spacing?: number | undefined;
  readonly accessory?: Component | undefined;
  readonly components?: readonly Component[] | undefined;
}

const text = (least: number, most: number) => z.string().min(least).max(most);
const number = z.int().nonnegative().optional();
const flag = z.boolean().optional();
const emoji = z.object({ name: z.string().nullish() }).optional();

const button = z.object({
  type: z.literal(ComponentType.Button),
  id: number,
  style: z.int().min(1).max(6),
  label: z.string().max(80).optional(),
  emoji,
  custom_id: text(1, 100).optional(),
  url: z
    .url({ protocol: /^(https?|discord)$/ })
    .max(512)
    .optional(),
  sku_id: z.string().optional(),
  disabled: flag,
});

const selectOption = z.object({
  label: text(1, 100),
  value: text(1, 100),
  description: z.string().max(100).nullish(),
  default: flag,
});

const stringSelect = z.object({
  type: z.literal(ComponentType.StringSelect),
  id: number,
  custom_id: text(1, 100),
  placeholder: z.string().max(150).optional(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  options: z.array(selectOption).min(1).max(25),
  disabled: flag,
});

const otherSelect = z.object({
  type: z.union([z.literal(5), z.literal(6), z.literal(7), z.literal(8)]),
  id: number,
  custom_id: text(1, 100),
  placeholder: z.string().max(150).optional(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  disabled: flag,
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
const described = { description: z.string().max(1024).nullish(), spoiler: flag };
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
  spacing: z.int().min(1).max(2).optional(),
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
  accent_color: z.int().min(0).max(0xff_ff_ff).nullish(),
  spoiler: flag,
  components: z.array(z.discriminatedUnion('type', [actionRow, textDisplay, section, gallery, separator, file])).min(1),
});

/** What may stand at the top of a message with the Components V2 flag. Fields that it does not know are dropped. */
export const layoutComponents = z.array(
  z.discriminatedUnion('type', [container, actionRow, textDisplay, section, gallery, separator, file]),
);

/** What may stand at the top of a message without that flag. */
export const classicComponents = z.array(actionRow).max(5);

/** Every component of a message, outermost first, with its path. */
export function everyComponent(
  components: readonly Component[],
  path: readonly (string | number)[] = ['components'],
): { readonly component: Component; readonly path: readonly (string | number)[] }[] {
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
