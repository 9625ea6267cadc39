import { ApplicationCommandOptionType as OptionType } from 'discord.js';
import * as z from 'zod';
import type { Fault } from './discord-error.js';
import { maybe } from './schema-faults.js';

const name = z
  .string()
  .min(1)
  .max(100)
  .refine((words) => words.trim() !== '', 'This field is required');

/** A choice that a command offers for an option, or that autocomplete suggests. */
export const choice = z.object({
  name,
  name_localizations: maybe(z.record(z.string(), z.string().min(1).max(100).nullable())),
  value: z.union([z.string().min(1).max(100), z.number()]),
});

/** A choice with the value that is sent for it. */
export type Choice = z.infer<typeof choice>;

/** What autocomplete may suggest: at most 25. */
export const suggestions = z.object({ choices: z.array(choice).max(25) });

/** Names and values that stand twice, and values that are not of the option's kind (discord.js' option type). */
export function choiceFaults(choices: readonly Choice[], type: number): Fault[] {
  const names = new Set<string>();
  const values = new Set<unknown>();
  return choices.flatMap(({ name: words, value }, at) => {
    const faults: Fault[] = [];
    const fault = (field: string, code: string, message: string) => faults.push({ path: [at, field], code, message });
    if (names.has(words))
      fault('name', 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS', 'Option choice name already exists');
    if (values.has(value))
      fault('value', 'APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_EXISTS', 'Option choice value already exists');
    if (!isOf(type, value))
      fault('value', 'APPLICATION_COMMAND_OPTIONS_VALUE_INVALID', 'The value is not of the kind of the option');
    names.add(words);
    values.add(value);
    return faults;
  });
}

function isOf(type: number, value: string | number): boolean {
  if (type === OptionType.Integer) return Number.isSafeInteger(value);
  return typeof value === (type === OptionType.Number ? 'number' : 'string');
}
