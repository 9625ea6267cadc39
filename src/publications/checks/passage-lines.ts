import type { Passage, SourceText } from '../../text/source-text.js';
import type { Publication } from '../model/publication.js';

/** What a passage takes from one line of the source: the line's number, and its words without white space around. */
export interface PassageLine {
  readonly regel: number;
  readonly start: number;
  readonly text: string;
}

/** Every passage that readers get to see as a quotation: subject, notice, questions, answers and notes. */
export function quotedPassages({ onderwerp, mededeling, fragments, noten }: Publication): readonly Passage[] {
  const halves = fragments.flatMap(({ vraag, antwoord }) => [vraag, antwoord]);
  const all = [onderwerp, mededeling, ...halves, ...noten.map(({ tekst }) => tekst)];
  return all.filter((passage) => passage !== null);
}

/** The lines of a passage, by paragraph. */
export function linesOf(passage: Passage, source: SourceText): readonly (readonly PassageLine[])[] {
  return passage.slices.map((slices) => {
    const lines: { regel: number; start: number; end: number }[] = [];
    for (const { start, end } of slices) {
      const regel = source.lineNumberAt(start);
      const last = lines.at(-1);
      if (last?.regel === regel) last.end = end;
      else lines.push({ regel, start, end });
    }
    return lines.map(({ regel, start, end }) => ({ regel, start, text: source.text.slice(start, end).trim() }));
  });
}
