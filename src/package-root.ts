import { existsSync } from 'node:fs';

/** The folder of the package: where package.json, corpus/ and dist/ stand, the same from the sources as from the build. */
export const PACKAGE_ROOT: URL = rootAbove(new URL('.', import.meta.url));

/** A file that the build makes, named from the folder `dist`. The tests run the sources; they get that of the last build. */
export function built(path: string): URL {
  return new URL(`dist/${path}`, PACKAGE_ROOT);
}

function rootAbove(folder: URL): URL {
  if (existsSync(new URL('package.json', folder))) return folder;
  const above = new URL('..', folder);
  if (above.href === folder.href) throw new Error('There is no package.json above the program');
  return rootAbove(above);
}
