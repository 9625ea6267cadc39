import type { Kamer } from '../../model/publication.js';

/** What a publication's own header and page feet say about it. */
export interface Tekstgegevens {
  readonly kamer?: Kamer;
  /** `2018–2019`. */
  readonly vergaderjaar?: string;
  readonly nummer?: string;
}

const CHAMBER = { Eerste: 'I', Tweede: 'II' } as const;
const FOOT = /(Eerste|Tweede) Kamer, vergaderjaar (\d{4})[–-](\d{4}), [^\n]*?\d[^\n\p{Ll}]*$/mu;
const HEADER_CHAMBER = /^ ?(Eerste|Tweede) Kamer der Staten-Generaal/mu;
const HEADER_YEAR = /^ ?Vergaderjaar (\d{4})[–-](\d{4})/mu;
const NUMBER = /^ ?(\d{1,5}(?:-[a-z]\d+)?)\s*$/mu;
const FIRST_HEADING = /^ ?(?:Nadere v|V)ragen van |^ ?Vraag \d/mu;

/** Reads chamber, year and number from the text itself, for what neither the id nor publication.json tells. */
export function readTextFacts(text: string): Tekstgegevens {
  const foot = FOOT.exec(text);
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
