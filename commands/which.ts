import { type Library, unlessChanged } from '../src/publications/model/library.js';
import type { Publication } from '../src/publications/model/publication.js';
import * as labels from '../src/reply/labels.js';
import type { Menu } from '../src/reply/reply.js';
import type { Request } from '../src/reply/request.js';

/** Several publications that may be meant, newest first: as many as a menu holds, of `total`. */
export interface Which {
  readonly publications: readonly Publication[];
  readonly total: number;
  /** What was asked of it: numbers as `48` or `48-50`; null for the publication itself. */
  readonly nummer: string | null;
}

/** How to ask again once it was chosen: option `key` becomes the publication's id, with the number where one is asked. */
export interface Again {
  readonly key: 'document' | 'nummer' | 'vraag';
  readonly request: Request;
}

/** What one menu holds. */
const MOST = 25;

const OPEN: Again = { key: 'document', request: { command: 'document', options: {} } };

/** @param ids in order of date, newest last */
export async function whichOf(ids: readonly string[], nummer: string | null, library: Library): Promise<Which> {
  const publications: Publication[] = [];
  for (const id of ids.slice(-MOST).toReversed()) {
    const publication = await unlessChanged(library.publication(id));
    if (publication) publications.push(publication);
  }
  return { publications, total: ids.length, nummer };
}

/** A menu to choose from; what is chosen takes the place of the question. */
export function whichMenu({ publications, nummer }: Which, again: Again | null): Menu {
  const { key, request } = nummer === null && again?.key !== 'document' ? OPEN : (again ?? OPEN);
  const behind = key === 'document' || nummer === null ? '' : `#${nummer}`;
  return {
    kind: 'menu',
    label: labels.KIES_DOCUMENT,
    key,
    request,
    destination: 'replace',
    most: 1,
    options: publications.map((one) => ({
      label: labels.naamMetJaar(one.gegevens),
      value: `${one.gegevens.id}${behind}`,
      description: aboutOf(one),
    })),
  };
}

/** The same for where there are no menus: a line each. */
export function whichLines({ publications }: Which): string[] {
  return publications.map((one) => labels.keuzeregel(labels.naamMetJaar(one.gegevens), one.gegevens.id, aboutOf(one)));
}

/** What else is to be said: that there are more than are offered. */
export function whichMore({ publications, total }: Which): string | null {
  return total > publications.length ? labels.nieuwsteVan(publications.length, total) : null;
}

/** For programs. */
export function whichJson({ publications, nummer }: Which) {
  return {
    keuzes: publications.map(({ gegevens, onderwerp }) => ({
      id: nummer === null ? gegevens.id : `${gegevens.id}#${nummer}`,
      vergaderjaar: gegevens.vergaderjaar,
      onderwerp: onderwerp?.text ?? gegevens.titel,
    })),
  };
}

function aboutOf({ gegevens, onderwerp, mededeling }: Publication): string {
  const subject = onderwerp?.text ?? gegevens.titel ?? gegevens.id;
  return mededeling ? labels.mededelingOver(subject) : subject;
}
