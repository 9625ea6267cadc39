import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addPublication } from '../../src/corpus/add.js';
import { pdfReader } from '../../src/pdf/pdf-reader.js';
import type { Fragment, Publication } from '../../src/publications/model/publication.js';
import type { Passage } from '../../src/text/source-text.js';

/** Publications read from PDFs, one after the other; a file that is refused gives its faults as JSON. */
export async function* readPdfs(
  files: readonly string[],
): AsyncGenerator<{ file: string; read: Publication | string }> {
  const directory = await mkdtemp(join(tmpdir(), 'pdf-'));
  try {
    for (const file of files) {
      const adding = { directory, readPdf: (bytes: Uint8Array) => pdfReader.read(bytes), vervang: false };
      const added = await addPublication(adding, file, {});
      yield { file, read: added.kind === 'added' ? added.publication : JSON.stringify(added, null, 1) };
    }
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** A publication as counts and hashes: nothing of its text, and any change of it shows. */
export function hashesOf(publication: Publication) {
  const { fragments, noten, onderwerp, gevraagd, beantwoord, mededeling, zieOok, paginas } = publication;
  return {
    paginas: paginas.length,
    vragen: fragments.flatMap(({ nummers }) => nummers ?? []).length,
    antwoorden: fragments.filter(({ antwoord }) => antwoord).length,
    noten: noten.map(({ nummer, tekst }) => `${nummer} ${hash(tekst?.text)}`),
    kop: hash(
      JSON.stringify([onderwerp?.text, gevraagd, beantwoord, mededeling?.text, zieOok.map(({ document }) => document)]),
    ),
    fragmenten: fragments.map(fragmentHashes),
  };
}

function fragmentHashes({ nummers, vraag, antwoord, deelvragen, paginas, voetnoten, tabellen }: Fragment) {
  return {
    nummers: nummers?.join(' '),
    vraag: half(vraag, paginas.vraag),
    antwoord: half(antwoord, paginas.antwoord),
    deelvragen: [...deelvragen.keys()].join(' '),
    noten: voetnoten.map(({ nummer }) => nummer).join(' '),
    ...(tabellen.length > 0 ? { tabellen: hash(JSON.stringify(tabellen.map(plainTable))) } : {}),
  };
}

function half(passage: Passage | null, pages: readonly number[]): string | null {
  return passage && `${hash(passage.text)} alinea's ${passage.paragraphs.length} p. ${pages.join(' ')}`;
}

export function plainTable({ in: where, na, titel, rijen }: Fragment['tabellen'][number]) {
  return { in: where, na, titel: titel?.text ?? null, rijen: rijen.map((rij) => rij.map((cel) => cel?.text ?? '')) };
}

function hash(text: string | undefined): string {
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex')
    .slice(0, 16);
}
