import type { Gebrek } from '../publications/model/gebrek.js';
import type { Publication, Rekening } from '../publications/model/publication.js';

/** Number of characters (UTF-16 units) of a source by account; `verbinding` is what joins: white space and hyphens. */
export type Balans = Readonly<Record<Rekening | 'verbinding', number>>;

/** Closed books: every character accounted for exactly once; or what does not add up. */
export interface Boekhouding {
  readonly balans: Balans;
  readonly gebreken: readonly Gebrek[];
}

/**
 * Closes the books of a publication: every character of the source stands in exactly one account, and what stands in
 * none is a join: white space, or a hyphen that was taken out and is recorded.
 */
export function closeBooks({ source, boekingen, afbrekingen }: Publication): Boekhouding {
  const balans = { citaat: 0, kop: 0, noot: 0, tabel: 0, bladwerk: 0, verbinding: 0 };
  const gebreken: Gebrek[] = [];
  const takenOut = new Set(afbrekingen.filter(({ fate }) => fate === 'weg').map(({ at }) => at));
  const join = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      balans.verbinding += 1;
      const character = source.text.charAt(at);
      if (character.trim() === '' || takenOut.has(at)) continue;
      const regel = source.lineNumberAt(at);
      const tekst = source.lines[regel - 1]?.text.trim() ?? '';
      if (gebreken.at(-1)?.regel !== regel) gebreken.push({ regel, code: 'onverklaard', tekst });
    }
  };
  let at = 0;
  for (const { start, end, rekening } of boekingen) {
    if (start < at) {
      gebreken.push({
        regel: source.lineNumberAt(start),
        code: 'dubbel-geboekt',
        tekst: source.text.slice(start, end),
      });
    }
    join(at, start);
    balans[rekening] += end - start;
    at = Math.max(at, end);
  }
  join(at, source.text.length);
  return { balans, gebreken };
}
