import type { Random } from './random.js';

/** Breaks a text in lines of at most `width` characters, at spaces. */
export function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

/** Breaks a text in lines, and long words at their ends with this sign. */
export function hyphenated(text: string, width: number, sign: string, random: Random): string {
  return wrapped(text, width)
    .split('\n')
    .map((line) =>
      line.replace(/(\p{Ll}{4,})(\p{Ll}{3,})(?=[.,]?$)/u, (word, start: string, end: string) =>
        random.below(3) > 0 ? `${start}${sign}\n${end}` : word,
      ),
    )
    .join('\n');
}
