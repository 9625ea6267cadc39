import { afterEach, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.js';
import type { Faults } from '../../../sandbox/server/faults.js';

let sandbox: Sandbox | null = null;
afterEach(() => sandbox?.close());

const start = async (faults: Faults) => {
  sandbox = await startSandbox({ faults });
  return sandbox;
};

it('answers otherwise than Discord would, where it is told to', async () => {
  const { apiUrl } = await start({
    rest: ({ path }) => (path === '/gateway' ? new Response('<html>', { status: 502 }) : undefined),
  });
  expect(await fetch(`${apiUrl}/v10/gateway`)).toMatchObject({ status: 502 });
  expect(await fetch(`${apiUrl}/v10/gateway/bot`)).toMatchObject({ status: 401 });
});

it('cuts a connection, and leaves one without an answer', async () => {
  const stage = await start({ rest: ({ path }) => (path === '/gateway' ? 'reset' : 'silence') });
  await expect(fetch(`${stage.apiUrl}/v10/gateway`)).rejects.toThrow('fetch failed');
  const silent = fetch(`${stage.apiUrl}/v10/gateway/bot`);
  silent.catch(() => undefined);
  await stage.close();
  sandbox = null;
  await expect(silent).rejects.toThrow('fetch failed');
});

it('changes payloads, sends frames as they are, and closes with a code', async () => {
  const hello = { op: 10, d: { heartbeat_interval: 5 } };
  const stage = await start({ gateway: (payload) => ('op' in payload && payload.op === 10 ? hello : payload) });
  const socket = new WebSocket(`${stage.url.replace('http', 'ws')}gateway?v=10`);
  const got: string[] = [];
  socket.on('message', (data) => {
    got.push(String(data));
    if (got.length === 1) socket.send(JSON.stringify({ op: 2, d: { token: stage.token, intents: 0 } }));
    if (got.length === 2) stage.sendFrame('{gar');
    if (got.length === 3) stage.closeGateway(4008, 'Rate limited.');
  });
  expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4008);
  expect(got[0]).toBe(JSON.stringify(hello));
  expect(got[2]).toBe('{gar');
});

it('keeps payloads back', async () => {
  const stage = await start({ gateway: () => null });
  const socket = new WebSocket(`${stage.url.replace('http', 'ws')}gateway?v=10`);
  const got: string[] = [];
  socket.on('message', (data) => got.push(String(data)));
  socket.on('open', () => socket.send(JSON.stringify({ op: 2, d: { token: stage.token, intents: 0 } })));
  await stage.ready();
  stage.sendFrame('einde');
  await expect.poll(() => got).toEqual(['einde']);
  socket.close();
});
