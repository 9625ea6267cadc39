/** The part of a log that the bot uses; a pino logger is one. Objects go first, as pino takes them. */
export interface BotLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
