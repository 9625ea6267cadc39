import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpusbevinding, Corpusfout } from '../publications/model/corpusfout.js';
import { pageUrl, readId } from '../publications/model/identifier.js';
import type { Publication } from '../publications/model/publication.js';
import { openFile } from './files.js';
import { corpusfout, hashOf, MANIFEST, readPublication, SOURCE } from './load.js';
import { type Manifest, readManifest } from './manifest.js';

/** What is known of a publication before its text is read; the keys of `publication.json`. */
export type NieuweGegevens = Partial<Omit<Manifest, 'sha256' | 'lezingen'>> & { readonly id: string };

export type Added =
  | { readonly kind: 'added'; readonly map: string; readonly publication: Publication }
  | { readonly kind: 'refused'; readonly fouten: readonly Corpusfout[] };

/**
 * Adds a publication to a corpus: computes the hash, reads the text, and writes its folder only when all is well.
 * `soort` and `url` follow from the id where they are not given.
 */
export async function addPublication(directory: string, file: string, gegevens: NieuweGegevens): Promise<Added> {
  const refuse = (bestand: string, why: Corpusbevinding, veld: string | null = null): Added => ({
    kind: 'refused',
    fouten: [corpusfout(gegevens.id, bestand, why, { veld })],
  });
  const opened = await openFile(file);
  if (opened.kind === 'failed') return refuse(file, opened.why);
  const bytes = opened.content;
  const id = readId(gegevens.id);
  if (id.kind === 'unknown') return refuse(MANIFEST, { code: 'id-onbekend' }, 'id');
  if (id.kind === 'other-kind') return refuse(MANIFEST, { code: 'id-andere-soort', soort: id.soort }, 'id');
  const soort = gegevens.soort ?? id.kenmerken.soort;
  const drawn = { ...gegevens, soort, sha256: hashOf(bytes), url: gegevens.url ?? pageUrl(gegevens.id) };
  const json = JSON.stringify(
    drawn,
    ['id', 'soort', 'sha256', 'url', 'pdf', 'kamer', 'vergaderjaar', 'dossier', 'nummer', 'titel'],
    2,
  );
  const read = readManifest(json);
  if (read.kind === 'fault') {
    const fouten = read.fouten.map(({ veld, ...why }) => corpusfout(gegevens.id, MANIFEST, why, { veld }));
    return { kind: 'refused', fouten };
  }
  const map = join(directory, gegevens.id);
  if (await stat(map).catch(() => null)) return refuse(MANIFEST, { code: 'staat-er-al' });
  const publication = readPublication(bytes, read.manifest);
  if (Array.isArray(publication)) return { kind: 'refused', fouten: publication };
  await mkdir(directory, { recursive: true });
  // Written beside its place and then put there: half a folder would have the whole corpus refused.
  const draft = await mkdtemp(join(directory, '.nieuw-'));
  try {
    await writeFile(join(draft, SOURCE), bytes);
    await writeFile(join(draft, MANIFEST), `${json}\n`);
    await chmod(draft, 0o755);
    await rename(draft, map);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  return { kind: 'added', map, publication };
}
