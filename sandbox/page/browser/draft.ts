import type { CommandView, OptionView } from '../view.js';

/** The value of an option as it stands in the text; offsets in UTF-16 code units. */
interface DraftValue {
  readonly option: OptionView;
  readonly text: string;
  readonly start: number;
}

/** What somebody is typing: a message, the name of a command, or a command with options. */
export type Draft =
  | { readonly kind: 'message' }
  | { readonly kind: 'name'; readonly typed: string }
  | {
      readonly kind: 'command';
      readonly command: CommandView;
      readonly values: readonly DraftValue[];
      /** The option that is being typed: the last one. */
      readonly current: DraftValue | null;
    };

/**
 * Reads `/vraag 48` and `/vraag nummer:48 alleen_voor_mij:Ja`. Text before the first `option:` belongs to the first
 * option.
 */
export function readDraft(text: string, commands: readonly CommandView[]): Draft {
  const name = /^\/(\S*)/.exec(text)?.[1];
  if (name === undefined) return { kind: 'message' };
  const command = commands.find((one) => one.name === name);
  const begin = name.length + 1;
  if (!command || text.length === begin) return { kind: 'name', typed: name };
  const values = valuesIn(text, begin, command.options);
  return { kind: 'command', command, values, current: values.at(-1) ?? null };
}

function valuesIn(text: string, begin: number, options: readonly OptionView[]): DraftValue[] {
  const marks = [...text.slice(begin).matchAll(/(?<=\s)([^\s:]+):/gu)].flatMap((found) => {
    const option = options.find(({ name }) => name === found[1]);
    const at = begin + found.index;
    return option ? [{ option, at, start: at + found[0].length }] : [];
  });
  const values = marks.map(({ option, start }, index) => {
    const end = marks[index + 1]?.at ?? text.length;
    return { option, start, text: text.slice(start, end).trim() };
  });
  const [first] = options;
  const before = text.slice(begin, marks[0]?.at ?? text.length);
  const unnamed = before.trim();
  if (!first || (!unnamed && marks.length > 0)) return values;
  const start = begin + before.length - before.trimStart().length;
  return [{ option: first, start, text: unnamed }, ...values];
}

/** What to send for a command, or what is still wrong with it. */
export type Ready =
  | { readonly kind: 'ready'; readonly options: Readonly<Record<string, string | number | boolean>> }
  | { readonly kind: 'missing' | 'not-a-number' | 'not-yes-no'; readonly option: OptionView };

/** A suggestion that was taken: the text that stands for it, and the value that is sent. */
export interface Picked {
  readonly text: string;
  readonly value: string | number | boolean;
}

const YES = ['ja', 'waar', 'true'];
const NO = ['nee', 'onwaar', 'false'];

/** Turns the text of each option into the value to send. */
export function readyOptions(draft: Extract<Draft, { kind: 'command' }>, picked: ReadonlyMap<string, Picked>): Ready {
  const options: Record<string, string | number | boolean> = {};
  for (const { option, text } of draft.values) {
    if (text === '') continue;
    const taken = picked.get(option.name);
    const choice = option.choices.find(({ name }) => name === text);
    if (taken?.text === text) options[option.name] = taken.value;
    else if (choice) options[option.name] = choice.value;
    else if (option.kind === 'text') options[option.name] = text;
    else if (option.kind === 'number') {
      if (Number.isNaN(Number(text))) return { kind: 'not-a-number', option };
      options[option.name] = Number(text);
    } else {
      const lower = text.toLowerCase();
      if (!YES.includes(lower) && !NO.includes(lower)) return { kind: 'not-yes-no', option };
      options[option.name] = YES.includes(lower);
    }
  }
  const missing = draft.command.options.find(({ name, required }) => required && !Object.hasOwn(options, name));
  return missing ? { kind: 'missing', option: missing } : { kind: 'ready', options };
}
