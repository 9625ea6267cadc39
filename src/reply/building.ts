import type { Passage } from '../text/source-text.js';
import type { Block, Button, Buttons, Quote, Text } from './reply.js';

export const DIVIDER = { kind: 'divider' } as const satisfies Block;

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

/** A label, and how it stands there. */
export function line(text: string, as: Omit<Text, 'kind' | 'text'> = {}): Text {
  return { kind: 'text', text, ...as };
}

/** A label that is less important. */
export function small(text: string, as: Omit<Text, 'kind' | 'text' | 'small'> = {}): Text {
  return { kind: 'text', text, small: true, ...as };
}

/** Words that stand beside what a reply is about: their heading alone says whose they are. */
export function aside(
  heading: string,
  words: Passage | Pick<Quote, 'passage' | 'marks' | 'cutStart' | 'cutEnd'>,
): Quote {
  const said = 'passage' in words ? words : { passage: words };
  return { kind: 'quote', heading, byline: null, ...said, small: true };
}

/** Buttons in rows of what belongs together; a row without any falls out. */
export function buttonRows(...rows: readonly (readonly Button[])[]): Buttons[] {
  return rows.filter((row) => row.length > 0).map((buttons) => ({ kind: 'buttons', buttons }));
}
