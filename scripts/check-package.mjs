/**
 * `npm run check:package`: shows that the program works where a person installs it. A clone with nothing but its
 * production packages builds itself and answers; what `npm pack` makes of that clone, installed in an empty folder,
 * answers, searches and serves the sandbox with a page that is whole.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The longest that the sandbox may take to be ready, in milliseconds. */
const PATIENCE = 60_000;
/** Versions of Node that it must run on besides the one that runs this. */
const NEWER = ['22', '24'];
/** Where the package puts the program. Not through npx: a signal must reach the program itself. */
const PROGRAM = join('node_modules', 'letterlijk', 'dist', 'program', 'letterlijk.js');
/** Files that are no part of the package. */
const STRAY = /(^|\/)\.env$|\.map$|^package\/(dist\/)?(test|scripts)\//;

const folder = mkdtempSync(join(tmpdir(), 'letterlijk-'));
try {
  const clone = join(folder, 'clone');
  copyTree(clone);
  run(clone, 'npm', 'ci', '--omit=dev');
  expect(run(clone, 'npx', '--no-install', 'letterlijk', 'vraag', '48'), /^Vraag 48\n.*nr\. 811, p\. 10\n/s);
  tell('a clone without development packages builds and answers');

  run(clone, 'npm', 'pack', '--pack-destination', folder);
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
  const files = run(folder, 'tar', '-tzf', tarball).trim().split('\n');
  const stray = files.filter((path) => STRAY.test(path));
  if (stray.length > 0) throw new Error(`The package has files that are no part of it: ${stray.join(', ')}`);
  // It was built anew, and must be a program still.
  run(clone, 'npx', '--no-install', 'letterlijk', 'vraag', '48');
  tell(`npm pack makes a package of ${files.length} files`);

  const empty = join(folder, 'empty');
  mkdirSync(empty);
  // Without one npm would install in the nearest folder above that has one.
  writeFileSync(join(empty, 'package.json'), '{ "private": true }\n');
  run(empty, 'npm', 'install', '--no-audit', '--no-fund', tarball);
  expect(run(empty, 'npx', '--no-install', 'letterlijk', 'vraag', '48'), /^Vraag 48\n.*nr\. 811, p\. 10\n/s);
  expect(run(empty, 'npx', '--no-install', 'letterlijk', 'zoek', 'detentie'), /uitzettingsdetentie/);
  expect(run(empty, 'npx', '--no-install', 'letterlijk', 'corpus', 'verifieer'), /De boeken sluiten:/);
  tell('installed in an empty folder it answers, searches and closes its books');

  await checkSandbox(empty, process.execPath);
  tell('its sandbox serves a whole page and stops when it is told to');

  for (const version of NEWER) {
    const node = nodeOf(version);
    if (node === null) {
      tell(`Node ${version} cannot be had here: it was not tried`);
      continue;
    }
    expect(run(empty, node, PROGRAM, 'vraag', '48'), /^Vraag 48\n.*nr\. 811, p\. 10\n/s);
    expect(run(empty, node, PROGRAM, 'zoek', 'detentie'), /uitzettingsdetentie/);
    await checkSandbox(empty, node);
    tell(`it answers, searches and logs in to its sandbox on Node ${version}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// What a clone of this working tree would hold: the files that git has or would take.
function copyTree(to) {
  const listed = run('.', 'git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  for (const file of listed.split('\0').filter((name) => name !== '' && existsSync(name))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(file, join(to, file));
  }
}

/** The program of another version of Node, from the package registry; null where it cannot be had. */
function nodeOf(version) {
  const args = ['-y', '-p', `node@${version}`, 'node', '-p', 'process.execPath'];
  const { status, stdout } = spawnSync('npx', args, { encoding: 'utf8', timeout: 120_000 });
  return status === 0 ? stdout.trim() : null;
}

async function checkSandbox(cwd, node) {
  const env = { ...process.env, SANDBOX_PORT: '0', LOG_LEVEL: 'warn', DISCORD_TOKEN: '', NODE_ENV: '' };
  const child = spawn(node, [PROGRAM, 'start'], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  try {
    const fetched = await fetchWhole(new URL(await addressOf(child)));
    for (const type of ['.css', '.js']) {
      if (!fetched.some((path) => path.endsWith(type)))
        throw new Error(`The page has no ${type}: ${fetched.join(' ')}`);
    }
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

// The page and what it names, and what that names in turn. Gives the paths.
async function fetchWhole(url) {
  const done = new Set();
  const wanted = [url];
  for (let next = wanted.pop(); next; next = wanted.pop()) {
    if (done.has(next.pathname)) continue;
    done.add(next.pathname);
    const response = await fetch(next);
    const text = await response.text();
    if (!response.ok || text === '') throw new Error(`${next}: ${response.status}`);
    const named = text.matchAll(/(?:href|src|from|import|url)\s*[=(]?\s*["']([^"'\s]+\.(?:css|js))["']/g);
    for (const [, path] of named) wanted.push(new URL(path, next));
  }
  return [...done];
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
