import type { Fragment, Rol } from '../publications/model/publication.js';
import type { Veld } from '../search/search-engine.js';
import type { Passage } from '../text/source-text.js';
import { type SourceToken, sourceTokens } from './normalise.js';
import { plainDigits } from './signs.js';

/** A passage that can be quoted, with whose words it holds, ready for comparison. */
export interface Half {
  readonly fragment: Fragment;
  readonly rol: Veld;
  readonly kant: Rol;
  readonly noot: number | null;
  readonly passage: Passage;
  readonly tokens: readonly SourceToken[];
}

/** The passages of a fragment: its answer or the notice in its place, its question, its notes and its subject. */
export function halvesOf(fragment: Fragment): Half[] {
  const half = (rol: Veld, kant: Rol, passage: Passage | null, noot: number | null = null): Half[] =>
    passage ? [{ fragment, rol, kant, noot, passage, tokens: sourceTokens(passage) }] : [];
  const answered = markersOf(fragment.antwoord);
  return [
    ...half('antwoord', 'antwoord', fragment.antwoord ?? fragment.mededeling),
    ...half('vraag', 'vraag', fragment.vraag),
    ...fragment.voetnoten.flatMap(({ nummer, tekst }) =>
      half('voetnoot', answered.has(nummer) ? 'antwoord' : 'vraag', tekst, nummer),
    ),
    // A subject says what was asked; a letter that only answers has none of its own.
    ...(fragment.vraag ? half('onderwerp', 'vraag', fragment.onderwerp) : []),
  ];
}

function markersOf(passage: Passage | null): ReadonlySet<number> {
  if (!passage) return new Set();
  return new Set(passage.markers.map(({ start, end }) => Number(plainDigits(passage.text.slice(start, end)))));
}
