import { namedId } from '../publications/model/identifier.js';
import type { Library } from '../publications/model/library.js';
import type { Fragment, Publicatiegegevens, Publication } from '../publications/model/publication.js';
import { isAboutSame, printedAs } from '../publications/model/same-questions.js';
import { isNamed, namesOf, readName } from '../publications/typed/publication-name.js';

/** A library that holds its publications in memory. */
export class MemoryLibrary implements Library {
  readonly #publications: ReadonlyMap<string, Publication>;
  readonly #fragments = new Map<string, Fragment>();
  readonly #questions = new Map<string, Fragment>();
  /** Ids that references name publications by, where they have another. */
  readonly #named: ReadonlyMap<string, string>;
  /** Ids of the publications that may be about the same questions, by what they would share. */
  readonly #shared: ReadonlyMap<string, readonly string[]>;

  constructor(publications: readonly Publication[]) {
    const byDate = [...publications].sort(
      (a, b) => compare(dateOf(a), dateOf(b)) || compare(a.gegevens.id, b.gegevens.id),
    );
    this.#publications = new Map(byDate.map((publication) => [publication.gegevens.id, publication]));
    this.#named = new Map(byDate.flatMap(({ gegevens }) => named(gegevens)));
    this.#shared = shared(byDate, (id) => this.#own(id));
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
    const publication = await this.publication(id);
    if (!publication) return [];
    const keys = sharedKeys(publication, (one) => this.#own(one));
    const near = new Set(keys.flatMap((key) => this.#shared.get(key) ?? []));
    if (near.size < 2) return [];
    return [...this.#publications.values()]
      .filter((other) => near.has(other.gegevens.id) && isAboutSame(publication, other))
      .map(({ gegevens }) => gegevens.id);
  }

  async suggest(typed: string, limit: number): Promise<readonly Publication[]> {
    const words = typed.toLowerCase().split(/\s+/u);
    return [...this.#publications.values()]
      .reverse()
      .filter((publication) => words.every((word) => searchable(publication).includes(word)))
      .slice(0, limit);
  }

  async *fragments(): AsyncIterable<Fragment> {
    yield* this.#fragments.values();
  }

  #own(id: string): string {
    return this.#named.get(id) ?? id;
  }
}

function named(gegevens: Publicatiegegevens): [string, string][] {
  const name = namedId(gegevens);
  return name === null ? [] : [[name, gegevens.id]];
}

// Its own id, in whatever print, the ids that it names, the numbers of its questions: others share none of these.
function sharedKeys({ gegevens, zieOok }: Publication, own: (id: string) => string): string[] {
  return [
    printedAs(gegevens.id),
    gegevens.id,
    ...gegevens.vraagnummers,
    ...zieOok.flatMap(({ document }) => (document ? own(document) : [])),
  ];
}

function shared(
  publications: readonly Publication[],
  own: (id: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const publication of publications) {
    for (const key of sharedKeys(publication, own)) {
      ids.set(key, [...(ids.get(key) ?? []), publication.gegevens.id]);
    }
  }
  return ids;
}

function searchable({ gegevens, onderwerp, gevraagd }: Publication): string {
  const askers = gevraagd.door.map(({ naam, partij }) => `${naam} ${partij ?? ''}`);
  return [...namesOf(gegevens), gegevens.titel ?? '', onderwerp?.text ?? '', ...askers].join(' ').toLowerCase();
}

function dateOf({ beantwoord, gevraagd }: Publication): string {
  return beantwoord?.datum ?? gevraagd.datum ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
