export type OptionValue = string | number | boolean;

/**
 * Everything a person does is a request: a slash command, a button, a menu, a mention and a line in the terminal all
 * become one. Its options are those that the command declares; what belongs to the way it came (which page, who
 * placed it) travels beside it, in `src/discord/message/custom-id.ts`.
 */
export interface Request {
  readonly command: string;
  readonly options: Readonly<Record<string, OptionValue | undefined>>;
}

/**
 * What becomes of the answer to a pressed button or a choice:
 * `replace` puts it in the place of the message that was pressed, `open` shows it to the person who pressed,
 * `place` puts it in the channel for everybody, `along` shows it to whom the pressed message is shown.
 */
export type Destination = 'replace' | 'open' | 'place' | 'along';
