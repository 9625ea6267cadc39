import type { Command, Sources } from '../../commands/command.js';
import type { Clock } from '../clock.js';
import type { AskingMessages, QuotedMessages, RecentAnswers, Turns } from './memory.js';

/** The part of a log that the bot uses; a pino logger is one. Objects go first, as pino takes them. */
export interface BotLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** How long the bot lets someone wait, in milliseconds. */
export interface Patience {
  /** An answer that takes longer is announced first: Discord wants to hear something within 3 s. */
  readonly direct: number;
  /** An answer that takes longer is given up. */
  readonly answer: number;
  /** Suggestions that take longer come too late to be of use. */
  readonly suggest: number;
}

export const PATIENCE: Patience = { direct: 1500, answer: 20_000, suggest: 100 };

/** What became of an interaction, or of what a mention asked, for who watches over the bot. Never a reader's words. */
export interface Observed {
  readonly way: 'interaction' | 'mention';
  /** One of the bot's own; `other` where it names none of them. */
  readonly command: string;
  readonly outcome: 'answered' | 'failed' | 'gone' | 'slowed';
  /** From arrival to the first response that Discord got, in milliseconds; null when it got none, and of a mention. */
  readonly acknowledged: number | null;
  /** From arrival to the end, in milliseconds. */
  readonly ms: number;
}

/** What answering needs. */
export interface Context {
  readonly commands: readonly Command[];
  /** What commands look in at this moment; a request keeps to what it began with. */
  readonly sources: () => Sources;
  readonly log: BotLog;
  readonly observe: (observed: Observed) => void;
  readonly clock: Clock;
  readonly patience: Patience;
  /** What was answered in public a short while ago. */
  readonly recent: RecentAnswers;
  /** Answers that go when the message that asked goes. */
  readonly asking: AskingMessages;
  /** Words of messages that others answer, as long as they are on their way. */
  readonly quoted: QuotedMessages;
  /** How many answers are on their way to each person. */
  readonly turns: Turns;
  /** Discord's ids of the slash commands by name, as soon as they are known: with one a command can be pressed. */
  readonly commandIds: Map<string, string>;
  /** A short random code, by which a reader and the log name the same failure. */
  readonly newCode: () => string;
}

/** The command with a name, or undefined. */
export function commandOf({ commands }: Pick<Context, 'commands'>, name: string): Command | undefined {
  return commands.find(({ definition }) => definition.name === name);
}
