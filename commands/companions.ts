import { printedAs, unlessChanged } from '../src/publications/model/library.js';
import type { Publication } from '../src/publications/model/publication.js';
import { line } from '../src/reply/building.js';
import * as labels from '../src/reply/labels.js';
import type { Block } from '../src/reply/reply.js';
import { documentButton, questionButton } from './buttons.js';
import type { Sources } from './command.js';

/** Another publication about the same questions, and what it is beside the one that is shown. */
export interface Companion {
  readonly publication: Publication;
  readonly is: labels.Samenhang;
}

/** No more of them are named: an answer and the notices before it. */
const MOST = 4;

/** The other publications about the same questions, newest first: the answer to a notice, the notice before an answer. */
export async function companionsOf(publication: Publication, { library }: Sources): Promise<Companion[]> {
  const ids = await library.sameQuestions(publication.gegevens.id);
  const companions: Companion[] = [];
  for (const id of ids.toReversed().slice(0, MOST)) {
    const other = await unlessChanged(library.publication(id));
    if (other) companions.push({ publication: other, is: besides(publication, other) });
  }
  return companions;
}

/** A line for each with its name, date and id, and buttons to them: to the same question where they have it. */
export function companionBlocks(companions: readonly Companion[], nummer?: number): Block[] {
  if (companions.length === 0) return [];
  const lines = companions.map(({ is, publication: { gegevens, beantwoord } }) =>
    line(labels.samenhang(is, gegevens, beantwoord?.datum)),
  );
  const buttons = companions.map(({ is, publication: { gegevens, fragments } }) => {
    const label = labels.naarSamenhang(is, gegevens.nummer);
    const has = nummer !== undefined && fragments.some(({ nummers }) => nummers?.includes(nummer));
    return has ? questionButton(label, `${gegevens.id}#${nummer}`) : documentButton(gegevens.id, label);
  });
  return [...lines, { kind: 'buttons', buttons }];
}

/** For programs; empty where there are none. */
export function companionsJson(companions: readonly Companion[]) {
  if (companions.length === 0) return {};
  return {
    zelfde_vragen: companions.map(({ is, publication: { gegevens, beantwoord } }) => ({
      id: gegevens.id,
      is,
      datum: beantwoord?.datum ?? null,
    })),
  };
}

function besides(shown: Publication, other: Publication): labels.Samenhang {
  if (printedAs(shown.gegevens.id) === printedAs(other.gegevens.id)) return 'andere-druk';
  const later = (other.beantwoord?.datum ?? '') > (shown.beantwoord?.datum ?? '');
  if (!isAnswered(other)) return later ? 'latere-mededeling' : 'eerdere-mededeling';
  if (!later) return 'eerder-antwoord';
  return isAnswered(shown) ? 'nader-antwoord' : 'antwoord';
}

const isAnswered = ({ fragments }: Publication): boolean => fragments.some(({ antwoord }) => antwoord !== null);
