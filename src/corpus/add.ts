import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Idlezing, pageUrl, readId } from '../publications/model/identifier.js';
import type { Publication } from '../publications/model/publication.js';
import { type Corpusfout, hashOf, MANIFEST, readPublication, SOURCE } from './load.js';
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
  const refuse = (bestand: string, plaats: string | null, melding: string): Added => ({
    kind: 'refused',
    fouten: [{ publicatie: gegevens.id, bestand, plaats, melding }],
  });
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return refuse(file, null, 'dit bestand is er niet, of is niet te lezen');
  const id = readId(gegevens.id);
  if (id.kind !== 'read') return refuse(MANIFEST, 'id', unreadId(id));
  const soort = gegevens.soort ?? id.kenmerken.soort;
  const drawn = { ...gegevens, soort, sha256: hashOf(bytes), url: gegevens.url ?? pageUrl(gegevens.id) };
  const json = JSON.stringify(
    drawn,
    ['id', 'soort', 'sha256', 'url', 'pdf', 'kamer', 'vergaderjaar', 'dossier', 'nummer', 'titel'],
    2,
  );
  const read = readManifest(json);
  if (read.kind === 'fault') {
    const fouten = read.fouten.map(({ veld, melding }) => ({
      publicatie: gegevens.id,
      bestand: MANIFEST,
      plaats: veld || null,
      melding,
    }));
    return { kind: 'refused', fouten };
  }
  const map = join(directory, gegevens.id);
  if (await stat(map).catch(() => null)) return refuse(MANIFEST, null, 'deze publicatie staat al in het corpus');
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

const OTHER_KINDS = {
  kamervragen: 'Kamervragen zonder antwoord',
  bijlage: 'een bijlage',
  handelingen: 'Handelingen',
  'ander-blad': 'een ander blad',
} as const;

function unreadId(id: Exclude<Idlezing, { kind: 'read' }>): string {
  const read = 'gelezen worden een Aanhangsel (ah-tk-20182019-811) en een Kamerstuk (kst-34964-B)';
  return id.kind === 'unknown'
    ? `is geen kenmerk van een vorm die bekend is; ${read}`
    : `is van ${OTHER_KINDS[id.soort]}, en dat soort publicatie wordt nog niet gelezen; ${read}`;
}
