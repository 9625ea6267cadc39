import type { Passage } from './source-text.js';

/** The beginning of a passage, cut at a whole word; `cutEnd` tells that more follows. */
export interface Beginning {
  readonly passage: Passage;
  readonly cutEnd: boolean;
}

/** The first words of a passage, at most `length` UTF-16 units and within its first paragraph; at least one word. */
export function beginningOf(passage: Passage, length: number): Beginning {
  const [paragraph = ''] = passage.paragraphs;
  if (paragraph.length <= length) {
    return { passage: passage.part(0, paragraph.length), cutEnd: passage.paragraphs.length > 1 };
  }
  const space = paragraph.lastIndexOf(' ', length);
  const end = space > 0 ? space : paragraph.search(/\s|$/u);
  return { passage: passage.part(0, end), cutEnd: end < passage.text.length };
}

/**
 * A text where room is scarce, at most `length` UTF-16 units: whole words, marked where it was cut. Only what is one
 * long word (an address) is cut within it, and never within a character outside the basic plane.
 */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const words = /^.*\S(?=\s)/su.exec(text.slice(0, length - 1))?.[0] ?? '';
  if (words !== '') return `${words} …`;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
