import { Vocabulary } from '../../../text/hyphens.js';
import { joinLines, wordsOf } from '../../../text/joining.js';
import type { Line, SourceText } from '../../../text/source-text.js';
import { publicationFaults, unusedReadings } from '../../checks/check-publication.js';
import { readHeading } from '../../kinds/headings.js';
import { hyphenReading, type Lezing, Lezingen } from '../../model/lezingen.js';
import type { Publicatiegegevens } from '../../model/publication.js';
import { Composer } from '../ontleding.js';
import { type Gelezen, publicationFrom } from '../publication-from.js';
import { readLayout } from './layout.js';
import { findMarkers, takeNotes } from './notes.js';
import { textDivision } from './paragraphs.js';
import { textFaults } from './text-faults.js';

/**
 * Reads the text of a publication, as an extraction left it, and accounts for every character of it. In a text
 * positions and sizes are lost: where it leaves room for doubt it is not taken, and the PDF itself is the way.
 * @throws OnleesbaarError with every fault found, when the text cannot be read
 */
export function parseText(source: SourceText, gegevens: Publicatiegegevens, readings: readonly Lezing[]): Gelezen {
  const lezingen = new Lezingen(readings);
  const layout = readLayout(source, gegevens, lezingen);
  const { lineStyle } = layout;
  const { regels, noten } = takeNotes(layout.regels, lineStyle);
  const { merktekens, gebreken, twijfels } = findMarkers(regels, noten, lineStyle, lezingen);
  const markers = new Set(merktekens.map(({ start }) => start));
  const rules = {
    spaced: lineStyle === 'spaced',
    vocabulary: new Vocabulary(source.lines.map(({ text }) => text)),
    startsWithMarker: (line: Line) => markers.has(wordsOf(line).start),
    reading: (line: number) => hyphenReading(lezingen, line),
  };
  const publication = publicationFrom({
    gegevens,
    source,
    layout,
    regels,
    noten,
    signs: merktekens,
    lezingen,
    printed: false,
    gebreken: [...layout.gebreken, ...gebreken],
    composer: new Composer(source, layout, merktekens, (lines) => joinLines(lines, rules)),
    heading: (index) => {
      const kop = readHeading(regels[index]?.text ?? '');
      return kop && { kop, lines: 1 };
    },
    division: (texts, witregels) => textDivision(texts, { lineStyle, lezingen, witregels }),
    tables: (proza) => ({ proza, tabellen: [] }),
  });
  const faults = [...publicationFaults(publication, lezingen), ...textFaults(publication, layout, lezingen)];
  return { publication, twijfels: [...twijfels, ...faults, ...unusedReadings(lezingen)] };
}
