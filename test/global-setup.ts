import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what several files use and is dear to make; gone when all tests are done. */
    readonly kept: string;
  }
}

/** Tests that start the real program (the terminal, worker threads) run what `npm ci` builds; keep it fresh. */
export default function setup({ provide }: TestProject): () => void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
  const kept = mkdtempSync(join(tmpdir(), 'letterlijk-'));
  provide('kept', kept);
  return () => rmSync(kept, { recursive: true, force: true });
}
