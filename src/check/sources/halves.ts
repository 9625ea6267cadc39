import type { Fragment, Publication, Rol } from '../../publications/model/publication.js';
import type { Passage } from '../../text/source-text.js';
import { plainDigits } from '../words/signs.js';
import type { HalfName, Onderdeel } from './half.js';
import { headingsOf } from './surroundings.js';

/** A passage that can be quoted, and what it is. */
export interface Named {
  readonly name: HalfName;
  readonly passage: Passage;
}

/** Every passage of a publication that can be quoted: those of its fragments, its subject, and what stands around. */
export function halvesOf(publication: Publication): Named[] {
  const shared = new Set<Passage>();
  const fragments = publication.fragments.flatMap((fragment) =>
    halvesOfFragment(fragment).filter(({ passage }) => {
      // Every fragment of a publication has its subject, and perhaps the same notice; one is enough.
      const again = shared.has(passage);
      shared.add(passage);
      return !again;
    }),
  );
  const document = publication.gegevens.id;
  const around = headingsOf(publication).map(({ passage, running, nummer }, kop): Named => {
    const name = {
      document,
      fragment: null,
      rol: 'kop',
      kant: null,
      noot: null,
      nummer,
      kop,
      volgorde: running ? 0 : null,
    } as const;
    return { name, passage };
  });
  return numbered([...fragments, ...around]);
}

/** Those of one fragment. */
export function halvesOfFragment(fragment: Fragment): Named[] {
  const { id, publicatie, voetnoten, vraag, antwoord, mededeling, onderwerp } = fragment;
  const half = (rol: Onderdeel, kant: Rol, passage: Passage | null, noot: number | null = null): Named[] => {
    const volgorde = rol === 'vraag' || rol === 'antwoord' ? 0 : null;
    const name = { document: publicatie.id, fragment: id, rol, kant, noot, nummer: noot, kop: null, volgorde };
    return passage ? [{ name, passage }] : [];
  };
  const answered = markersOf(antwoord);
  return [
    ...half('antwoord', 'antwoord', antwoord ?? mededeling),
    ...half('vraag', 'vraag', vraag),
    ...voetnoten.flatMap(({ nummer, tekst }) =>
      half('voetnoot', answered.has(nummer) ? 'antwoord' : 'vraag', tekst, nummer),
    ),
    // A subject says what was asked; a letter that only answers has none of its own.
    ...(vraag ? half('onderwerp', 'vraag', onderwerp) : []),
  ];
}

// Gives what belongs to the running text its number in the order in which it stands in the source.
function numbered(halves: readonly Named[]): Named[] {
  const startOf = ({ passage }: Named): number => passage.slices.flat()[0]?.start ?? 0;
  const running = halves.filter(({ name }) => name.volgorde !== null).sort((a, b) => startOf(a) - startOf(b));
  const numbers = new Map(running.map((half, at) => [half, at]));
  return halves.map((half) => ({ ...half, name: { ...half.name, volgorde: numbers.get(half) ?? null } }));
}

function markersOf(passage: Passage | null): ReadonlySet<number> {
  if (!passage) return new Set();
  return new Set(passage.markers.map(({ start, end }) => Number(plainDigits(passage.text.slice(start, end)))));
}
