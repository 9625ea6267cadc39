import type { Kamer, Soort } from './publication.js';

/** What an id of officielebekendmakingen.nl says by itself. */
export interface Kenmerken {
  readonly soort: Soort;
  readonly kamer: Kamer | null;
  readonly vergaderjaar: string | null;
  readonly nummer: string;
  readonly dossier: string | null;
}

/**
 * Reads an id: `ah-tk-20182019-811`, `ah-ek-…`, `kst-34964-B`, `kst-36600-VII-12`, `kst-21501-32-1234`, with suffixes as `-h1` and `-n1`.
 * A Kamerstuk whose number is a letter is the Eerste Kamer's, a digit the Tweede Kamer's. From 2025–2026 an
 * Aanhangsel is `ah-<digits>`, which tells neither chamber nor year. Null for anything else.
 */
export function readId(id: string): Kenmerken | null {
  const aanhangsel = /^ah-([te])k-(\d{4})(\d{4})-(\d+[a-z]?(?:-[a-z]\d+)?)$/u.exec(id);
  if (aanhangsel) {
    const [, kamer, van, tot, nummer = ''] = aanhangsel;
    return {
      soort: 'aanhangsel',
      kamer: kamer === 'e' ? 'I' : 'II',
      vergaderjaar: `${van}–${tot}`,
      nummer,
      dossier: null,
    };
  }
  const nieuw = /^ah-(\d+)$/u.exec(id);
  if (nieuw) return { soort: 'aanhangsel', kamer: null, vergaderjaar: null, nummer: nieuw[1] ?? '', dossier: null };
  const kamerstuk = /^kst-(\d+(?:-\d+(?=-))?)(?:-([IVXLC]+|\([^)]+\)))?-(\d+|[A-Z]{1,3})(?:-[a-z]\d+)?$/u.exec(id);
  if (kamerstuk) {
    const [, dossier = '', hoofdstuk, nummer = ''] = kamerstuk;
    return {
      soort: 'schriftelijk-overleg',
      kamer: /^\d/.test(nummer) ? 'II' : 'I',
      vergaderjaar: null,
      nummer,
      dossier: hoofdstuk ? `${dossier} ${hoofdstuk}` : dossier,
    };
  }
  return null;
}

/** The public page of a publication. */
export function pageUrl(id: string): string {
  return `https://zoek.officielebekendmakingen.nl/${id}.html`;
}
