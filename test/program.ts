import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../dist/program/letterlijk.js', import.meta.url));
const children: ChildProcessWithoutNullStreams[] = [];

/** The program as it is run, with nothing of this environment's settings. */
export function startProgram(settings: Readonly<Record<string, string>>, command = 'start') {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [CLI, command], { env: { PATH, ...settings }, cwd: '/' });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return {
    child,
    said,
    /** Its exit code. */
    ended: once(child, 'exit').then(([code]) => code as number | null),
    /** Resolves when it has said these words on standard output. */
    async told(words: string): Promise<void> {
      while (!said.out.includes(words)) await once(child.stdout, 'data');
    },
  };
}

/** Ends every program that still runs. */
export function endPrograms(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL');
}
