import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { environmentWithDotenv, readConfig } from '../src/config.js';

const DEFAULTS = {
  token: null,
  guildId: null,
  apiUrl: null,
  corpusDir: null,
  dataDir: null,
  defaultDocument: null,
  logLevel: 'info',
  sandboxPort: 4000,
  mentions: true,
  shards: null,
  shard: null,
  publicationsUrl: 'https://zoek.officielebekendmakingen.nl',
  sruUrl: 'https://repository.overheid.nl/sru',
  contact: null,
  opsPort: null,
  opsHost: '127.0.0.1',
  pidFile: null,
};
const read = (environment: Record<string, string>, startsBot = true) => readConfig(environment, { startsBot });

afterEach(() => vi.unstubAllEnvs());

describe('readConfig', () => {
  it.each<[string, Record<string, string>, object]>([
    ['nothing', {}, {}],
    [
      'empty values',
      { DISCORD_TOKEN: '', DISCORD_GUILD_ID: ' ', LOG_LEVEL: '', SANDBOX_PORT: '', MENTIONS: '', NODE_ENV: '' },
      {},
    ],
    ['a token', { DISCORD_TOKEN: ' abc.def ' }, { token: 'abc.def' }],
    ['a server', { DISCORD_GUILD_ID: '123456789012345678' }, { guildId: '123456789012345678' }],
    ['an address', { DISCORD_API_URL: 'http://127.0.0.1:4000/api/' }, { apiUrl: 'http://127.0.0.1:4000/api' }],
    ['an address with a version', { DISCORD_API_URL: 'http://x.nl/api/v10' }, { apiUrl: 'http://x.nl/api' }],
    [
      'a corpus',
      { CORPUS_DIR: '/srv/corpus', DEFAULT_DOCUMENT: 'kst-34964-B' },
      { corpusDir: '/srv/corpus', defaultDocument: 'kst-34964-B' },
    ],
    ['a port', { SANDBOX_PORT: '0' }, { sandboxPort: 0 }],
    ['a port for who watches', { OPS_PORT: '9090', OPS_HOST: '::1' }, { opsPort: 9090, opsHost: '::1' }],
    ['no mentions', { MENTIONS: 'off' }, { mentions: false }],
    ['production with a token', { NODE_ENV: 'production', DISCORD_TOKEN: 'x' }, { token: 'x' }],
    ['something else', { IETS: 'anders' }, {}],
  ])('reads %s', (_, environment, expected) => {
    expect(read(environment)).toEqual({ kind: 'valid', config: { ...DEFAULTS, ...expected } });
  });

  it.each([
    ['DISCORD_TOKEN', 'met spatie'],
    ['DISCORD_GUILD_ID', 'abc'],
    ['DISCORD_API_URL', 'discord.com/api'],
    ['DISCORD_API_URL', 'ftp://x'],
    ['LOG_LEVEL', 'hard'],
    ['SANDBOX_PORT', '70000'],
    ['SANDBOX_PORT', '-1'],
    ['SANDBOX_PORT', '4e3'],
    ['OPS_PORT', '70000'],
    ['CONTACT', 'ik'],
    ['CONTACT', 'naam@example'],
    ['CONTACT', 'naam@example.org\r\nX: y'],
    ['CONTACT', 'łukasz@example.org'],
    ['CONTACT', 'https://example.org/)'],
    ['MENTIONS', 'ja'],
    ['NODE_ENV', 'prod'],
  ])('refuses %s=%s', (name, value) => {
    const outcome = read({ [name]: value });
    expect(outcome).toEqual({ kind: 'fault', melding: expect.stringMatching(new RegExp(`\n {2}${name}: `)) });
    // A token that was mistyped is still a token.
    if (name === 'DISCORD_TOKEN') expect(JSON.stringify(outcome)).not.toContain(value);
  });

  it('reads the token from a file, which a token of its own goes before', () => {
    const folder = mkdtempSync(join(tmpdir(), 'token-'));
    const file = join(folder, 'token');
    writeFileSync(file, 'uit.bestand\n');
    expect(read({ DISCORD_TOKEN_FILE: file })).toMatchObject({ config: { token: 'uit.bestand' } });
    expect(read({ DISCORD_TOKEN_FILE: file, DISCORD_TOKEN: 'zelf' })).toMatchObject({ config: { token: 'zelf' } });
    rmSync(folder, { recursive: true });
    const gone = read({ DISCORD_TOKEN_FILE: file, NODE_ENV: 'production' });
    expect(gone).toEqual({ kind: 'fault', melding: expect.stringMatching(/\n {2}DISCORD_TOKEN_FILE: [^\n]*$/u) });
  });

  it('names every fault in one message', () => {
    const outcome = read({ NODE_ENV: 'production', DISCORD_GUILD_ID: 'x', LOG_LEVEL: 'y', SANDBOX_PORT: 'z' });
    const melding = outcome.kind === 'fault' ? outcome.melding : '';
    for (const name of ['DISCORD_GUILD_ID', 'LOG_LEVEL', 'SANDBOX_PORT', 'DISCORD_TOKEN'])
      expect(melding).toContain(name);
  });

  it('needs a token in production only for what logs in', () => {
    expect(read({ NODE_ENV: 'production' })).toMatchObject({ kind: 'fault' });
    expect(read({ NODE_ENV: 'production' }, false)).toMatchObject({ kind: 'valid' });
  });
});

describe('environmentWithDotenv', () => {
  it('lets the environment count before the file, but for what is empty there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'config-'));
    const file = join(folder, '.env');
    writeFileSync(file, 'LOG_LEVEL=debug\nSANDBOX_PORT=5000\nMENTIONS=off\n');
    vi.stubEnv('LOG_LEVEL', 'warn');
    vi.stubEnv('SANDBOX_PORT', '');
    vi.stubEnv('MENTIONS', undefined);
    expect(environmentWithDotenv(file)).toMatchObject({ LOG_LEVEL: 'warn', SANDBOX_PORT: '5000', MENTIONS: 'off' });
    rmSync(folder, { recursive: true });
  });

  it('does without a file', () => {
    expect(environmentWithDotenv('/nergens/.env')['NERGENS']).toBeUndefined();
  });
});

it('explains every setting in .env.example', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const names = lines.flatMap((line) => /^([A-Z_]+)=$/.exec(line)?.[1] ?? []);
  const all =
    'DISCORD_TOKEN DISCORD_TOKEN_FILE DISCORD_GUILD_ID DISCORD_API_URL CORPUS_DIR DATA_DIR DEFAULT_DOCUMENT LOG_LEVEL SANDBOX_PORT MENTIONS SHARDS NODE_ENV PUBLICATIES_URL SRU_URL CONTACT PID_FILE OPS_PORT OPS_HOST';
  expect(names).toEqual(all.split(' '));
  for (const name of names) expect(lines[lines.indexOf(`${name}=`) - 1]).toMatch(/^# /);
});
