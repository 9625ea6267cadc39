import { linesOf } from '../../../checks/passage-lines.js';
import type { Gebrek } from '../../../model/gebrek.js';
import type { Lezingen } from '../../../model/lezingen.js';
import type { Publication } from '../../../model/publication.js';
import type { TextLayout } from '../layout.js';

const SENTENCE_END = /[.?!:;…][»”"’)\]]*\s*\d{0,2}[.]?\s*$/u;

/**
 * Blank lines that somebody added or took out. Within a sentence there is none, but at a page's end and before its
 * notes; and in a letter, where they alone tell its paragraphs apart, none is lacking.
 */
export function blankLineFaults(publication: Publication, layout: TextLayout, lezingen: Lezingen): Gebrek[] {
  const { fragments, mededeling, source } = publication;
  const regels = new Map(layout.regels.map((regel) => [regel.number, regel]));
  const passages = [mededeling, ...fragments.flatMap(({ vraag, antwoord }) => [vraag, antwoord])];
  return passages.flatMap((passage) => {
    if (!passage) return [];
    return linesOf(passage, source).flatMap((lines) =>
      lines.flatMap(({ regel, text }, index) => {
        const here = regels.get(regel);
        const next = regels.get(lines[index + 1]?.regel ?? 0);
        if (!here || !next || here.pagina !== next.pagina || lezingen.find('alinea', regel)) return [];
        return next.naWit && !SENTENCE_END.test(text) ? [{ regel, code: 'witregel-in-zin' as const }] : [];
      }),
    );
  });
}
