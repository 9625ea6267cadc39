import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the page, to be sent. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
}

const root = packageRoot(dirname(fileURLToPath(import.meta.url)));
const SOURCES = join(root, 'sandbox/page');
const BUILT = join(root, 'dist/sandbox/page');

/** The page's file at a path, or null: markup and style as they were written, code as the build made it. */
export async function pageFile(path: string): Promise<PageFile | null> {
  if (path === '/') return { type: 'text/html', bytes: await readFile(join(SOURCES, 'index.html')) };
  const style = /^\/style\/([a-z-]+\.css)$/.exec(path)?.[1];
  if (style) return read('text/css', join(SOURCES, 'style', style));
  const script = /^\/page\/([a-z-]+\.js)$/.exec(path)?.[1];
  return script ? read('text/javascript', join(BUILT, script)) : null;
}

async function read(type: string, file: string): Promise<PageFile | null> {
  return existsSync(file) ? { type, bytes: await readFile(file) } : null;
}

// The same from its sources under the test runner as from dist.
function packageRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('There is no package.json above the sandbox');
  return packageRoot(above);
}
