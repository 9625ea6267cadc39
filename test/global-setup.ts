import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what several files use and is dear to make; gone when all tests are done. */
    readonly kept: string;
  }
}

/** What the build writes first and last, and what it is made of. */
const [FIRST, LAST] = ['dist/src/cli.js', 'dist/program/page/main.js'];
const SOURCES = ['package.json', 'tsconfig.build.json', 'scripts/bundle.mjs', 'src', 'commands', 'sandbox'];

/** Tests that start the real program (the terminal, worker threads) run what `npm ci` builds; keep it fresh. */
export default function setup({ provide }: TestProject): () => void {
  if (!isBuilt()) {
    execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
  }
  const kept = mkdtempSync(join(tmpdir(), 'letterlijk-'));
  provide('kept', kept);
  return () => rmSync(kept, { recursive: true, force: true });
}

// A build that was broken off wrote the last before the first. A folder is newer once a file of it came or went.
function isBuilt(): boolean {
  const written = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const within = (path: string) =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
      : [];
  const sources = SOURCES.flatMap((path) => [path, ...within(path)]);
  return written(FIRST) <= written(LAST) && sources.every((path) => written(path) < written(FIRST));
}
