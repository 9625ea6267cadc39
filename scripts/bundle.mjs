/**
 * The last step of the build: puts the program and its threads, as they were compiled, into `dist/program` with the
 * libraries that they load, and the scripts of the sandbox's page. Finding and reading some 900 small files takes longer
 * than all else that a bot does before it has logged in (`npm run bench`).
 */
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Stays in `node_modules`: has files of its own beside its code, is native, or may be absent. */
const APART = [
  'pdfjs-dist',
  '@napi-rs/canvas',
  '@lancedb/lancedb',
  'apache-arrow',
  // What discord.js and ws try whether it is there.
  'zlib-sync',
  'bufferutil',
  'utf-8-validate',
  'memcpy',
];

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
rmSync(`${dist}program`, { recursive: true, force: true });
const bundle = await rolldown({
  input: {
    letterlijk: `${dist}src/cli.js`,
    'desk-thread': `${dist}src/desk-thread.js`,
    'rows-thread': `${dist}src/archive/rows-thread.js`,
    'picture-thread': `${dist}src/picture/picture-thread.js`,
    'reader-thread': `${dist}src/pdf/reader-thread.js`,
  },
  platform: 'node',
  // It is JavaScript by now; what tsconfig.json extends is a development package, which need not be here.
  tsconfig: false,
  // discord.js has one, for what is asked of its processes.
  checks: { eval: false },
  external: (id) => APART.some((name) => id === name || id.startsWith(`${name}/`)),
});
await bundle.write({
  dir: `${dist}program`,
  chunkFileNames: '[name].js',
  // Half of discord.js is comments, which are read as well when it is loaded.
  comments: { legal: true, annotation: false, jsdoc: false },
  // A file a library: a stack tells whose it is (src/discord/connect.ts), and what nobody needs is not
  // read.
  codeSplitting: { groups: [{ debugName: 'libraries', name: libraryOf, test: /node_modules/ }] },
});
await bundle.close();
// The page of the sandbox asks for one script instead of twenty.
const page = await rolldown({
  input: fileURLToPath(new URL('../sandbox/page/browser/main.ts', import.meta.url)),
  platform: 'browser',
  tsconfig: false,
  resolve: { extensionAlias: { '.js': ['.ts'] } },
});
await page.write({ file: `${dist}program/page/main.js` });
await page.close();
// npx remembers where a program was, and it was the second before it was bundled.
for (const program of ['program/letterlijk.js', 'src/cli.js']) chmodSync(`${dist}${program}`, 0o755);

/** @param {string} path */
function libraryOf(path) {
  const name = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path)?.[1] ?? 'other';
  return `libraries/${name}`;
}
