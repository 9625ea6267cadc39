import { sentences } from '../text/sentences.js';
import type { Passage, Range } from '../text/source-text.js';
import type { Half } from './halves.js';
import type { Plaats } from './oordeel.js';

/** A place in a half: the quoted parts, and what is known about the words between them. */
export function placeOf(half: Half, delen: readonly Range[], weggelaten: readonly Passage[] = []): Plaats {
  const { fragment, rol, kant, noot, passage } = half;
  return {
    fragment,
    rol,
    kant,
    noot,
    nummers: numbersOf(half, delen),
    geheel: passage,
    delen,
    bron: delen.map(({ start, end }) => passage.part(start, end)),
    zinnen: around(passage, delen),
    weggelaten,
    typografie: [],
  };
}

// The questions of a group whose own text is quoted; all of its numbers where the layout does not tell.
function numbersOf({ fragment, rol, passage }: Half, delen: readonly Range[]): readonly number[] | null {
  if (rol !== 'vraag' || fragment.deelvragen.size < 2) return fragment.nummers;
  const quoted = delen.flatMap(({ start, end }) => passage.part(start, end).slices.flat());
  const own = [...fragment.deelvragen].filter(([, question]) =>
    question.slices.flat().some((slice) => quoted.some(({ start, end }) => start < slice.end && slice.start < end)),
  );
  return own.length > 0 ? own.map(([nummer]) => nummer) : fragment.nummers;
}

function around(passage: Passage, delen: readonly Range[]): Passage {
  const [first, last] = [delen[0], delen.at(-1)];
  if (!first || !last) return passage.part(0, 0);
  const touched = sentences(passage).filter(({ start, end }) => start < last.end && first.start < end);
  return passage.part(
    Math.min(first.start, touched[0]?.start ?? first.start),
    Math.max(last.end, touched.at(-1)?.end ?? last.end),
  );
}
