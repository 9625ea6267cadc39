import { readPrinted } from '../../src/corpus/load.js';
import type { Manifest } from '../../src/corpus/manifest.js';
import { hashOf } from '../../src/corpus/store.js';
import { readPdf } from '../../src/pdf/read-pdf.js';
import type { Publication } from '../../src/publications/model/publication.js';
import { encodePdfText } from '../../src/publications/readers/pdf/pdf-text.js';

/** Reads a PDF as `letterlijk corpus toevoegen` does: the publication, or the codes of what is wrong with it. */
export async function readProef(
  bytes: Uint8Array,
  given: Partial<Manifest> = {},
  isWord: (word: string) => boolean = () => false,
): Promise<Publication | readonly string[]> {
  const outcome = await readPdf(bytes, isWord);
  if (outcome.kind === 'refused') return outcome.gebreken.map(({ code }) => code);
  const { text, places } = encodePdfText(outcome.text);
  const { id, kamer, vergaderjaar, nummer } = outcome.facts;
  const publication = readPrinted(Buffer.from(text), Buffer.from(places), {
    id,
    soort: 'aanhangsel',
    sha256: hashOf(bytes),
    url: `https://zoek.officielebekendmakingen.nl/${id}.html`,
    ...(/^ah-\d+$/u.test(id) ? { kamer, vergaderjaar, nummer } : {}),
    ...given,
    gelezen: { tekst: hashOf(Buffer.from(text)), plaatsen: hashOf(Buffer.from(places)) },
  });
  return Array.isArray(publication) ? publication.map(({ code }) => code) : publication;
}
