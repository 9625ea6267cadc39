import type { Library } from '../publications/model/library.js';
import type { Fragment, Publication } from '../publications/model/publication.js';
import { isNamed, namesOf, readName } from '../publications/typed/publication-name.js';

/** A library that holds its publications in memory. */
export class MemoryLibrary implements Library {
  readonly #publications: ReadonlyMap<string, Publication>;
  readonly #fragments = new Map<string, Fragment>();
  readonly #questions = new Map<string, Fragment>();

  constructor(publications: readonly Publication[]) {
    const byDate = [...publications].sort(
      (a, b) => compare(dateOf(a), dateOf(b)) || compare(a.gegevens.id, b.gegevens.id),
    );
    this.#publications = new Map(byDate.map((publication) => [publication.gegevens.id, publication]));
    for (const fragment of byDate.flatMap(({ fragments }) => fragments)) {
      this.#fragments.set(fragment.id, fragment);
      for (const nummer of fragment.nummers ?? []) this.#questions.set(`${fragment.publicatie.id}#${nummer}`, fragment);
    }
  }

  async ids(): Promise<readonly string[]> {
    return [...this.#publications.keys()];
  }

  async publication(id: string): Promise<Publication | null> {
    return this.#publications.get(id) ?? null;
  }

  async fragment(id: string): Promise<Fragment | null> {
    return this.#fragments.get(id) ?? null;
  }

  async question(document: string, nummer: number): Promise<Fragment | null> {
    return this.#questions.get(`${document}#${nummer}`) ?? null;
  }

  async find(naam: string): Promise<readonly string[]> {
    const name = readName(naam);
    return [...this.#publications.values()]
      .filter(({ gegevens }) => isNamed(gegevens, name))
      .map(({ gegevens }) => gegevens.id);
  }

  async suggest(typed: string, limit: number): Promise<readonly Publication[]> {
    const words = typed.toLowerCase().split(/\s+/u);
    return [...this.#publications.values()]
      .filter((publication) => words.every((word) => searchable(publication).includes(word)))
      .slice(0, limit);
  }

  async *fragments(): AsyncIterable<Fragment> {
    yield* this.#fragments.values();
  }
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
