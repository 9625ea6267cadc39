import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../src/clock.js';

/** What a server answers to one request. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

/** A server on this machine that stands in for the services; `asked` is what was asked, in order. */
export async function standIn(handler: Handler) {
  const asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = [];
  let busy = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push({ path: url.pathname + url.search, headers: request.headers });
    most = Math.max(most, ++busy);
    response.on('close', () => {
      busy -= 1;
    });
    handler(request, response, url);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    asked,
    /** The most requests that were under way at once. */
    most: () => most,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A clock on which every wait is over at once; `waits` are those that were asked for, in milliseconds. */
export function instantClock(): Clock & { readonly waits: number[] } {
  let now = Date.UTC(2026, 0, 1);
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
  };
}

/** Bytes that begin and end as a PDF does. */
export function pdfBytes(words: string): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`);
}

/** A page of a list as the service writes it. */
export function sruResponse(ids: readonly string[], total: number, next: number | null): string {
  const records = ids.map(
    (id) =>
      `<sru:record><sru:recordData><gzd:gzd><gzd:originalData><overheidop:meta><overheidop:owmskern><dcterms:identifier>${id}</dcterms:identifier><dcterms:modified>2024-05-02</dcterms:modified></overheidop:owmskern></overheidop:meta></gzd:originalData></gzd:gzd></sru:recordData></sru:record>`,
  );
  const position = next === null ? '' : `<sru:nextRecordPosition>${next}</sru:nextRecordPosition>`;
  return `<?xml version="1.0" encoding="UTF-8"?><sru:searchRetrieveResponse xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:gzd="http://standaarden.overheid.nl/sru" xmlns:overheidop="http://standaarden.overheid.nl/product/terms/" xmlns:dcterms="http://purl.org/dc/terms/"><sru:version>2.0</sru:version><sru:numberOfRecords>${total}</sru:numberOfRecords><sru:records>${records.join('')}</sru:records>${position}</sru:searchRetrieveResponse>`;
}
