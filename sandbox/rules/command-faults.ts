import { ApplicationCommandType, ApplicationCommandOptionType as OptionType } from 'discord.js';
import { choiceFaults } from './choices.js';
import { type CommandOption, type CommandPayload, commands, type Localized } from './command-schema.js';
import type { Fault } from './discord-error.js';
import { faultsOf } from './schema-faults.js';

/** Reads the commands of a bulk registration: the commands, or everything that is wrong with them. */
export function readCommands(payload: unknown): {
  readonly commands: readonly CommandPayload[];
  readonly faults: readonly Fault[];
} {
  const read = commands.safeParse(payload);
  if (!read.success) return { commands: [], faults: faultsOf(read.error) };
  return { commands: read.data, faults: [...twice(read.data), ...read.data.flatMap(commandFaultsOf)] };
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

/** At most so many characters in names, descriptions and values of a command together. */
const MAX_SIZE = 8000;

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

function commandFaultsOf(command: CommandPayload, index: number): Fault[] {
  const faults = 'options' in command ? listFaults(command.options ?? [], [index, 'options']) : [];
  const size = sizeOf(command);
  if (size <= MAX_SIZE) return faults;
  const message = `Command exceeds ${MAX_SIZE} characters (${size})`;
  return [...faults, { path: [index], code: 'APPLICATION_COMMAND_TOO_LARGE', message }];
}

function listFaults(options: readonly CommandOption[], path: Fault['path']): Fault[] {
  const names = new Set<string>();
  let optional = false;
  const isGroup = ({ type }: CommandOption) => type === OptionType.Subcommand || type === OptionType.SubcommandGroup;
  const groups = options.filter(isGroup).length;
  return options.flatMap((option, at) => {
    const here = [...path, at];
    const faults: Fault[] = [...optionFaults(option, here), ...listFaults(option.options ?? [], [...here, 'options'])];
    const fault = (field: string, code: string, message: string) =>
      faults.push({ path: [...here, field], code, message });
    if (names.has(option.name)) {
      fault('name', 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE', 'Option names must be unique');
    }
    names.add(option.name);
    if (option.required && optional) {
      const message = 'Required options must be placed before non-required options';
      fault('required', 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
    }
    optional ||= !option.required;
    if (groups > 0 && groups < options.length) {
      const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
      fault('type', 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
    }
    return faults;
  });
}

const WITH_CHOICES: readonly number[] = [OptionType.String, OptionType.Integer, OptionType.Number];

function optionFaults({ type, choices, autocomplete, ...option }: CommandOption, path: Fault['path']): Fault[] {
  const faults: Fault[] = choiceFaults(choices ?? [], type).map((fault) => ({
    ...fault,
    path: [...path, 'choices', ...fault.path],
  }));
  const fault = (field: string, code: string, message: string) =>
    faults.push({ path: [...path, field], code, message });
  if (autocomplete && choices?.length) {
    fault('autocomplete', 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE', 'Autocomplete and choices cannot both be set');
  }
  if ((autocomplete || choices?.length) && !WITH_CHOICES.includes(type)) {
    fault('type', 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Options of this kind have no choices');
  }
  const { min_length = 0, max_length = 6000, min_value, max_value } = option;
  if (min_length > max_length) fault('min_length', 'NUMBER_TYPE_MAX', 'min_length exceeds max_length');
  if (min_value !== undefined && max_value !== undefined && min_value > max_value) {
    fault('min_value', 'NUMBER_TYPE_MAX', 'min_value exceeds max_value');
  }
  return faults;
}

interface Worded {
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly description?: string | undefined;
  readonly description_localizations?: Localized;
  readonly options?: readonly CommandOption[] | undefined;
}

// Of words in several languages the longest counts.
function sizeOf(one: Worded): number {
  const longest = (words: string, others: Localized) =>
    Math.max(words.length, ...Object.values(others ?? {}).map((other) => other?.length ?? 0));
  const own = longest(one.name, one.name_localizations) + longest(one.description ?? '', one.description_localizations);
  const inside = (one.options ?? []).map((option) => {
    const choices = (option.choices ?? []).map((choice) => {
      return longest(choice.name, choice.name_localizations) + String(choice.value).length;
    });
    return choices.reduce((sum, size) => sum + size, sizeOf(option));
  });
  return inside.reduce((sum, size) => sum + size, own);
}
