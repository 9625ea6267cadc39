import type { SourceText } from '../../text/source-text.js';
import { readAanhangsel } from '../kinds/aanhangsel.js';
import { readOverleg } from '../kinds/schriftelijk-overleg.js';
import { type Gebrek, OnleesbaarError } from '../model/gebrek.js';
import { type Lezing, Lezingen } from '../model/lezingen.js';
import type { Nootgegevens, Publicatiegegevens, Publication, Voetnoot } from '../model/publication.js';
import { Composer } from './composer.js';
import { type Layout, type Regel, readLayout } from './text/layout.js';
import { findMarkers } from './text/markers.js';
import { type Noot, takeNotes } from './text/notes.js';

/** What the parser of one kind of publication works with. */
export interface Ontleding {
  readonly gegevens: Publicatiegegevens;
  readonly layout: Layout;
  /** The body: no furniture, no notes. */
  readonly regels: readonly Regel[];
  readonly composer: Composer;
  readonly lezingen: Lezingen;
  /** The note texts by number; a note whose text is not in the source is absent. */
  readonly noot: (nummer: number) => Voetnoot;
  /** Where a parser puts what it cannot explain but can read past. */
  readonly gebreken: Gebrek[];
}

/** What the parser of one kind of publication finds. */
export type Inhoud = Pick<Publication, 'onderwerp' | 'gevraagd' | 'beantwoord' | 'mededeling' | 'fragments' | 'zieOok'>;

const PARSERS = { aanhangsel: readAanhangsel, 'schriftelijk-overleg': readOverleg } as const;

/**
 * Reads a publication and accounts for every character of it.
 * @throws OnleesbaarError with every fault found, when the text cannot be read or its books do not close
 */
export function parsePublication(
  source: SourceText,
  gegevens: Publicatiegegevens,
  readings: readonly Lezing[],
): Publication {
  const lezingen = new Lezingen(readings);
  const layout = readLayout(source, gegevens, lezingen);
  const { regels, noten } = takeNotes(layout.regels, layout.lineStyle);
  const { merktekens, gebreken: markerFaults } = findMarkers(regels, noten, layout.lineStyle, lezingen);
  const gebreken = [...layout.gebreken, ...markerFaults];
  const composer = new Composer(source, layout, merktekens, lezingen);
  const teksten = noteTexts(noten, composer);
  const inhoud = PARSERS[gegevens.soort]({
    gegevens,
    layout,
    regels,
    composer,
    lezingen,
    noot: (nummer) => ({ nummer, tekst: teksten.get(nummer) ?? null }),
    gebreken,
  });
  for (const { soort, regel } of lezingen.unused) {
    gebreken.push({ regel, code: 'lezing-ongebruikt', lezing: soort });
  }
  if (gebreken.length > 0) throw new OnleesbaarError(gebreken);
  return {
    gegevens,
    source,
    ...inhoud,
    noten: noteRegister(teksten, merktekens),
    afbrekingen: composer.afbrekingen.sort((a, b) => a.at - b.at),
    boekingen: composer.boekingen.sort((a, b) => a.start - b.start),
    paginas: layout.paginas,
  };
}

function noteTexts(noten: readonly Noot[], composer: Composer): Map<number, Voetnoot['tekst']> {
  return new Map(
    noten.map(({ nummer, cijfer, regels }) => {
      composer.book(cijfer, 'noot');
      return [nummer, regels.length > 0 ? composer.passage([regels], 'noot') : null];
    }),
  );
}

function noteRegister(
  teksten: ReadonlyMap<number, Voetnoot['tekst']>,
  merktekens: readonly { nummer: number; start: number }[],
): Nootgegevens[] {
  const markers = new Map(merktekens.map(({ nummer, start }) => [nummer, start]));
  const numbers = [...new Set([...teksten.keys(), ...markers.keys()])].sort((a, b) => a - b);
  return numbers.map((nummer) => ({
    nummer,
    tekst: teksten.get(nummer) ?? null,
    merkteken: markers.get(nummer) ?? null,
  }));
}
