import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DiscordAPIError } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../src/log.js';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.f-0123456789_abcdefghijklmnopqrstuvwxyz';

function collector() {
  const lines: string[] = [];
  return { lines, write: (line: string) => void lines.push(line) };
}

function logged(act: (log: ReturnType<typeof createLog>) => void, secrets: (string | null)[] = [TOKEN]): string {
  const destination = collector();
  act(createLog({ level: 'trace', secrets, destination }));
  return destination.lines.join('');
}

const apiError = new DiscordAPIError(
  { code: 50035, message: 'Invalid Form Body' },
  50035,
  400,
  'POST',
  'https://discord.com/api/v10/webhooks/123456789012345678/aW50ZXJhY3Rpb246token/messages/@original',
  { files: undefined, body: { content: 'woorden van een lezer' } },
);

describe('the log', () => {
  it.each<[string, (log: ReturnType<typeof createLog>) => void]>([
    ['a message', (log) => log.info(`login ${TOKEN}`)],
    ['a field', (log) => log.info({ token: TOKEN, nested: { deep: [TOKEN] } }, 'x')],
    ['a key', (log) => log.info({ [TOKEN]: 1 })],
    ['a header', (log) => log.info({ headers: { Authorization: `Bot ${TOKEN}` } })],
    ['an address', (log) => log.info({ url: `https://x/?t=${encodeURIComponent(TOKEN)}` })],
    ['an error', (log) => log.error({ err: new Error(`no ${TOKEN}`) })],
    ['an error alone', (log) => log.error(new Error(`no ${TOKEN}`))],
    ['a cause', (log) => log.error({ err: new Error('a', { cause: new Error('b', { cause: new Error(TOKEN) }) }) })],
    ['an error under another name', (log) => log.error({ reason: Object.assign(new Error('a'), { token: TOKEN }) })],
    ['basic authentication', (log) => log.info({ a: Buffer.from(TOKEN).toString('base64') })],
    ['a child', (log) => log.child({ token: TOKEN }).warn('x')],
    ['a placeholder', (log) => log.info('%s en %j', TOKEN, { TOKEN })],
    ['an error whose text is an object', (log) => log.error({ err: TOKEN })],
  ])('never shows the token in %s', (_, act) => {
    const text = logged(act);
    expect(text).not.toBe('');
    for (const form of [TOKEN, encodeURIComponent(TOKEN), Buffer.from(TOKEN).toString('base64').slice(0, 40)]) {
      expect(text).not.toContain(form);
    }
  });

  it('never shows a token with signs that JSON or an address writes otherwise', () => {
    // One of which the two kinds of base64 differ.
    const odd = 'a"b\\c/d é+?>~~';
    const packed = (secret: string) => ({
      base64: Buffer.from(secret).toString('base64').replace(/=+$/u, ''),
      base64url: Buffer.from(secret).toString('base64url'),
    });
    expect(packed(odd).base64).not.toBe(packed(odd).base64url);
    const text = logged(
      (log) => log.info({ odd, url: encodeURIComponent(odd), json: JSON.stringify({ odd }), ...packed(odd) }, odd),
      [odd],
    );
    expect(text).not.toContain('b\\\\c');
    expect(text).not.toContain('%22b');
    for (const form of Object.values(packed(odd))) expect(text).not.toContain(form);
  });

  it('keeps of an error what names it, and nothing of what was being sent', () => {
    const line = logged((log) => log.error({ err: apiError, code: 'a1b2' }, 'failed'));
    expect(JSON.parse(line)).toMatchObject({
      code: 'a1b2',
      msg: 'failed',
      err: { type: 'DiscordAPIError[50035]', code: 50035, status: 400, method: 'POST' },
    });
    expect(line).not.toContain('woorden van een lezer');
    expect(line).not.toContain('aW50ZXJhY3Rpb246token');
  });

  it('survives a circle of causes', () => {
    const error = new Error('rond');
    error.cause = error;
    expect(logged((log) => log.error({ err: error }))).toContain('rond');
  });

  it('keeps a bounded part for a reader who stands still, goes on meanwhile, and tells how many lines were lost', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'log-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const pipe = await open(join(folder, 'pipe'), 'r+');
    const log = createLog({ level: 'info', destination: pipe.fd });
    const filling = 'x'.repeat(1000);
    for (let nr = 0; nr < 20_000; nr++) log.info({ nr, filling });
    const lines: Record<string, unknown>[] = [];
    for await (const line of createInterface({ input: createReadStream(join(folder, 'pipe')) })) {
      lines.push(JSON.parse(line) as Record<string, unknown>);
      if (typeof lines.at(-1)?.['lines'] === 'number') break;
    }
    const kept = lines.flatMap(({ nr }) => (typeof nr === 'number' ? nr : []));
    expect(kept).toEqual(kept.map((_, at) => at));
    expect(kept.length).toBeGreaterThan(1000);
    expect(kept.length * filling.length).toBeLessThan(5_000_000);
    expect(lines.at(-1)).toMatchObject({ level: 40, lines: 20_000 - kept.length });
    await pipe.close();
  });

  it('writes one JSON object a line, at the level asked for', () => {
    const destination = collector();
    const log = createLog({ level: 'warn', secrets: [null, ''], destination });
    log.info('niet');
    log.warn({ ms: 3 }, 'wel');
    expect(JSON.parse(destination.lines.join(''))).toMatchObject({ level: 40, ms: 3, msg: 'wel' });
  });
});
