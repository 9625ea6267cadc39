import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = packageRoot(dirname(fileURLToPath(import.meta.url)));

/** Where the page's markup and style are, as they were written. */
export const SOURCES = join(root, 'sandbox/page');
/** Where the page's scripts are, as the build made them. */
export const BUILT = join(root, 'dist/sandbox/page/browser');

// The same from its sources under the test runner as from dist.
function packageRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('There is no package.json above the sandbox');
  return packageRoot(above);
}
