import type { Gebrek } from '../../../model/gebrek.js';
import type { Publication } from '../../../model/publication.js';
import { footOf } from '../footer.js';
import type { TextLayout } from '../layout.js';

// A page holds 75 lines of 9.58 points, less what stands blank; of the official PDFs that were measured a first page
// of an Aanhangsel has 35 to 44 lines (its text begins in the middle), one in between 48 to 66.
const MOST_LINES = 72;
const FEWEST_LINES = { first: 25, between: 45 } as const;

/**
 * Whether a page's end can have gone unseen: the pages' feet are there to count by, and a page holds no more lines
 * than fit on it and (where no letter begins a new one) not much less.
 */
export function pageFaults({ gegevens, source, paginas }: Publication, { lineStyle }: TextLayout): Gebrek[] {
  const filled = source.lines.filter(({ text }) => text.trim() !== '');
  const feet = filled.map((line) => footOf(line, gegevens.soort, lineStyle === 'spaced'));
  const numbered = feet.some((foot) => foot?.pagina !== null && foot?.pagina !== undefined);
  const last = filled.at(-1);
  // Where a page begins with a space (`spaced`) most feet may be gone; elsewhere every page ends in one.
  const closed = feet.at(-1) !== null || source.text.endsWith('\f');
  const seen = lineStyle === 'spaced' || paginas.length > 1 ? numbered : true;
  const faults: Gebrek[] = [];
  if (last && !(seen && (lineStyle === 'spaced' || closed))) {
    faults.push({ regel: last.number, code: 'voettekst-ontbreekt', pagina: paginas.at(-1)?.nummer ?? 1 });
  }
  paginas.forEach(({ nummer, start, end }, index) => {
    const regels = filled.filter((line) => line.start >= start && line.start < end).length;
    const goesOn = gegevens.soort === 'aanhangsel' && index < paginas.length - 1;
    const fewest = goesOn ? (index === 0 ? FEWEST_LINES.first : FEWEST_LINES.between) : 0;
    if (regels < fewest || regels > MOST_LINES) {
      faults.push({ regel: source.lineNumberAt(start), code: 'bladzijde-onwaarschijnlijk', pagina: nummer, regels });
    }
  });
  return faults;
}
