import type { ChoiceView, PlaceView } from '../view.js';
import { type Draft, type Picked, readDraft, readyOptions } from './draft.js';
import { words } from './words.js';

/** Something that is offered while somebody types, and what the text becomes when it is taken. */
export interface Suggestion {
  readonly label: string;
  readonly description: string;
  /** Heading under which it stands. */
  readonly group: string;
  readonly text: string;
  /** The value that this text stands for, of an option. */
  readonly picked?: { readonly option: string } & Picked;
}

/** What to offer without asking the bot. */
export function suggestionsFor(text: string, place: PlaceView): readonly Suggestion[] {
  const draft = readDraft(text, place.commands);
  if (draft.kind === 'message') return mentions(text, place);
  if (draft.kind === 'name') return commands(draft.typed, place);
  return [...values(text, draft), ...options(text, draft)];
}

/** Suggestions of the bot for the option that is being typed. */
export function fromChoices(
  text: string,
  draft: Extract<Draft, { kind: 'command' }>,
  choices: readonly ChoiceView[],
): readonly Suggestion[] {
  const { current } = draft;
  if (!current) return [];
  return choices.map(({ name, value }) => ({
    label: name,
    description: '',
    group: current.option.name,
    text: text.slice(0, current.start) + name,
    picked: { option: current.option.name, text: name, value },
  }));
}

/** Whether the bot must be asked for suggestions, and with what; null when not. */
export function toAsk(
  draft: Draft,
  picked: ReadonlyMap<string, Picked>,
): {
  readonly name: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly focused: string;
} | null {
  if (draft.kind !== 'command' || !draft.current?.option.autocomplete) return null;
  const { option, text } = draft.current;
  if (picked.get(option.name)?.text === text) return null;
  const others = readyOptions({ ...draft, values: draft.values.filter((value) => value.option !== option) }, picked);
  const options = others.kind === 'ready' ? others.options : {};
  return { name: draft.command.name, options: { ...options, [option.name]: text }, focused: option.name };
}

function commands(typed: string, { commands: all, bot }: PlaceView): Suggestion[] {
  const fits = all.filter(({ name }) => name.startsWith(typed.toLowerCase()));
  return fits.map(({ name, description, options: known }) => {
    const [first] = known;
    return {
      label: `/${name}`,
      description,
      group: bot.name,
      text: first?.required ? `/${name} ${first.name}:` : `/${name} `,
    };
  });
}

function values(text: string, draft: Extract<Draft, { kind: 'command' }>): readonly Suggestion[] {
  const { current } = draft;
  if (!current) return [];
  const { option, text: typed } = current;
  const yesOrNo = [
    { name: words.yes, value: true },
    { name: words.no, value: false },
  ];
  const known = option.kind === 'boolean' ? yesOrNo : option.choices;
  const fits = known.filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()) && name !== typed);
  return fromChoices(text, draft, fits);
}

function options(text: string, draft: Extract<Draft, { kind: 'command' }>): readonly Suggestion[] {
  if (draft.current && draft.current.text === '') return [];
  const used = new Set(draft.values.map(({ option }) => option.name));
  return draft.command.options
    .filter(({ name }) => !used.has(name))
    .map(({ name, description }) => ({
      label: name,
      description,
      group: words.moreOptions,
      text: `${text.trimEnd()} ${name}:`,
    }));
}

function mentions(text: string, { bot, people }: PlaceView): readonly Suggestion[] {
  const typed = /(?:^|\s)@(\S*)$/.exec(text)?.[1]?.toLowerCase();
  if (typed === undefined) return [];
  const names = [bot.name, ...people.map(({ name }) => name)];
  return names
    .filter((name) => name.toLowerCase().startsWith(typed))
    .map((name) => ({
      label: `@${name}`,
      description: '',
      group: words.suggestions,
      text: `${text.slice(0, text.length - typed.length)}${name} `,
    }));
}

/** The text of a message as it is sent: names after an @ become mentions. */
export function withMentions(text: string, { bot, people }: PlaceView): string {
  const named = [bot, ...people].toSorted((a, b) => b.name.length - a.name.length);
  return named.reduce((sent, { name, id }) => sent.replaceAll(`@${name}`, `<@${id}>`), text);
}

/** A sent text as it is typed: mentions become names after an @. */
export function withNames(text: string, { bot, people }: PlaceView): string {
  return [bot, ...people].reduce((typed, { name, id }) => typed.replaceAll(`<@${id}>`, `@${name}`), text);
}
