import type { Library } from '../src/publications/model/library.js';
import type { Reply } from '../src/reply/reply.js';
import type { OptionValue, Request } from '../src/reply/request.js';
import type { SearchEngine } from '../src/search/search-engine.js';

/** A text in Dutch, and in English for readers whose Discord is English. */
export interface Words {
  readonly nl: string;
  readonly en: string;
}

/** An option as Discord and the terminal offer it. Lengths in UTF-16 code units. */
export interface OptionDefinition {
  readonly nameEn: string;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly description: Words;
  readonly required?: boolean;
  /** Values are suggested while the reader types; {@link Command.suggest} gives them. */
  readonly suggested?: boolean;
  readonly maxLength?: number;
}

/** What Discord shows of a command. Names of commands and options are lower case, Dutch and (`nameEn`) English. */
export interface CommandDefinition {
  readonly name: string;
  readonly nameEn: string;
  readonly description: Words;
  readonly options: Readonly<Record<string, OptionDefinition>>;
  /** Present when it can also be started from a message (right-click → Apps). Its text becomes option `option`. */
  readonly onMessage?: { readonly name: Words; readonly option: string };
}

/** What a command may look in. */
export interface Sources {
  readonly library: Library;
  readonly search: SearchEngine;
  /** Id of the publication that counts where none is named; null when every number asks which is meant. */
  readonly defaultDocument: string | null;
}

/** A value that can be chosen while typing; `name` is at most 100 UTF-16 code units. */
export interface Suggestion {
  readonly name: string;
  readonly value: OptionValue;
}

/** Who gets to see a reply; known from the request alone, since Discord wants it before anything is looked up. */
export type Visibility = 'everybody' | 'asker';

/**
 * A definition and what answers it. It knows nothing of Discord, the terminal or the clock, and expected outcomes
 * (no such number, nothing found) are replies; it throws only when something is broken.
 */
export interface Command {
  readonly definition: CommandDefinition;
  visibility(request: Request): Visibility;
  answer(request: Request, sources: Sources): Promise<Reply>;
  /** Suggests values for the option named `focused`, of which `typed` is there so far; at most 25. */
  suggest?(request: Request, focused: string, typed: string, sources: Sources): Promise<readonly Suggestion[]>;
}
