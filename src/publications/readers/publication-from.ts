import type { Passage, SourceText } from '../../text/source-text.js';
import { readAanhangsel } from '../kinds/aanhangsel.js';
import { readOverleg } from '../kinds/schriftelijk-overleg.js';
import { type Gebrek, OnleesbaarError } from '../model/gebrek.js';
import type { Nootgegevens, Publication, Voetnoot } from '../model/publication.js';
import type { Layout, Noot, Ontleding, Sign } from './ontleding.js';

const PARSERS = { aanhangsel: readAanhangsel, 'schriftelijk-overleg': readOverleg } as const;

/** A publication as it was read, and what keeps it from being taken though it can be read. */
export interface Gelezen {
  readonly publication: Publication;
  readonly twijfels: readonly Gebrek[];
}

/** What a reader has found out about a source. */
export interface Undone extends Omit<Ontleding, 'noot'> {
  readonly source: SourceText;
  readonly layout: Layout;
  readonly noten: readonly Noot[];
  readonly signs: readonly Sign[];
}

/**
 * Makes a publication of what a reader found.
 * @throws OnleesbaarError with every fault found, when the text cannot be read
 */
export function publicationFrom({ source, layout, noten, signs, ...ontleding }: Undone): Publication {
  const { composer, gegevens, gebreken } = ontleding;
  const teksten = new Map(
    noten.map(({ nummer, cijfer, regels }): [number, Passage | null] => {
      composer.book(cijfer, 'noot');
      return [nummer, regels.length > 0 ? composer.passage([regels], 'noot') : null];
    }),
  );
  const noot = (nummer: number): Voetnoot => ({ nummer, tekst: teksten.get(nummer) ?? null });
  const inhoud = PARSERS[gegevens.soort]({ ...ontleding, noot });
  if (gebreken.length > 0) throw new OnleesbaarError(gebreken);
  return {
    gegevens,
    source,
    ...inhoud,
    noten: noteRegister(teksten, signs),
    afbrekingen: composer.afbrekingen.sort((a, b) => a.at - b.at),
    boekingen: composer.boekingen.sort((a, b) => a.start - b.start),
    paginas: layout.paginas,
  };
}

function noteRegister(teksten: ReadonlyMap<number, Passage | null>, signs: readonly Sign[]): Nootgegevens[] {
  const markers = new Map(signs.flatMap(({ nummer, start }) => (nummer === null ? [] : [[nummer, start] as const])));
  const numbers = [...new Set([...teksten.keys(), ...markers.keys()])].sort((a, b) => a - b);
  return numbers.map((nummer) => ({
    nummer,
    tekst: teksten.get(nummer) ?? null,
    merkteken: markers.get(nummer) ?? null,
  }));
}
