import { namedId } from '../publications/model/identifier.js';
import {
  type Bladeren,
  isAboutSame,
  type Library,
  type Omvang,
  type Overzicht,
  type Vermelding,
} from '../publications/model/library.js';
import type { Fragment, Publicatiegegevens, Publication } from '../publications/model/publication.js';
import { isNamed, readName } from '../publications/typed.js';
import {
  answerersOf,
  byDay,
  dayOf,
  isAnswered,
  isAnswererNamed,
  overviewOf,
  searchable,
  sharedKeys,
  vermeldingOf,
  wordsTyped,
  yearOf,
} from './catalogue.js';

/** A library that holds its publications in memory. */
export class MemoryLibrary implements Library {
  readonly #publications: ReadonlyMap<string, Publication>;
  readonly #fragments = new Map<string, Fragment>();
  readonly #questions = new Map<string, Fragment>();
  /** Ids that references name publications by, where they have another. */
  readonly #named: ReadonlyMap<string, string>;
  /** Ids of the publications that may be about the same questions as one, where there are any. */
  readonly #near: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(publications: readonly Publication[]) {
    const byDate = [...publications].sort((a, b) => byDay(placeOf(a), placeOf(b)));
    this.#publications = new Map(byDate.map((publication) => [publication.gegevens.id, publication]));
    this.#named = new Map(byDate.flatMap(({ gegevens }) => named(gegevens)));
    this.#near = near(byDate);
    for (const fragment of byDate.flatMap(({ fragments }) => fragments)) {
      this.#fragments.set(fragment.id, fragment);
      for (const nummer of fragment.nummers ?? []) this.#questions.set(`${fragment.publicatie.id}#${nummer}`, fragment);
    }
  }

  async ids(): Promise<readonly string[]> {
    return [...this.#publications.keys()];
  }

  async publication(id: string): Promise<Publication | null> {
    return this.#publications.get(this.#own(id)) ?? null;
  }

  async fragment(id: string): Promise<Fragment | null> {
    const [document = '', nummer] = id.split('#');
    return this.#fragments.get(`${this.#own(document)}#${nummer}`) ?? null;
  }

  async question(document: string, nummer: number): Promise<Fragment | null> {
    return this.#questions.get(`${this.#own(document)}#${nummer}`) ?? null;
  }

  async find(naam: string): Promise<readonly string[]> {
    const name = readName(naam);
    return [...this.#publications.values()]
      .filter(({ gegevens }) => isNamed(gegevens, name))
      .map(({ gegevens }) => gegevens.id);
  }

  async sameQuestions(id: string): Promise<readonly string[]> {
    const publication = this.#publications.get(this.#own(id));
    const near = publication && this.#near.get(publication.gegevens.id);
    if (!near) return [];
    return [...this.#publications.values()]
      .filter((other) => near.has(other.gegevens.id) && isAboutSame(publication, other))
      .map(({ gegevens }) => gegevens.id);
  }

  async suggest(typed: string, limit: number): Promise<readonly Vermelding[]> {
    const named = (await this.find(typed)).flatMap((id) => this.#publications.get(id) ?? []).reverse();
    const newest = this.#newest({ jaar: null, bewindspersoon: null, onderwerp: typed });
    return [...new Set([...named, ...newest])].slice(0, limit).map(vermeldingOf);
  }

  async browse(by: Bladeren, offset: number, limit: number): ReturnType<Library['browse']> {
    const all = this.#newest(by);
    return { total: all.length, ids: all.slice(offset, offset + limit).map(({ gegevens }) => gegevens.id) };
  }

  async overview(): Promise<Overzicht> {
    return overviewOf(
      Array.from(this.#publications.values(), (publication) => ({
        jaar: yearOf(dayOf(publication)),
        beantwoord: isAnswered(publication),
        bewindspersonen: answerersOf(publication),
      })),
    );
  }

  async size(): Promise<Omvang> {
    const days = [...this.#publications.values()].map(dayOf).filter((day) => day !== '');
    const [van = null, tot = null] = [days[0], days.at(-1)];
    return { publicaties: this.#publications.size, fragmenten: this.#fragments.size, van, tot };
  }

  async *fragments(): AsyncIterable<Fragment> {
    yield* this.#fragments.values();
  }

  #newest({ jaar, bewindspersoon, onderwerp }: Bladeren): Publication[] {
    const words = wordsTyped(onderwerp ?? '');
    return [...this.#publications.values()].reverse().filter((publication) => {
      if (jaar !== null && yearOf(dayOf(publication)) !== jaar) return false;
      if (bewindspersoon !== null && !answerersOf(publication).some((naam) => isAnswererNamed(naam, bewindspersoon))) {
        return false;
      }
      return words.length === 0 || words.every((word) => searchable(publication).includes(word));
    });
  }

  #own(id: string): string {
    return this.#named.get(id) ?? id;
  }
}

function named(gegevens: Publicatiegegevens): [string, string][] {
  const name = namedId(gegevens);
  return name === null ? [] : [[name, gegevens.id]];
}

function near(publications: readonly Publication[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sharing = new Map<string, Set<string>>();
  for (const publication of publications) {
    for (const key of sharedKeys(publication)) {
      sharing.set(key, (sharing.get(key) ?? new Set()).add(publication.gegevens.id));
    }
  }
  const found = new Map<string, Set<string>>();
  for (const ids of sharing.values()) {
    if (ids.size < 2) continue;
    for (const id of ids) found.set(id, new Set([...(found.get(id) ?? []), ...ids]));
  }
  return found;
}

function placeOf(publication: Publication) {
  return { day: dayOf(publication), id: publication.gegevens.id };
}
