import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashOf, loadCorpus, readPublication } from '../src/corpus/load.js';
import type { Lezing } from '../src/publications/model/lezingen.js';
import type { Publication } from '../src/publications/model/publication.js';
import { corpusfout } from '../src/reply/labels/corpusfouten.js';

/** The folder of the real publications. */
export const CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));

/** The real corpus, loaded; a refusal fails the test with every fault. */
export async function realCorpus() {
  const loaded = await loadCorpus(CORPUS);
  if (loaded.kind === 'refused') throw new Error(JSON.stringify(loaded.fouten));
  return loaded;
}

/** Any text, read as a publication; faults with their words. */
export function readText(id: string, bytes: Buffer, lezingen: Lezing[] = [], more: Record<string, string> = {}) {
  const soort = id.startsWith('kst') ? ('schriftelijk-overleg' as const) : ('aanhangsel' as const);
  const url = `https://zoek.officielebekendmakingen.nl/${id}.html`;
  const read = readPublication(bytes, { id, soort, sha256: hashOf(bytes), url, lezingen, ...more });
  return Array.isArray(read) ? read.map((fout) => ({ ...fout, melding: corpusfout(fout) })) : read;
}

/** A publication that must be readable; its faults fail the test. */
export function mustRead(
  id: string,
  bytes: Buffer,
  lezingen: Lezing[] = [],
  more: Record<string, string> = {},
): Publication {
  const read = readText(id, bytes, lezingen, more);
  if (Array.isArray(read)) throw new Error(JSON.stringify(read));
  return read;
}

export function extraction(number: number): Publication {
  const id = `ah-tk-20242025-${number}`;
  return mustRead(id, readFileSync(new URL(`./publications/readers/text/extractions/${id}.txt`, import.meta.url)));
}
