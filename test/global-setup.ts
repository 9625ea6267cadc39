import { execFileSync } from 'node:child_process';

/** Tests that start the real program (the terminal, worker threads) run what `npm ci` builds; keep it fresh. */
export default function build(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
}
