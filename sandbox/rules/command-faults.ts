import { ApplicationCommandType } from 'discord.js';
import * as z from 'zod';
import type { Fault } from './discord-error.js';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const slashName = z
  .string()
  .regex(NAME, "Command name is invalid: letters, digits, - _ ' only, at most 32")
  .refine((name) => name === name.toLowerCase(), 'Command name is invalid: lower case only');
const localized = (words: z.ZodType<string>) => z.record(z.string(), words.nullable()).nullish();
const description = z.string().min(1).max(100);

const choice = z.object({
  name: z.string().min(1).max(100),
  name_localizations: localized(z.string().min(1).max(100)),
  value: z.union([z.string().max(100), z.number()]),
});

const option = z.object({
  type: z.int().min(1).max(11),
  name: slashName,
  name_localizations: localized(slashName),
  description,
  description_localizations: localized(description),
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  choices: z.array(choice).max(25).nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  min_length: z.int().min(0).max(6000).nullish(),
  max_length: z.int().min(1).max(6000).nullish(),
});

const places = {
  default_member_permissions: z.string().nullish(),
  nsfw: z.boolean().nullish(),
  integration_types: z.array(z.int().min(0).max(1)).min(1).nullish(),
  contexts: z.array(z.int().min(0).max(2)).min(1).nullish(),
};

const slashCommand = z.object({
  ...places,
  type: z.literal(ApplicationCommandType.ChatInput),
  name: slashName,
  name_localizations: localized(slashName),
  description,
  description_localizations: localized(description),
  options: z.array(option).max(25).nullish(),
});

const menuName = z.string().trim().min(1).max(32);

const menuCommand = z.object({
  ...places,
  type: z.union([z.literal(ApplicationCommandType.User), z.literal(ApplicationCommandType.Message)]),
  name: menuName,
  name_localizations: localized(menuName),
  description: z.literal('').nullish(),
});

const commands = z.array(
  z.preprocess(
    (value) => (typeof value === 'object' && value !== null && !('type' in value) ? { ...value, type: 1 } : value),
    z.discriminatedUnion('type', [slashCommand, menuCommand]),
  ),
);

/** A choice that a command offers for an option, or that autocomplete suggests. */
export type Choice = z.infer<typeof choice>;
/** An option of a slash command, as the bot registered it. */
export type CommandOption = z.infer<typeof option>;
/** A command as the bot registers it; a menu command has no options. */
export type CommandPayload = z.infer<typeof slashCommand> | z.infer<typeof menuCommand>;

/** Choices as autocomplete may suggest them: at most 25. */
export const choices = z.array(choice).max(25);

/** Reads the commands of a bulk registration: the commands, or everything that is wrong with them. */
export function readCommands(payload: unknown): {
  readonly commands: readonly CommandPayload[];
  readonly faults: readonly Fault[];
} {
  const read = commands.safeParse(payload);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, code, message }) => ({
      path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
      code: `BASE_TYPE_${code.toUpperCase()}`,
      message,
    }));
    return { commands: [], faults };
  }
  return { commands: read.data, faults: [...twice(read.data), ...read.data.flatMap(optionFaults)] };
}

/** Everything that Discord would refuse a list of commands for, each as `path: reason`. */
export function commandFaults(payload: unknown): string[] {
  return readCommands(payload).faults.map(({ path, message }) => `${path.join('.') || 'commands'}: ${message}`);
}

const LIMITS: ReadonlyMap<number, number> = new Map([
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
]);

function twice(list: readonly CommandPayload[]): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const count = new Map<number, number>();
  list.forEach(({ type, name }, index) => {
    const key = `${type} ${name}`;
    if (seen.has(key)) {
      const message = 'Application command names must be unique';
      faults.push({ path: [index, 'name'], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message });
    }
    seen.add(key);
    count.set(type, (count.get(type) ?? 0) + 1);
  });
  for (const [type, most] of LIMITS) {
    if ((count.get(type) ?? 0) <= most) continue;
    faults.push({ path: [], code: 'MAX_COMMANDS', message: `At most ${most} commands of type ${type}` });
  }
  return faults;
}

function optionFaults(command: CommandPayload, index: number): Fault[] {
  const options = 'options' in command ? (command.options ?? []) : [];
  const faults: Fault[] = [];
  const names = new Set<string>();
  let optional = false;
  options.forEach((one, at) => {
    const fault = (field: string, code: string, message: string) =>
      faults.push({ path: [index, 'options', at, field], code, message });
    if (names.has(one.name)) fault('name', 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE', 'Option names must be unique');
    names.add(one.name);
    if (one.required && optional) {
      fault(
        'required',
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before others',
      );
    }
    optional ||= !one.required;
    if (one.autocomplete && one.choices?.length) {
      fault('autocomplete', 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE', 'Autocomplete and choices cannot both be set');
    }
  });
  const size = JSON.stringify(wordsOf(command)).length;
  if (size > 8000) {
    faults.push({
      path: [index],
      code: 'APPLICATION_COMMAND_TOO_LARGE',
      message: `Command exceeds 8000 characters (${size})`,
    });
  }
  return faults;
}

function wordsOf(command: CommandPayload): string[] {
  const options = 'options' in command ? (command.options ?? []) : [];
  const choiceWords = options.flatMap((one) => (one.choices ?? []).flatMap(({ name, value }) => [name, String(value)]));
  return [
    command.name,
    command.description ?? '',
    ...options.flatMap(({ name, description: words }) => [name, words]),
    ...choiceWords,
  ];
}
