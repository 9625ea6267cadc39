import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real material that is not ours to carry, in a folder `shared` beside the repository; most clones lack it. */
export function sharedPath(path: string): string {
  return fileURLToPath(new URL(`../../shared/${path}`, import.meta.url));
}

export const hasShared = (path: string): boolean => existsSync(sharedPath(path));
