import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
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

  it.each([
    [
      'a picture or a script',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    ],
    ['a frame', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    ['a page on another port', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
  ])('refuses what a page elsewhere asks for as %s, without an Origin', async (_, headers) => {
    for (const path of paths) expect(await raw(path, headers)).toBe(403);
  });

  it('follows a link from elsewhere to the page', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect(await raw('/', headers)).toBe(200);
  });

  it('listens on this machine alone', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one?.family === 'IPv4' && !one.internal);
    const { port } = new URL(sandbox.url);
    for (const { address = '' } of others.map((one) => ({ address: one?.address }))) {
      await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
    }
    await expect(fetch(`http://[::1]:${port}/`)).rejects.toThrow();
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
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(await response.text()).not.toMatch(/https?:/);
  });
});
