import type { Afbreking } from '../../text/joining.js';
import { digitsOf, type Passage, type Range, type Slice, type SourceText } from '../../text/source-text.js';

/** The kinds of publication that can be read, as `publication.json` names them. */
export type Soort = 'aanhangsel' | 'schriftelijk-overleg';

/** Eerste Kamer (I) or Tweede Kamer (II), as citations write it. */
export type Kamer = 'I' | 'II';

/** Which half of a conversation words belong to. */
export type Rol = 'vraag' | 'antwoord';

/** Who asked, as the source names them. `functie` is known for the signatory of a letter. */
export interface Indiener {
  readonly naam: string;
  readonly partij: string | null;
  readonly functie: string | null;
}

/** Who asked, whom, and when (`datum` is an ISO date, `2018-10-25`). */
export interface Gevraagd {
  readonly door: readonly Indiener[];
  /** Who signed a letter in which others ask: a chair signs what a party wants to know. Empty where who asks signs. */
  readonly ondertekend: readonly Indiener[];
  readonly aan: string | null;
  readonly datum: string | null;
}

/** Who answered, on behalf of whom also, and when (`datum` is an ISO date). */
export interface Beantwoord {
  readonly door: readonly string[];
  readonly medeNamens: readonly string[];
  readonly datum: string | null;
}

/** A footnote whose marker stands in a fragment. `tekst` is null where the source lacks the note's text. */
export interface Voetnoot {
  readonly nummer: number;
  readonly tekst: Passage | null;
}

/** A table in a question or an answer; its cells are no prose, and never stand in the text itself. */
export interface Tabel {
  readonly in: Rol;
  /** After how many paragraphs of that text it stands. */
  readonly na: number;
  /** What stands above it in small type. */
  readonly titel: Passage | null;
  /** By row; null for an empty cell. */
  readonly rijen: readonly (readonly (Passage | null)[])[];
}

/**
 * Something that a text points to.
 * `document` is the id of what is meant, known to the corpus or not; `nummers` are question numbers in it.
 * All three are null for a letter that cannot be named ("de brief die uw Kamer separaat is gestuurd").
 */
export interface Verwijzing {
  readonly tekst: string;
  readonly in: Rol | 'voetnoot';
  readonly document: string | null;
  readonly nummers: readonly number[] | null;
  readonly url: string | null;
  /** Where it stands in the text of that question, answer or note. */
  readonly range: Range;
}

/** Facts that every fragment of a publication shares. */
export interface Publicatiegegevens {
  readonly id: string;
  readonly soort: Soort;
  readonly kamer: Kamer;
  /** As it is written in full: `2018–2019`. */
  readonly vergaderjaar: string;
  /** Number of an Aanhangsel (`811`), number or letter in the dossier of a Kamerstuk (`51`, `B`). */
  readonly nummer: string;
  /** Dossier of a Kamerstuk without spaces (`34964`, `36600 VII`); null for an Aanhangsel. */
  readonly dossier: string | null;
  /** What the Tweede Kamer registered the questions under (`2018Z19165`), where that is known; publications share it. */
  readonly vraagnummers: readonly string[];
  /** What kind of paper it is, when the text does not tell: "Verslag van een nader schriftelijk overleg". */
  readonly titel: string | null;
  readonly url: string;
  readonly pdf: string | null;
}

/** The unit that is indexed, shown and cited: see "The words" in ARCHITECTURE.md. */
export interface Fragment {
  /** `ah-tk-20182019-811#74` for the answer to 74, 75 and 76; `kst-34964-B#12` for the twelfth paragraph. */
  readonly id: string;
  readonly publicatie: Publicatiegegevens;
  /** Question numbers, ascending, of an Aanhangsel; null for a paragraph. */
  readonly nummers: readonly number[] | null;
  /** Number of the paragraph; null in an Aanhangsel. */
  readonly alinea: number | null;
  /** Role of a paragraph; null in an Aanhangsel, whose fragments have both halves. */
  readonly rol: Rol | null;
  readonly onderwerp: Passage | null;
  readonly vraag: Passage | null;
  /** The own text of each question, by number; empty where the layout does not tell them apart. */
  readonly deelvragen: ReadonlyMap<number, Passage>;
  /** Null where the publication has no answer (a Mededeling), or the fragment is a paragraph that asks. */
  readonly antwoord: Passage | null;
  /** The notice that stands in the place of an answer, the same for every question without one; else null. */
  readonly mededeling: Passage | null;
  readonly gevraagd: Gevraagd;
  /** Null for a paragraph that asks. */
  readonly beantwoord: Beantwoord | null;
  readonly voetnoten: readonly Voetnoot[];
  readonly tabellen: readonly Tabel[];
  readonly verwijzingen: readonly Verwijzing[];
  /** Page numbers, ascending, on which each half stands. */
  readonly paginas: { readonly vraag: readonly number[]; readonly antwoord: readonly number[] };
}

/** One official publication, read and accounted for to the last character. */
export interface Publication {
  readonly gegevens: Publicatiegegevens;
  readonly source: SourceText;
  readonly onderwerp: Passage | null;
  readonly gevraagd: Gevraagd;
  readonly beantwoord: Beantwoord | null;
  /** A notice that the answers are not there yet, with its reason; null when there is none. */
  readonly mededeling: Passage | null;
  readonly fragments: readonly Fragment[];
  /** Other publications that the header names ("Zie ook"). */
  readonly zieOok: readonly Verwijzing[];
  /** Every footnote of which the text or the marker was found, by number. */
  readonly noten: readonly Nootgegevens[];
  /** Every hyphen at a line's end, taken out or kept, with the evidence. */
  readonly afbrekingen: readonly Afbreking[];
  /** Every stretch of the source that is not a join, with the account that it is booked to, in order. */
  readonly boekingen: readonly Boeking[];
  /** Pages in order; `start` and `end` are offsets in the source. */
  readonly paginas: readonly Pagina[];
}

/** A footnote, and the offset in the source of its marker; null where the marker is not in the source. */
export interface Nootgegevens extends Voetnoot {
  readonly merkteken: number | null;
}

/** A page of the printed publication: its number and the offsets in the source that it covers. */
export interface Pagina {
  readonly nummer: number;
  readonly start: number;
  readonly end: number;
}

/** What a character of a source is for. */
export type Rekening = 'citaat' | 'kop' | 'noot' | 'tabel' | 'bladwerk';

/** A stretch of the source and the account that it is booked to. */
export interface Boeking extends Slice {
  readonly rekening: Rekening;
}

/** Numbers of the notes whose markers stand in a passage, in order. */
export function markedNotes(passage: Passage): number[] {
  return passage.markers.map(({ start, end }) => digitsOf(passage.text.slice(start, end)));
}

/** Whose words a note is: it belongs to the half that carries its marker, to the answer where both do. */
export function noteRole({ vraag, antwoord }: Fragment, nummer: number): Rol {
  if (antwoord && markedNotes(antwoord).includes(nummer)) return 'antwoord';
  return vraag && markedNotes(vraag).includes(nummer) ? 'vraag' : 'antwoord';
}

/** Number of the note that a passage is a part of; null when it is part of none. */
export function noteWith({ voetnoten }: Fragment, part: Passage): number | null {
  const [first] = part.slices.flat();
  if (!first) return null;
  const found = voetnoten.find(({ tekst }) =>
    tekst?.slices.flat().some(({ start, end }) => start <= first.start && first.end <= end),
  );
  return found?.nummer ?? null;
}
