import { type Library, unlessChanged } from '../src/publications/model/library.js';
import type { Publication } from '../src/publications/model/publication.js';
import { buttonRows, line, small } from '../src/reply/building.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, Fout, Menu, Reply, Request } from '../src/reply/reply.js';

/** Nothing to show: why, and what may have been meant. */
export interface Missing {
  readonly kind: 'missing';
  readonly fout: Fout;
  readonly choices: readonly Button[];
  /** Set where several publications may be meant. */
  readonly which?: Which;
}

/** Several publications that may be meant, newest first: as many as a menu holds, of `total`. */
interface Which {
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

/** Nothing to show, in words; `choices` are what may have been meant. */
export function missing(code: string, melding: string, choices: readonly Button[] = []): Missing {
  return { kind: 'missing', fout: { code, melding }, choices };
}

/**
 * Several publications may be meant.
 * @param ids in order of date, newest last
 * @param nummer what was asked of it; null for the publication itself
 */
export async function several(
  fout: Fout,
  ids: readonly string[],
  nummer: string | null,
  library: Library,
): Promise<Missing> {
  const publications: Publication[] = [];
  for (const id of ids.slice(-MOST).toReversed()) {
    const publication = await unlessChanged(library.publication(id));
    if (publication) publications.push(publication);
  }
  return { kind: 'missing', fout, choices: [], which: { publications, total: ids.length, nummer } };
}

/** A reply of one message that says what went wrong. */
export function faultReply(code: string, melding: string): Reply {
  return missingReply(missing(code, melding));
}

/**
 * A reply that says what went wrong, with what may have been meant below it.
 * @param again asks again with the publication that is chosen; without it that publication is opened
 */
export function missingReply({ fout, choices, which }: Missing, again: Again = OPEN): Reply {
  const blocks: Block[] = [line(fout.melding), ...buttonRows(choices)];
  if (!which) return { blocks, request: null, fout, data: () => ({}) };
  const { publications, total, nummer } = which;
  if (total > publications.length) {
    blocks.push(small(labels.nieuwsteVan(publications.length, total)));
  }
  // A terminal shows no menu, but what went wrong.
  const lines = publications.map((one) =>
    labels.keuzeregel(labels.naamMetJaar(one.gegevens), one.gegevens.id, aboutOf(one)),
  );
  const [said = '', ...more] = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  return {
    blocks: [...blocks, menuOf(which, nummer === null && again.key !== 'document' ? OPEN : again)],
    request: null,
    fout: { ...fout, melding: [said, ...lines, ...more].join('\n') },
    data: () => ({
      keuzes: publications.map((one) => ({
        id: nummer === null ? one.gegevens.id : `${one.gegevens.id}#${nummer}`,
        vergaderjaar: one.gegevens.vergaderjaar,
        onderwerp: one.onderwerp?.text ?? one.gegevens.titel,
      })),
    }),
  };
}

// What is chosen takes the place of the question, and of the publication that was named with it.
function menuOf({ publications, nummer }: Which, { key, request }: Again): Menu {
  const { document: _, ...options } = request.options;
  const behind = key === 'document' || nummer === null ? '' : `#${nummer}`;
  return {
    kind: 'menu',
    label: labels.KIES_DOCUMENT,
    key,
    request: { ...request, options },
    destination: 'replace',
    most: 1,
    options: publications.map((one) => ({
      label: labels.naamMetJaar(one.gegevens),
      value: `${one.gegevens.id}${behind}`,
      description: aboutOf(one),
    })),
  };
}

function aboutOf({ gegevens, onderwerp, mededeling }: Publication): string {
  const subject = onderwerp?.text ?? gegevens.titel ?? gegevens.id;
  return mededeling ? labels.mededelingOver(subject) : subject;
}
