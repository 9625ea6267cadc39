import { Vocabulary } from '../../../text/hyphens.js';
import { joinLines } from '../../../text/joining.js';
import type { SourceText } from '../../../text/source-text.js';
import { publicationFaults, unusedReadings } from '../../checks/check-publication.js';
import { readHeading } from '../../kinds/headings.js';
import { type Lezing, Lezingen } from '../../model/lezingen.js';
import type { Publicatiegegevens } from '../../model/publication.js';
import { Composer, type Division, type Join } from '../ontleding.js';
import { type Gelezen, publicationFrom } from '../publication-from.js';
import { type Regel, wordsOf } from '../regel.js';
import { textFaults } from './checks/text-faults.js';
import { type LineStyle, readLayout } from './layout.js';
import { findMarkers } from './markers.js';
import { takeNotes } from './notes.js';
import { Column, type ParagraphStyle, splitInto, splitParagraphs } from './paragraphs.js';

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
  const starts = new Set(merktekens.map(({ start }) => start));
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
    composer: new Composer(source, layout, merktekens, joining(source, lineStyle, starts, lezingen)),
    heading: (index) => {
      const kop = readHeading(regels[index]?.text ?? '');
      return kop && { kop, lines: 1 };
    },
    division: (texts, witregels) => division(texts, { lineStyle, lezingen, witregels }),
    tables: (proza) => ({ proza, tabellen: [] }),
  });
  const faults = [...publicationFaults(publication, lezingen), ...textFaults(publication, layout, lezingen)];
  return { publication, twijfels: [...twijfels, ...faults, ...unusedReadings(lezingen)] };
}

function joining(source: SourceText, lineStyle: LineStyle, markers: ReadonlySet<number>, lezingen: Lezingen): Join {
  const vocabulary = new Vocabulary(source.lines.map((line) => line.text));
  return (regels) =>
    joinLines(regels, {
      spaced: lineStyle === 'spaced',
      vocabulary,
      startsWithMarker: (line) => markers.has(wordsOf(line).start),
      reading: (line) => {
        const lezing = lezingen.find('afbreking', line);
        return lezing && { fate: lezing.koppelteken, ground: { kind: 'lezing', reden: lezing.reden } };
      },
    });
}

function division(
  texts: readonly (readonly Regel[])[],
  { lineStyle, lezingen, witregels }: { lineStyle: LineStyle; lezingen: Lezingen; witregels: boolean },
): Division {
  const alinea: ParagraphStyle = { column: new Column(texts, lineStyle), lezingen, witregels };
  return {
    alineas: (regels) => splitParagraphs(regels, alinea),
    questions: (regels, count) => {
      // An extraction that glued its lines together shows no room at a line's end.
      const own = lineStyle === 'spaced' ? splitInto(regels, count, alinea) : null;
      return { alineas: own ?? splitParagraphs(regels, alinea), own };
    },
  };
}
