import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/program/letterlijk.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs what was built as a person does, in a process of its own: in an empty folder, with only these settings.
 * `openFiles` bounds how many files it may have open; without `reads` nobody reads what it writes; it is killed once it
 * says `killAt` on standard error (or what that wants to hear), or when `killable` does it.
 */
export async function spawned(
  args: readonly string[],
  {
    env = {},
    input = '',
    openFiles,
    reads = true,
    killAt,
    killable,
  }: {
    readonly env?: Record<string, string>;
    readonly input?: string;
    readonly openFiles?: number;
    readonly reads?: boolean;
    readonly killAt?: string | ((said: string) => boolean);
    readonly killable?: (kill: () => void) => void;
  } = {},
): Promise<Ran> {
  const cwd = await mkdtemp(join(tmpdir(), 'letterlijk-'));
  const limited = openFiles === undefined ? [] : ['sh', '-c', `ulimit -n ${openFiles}; exec "$0" "$@"`];
  const [program = process.execPath, ...given] = [...limited, process.execPath, CLI, ...args];
  const child = spawn(program, given, {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  killable?.(() => child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    if (typeof killAt === 'string' ? err.includes(killAt) : killAt?.(err)) child.kill('SIGKILL');
  });
  if (!reads) child.stdout.destroy();
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  }).finally(() => rm(cwd, { recursive: true, force: true }));
  return { code, out, err };
}
