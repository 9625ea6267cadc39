import { z } from 'zod';
import type { Checker } from '../src/check/checker.js';
import type { PagePictures } from '../src/picture/drawing.js';
import type { Library } from '../src/publications/model/library.js';
import * as labels from '../src/reply/labels.js';
import type { Fout, OptionValue, Reply, Request } from '../src/reply/reply.js';
import type { SearchEngine } from '../src/search/search-engine.js';

/** A text in Dutch, and in English for readers whose Discord is English. */
export interface Words {
  readonly nl: string;
  readonly en: string;
}

/** What Discord shows of an option. Names are lower case; the Dutch one is the key in the schema. */
export interface DiscordOption {
  readonly nameEn: string;
  readonly description: Words;
  /** Asked for by Discord; what the schema requires unless it is said here. */
  readonly required?: boolean;
  /** Values are suggested while the reader types; {@link CommandDraft.suggest} gives them. */
  readonly suggested?: boolean;
}

/** How an option is given at the terminal: as a flag (`--met-vraag`), or as the words behind the command. */
export interface TerminalOption {
  /** Its value as the usage shows it: `<id>`; absent for a flag that is on or off. */
  readonly value?: string;
  /** What it is when it is not given; where readers see it in Discord the command decides. */
  readonly otherwise?: OptionValue;
  readonly words?: boolean;
  /** Read from standard input when there are no words. */
  readonly stdin?: boolean;
  /** What is said when there are no words, by a command that cannot say it better itself. */
  readonly missing?: string;
}

/**
 * Where options are offered. A command declares its options once, in a zod schema; an option that readers can give
 * is registered in one of these or in both, and one that stands in neither is internal: only buttons carry it.
 */
export const inDiscord = z.registry<DiscordOption>();
export const atTerminal = z.registry<TerminalOption>();

/** An option as a schema and the registries tell of it. Lengths in UTF-16 code units. */
export interface OptionDefinition {
  readonly type: 'string' | 'integer' | 'boolean';
  readonly required: boolean;
  readonly maxLength: number | null;
  readonly discord: DiscordOption | null;
  readonly terminal: TerminalOption | null;
}

/** What can be known of a command without asking it. Names are lower case, Dutch and (`nameEn`) English. */
export interface CommandDefinition {
  readonly name: string;
  readonly nameEn: string;
  readonly description: Words;
  readonly options: Readonly<Record<string, OptionDefinition>>;
  readonly onMessage?: OnMessage;
  /** What is said to the bot without the name of a command is for the first of these that can read it. */
  readonly bare?: true;
}

/** How a command is started from a message (right-click → Apps): its name there, and what its text and address become. */
export interface OnMessage {
  readonly name: Words;
  readonly options: (text: string, url?: string) => Request['options'];
}

/** What a command may look in. */
export interface Sources {
  readonly library: Library;
  readonly search: SearchEngine;
  readonly checker: Checker;
  /** Pages as pictures; null where they cannot be drawn. */
  readonly pictures: PagePictures | null;
  /** Id of the publication that counts where none is named; null when every number asks which is meant. */
  readonly defaultDocument: string | null;
}

/** A value that can be chosen while typing; `name` is at most 100 UTF-16 code units. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** What is being typed: so far `text`, in the option named `option`. */
export interface Typing {
  readonly option: string;
  readonly text: string;
}

/** Who gets to see a reply; known from the request alone, since Discord wants it before anything is looked up. */
export type Visibility = 'everybody' | 'asker';

/** A command, as Discord and the terminal know it: it reads options of whatever kind, and answers what it could read. */
export interface Command {
  readonly definition: CommandDefinition;
  /**
   * The options that something said to the bot in a message gives, or null when it gives none. `named` when the
   * command's own name stood before it.
   */
  said(text: string, named: boolean): Request['options'] | null;
  /** Reads options against the schema. */
  read(options: Readonly<Record<string, unknown>>): ReadCommand;
  /** Suggests values for what is being typed, beside the options `given` so far; at most 25. */
  readonly suggest:
    | ((typing: Typing, given: Readonly<Record<string, unknown>>, sources: Sources) => Suggestions)
    | null;
}

type Suggestions = Promise<readonly Suggestion[]>;

/** A request that can be answered, or why it cannot: the first option that does not fit, in words. */
export type ReadCommand = Answerable | { readonly kind: 'refused'; readonly fout: Fout };

/** A request whose options were read. */
export interface Answerable {
  readonly kind: 'read';
  readonly visibility: Visibility;
  answer(sources: Sources): Promise<Reply>;
}

/**
 * A command as its file writes it: what Discord shows, the options, and what answers them. It knows nothing of
 * Discord, the terminal or the clock; expected outcomes (no such number, nothing found) are replies, and it throws
 * only when something is broken.
 */
export interface CommandDraft<Shape extends z.ZodRawShape> extends Omit<CommandDefinition, 'options'> {
  readonly options: z.ZodObject<Shape, z.core.$strict>;
  visibility(options: OptionsOf<Shape>): Visibility;
  answer(options: OptionsOf<Shape>, sources: Sources): Promise<Reply>;
  suggest?(typing: Typing, given: SomeOf<Shape>, sources: Sources): Suggestions;
  /** Reads what was said; without it the first text that Discord asks for is what stands behind the command's name. */
  said?(text: string, named: boolean): Request['options'] | null;
}

type OptionsOf<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape, z.core.$strict>>;
type SomeOf<Shape extends z.ZodRawShape> = z.output<
  z.ZodObject<{ [Name in keyof Shape]: z.ZodOptional<Shape[Name]> }, z.core.$strict>
>;

/** Makes a command of its draft. */
export function defineCommand<Shape extends z.ZodRawShape>(draft: CommandDraft<Shape>): Command {
  const { options: schema, visibility, answer, suggest, said, ...rest } = draft;
  const definition = { ...rest, options: definitionsOf(schema) };
  const some = schema.partial();
  return {
    definition,
    said: said ?? ((text) => firstText(definition, text.trim())),
    read(given) {
      const read = schema.safeParse(given, { error: faultIn });
      if (!read.success) {
        const [issue] = read.error.issues;
        return { kind: 'refused', fout: { code: 'gebruik', melding: issue?.message ?? labels.optieOnleesbaar('') } };
      }
      const { data } = read;
      return { kind: 'read', visibility: visibility(data), answer: (sources) => answer(data, sources) };
    },
    suggest:
      suggest === undefined
        ? null
        : (typing, given, sources) => {
            const read = some.safeParse(given);
            return suggest(typing, read.success ? read.data : some.parse({}), sources);
          },
  };
}

function firstText({ options }: CommandDefinition, text: string): Request['options'] | null {
  const [first] = Object.entries(options).filter(([, { type, discord }]) => type === 'string' && discord);
  if (text === '') return first?.[1].required ? null : {};
  return first ? { [first[0]]: text } : {};
}

function faultIn(issue: z.core.$ZodRawIssue): string {
  const [name] = issue.code === 'unrecognized_keys' ? issue.keys : (issue.path ?? []);
  return issue.code === 'too_big' && typeof issue.maximum === 'number'
    ? labels.optieTeLang(String(name), issue.maximum)
    : labels.optieOnleesbaar(String(name));
}

const described = z.object({ type: z.enum(['string', 'integer', 'boolean']), maxLength: z.int().optional() });

function definitionsOf(schema: z.ZodObject): Record<string, OptionDefinition> {
  return Object.fromEntries(
    Object.entries(schema.shape).map(([name, option]): [string, OptionDefinition] => {
      const { type, maxLength = null } = described.parse(z.toJSONSchema(option));
      const discord = inDiscord.get(option) ?? null;
      const required = discord?.required ?? !z.safeParse(option, undefined).success;
      return [name, { type, required, maxLength, discord, terminal: atTerminal.get(option) ?? null }];
    }),
  );
}
