/**
 * `npm run check:package`: shows that the program works where a person installs it. A clone with nothing but its
 * production packages builds itself and answers; what `npm pack` makes of that clone, installed in an empty folder,
 * answers, searches and serves the sandbox with a page that is whole.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The longest that the sandbox may take to be ready, in milliseconds. */
const PATIENCE = 60_000;
const SECRET = /(^|\/)\.env$|\.map$|^dist\/(test|scripts)\/|^test\//;

const folder = mkdtempSync(join(tmpdir(), 'letterlijk-'));
try {
  const clone = join(folder, 'clone');
  copyTree(clone);
  run(clone, 'npm', 'ci', '--omit=dev');
  expect(run(clone, 'npx', '--no-install', 'letterlijk', 'vraag', '48'), /^Vraag 48\n.*nr\. 811, p\. 10\n/s);
  tell('a clone without development packages builds and answers');

  const [packed] = JSON.parse(run(clone, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder));
  const stray = packed.files.map(({ path }) => path).filter((path) => SECRET.test(path));
  if (stray.length > 0) throw new Error(`The package has files that are no part of it: ${stray.join(', ')}`);
  tell(`the package has ${packed.files.length} files, ${Math.round(packed.size / 1024)} kB`);

  const empty = join(folder, 'empty');
  mkdirSync(empty);
  run(empty, 'npm', 'install', '--no-audit', '--no-fund', join(folder, packed.filename));
  expect(run(empty, 'npx', '--no-install', 'letterlijk', 'vraag', '48'), /^Vraag 48\n.*nr\. 811, p\. 10\n/s);
  expect(run(empty, 'npx', '--no-install', 'letterlijk', 'zoek', 'detentie'), /uitzettingsdetentie/);
  expect(run(empty, 'npx', '--no-install', 'letterlijk', 'corpus', 'verifieer'), /De boeken sluiten:/);
  tell('installed in an empty folder it answers, searches and closes its books');

  await checkSandbox(empty);
  tell('its sandbox serves a whole page and stops when it is told to');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// What a clone of this working tree would hold: the files that git has or would take.
function copyTree(to) {
  const listed = run('.', 'git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  const here = new Set(readdirSync('.'));
  for (const file of listed.split('\0')) {
    if (file === '' || !here.has(file.split('/')[0])) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(file, join(to, file), { force: true, errorOnExist: false });
  }
}

async function checkSandbox(cwd) {
  const env = { ...process.env, SANDBOX_PORT: '0', LOG_LEVEL: 'warn', DISCORD_TOKEN: '', NODE_ENV: '' };
  // Not through npx: a signal must reach the program itself.
  const program = join('node_modules', 'letterlijk', 'dist', 'src', 'cli.js');
  const child = spawn(process.execPath, [program, 'start'], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  try {
    const url = await addressOf(child);
    const html = await fetched(url);
    expect(html, /<html/);
    const parts = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path);
    if (parts.length < 2) throw new Error('The page names no style and no script');
    for (const path of parts) await fetched(new URL(path, url));
  } finally {
    child.kill('SIGTERM');
  }
  const code = await ended;
  if (code !== 0) throw new Error(`The sandbox ended with ${code}`);
}

function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The sandbox told no address: ${said}`)), PATIENCE);
    child.once('exit', (code) => reject(new Error(`The sandbox ended with ${code}: ${said}`)));
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const found = /http:\/\/(?:127\.0\.0\.1|localhost):\d+\/?/.exec(said);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    });
  });
}

async function fetched(url) {
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok || text === '') throw new Error(`${url}: ${response.status}`);
  return text;
}

function run(cwd, command, ...args) {
  // What npm tells the scripts that it runs would count for the npm that is run here.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)/i.test(name)));
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw new Error(`${command} ${args.join(' ')}`, { cause: error });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

function expect(text, pattern) {
  if (!pattern.test(text)) throw new Error(`Expected ${pattern}, not:\n${text.slice(0, 2000)}`);
}

function tell(line) {
  process.stdout.write(`${line}\n`);
}
