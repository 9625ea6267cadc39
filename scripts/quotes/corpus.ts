import type { Fragment } from '../../src/publications/model/publication.js';
import { sentences } from '../../src/text/sentences.js';
import type { Passage } from '../../src/text/source-text.js';

/** Words of the corpus that somebody may quote. */
export interface Quotable {
  readonly text: string;
  readonly half: 'vraag' | 'antwoord';
}

/** Every sentence of at least `least` words, every two that follow each other, and every whole question and answer. */
export function quotables(fragments: readonly Fragment[], least: number, most: number): Quotable[] {
  const found = fragments.flatMap((fragment) =>
    (['vraag', 'antwoord'] as const).flatMap((half) => {
      const passage = fragment[half];
      return passage ? textsOf(passage).map((text) => ({ text, half })) : [];
    }),
  );
  return found.filter(({ text }) => text.split(/\s+/u).length >= least && text.length <= most);
}

function textsOf(passage: Passage): string[] {
  const ranges = sentences(passage);
  const single = ranges.map(({ start, end }) => passage.text.slice(start, end));
  const pairs = ranges.slice(1).map(({ end }, at) => passage.text.slice(ranges[at]?.start ?? 0, end));
  return [...new Set([...single, ...pairs.filter((pair) => !pair.includes('\n')), passage.text])];
}

/** Tells whether words stand in the corpus, one after the other but for what `[…]` leaves out; signs do not count. */
export function standsIn(fragments: readonly Fragment[]): (text: string) => boolean {
  const all = fragments
    .flatMap(({ vraag, antwoord, onderwerp, voetnoten }) => [
      vraag,
      antwoord,
      onderwerp,
      ...voetnoten.map(({ tekst }) => tekst),
    ])
    .map((passage) => ` ${wordsOnly(passage?.text ?? '')} `);
  return (text) => {
    const parts = text.split('[…]').map(wordsOnly);
    return all.some((passage) => {
      let at = 0;
      return parts.every((words) => {
        const [first, rest] = [words.slice(0, 1), words.slice(1)];
        const found = [first.toUpperCase(), first.toLowerCase()]
          .map((head) => passage.indexOf(` ${head}${rest} `, at))
          .filter((start) => start >= 0);
        at = Math.min(...found) + words.length;
        return found.length > 0;
      });
    });
  };
}

const wordsOnly = (text: string): string =>
  text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
