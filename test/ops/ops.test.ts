import { afterEach, expect, it } from 'vitest';
import { openOps } from '../../src/ops/ops.js';

let corpus = { publications: 2, fragments: 92, version: 'abc' };
const close: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of close.splice(0)) await one();
});

async function opened(ready: () => boolean = () => true) {
  const ops = await openOps({ port: 0, host: '127.0.0.1', ready, corpus: async () => corpus });
  close.push(() => ops.close());
  const get = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${ops.port}${path}`, init);
    return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
  };
  return { ...ops, get };
}

it('says that the process lives, and whether it answers', async () => {
  let ready = false;
  const { get } = await opened(() => ready);
  expect(await get('/healthz')).toMatchObject({ status: 200 });
  expect(await get('/readyz')).toMatchObject({ status: 503 });
  ready = true;
  expect(await get('/readyz')).toMatchObject({ status: 200 });
});

it('counts interactions and mentions by command and outcome, and times the acknowledgement', async () => {
  const { observe, response, get } = await opened();
  observe({ way: 'interaction', command: 'vraag', outcome: 'answered', acknowledged: 20, ms: 30 });
  observe({ way: 'interaction', command: 'vraag', outcome: 'failed', acknowledged: null, ms: 30 });
  observe({ way: 'mention', command: 'zoek', outcome: 'answered', acknowledged: null, ms: 30 });
  response(200);
  response(429);
  const { text, type } = await get('/metrics');
  expect(type).toContain('text/plain');
  for (const line of [
    'letterlijk_interactions_total{command="vraag",outcome="answered"} 1',
    'letterlijk_interactions_total{command="vraag",outcome="failed"} 1',
    'letterlijk_mentions_total{command="zoek",outcome="answered"} 1',
    'letterlijk_acknowledgement_seconds_bucket{le="0.01",command="vraag"} 0',
    'letterlijk_acknowledgement_seconds_bucket{le="0.025",command="vraag"} 1',
    'letterlijk_acknowledgement_seconds_count{command="vraag"} 1',
    'letterlijk_rest_errors_total{status="429"} 1',
    'letterlijk_gateway_ready 1',
    'letterlijk_corpus{what="publications",version="abc"} 2',
    'letterlijk_corpus{what="fragments",version="abc"} 92',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).toContain('nodejs_eventloop_lag_seconds');
  expect(text).not.toContain('status="200"');
});

it.each([
  ['/', 404],
  ['/metrics/../../etc/passwd', 404],
  ['/healthz?x', 404],
])('has nothing else: %s', async (path, status) => {
  const { get } = await opened();
  expect(await get(path)).toMatchObject({ status });
});

it('takes nothing', async () => {
  const { get } = await opened();
  expect(await get('/metrics', { method: 'POST', body: 'x' })).toMatchObject({ status: 405 });
});

it('says that its port is taken', async () => {
  const { port } = await opened();
  const again = openOps({ port, host: '127.0.0.1', ready: () => true, corpus: async () => corpus });
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it('tells of the corpus that serves, also after another took its place', async () => {
  const { get } = await opened();
  await get('/metrics');
  corpus = { publications: 3, fragments: 100, version: 'def' };
  const { text } = await get('/metrics');
  expect(text.split('\n').filter((line) => line.startsWith('letterlijk_corpus{'))).toEqual([
    'letterlijk_corpus{what="publications",version="def"} 3',
    'letterlijk_corpus{what="fragments",version="def"} 100',
  ]);
});
