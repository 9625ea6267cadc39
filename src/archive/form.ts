import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { built } from '../package-root.js';

/** The rooms whose code decides what a row says. */
const ROOMS = ['text', 'publications', 'corpus', 'check', 'search', 'archive'];

/**
 * Names what rows are made by: the program that reads, cuts and analyses, with its word list and thesaurus. A data
 * folder of another program may name places that this one reads otherwise, so it is not opened and is built anew.
 * Taken from the code itself: nobody has to remember a number.
 */
export async function formOfProgram(): Promise<string> {
  const hash = createHash('sha256');
  for (const room of ROOMS) {
    const folder = built(`src/${room}/`);
    const entries = await readdir(folder, { recursive: true });
    for (const name of entries.filter((one) => /\.(?:js|json|bin)$/u.test(one)).sort()) {
      hash.update(`${room}/${name}\n`).update(await readFile(fileURLToPath(new URL(name, folder))));
    }
  }
  return hash.digest('hex');
}
