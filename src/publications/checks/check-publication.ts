import { sentences } from '../../text/sentences.js';
import type { Passage, SourceText } from '../../text/source-text.js';
import type { Gebrek } from '../model/gebrek.js';
import type { Lezing, Lezingen } from '../model/lezingen.js';
import type { Publication } from '../model/publication.js';

/** Readings that nothing came of, when all else is done. */
export function unusedReadings(lezingen: Lezingen): Gebrek[] {
  return lezingen.unused.map(({ soort, regel }) => ({ regel, code: 'lezing-ongebruikt', lezing: soort }));
}

/**
 * What must hold of every publication before it is taken, whatever it was read from. Books that close are not enough:
 * text in the wrong account closes them too.
 */
export function publicationFaults(publication: Publication, lezingen: Lezingen): Gebrek[] {
  return [...noteFaults(publication, lezingen), ...furnitureFaults(publication), ...repetitionFaults(publication)];
}

// What stands on every page of these publications beside their text: head, imprint and foot. Each is a whole line;
// running text may hold the same words within a sentence.
const FURNITURE = [
  /^(?:Tweede|Eerste) Kamer der Staten-Generaal ?[12]?$/u,
  /^Vergaderjaar \d{4}[–-]\d{4}(?: ?Aanhangsel van de Handelingen)?$/u,
  /^Aanhangsel van de Handelingen$/u,
  /^Vragen gesteld door de leden der Kamer, met de daarop/u,
  /^regering gegeven antwoorden$/u,
  /ISSN 0921 ?- ?73\d\d/u,
  /^[’']s-Gravenhage \d{4}$/u,
  /^(?:ah|kst|kv)-[a-z\d-]+$/iu,
];
const FOOT =
  /(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}[–-]\d{4}, (?:Aanhangsel(?: \d+)?|[\dIVXLC][\dA-Z /-]*, (?:nr\. )?[A-Z\d]+ \d+)$/u;
const NAMES_A_SERIES = /^(?:van de )?Handelingen\b/u;

/** Page furniture that was taken for running text: the head, the imprint or the foot of a page within a passage. */
function furnitureFaults(publication: Publication): Gebrek[] {
  return quotedPassages(publication).flatMap((passage) => {
    const lines = linesOf(passage, publication.source).flat();
    return lines.flatMap(({ regel, text }, index) => {
      const next = lines[index + 1]?.text ?? '';
      const foot = FOOT.test(text) && !NAMES_A_SERIES.test(next);
      return foot || FURNITURE.some((pattern) => pattern.test(text))
        ? [{ regel, code: 'bladwerk-in-tekst' as const, tekst: text }]
        : [];
    });
  });
}

type NoteReading = Extract<Lezing, { soort: 'noot' }>;

/**
 * Notes number on from 1 without gaps, and each has its text and its marker. What the source really lacks stands in a
 * `lezing` of the kind `noot`; one that nothing needs is a fault as well.
 */
function noteFaults({ noten, source }: Publication, lezingen: Lezingen): Gebrek[] {
  const readings = lezingen.all('noot');
  const used = new Set<NoteReading>();
  const faults: Gebrek[] = [];
  const lacks = (noot: number, ontbreekt: NoteReading['ontbreekt'], at: number) => {
    const regel = source.lineNumberAt(at);
    const settled = readings.find((one) => one.noot === noot && one.ontbreekt === ontbreekt && one.regel === regel);
    if (settled) used.add(settled);
    else faults.push({ regel, code: 'noot-onvolledig', noot, ontbreekt });
  };
  let expected = 1;
  for (const { nummer, tekst, merkteken } of noten) {
    const at = merkteken ?? tekst?.slices[0]?.[0]?.start ?? 0;
    for (; expected < nummer; expected += 1) lacks(expected, 'noot', at);
    if (!tekst) lacks(nummer, 'tekst', at);
    if (merkteken === null) lacks(nummer, 'merkteken', at);
    expected = nummer + 1;
  }
  for (const { soort, regel } of readings.filter((one) => !used.has(one))) {
    faults.push({ regel, code: 'lezing-ongebruikt', lezing: soort });
  }
  return faults;
}

/** Fewer words than these may well be asked twice: «Zo nee, waarom niet?» */
const WORDS = 6;

/**
 * Letters that answer often repeat each question above its answer, set in italics that a text does not have. Such a
 * question would be quoted as the government's words.
 */
function repetitionFaults({ fragments, source }: Publication): Gebrek[] {
  const asked = new Set(
    fragments.flatMap(({ rol, vraag }) =>
      rol === 'vraag' && vraag
        ? sentences(vraag)
            .map(({ start, end }) => vraag.text.slice(start, end))
            .filter((sentence) => sentence.endsWith('?'))
            .map(plain)
        : [],
    ),
  );
  return fragments.flatMap(({ rol, antwoord }) => {
    if (rol !== 'antwoord' || !antwoord) return [];
    return sentences(antwoord).flatMap((range) => {
      const sentence = antwoord.text.slice(range.start, range.end);
      if (plain(sentence).split(' ').length < WORDS || !asked.has(plain(sentence))) return [];
      const start = antwoord.part(range.start, range.end).slices[0]?.[0]?.start ?? 0;
      return [{ regel: source.lineNumberAt(start), code: 'vraag-in-antwoord' as const, tekst: sentence }];
    });
  });
}

function plain(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[⁰¹²³⁴-⁹]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a passage takes from one line of the source: the line's number, and its words without white space around. */
export interface PassageLine {
  readonly regel: number;
  readonly start: number;
  readonly text: string;
}

/** Every passage that readers get to see as a quotation: subject, notice, questions, answers and notes. */
export function quotedPassages({ onderwerp, mededeling, fragments, noten }: Publication): readonly Passage[] {
  const halves = fragments.flatMap(({ vraag, antwoord }) => [vraag, antwoord]);
  const all = [onderwerp, mededeling, ...halves, ...noten.map(({ tekst }) => tekst)];
  return all.filter((passage) => passage !== null);
}

/** The lines of a passage, by paragraph. */
export function linesOf(passage: Passage, source: SourceText): readonly (readonly PassageLine[])[] {
  return passage.slices.map((slices) => {
    const lines: { regel: number; start: number; end: number }[] = [];
    for (const { start, end } of slices) {
      const regel = source.lineNumberAt(start);
      const last = lines.at(-1);
      if (last?.regel === regel) last.end = end;
      else lines.push({ regel, start, end });
    }
    return lines.map(({ regel, start, end }) => ({ regel, start, text: source.text.slice(start, end).trim() }));
  });
}
