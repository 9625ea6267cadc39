import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCorpus, readPublication } from '../src/corpus/load.js';
import { gegevensOf, type Manifest, readManifest } from '../src/corpus/manifest.js';
import { hashOf } from '../src/corpus/store.js';
import { pageUrl } from '../src/publications/model/identifier.js';
import type { Lezing } from '../src/publications/model/lezingen.js';
import type { Publication } from '../src/publications/model/publication.js';
import { parseText } from '../src/publications/readers/text/parse-text.js';
import { corpusfout } from '../src/reply/labels/gebreken.js';
import { SourceText } from '../src/text/source-text.js';
import { hasShared, sharedPath } from './shared.js';

/** The folder of the real publications. */
export const CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));

let loading: ReturnType<typeof load> | null = null;

/** The real corpus, loaded once for all tests of a process; a refusal fails the test with every fault. */
export function realCorpus() {
  loading ??= load();
  return loading;
}

async function load() {
  const loaded = await loadCorpus(CORPUS);
  if (loaded.kind === 'refused') throw new Error(JSON.stringify(loaded.fouten));
  return loaded;
}

/** The publication.json of one of the real publications. */
export function storedManifest(id: string): Manifest {
  const read = readManifest(readFileSync(join(CORPUS, id, 'publication.json'), 'utf8'));
  if (read.kind === 'fault') throw new Error(JSON.stringify(read.fouten));
  return read.manifest;
}

function manifestOf(id: string, bytes: Buffer) {
  const soort = id.startsWith('kst') ? ('schriftelijk-overleg' as const) : ('aanhangsel' as const);
  return { id, soort, sha256: hashOf(bytes), url: pageUrl(id) };
}

/** Any text, read as a publication; faults with their words. */
export function readText(id: string, bytes: Buffer, lezingen: Lezing[] = [], more: Record<string, string> = {}) {
  const read = readPublication(bytes, { ...manifestOf(id, bytes), lezingen, ...more });
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

/** What the parser makes of a text, before the checks that decide whether it is taken. */
export function mustParse(id: string, bytes: Buffer, lezingen: Lezing[] = [], more: Record<string, string> = {}) {
  const read = readManifest(JSON.stringify({ ...manifestOf(id, bytes), lezingen, ...more }));
  if (read.kind === 'fault') throw new Error(JSON.stringify(read.fouten));
  const text = bytes.toString('utf8');
  const facts = gegevensOf(read.manifest, text);
  if (facts.kind === 'incomplete') throw new Error(facts.ontbreekt.join());
  return parseText(new SourceText(id, text, read.manifest.sha256), facts.gegevens, lezingen).publication;
}

const EXTRACTIONS = 'data/aanhangsel-extractions';

/** Whether the texts of the other extractor are there: official publications that are not ours to carry. */
export const hasExtractions = hasShared(EXTRACTIONS);

/** One of the other extractor's texts: no trailing spaces, words glued together at line ends. */
export function extractionBytes(number: number): Buffer {
  return readFileSync(sharedPath(`${EXTRACTIONS}/ah-tk-20242025-${number}.txt`));
}

/** What the parser makes of one; to be taken it is too damaged. */
export function extraction(number: number): Publication {
  return mustParse(`ah-tk-20242025-${number}`, extractionBytes(number));
}
