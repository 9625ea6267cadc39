import type { Manifest } from '../../src/corpus/manifest.js';
import type { Publication } from '../../src/publications/model/publication.js';
import { type Proefdruk, setProefdruk } from './proefdruk.js';
import { readProef } from './read.js';

const EXAMPLE: Proefdruk = {
  nummer: 12,
  asked: 'Vragen van het lid Van der Aa (ABC) aan de Minister van Proeven over de zetproef (ingezonden 1 mei 2032).',
  answered: 'Antwoord van Minister Bee (Proeven) (ontvangen 2 juni 2032).',
  blocks: [
    { heading: 'Vraag 1', parts: ['Kent u de proef?'] },
    { heading: 'Antwoord 1', parts: ['Ja.'] },
  ],
  notes: [],
  tagged: true,
  spaces: false,
  font: 'Helvetica',
};

/** A proof with one question and one answer, but for what is given. */
export const example = (proef: Partial<Proefdruk> = {}): Proefdruk => ({ ...EXAMPLE, ...proef });

/** A proof, set and read; one that is refused fails the test with the codes of what is wrong. */
export async function readExample(proef: Partial<Proefdruk> = {}, given: Partial<Manifest> = {}): Promise<Publication> {
  const read = await readOrRefuse(proef, given);
  if (!('fragments' in read)) throw new Error(read.join(', '));
  return read;
}

/** The same, or the codes of what is wrong. */
export async function readOrRefuse(proef: Partial<Proefdruk>, given: Partial<Manifest> = {}) {
  const { bytes } = await setProefdruk(example(proef));
  return readProef(bytes, given);
}
