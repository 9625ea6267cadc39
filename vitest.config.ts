import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What `npm run build` makes, by where its sources stand. */
const PRODUCT = /^(?:src|commands|sandbox)\//;
const ROOT = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  plugins: [
    {
      // Tests try the product as it was built (test/global-setup.ts): Node itself loads that, and runs it faster than
      // what is made of each file for a test alone.
      name: 'as-built',
      enforce: 'pre',
      resolveId(source, importer) {
        if (importer === undefined || !source.startsWith('.')) return null;
        const wanted = relative(ROOT, resolve(dirname(importer), source));
        // What the build leaves of a file that went, or makes of scripts and tests, is none of the product.
        const isProduct = PRODUCT.test(wanted) && existsSync(resolve(ROOT, wanted.replace(/\.js$/, '.ts')));
        const built = resolve(ROOT, 'dist', wanted);
        return isProduct && existsSync(built) ? built : null;
      },
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    server: { deps: { external: [/\/dist\//] } },
    // Files share their modules: loading discord.js, zod and the product anew for each took more time than most tests.
    isolate: false,
    // One more than there are cores: many tests wait for a program or a browser that they started.
    maxWorkers: availableParallelism() + 1,
    // A worker keeps all that it loaded. With more room for what is young that is looked through less often, and with as
    // many workers as cores threads for it are in each other's way: a tenth of all work.
    execArgv: ['--max-semi-space-size=64', '--single-threaded-gc'],
    // Bounds for what hangs, and no measure of speed: a machine with other work takes its time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
