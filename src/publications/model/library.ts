import { namedId } from './identifier.js';
import type { Fragment, Gevraagd, Publicatiegegevens, Publication } from './publication.js';

/** What a list says of a publication: who asked, and its subject as the source has it. */
export interface Vermelding {
  readonly gegevens: Publicatiegegevens;
  readonly onderwerp: string | null;
  readonly gevraagd: Gevraagd;
}

/** How much a library holds, and from which day to which its publications are (ISO; null without any). */
export interface Omvang {
  readonly publicaties: number;
  readonly fragmenten: number;
  readonly van: string | null;
  readonly tot: string | null;
}

/** What publications are browsed by; null for all. All that is given must hold. */
export interface Bladeren {
  /** Of the answer, else of the questions. */
  readonly jaar: number | null;
  /** Words of the name of who answered, also on whose behalf, or a ministry. */
  readonly bewindspersoon: string | null;
  /** Words that the id, number, subject or asker holds, as {@link Library.suggest} looks for them. */
  readonly onderwerp: string | null;
}

/** What a library can be browsed by, and so what it lacks. */
export interface Overzicht {
  /** Years that have publications, newest first, with how many there are and in how many there is no answer. */
  readonly jaren: readonly { readonly jaar: number; readonly publicaties: number; readonly onbeantwoord: number }[];
  /** Who answered, as the sources name them: most publications first. */
  readonly bewindspersonen: readonly string[];
}

/** The source on disk is not the one that was verified: nothing of the publication can be shown. */
export class PublicatieVeranderd extends Error {
  override readonly name = 'PublicatieVeranderd';
  readonly id: string;

  constructor(id: string, options?: ErrorOptions) {
    super(`${id} is not what was verified`, options);
    this.id = id;
  }
}

/** What is looked up of a publication, or null where that changed: for what goes on with the others. */
export async function unlessChanged<Found>(asked: Promise<Found>): Promise<Found | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof PublicatieVeranderd) return null;
    throw error;
  }
}

/**
 * Where commands look publications and fragments up. Asynchronous, since the archive will not fit in memory; never
 * an array of everything. What reads a publication throws {@link PublicatieVeranderd}
 * where it is not what was verified.
 */
export interface Library {
  /** Ids of the publications, in order of date, newest last. */
  ids(): Promise<readonly string[]>;
  /** A publication by its id, or the id that references name it by; null when the library does not hold it. */
  publication(id: string): Promise<Publication | null>;
  /** A fragment by its id (`ah-tk-20182019-811#74`), or null. */
  fragment(id: string): Promise<Fragment | null>;
  /** The fragment that answers (or asks) a question by number: 75 gives the fragment of 74, 75 and 76. */
  question(document: string, nummer: number): Promise<Fragment | null>;
  /**
   * Ids of the publications that a reader may mean by a name: the id itself or an address with it, the number of an
   * Aanhangsel (`811`, `nr. 811`, `811 van 2018-2019`), dossier and number of a Kamerstuk, together or one of them
   * (`34964 B`, `Kamerstuk 34 964, B`, `B`), a citation, the number of the questions (`2018Z19165`). In order of date,
   * newest last; empty when there is none.
   */
  find(naam: string): Promise<readonly string[]>;
  /**
   * Ids of the other publications about the same questions (see `isAboutSame`): the notice before an answer, the
   * answer after a notice, a further answer, another print. In order of date, newest last.
   */
  sameQuestions(id: string): Promise<readonly string[]>;
  /**
   * Publications that what was typed names (as {@link find}), then those whose id, number, subject or asker holds every
   * word of it; each newest first, `limit` at most.
   */
  suggest(typed: string, limit: number): Promise<readonly Vermelding[]>;
  /** Ids of so many publications that something holds for, newest first, and how many there are in all. */
  browse(
    by: Bladeren,
    offset: number,
    limit: number,
  ): Promise<{ readonly total: number; readonly ids: readonly string[] }>;
  /** What it can be browsed by; counted without reading it. */
  overview(): Promise<Overzicht>;
  /** How much it holds; counted without reading it. */
  size(): Promise<Omvang>;
  /** Every fragment, publication by publication: for building an index. */
  fragments(): AsyncIterable<Fragment>;
}

/** Of what a publication is about the same questions as others: what two of them share, or what one says of another. */
type Asked = Pick<Publication, 'gegevens' | 'gevraagd' | 'zieOok'>;

/**
 * Whether two publications of one chamber are about the same questions: they are prints of one paper, the Tweede Kamer
 * registered the questions under one number, or one names the other ("Zie ook …") and the same members asked on the
 * same day. Being named is not enough by itself: an answer names publications about other questions too.
 */
export function isAboutSame(one: Asked, other: Asked): boolean {
  if (one.gegevens.id === other.gegevens.id || one.gegevens.kamer !== other.gegevens.kamer) return false;
  if (printedAs(one.gegevens.id) === printedAs(other.gegevens.id)) return true;
  const { vraagnummers } = other.gegevens;
  if (one.gegevens.vraagnummers.some((nummer) => vraagnummers.includes(nummer))) return true;
  return (names(one, other) || names(other, one)) && isAskedAtOnce(one, other);
}

/** An id without what tells one print of a paper from another: `-h1`, `-n1`. */
export function printedAs(id: string): string {
  return id.replace(/-[hn]\d+$/u, '');
}

function names({ zieOok }: Asked, { gegevens }: Asked): boolean {
  const { id } = gegevens;
  return zieOok.some(({ document }) => document === id || document === namedId(gegevens));
}

function isAskedAtOnce({ gevraagd: one }: Asked, { gevraagd: other }: Asked): boolean {
  const who = ({ door }: Asked['gevraagd']) => door.map(({ naam, partij }) => `${naam} (${partij})`).join();
  return one.datum !== null && one.datum === other.datum && one.door.length > 0 && who(one) === who(other);
}
