import type { Line } from '../../../text/source-text.js';
import type { Bevinding } from '../../model/gebrek.js';
import type { Kamer, Publicatiegegevens, Soort } from '../../model/publication.js';

/** The foot of a page as it was read: where it begins in its line, and what it says. */
export interface Voettekst {
  readonly index: number;
  readonly kamer: string;
  readonly jaar: string;
  /** Dossier and number of a Kamerstuk, as they stand there. */
  readonly dossier: string | null;
  readonly nummer: string | null;
  /** Number of the page; some extractions lost it. */
  readonly pagina: number | null;
}

const WHOSE = String.raw`(?<kamer>Tweede|Eerste) Kamer, vergaderjaar (?<jaar>\d{4}[–-]\d{4}), `;
const FOOT: Readonly<Record<Soort, RegExp>> = {
  aanhangsel: new RegExp(String.raw`${WHOSE}Aanhangsel(?: (?<pagina>\d+))?\s*$`, 'u'),
  'schriftelijk-overleg': new RegExp(
    String.raw`${WHOSE}(?<dossier>\d[\d /-]*(?: (?:[IVXLC]+[A-C]?|[A-Z]))?|[IVXLC]+), (?:nr\. )?(?<nummer>[A-Z]{1,3}|\d+[a-z]{0,2}) (?<pagina>\d+)\s*$`,
    'u',
  ),
};

/**
 * Reads the foot of a page, which may be glued to what stands above it; null for any other line.
 * @param spaced wrapped lines keep a trailing space in this source
 */
export function footOf(line: Line, soort: Soort, spaced: boolean): Voettekst | null {
  const found = FOOT[soort].exec(line.text);
  if (!found) return null;
  const { kamer = '', jaar = '', dossier, nummer, pagina } = found.groups ?? {};
  // Running text may name another Aanhangsel, and be wrapped right behind it: `…, Aanhangsel ` / `Handelingen, nr. 665`.
  if (pagina === undefined && spaced && line.text.endsWith(' ')) return null;
  return {
    index: found.index,
    kamer,
    jaar: jaar.replace('-', '–'),
    dossier: dossier ?? null,
    nummer: nummer ?? null,
    pagina: pagina === undefined ? null : Number(pagina),
  };
}

/** What a page's foot says that the publication or the count of its pages contradicts. */
export function footFaults(foot: Voettekst, gegevens: Publicatiegegevens, pagina: number): Bevinding[] {
  const faults: Bevinding[] = [];
  const differs = (wat: 'kamer' | 'vergaderjaar' | 'kamerstuk', daar: string, hier: string) => {
    if (plain(daar) !== plain(hier)) faults.push({ code: 'andere-voettekst', wat, daar, hier });
  };
  if (foot.pagina !== null && foot.pagina !== pagina) {
    faults.push({ code: 'voet-bladzijde', voet: foot.pagina, geteld: pagina });
  }
  differs('kamer', foot.kamer === 'Eerste' ? 'I' : 'II', gegevens.kamer);
  differs('vergaderjaar', foot.jaar, gegevens.vergaderjaar);
  if (foot.dossier !== null) {
    const there = `${foot.dossier.split(' / ')[0] ?? ''}, ${foot.nummer ?? ''}`;
    differs('kamerstuk', there, `${gegevens.dossier ?? ''}, ${gegevens.nummer}`);
  }
  return faults;
}

const plain = (name: string): string => name.replace(/\s/gu, '');

/** What a publication's own header and page feet say about it. */
export interface Tekstgegevens {
  readonly kamer?: Kamer;
  /** `2018–2019`. */
  readonly vergaderjaar?: string;
  readonly nummer?: string;
}

const CHAMBER = { Eerste: 'I', Tweede: 'II' } as const;
const ANY_FOOT = /(Eerste|Tweede) Kamer, vergaderjaar (\d{4})[–-](\d{4}), [^\n]*?\d[^\n\p{Ll}]*$/mu;
const HEADER_CHAMBER = /^ ?(Eerste|Tweede) Kamer der Staten-Generaal/mu;
const HEADER_YEAR = /^ ?Vergaderjaar (\d{4})[–-](\d{4})/mu;
const NUMBER = /^ ?(\d{1,5}(?:-[a-z]\d+)?)\s*$/mu;
const FIRST_HEADING = /^ ?(?:Nadere v|V)ragen van |^ ?Vraag \d/mu;

/** Reads chamber, year and number from the text itself, for what neither the id nor publication.json tells. */
export function readTextFacts(text: string): Tekstgegevens {
  const foot = ANY_FOOT.exec(text);
  const [, chamber] = foot ?? HEADER_CHAMBER.exec(text) ?? [];
  const [from, to] = foot ? foot.slice(2, 4) : (HEADER_YEAR.exec(text)?.slice(1, 3) ?? []);
  const opening = text.slice(0, FIRST_HEADING.exec(text)?.index ?? 0);
  const nummer = NUMBER.exec(opening)?.[1];
  return {
    ...(chamber === 'Eerste' || chamber === 'Tweede' ? { kamer: CHAMBER[chamber] } : {}),
    ...(from && to ? { vergaderjaar: `${from}–${to}` } : {}),
    ...(nummer ? { nummer } : {}),
  };
}
