import { linesOf } from '../../../checks/passage-lines.js';
import type { Gebrek } from '../../../model/gebrek.js';
import type { Lezingen } from '../../../model/lezingen.js';
import type { Publication } from '../../../model/publication.js';
import type { TextLayout } from '../layout.js';

const SENTENCE_END = /[.?!:;…][»”"’)\]]*\s*\d{0,2}[.]?\s*$/u;
/** What may follow a hyphen with a space behind it: `aanloop- en vervolgkosten`. */
const AFTER_LEFT_OUT = /^(?:en|of|en\/of|dan|tot|noch|resp|c\.q|,)\b/u;

/**
 * White space that somebody changed: a blank line within a sentence stands only at a page's end and before its notes,
 * and where wrapped lines keep a space at their end, a broken word has none there.
 */
export function whiteSpaceFaults(publication: Publication, layout: TextLayout, lezingen: Lezingen): Gebrek[] {
  const { fragments, mededeling, source } = publication;
  const regels = new Map(layout.regels.map((regel) => [regel.number, regel]));
  const passages = [mededeling, ...fragments.flatMap(({ vraag, antwoord }) => [vraag, antwoord])];
  const paragraphs = passages.flatMap((passage) => (passage ? linesOf(passage, source) : []));
  return paragraphs.flatMap((lines) =>
    lines.flatMap(({ regel, text }, index): Gebrek[] => {
      const here = regels.get(regel);
      const next = regels.get(lines[index + 1]?.regel ?? 0);
      if (!here || !next) return [];
      const broken = /\p{L}- $/u.test(here.text) && !AFTER_LEFT_OUT.test(next.text.trimStart());
      if (broken) return [{ regel, code: 'spatie-na-afbreking' }];
      const apart = next.naWit && here.pagina === next.pagina && !SENTENCE_END.test(text);
      return apart && !lezingen.find('alinea', regel) ? [{ regel, code: 'witregel-in-zin' }] : [];
    }),
  );
}
