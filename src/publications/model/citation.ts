import { runsOf, runsWritten } from '../../text/ranges.js';
import type { Passage } from '../../text/source-text.js';
import type { Fragment, Pagina, Publicatiegegevens } from './publication.js';

/**
 * A citation as Dutch lawyers and officials write it (Aanwijzingen voor de regelgeving 3.43; Leidraad voor
 * juridische auteurs): `Aanhangsel Handelingen II 2018/19, nr. 811, p. 10`,
 * `Kamerstukken I 2017/18, 34964, B, p. 5`, `Kamerstukken II 2009/10, 27858, nr. 88, p. 3`.
 * @param paginas page numbers of what is quoted, ascending; without any the whole publication is cited
 */
export function citation(gegevens: Publicatiegegevens, paginas: readonly number[] = []): string {
  const { kamer, nummer, dossier, soort } = gegevens;
  // `2018–2019` as `2018/19`.
  const jaar = gegevens.vergaderjaar.replace(/^(\d{4})[–-]\d{2}(\d{2})$/u, '$1/$2');
  const where =
    soort === 'aanhangsel'
      ? `Aanhangsel Handelingen ${kamer} ${jaar}, nr. ${nummer}`
      : `Kamerstukken ${kamer} ${jaar}, ${dossier}, ${/^\d/.test(nummer) ? `nr. ${nummer}` : nummer}`;
  return paginas.length > 0 ? `${where}, p. ${runsWritten(runsOf(paginas), ', ')}` : where;
}

/** Numbers of the pages that passages stand on, ascending; a part of a fragment may stand on fewer than the whole. */
export function pagesOf(passages: readonly (Passage | null)[], paginas: readonly Pagina[]): number[] {
  const slices = passages.flatMap((passage) => passage?.slices.flat() ?? []);
  return paginas
    .filter((pagina) => slices.some((slice) => slice.start < pagina.end && pagina.start < slice.end))
    .map(({ nummer }) => nummer);
}

/** The pages that a fragment is cited by: those of its answer, or of its question where it has none. */
export function citedPages(fragment: Fragment): readonly number[] {
  return fragment.antwoord ? fragment.paginas.antwoord : fragment.paginas.vraag;
}

/** The citation of a fragment's answer, or of its question where it has none. */
export function fragmentCitation(fragment: Fragment): string {
  return citation(fragment.publicatie, citedPages(fragment));
}

/** Address of the PDF, opened at the first page of what is quoted; null where none is known. */
export function pdfAt(gegevens: Publicatiegegevens, paginas: readonly number[]): string | null {
  const [first] = paginas;
  return gegevens.pdf && first !== undefined ? `${gegevens.pdf}#page=${first}` : gegevens.pdf;
}
