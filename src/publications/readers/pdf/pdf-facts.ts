import type { Gebrek } from '../../model/gebrek.js';
import { readId } from '../../model/identifier.js';
import type { Kamer } from '../../model/publication.js';
import type { PdfText } from './pdf-text.js';

/** What a PDF says about itself. */
export interface PdfFacts {
  readonly id: string;
  readonly kamer: Kamer;
  /** `2023–2024`. */
  readonly vergaderjaar: string;
  readonly nummer: string;
}

/** The text of a PDF and what it says about itself, or all that is wrong with it. */
export type PdfOutcome =
  | { readonly kind: 'read'; readonly text: PdfText; readonly facts: PdfFacts }
  | { readonly kind: 'refused'; readonly gebreken: readonly Gebrek[] };

const CHAMBER = { Eerste: 'I', Tweede: 'II' } as const;
const SERIES = 'Aanhangsel van de Handelingen';

/** Reads which publication a PDF is from the head and the imprint of its first page. */
export function readPdfFacts({
  lines,
}: PdfText): { kind: 'read'; facts: PdfFacts } | { kind: 'refused'; gebreken: Gebrek[] } {
  const refuse = (why: Gebrek): { kind: 'refused'; gebreken: Gebrek[] } => ({ kind: 'refused', gebreken: [why] });
  const head = lines.filter(({ page, kind }) => page === 1 && (kind === 'furniture' || kind === 'title'));
  const say = (pattern: RegExp) => head.flatMap(({ text }) => pattern.exec(text) ?? [])[1];
  const chamber = say(/^(Eerste|Tweede) Kamer der Staten-Generaal$/u);
  const imprint = say(/^((?:ah|kst|kv|h|blg)-[\w.()-]+)$/u);
  if (!chamber && !imprint) return refuse({ regel: null, pagina: 1, code: 'pdf-geen-kamerpublicatie' });
  const other = imprint ? readId(imprint) : null;
  const isOther = other?.kind === 'other-kind' || (other?.kind === 'read' && other.kenmerken.soort !== 'aanhangsel');
  if (isOther || !head.some(({ text }) => text === SERIES)) {
    return refuse({ regel: null, pagina: 1, code: 'pdf-andere-soort', wat: imprint ?? `${chamber} Kamer` });
  }
  const year = say(/^Vergaderjaar (\d{4}[–-]\d{4})$/u)?.replace('-', '–');
  const nummer = head.filter(({ kind }) => kind === 'title').flatMap(({ text }) => /^\d+[a-z]?$/u.exec(text) ?? [])[0];
  if ((chamber !== 'Eerste' && chamber !== 'Tweede') || !year || !nummer) {
    return refuse({ regel: null, pagina: 1, code: 'pdf-kop-onleesbaar' });
  }
  const kamer = CHAMBER[chamber];
  const id = imprint ?? `ah-${kamer === 'I' ? 'ek' : 'tk'}-${year.replace('–', '')}-${nummer}`;
  return { kind: 'read', facts: { id, kamer, vergaderjaar: year, nummer } };
}
