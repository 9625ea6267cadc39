import { namedId } from '../publications/model/identifier.js';
import {
  type Bladeren,
  isAboutSame,
  type Library,
  type Omvang,
  type Overzicht,
  type Vermelding,
} from '../publications/model/library.js';
import type { Fragment, Publication } from '../publications/model/publication.js';
import { isNamed, readName } from '../publications/typed.js';
import { byDay, type Entry, entryOf, isAnswererNamed, overviewOf, wordsTyped } from './catalogue.js';

export class MemoryLibrary implements Library {
  /** By id, in order of date, newest last. */
  readonly #held = new Map<string, Entry & { readonly publication: Publication }>();
  readonly #fragments = new Map<string, Fragment>();
  readonly #questions = new Map<string, Fragment>();
  /** Ids that references name publications by, where they have another. */
  readonly #named = new Map<string, string>();

  constructor(publications: readonly Publication[]) {
    const held = publications.map((publication) => ({ ...entryOf(publication), publication }));
    const place = ({ dag, publication }: (typeof held)[number]) => ({ day: dag, id: publication.gegevens.id });
    for (const one of held.sort((a, b) => byDay(place(a), place(b)))) {
      const { gegevens, fragments } = one.publication;
      this.#held.set(gegevens.id, one);
      const name = namedId(gegevens);
      if (name !== null) this.#named.set(name, gegevens.id);
      for (const fragment of fragments) {
        this.#fragments.set(fragment.id, fragment);
        for (const nummer of fragment.nummers ?? []) this.#questions.set(`${gegevens.id}#${nummer}`, fragment);
      }
    }
  }

  async ids(): Promise<readonly string[]> {
    return [...this.#held.keys()];
  }

  async publication(id: string): Promise<Publication | null> {
    return this.#held.get(this.#own(id))?.publication ?? null;
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
    return [...this.#held.values()]
      .filter(({ vermelding }) => isNamed(vermelding.gegevens, name))
      .map(({ vermelding }) => vermelding.gegevens.id);
  }

  async sameQuestions(id: string): Promise<readonly string[]> {
    const own = this.#held.get(this.#own(id));
    if (!own) return [];
    return [...this.#held.values()]
      .filter(({ publication }) => isAboutSame(own.publication, publication))
      .map(({ publication }) => publication.gegevens.id);
  }

  async suggest(typed: string, limit: number): Promise<readonly Vermelding[]> {
    const named = (await this.find(typed)).flatMap((id) => this.#held.get(id) ?? []).reverse();
    const newest = this.#newest({ jaar: null, bewindspersoon: null, onderwerp: typed });
    return [...new Set([...named, ...newest])].slice(0, limit).map(({ vermelding }) => vermelding);
  }

  async browse(by: Bladeren, offset: number, limit: number): ReturnType<Library['browse']> {
    const all = this.#newest(by);
    return {
      total: all.length,
      ids: all.slice(offset, offset + limit).map(({ vermelding }) => vermelding.gegevens.id),
    };
  }

  async overview(): Promise<Overzicht> {
    return overviewOf(this.#held.values());
  }

  async size(): Promise<Omvang> {
    const days = [...this.#held.values()].map(({ dag }) => dag).filter((day) => day !== '');
    const [van = null, tot = null] = [days[0], days.at(-1)];
    return { publicaties: this.#held.size, fragmenten: this.#fragments.size, van, tot };
  }

  async *fragments(): AsyncIterable<Fragment> {
    yield* this.#fragments.values();
  }

  #newest({ jaar, bewindspersoon, onderwerp }: Bladeren): Entry[] {
    const words = wordsTyped(onderwerp ?? '');
    return [...this.#held.values()].reverse().filter((entry) => {
      if (jaar !== null && entry.jaar !== jaar) return false;
      if (bewindspersoon !== null && !entry.bewindspersonen.some((naam) => isAnswererNamed(naam, bewindspersoon))) {
        return false;
      }
      return words.every((word) => entry.zoektekst.includes(word));
    });
  }

  #own(id: string): string {
    return this.#named.get(id) ?? id;
  }
}
