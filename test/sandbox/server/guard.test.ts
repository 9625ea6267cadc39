import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.js';
import { PLACES } from '../../../sandbox/world/places.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const CHANNEL = PLACES[0]?.id ?? '';

async function get(path: string, token: string | null = sandbox.token) {
  const headers = token === null ? {} : { authorization: `Bot ${token}` };
  const response = await fetch(`${sandbox.apiUrl}/v10${path}`, { headers });
  return { status: response.status, json: (await response.json()) as { readonly code?: number } };
}

describe('who gets in', () => {
  it.each(['/users/@me', '/gateway/bot', '/applications/@me', `/channels/${CHANNEL}`])(
    'asks a token for %s',
    async (path) => {
      expect(await get(path, 'verkeerd')).toMatchObject({ status: 401, json: { code: 0 } });
      expect((await get(path, null)).status).toBe(401);
      expect((await get(path)).status).toBe(200);
    },
  );

  const raw = (path: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(sandbox.url);
      const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      sent.end();
    });
  const paths = ['/', '/sandbox/events', '/api/v10/gateway', '/sandbox/do'];

  it.each(paths)('refuses a foreign Host for %s', async (path) => {
    expect(await raw(path, { host: 'kwaad.example' })).toBe(403);
    expect(await raw(path, { host: '127.0.0.1:1' })).toBe(403);
  });

  it.each(paths)('refuses a foreign Origin for %s', async (path) => {
    expect(await raw(path, { origin: 'https://kwaad.example' })).toBe(403);
    expect(await raw(path, { origin: 'null' })).toBe(403);
  });

  it('takes its own Host and Origin, by number and by name', async () => {
    const { host, port } = new URL(sandbox.url);
    expect(await raw('/', { host, origin: `http://${host}` })).toBe(200);
    expect(await raw('/', { host: `localhost:${port}`, origin: `http://localhost:${port}` })).toBe(200);
  });

  it.each([{ headers: { host: 'kwaad.example' } }, { origin: 'https://kwaad.example' }])(
    'refuses a gateway with %j',
    async (options) => {
      const socket = new WebSocket(sandbox.url.replace('http', 'ws').concat('gateway?v=10'), options);
      const error = await new Promise<Error>((resolve) => socket.on('error', resolve));
      expect(error.message).toContain('403');
    },
  );

  it('takes nothing on the page but JSON', async () => {
    const response = await fetch(`${sandbox.url}sandbox/do`, {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'text/plain' },
    });
    expect(response.status).toBe(415);
  });

  it('sends the page with a policy that keeps everything foreign out', async () => {
    const response = await fetch(sandbox.url);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).not.toMatch(/https?:/);
  });
});
