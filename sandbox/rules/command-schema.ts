import { ApplicationCommandType, Locale, ApplicationCommandOptionType as OptionType } from 'discord.js';
import * as z from 'zod';
import { choice } from './choices.js';
import { maybe } from './schema-faults.js';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const slashName = z
  .string()
  .regex(NAME, "Command name is invalid: letters, digits, - _ ' only, at most 32")
  .refine((name) => name === name.toLowerCase(), 'Command name is invalid: lower case only');
const localized = (words: z.ZodType<string>) => maybe(z.partialRecord(z.enum(Locale), words.nullable()));
const description = z.string().min(1).max(100);
const kinds = (most: number) =>
  z
    .array(z.int().min(0).max(most))
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'The list has an entry twice');

const words = {
  name: slashName,
  name_localizations: localized(slashName),
  description,
  description_localizations: localized(description),
};

const value = {
  ...words,
  type: z.int().min(OptionType.String).max(OptionType.Attachment),
  required: maybe(z.boolean()),
  autocomplete: maybe(z.boolean()),
  choices: maybe(z.array(choice).max(25)),
  min_value: maybe(z.number()),
  max_value: maybe(z.number()),
  min_length: maybe(z.int().min(0).max(6000)),
  max_length: maybe(z.int().min(1).max(6000)),
};

const inside = { type: z.literal(OptionType.Subcommand), ...words };
const plain = z.object(value);
const subcommand = z.object({ ...inside, options: maybe(z.array(plain).max(25)) });
const group = z.object({ ...words, type: z.literal(OptionType.SubcommandGroup), options: z.array(subcommand).max(25) });
const option = z.union([plain, subcommand, group]);

const places = {
  default_member_permissions: z
    .union([z.string().regex(/^\d+$/), z.int().nonnegative()])
    .transform(String)
    .nullish(),
  nsfw: maybe(z.boolean()),
  integration_types: maybe(kinds(1)),
  contexts: maybe(kinds(2)),
};

const slashCommand = z.object({
  ...places,
  ...words,
  type: z.literal(ApplicationCommandType.ChatInput),
  options: maybe(z.array(option).max(25)),
});

const menuName = z.string().trim().min(1).max(32);

const menuCommand = z.object({
  ...places,
  type: z.literal([ApplicationCommandType.User, ApplicationCommandType.Message]),
  name: menuName,
  name_localizations: localized(menuName),
  description: maybe(z.literal('')),
  options: maybe(z.array(z.never('Context menu commands cannot have options'))),
});

/** The commands of a bulk registration. */
export const commands = z.array(
  z.preprocess(
    (one) => (typeof one === 'object' && one !== null && !('type' in one) ? { ...one, type: 1 } : one),
    z.discriminatedUnion('type', [slashCommand, menuCommand]),
  ),
);

/** An option of a slash command, with the fields of all kinds together; `type` tells which of them there are. */
export interface CommandOption extends Readonly<z.output<typeof plain>> {
  /** Of a subcommand, and of a group of them. */
  readonly options?: readonly CommandOption[] | undefined;
}

/** Words by Discord's name of the language. */
export type Localized = CommandOption['name_localizations'];

/** A command as the bot registers it; a menu command has no options. */
export type CommandPayload = Readonly<z.output<typeof commands>[number]>;
