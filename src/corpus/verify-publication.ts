import { join } from 'node:path';
import type { Corpusbevinding, Gebrek } from '../publications/model/gebrek.js';
import type { Publication, Rekening } from '../publications/model/publication.js';
import { encodePdfText, type PdfOutcome } from '../publications/readers/pdf/pdf-text.js';
import type { Afbreking } from '../text/joining.js';
import type { Passage, Slice } from '../text/source-text.js';
import { hashOf, openFile, PDF, PLACES, TEXT } from './store.js';

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

/** What the verification of one publication found. */
export interface Verificatie {
  readonly id: string;
  readonly fragmenten: number;
  readonly paginas: number;
  readonly tekens: Balans;
  readonly afbrekingen: readonly Afbreking[];
  readonly noten: {
    readonly gevonden: readonly number[];
    readonly zonderTekst: readonly number[];
    readonly zonderMerkteken: readonly number[];
  };
  readonly verwijzingen: number;
  readonly gebreken: readonly Bronfout[];
}

/**
 * Derives every passage of a publication again, from nothing but the source's bytes and its slices, compares it with
 * what is shown, and closes the books.
 * @param bytes the source, read anew from disk
 */
export function verify(publication: Publication, bytes: Uint8Array): Verificatie {
  const { gegevens, source, fragments, noten, afbrekingen, paginas } = publication;
  const gebreken: Bronfout[] = [];
  if (hashOf(bytes) !== source.sha256) gebreken.push({ regel: null, code: 'bytes-veranderd' });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  for (const [name, passage] of passagesOf(publication)) {
    if (derive(text, passage.slices) !== passage.text) {
      gebreken.push({
        regel: source.lineNumberAt(passage.slices[0]?.[0]?.start ?? 0),
        code: 'niet-af-te-leiden',
        deel: name,
      });
    }
  }
  const books = closeBooks(publication);
  return {
    id: gegevens.id,
    fragmenten: fragments.length,
    paginas: paginas.length,
    tekens: books.balans,
    afbrekingen,
    noten: {
      gevonden: noten.filter(({ tekst, merkteken }) => tekst && merkteken !== null).map(({ nummer }) => nummer),
      zonderTekst: noten.filter(({ tekst }) => !tekst).map(({ nummer }) => nummer),
      zonderMerkteken: noten.filter(({ merkteken }) => merkteken === null).map(({ nummer }) => nummer),
    },
    verwijzingen: fragments.reduce((sum, { verwijzingen }) => sum + verwijzingen.length, 0),
    gebreken: [...gebreken, ...books.gebreken],
  };
}

/** Every passage of a publication that a reader may see, with a name to report it by. */
export function passagesOf({ onderwerp, mededeling, fragments, noten }: Publication): [string, Passage][] {
  const named: [string, Passage | null][] = [
    ['onderwerp', onderwerp],
    ['mededeling', mededeling],
    ...noten.map(({ nummer, tekst }): [string, Passage | null] => [`noot ${nummer}`, tekst]),
    ...fragments.flatMap(({ id, vraag, antwoord, deelvragen }): [string, Passage | null][] => [
      [`vraag van ${id}`, vraag],
      [`antwoord van ${id}`, antwoord],
      ...[...deelvragen].map(([nummer, passage]): [string, Passage] => [`vraag ${nummer}`, passage]),
    ]),
  ];
  return named.flatMap(([name, passage]) => (passage ? [[name, passage]] : []));
}

// Written apart from Passage on purpose: the same rules, the law's mappings, from the bytes alone.
function derive(text: string, slices: readonly (readonly Slice[])[]): string {
  const paragraphs = slices.map((paragraph) => {
    let shown = '';
    for (const { start, end, marker, script } of paragraph) {
      for (let at = start; at < end; at++) {
        const character = text.charAt(at);
        if (marker || script === 'hoog') shown += SUPERSCRIPTS[Number(character)] ?? character;
        else if (script === 'laag') shown += SUBSCRIPTS[Number(character)] ?? character;
        else shown += character === '\n' || character === '\r' ? ' ' : character;
      }
    }
    return shown;
  });
  return paragraphs.join('\n\n');
}

const SUBSCRIPTS = ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];
const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** What is wrong with a publication and its files, with the line of what was read where there is one. */
export type Bronfout = { readonly regel: number | null } & Corpusbevinding;

/**
 * Reads the PDF of a publication again and compares what is read with what is stored: the bytes are those that were
 * added, and its text and every place in it come out the same.
 * @param sha256 what publication.json says of the PDF
 */
export async function verifyPrint(
  folder: string,
  sha256: string,
  readPdf: (bytes: Uint8Array) => Promise<PdfOutcome>,
): Promise<Bronfout[]> {
  const pdf = await openFile(join(folder, PDF));
  if (pdf.kind === 'failed') return [{ regel: null, ...pdf.why }];
  const daar = hashOf(pdf.content);
  if (daar !== sha256) return [{ regel: null, code: 'andere-hash', daar, hier: sha256 }];
  const outcome = await readPdf(pdf.content);
  if (outcome.kind === 'refused') return [...outcome.gebreken];
  const again = encodePdfText(outcome.text);
  for (const [name, now] of [
    [TEXT, again.text],
    [PLACES, again.places],
  ] as const) {
    const stored = await openFile(join(folder, name));
    if (stored.kind === 'failed') return [{ regel: null, ...stored.why }];
    const regel = firstDifference(stored.content.toString('utf8'), now);
    if (regel !== null) return [{ regel, code: 'pdf-anders-gelezen' }];
  }
  return [];
}

/** Number (from 1) of the first line in which two texts differ; null when they are the same. */
function firstDifference(one: string, other: string): number | null {
  if (one === other) return null;
  const lines = other.split('\n');
  const at = one.split('\n').findIndex((line, index) => line !== lines[index]);
  return at < 0 ? lines.length : at + 1;
}
