import type { Clock } from '../clock.js';

/** What is asked of a server: only what changed, and no more than so many bytes. */
export interface Wanted {
  readonly maxBytes: number;
  /** What an earlier answer said of itself; the server may then answer that nothing changed. */
  readonly known?: Version | null;
}

/** How a server names a version of a document. */
export interface Version {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What came of a request. */
export type Got =
  | { readonly kind: 'got'; readonly bytes: Buffer; readonly type: string; readonly version: Version }
  | { readonly kind: 'unchanged' }
  /** Nothing stands at that address (404, 410). */
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'aborted' };

/** Why an answer was not taken. */
export type Refusal =
  | { readonly code: 'te-groot'; readonly hoogstens: number }
  /** It sends elsewhere, to another host or without an address. */
  | { readonly code: 'omleiding'; readonly naar: string }
  | { readonly code: 'status'; readonly status: number }
  /** It kept failing: no connection, cut short, too slow, or a server in trouble. */
  | { readonly code: 'onbereikbaar'; readonly pogingen: number; readonly oorzaak: string };

export interface ClientOptions {
  readonly clock: Clock;
  readonly userAgent: string;
  /** Aborting it ends what is under way; every later request gives `aborted`. */
  readonly signal: AbortSignal;
}

/** Between the end of one request and the beginning of the next, in milliseconds. */
export const PAUSE = 500;
/** Pauses before another try, in milliseconds, when the server does not say how long it wants. */
const RETRIES = [1000, 4000, 15_000, 60_000];
/** The longest that a server's `Retry-After` is obeyed, in milliseconds. */
const LONGEST_WAIT = 10 * 60_000;
/** A request that takes longer has failed, in milliseconds. */
const TIMEOUT = 120_000;
const REDIRECTS = 3;

/** A polite client: one request at a time, a pause between, patient with a server in trouble. */
export class Client {
  readonly #options: ClientOptions;
  #before: Promise<unknown> = Promise.resolve();
  #free = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** Gets what stands at an address. What a server answers is a value; nothing is thrown for it. */
  get(url: URL, wanted: Wanted): Promise<Got> {
    const got = this.#before.then(() => this.#patiently(url, wanted));
    this.#before = got;
    return got;
  }

  async #patiently(url: URL, wanted: Wanted): Promise<Got> {
    const { clock, signal } = this.#options;
    for (let tried = 1; ; tried += 1) {
      await clock.wait(Math.max(0, this.#free - clock.now()), signal);
      if (signal.aborted) return { kind: 'aborted' };
      const answer = await this.#follow(url, wanted);
      this.#free = clock.now() + PAUSE;
      if (answer.kind !== 'again') return answer;
      const pause = RETRIES[tried - 1];
      if (pause === undefined) {
        return { kind: 'refused', why: { code: 'onbereikbaar', pogingen: tried, oorzaak: answer.cause } };
      }
      await clock.wait(Math.min(answer.after ?? pause, LONGEST_WAIT), signal);
    }
  }

  async #follow(url: URL, wanted: Wanted): Promise<Got | Again> {
    let at = url;
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      const answer = await this.#once(at, wanted);
      if (answer.kind !== 'elsewhere') return answer;
      const next = answer.to !== null && URL.canParse(answer.to, at.href) ? new URL(answer.to, at) : null;
      // Another host is another publisher, or a machine on an inner network.
      if (next?.origin !== url.origin) return redirected(answer.to ?? '');
      at = next;
    }
    return redirected(at.href);
  }

  async #once(url: URL, { maxBytes, known = null }: Wanted): Promise<Got | Again | Elsewhere> {
    const { userAgent, signal, clock } = this.#options;
    const headers: Record<string, string> = { 'user-agent': userAgent };
    if (known?.etag) headers['if-none-match'] = known.etag;
    if (known?.lastModified) headers['if-modified-since'] = known.lastModified;
    try {
      const within = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]);
      const response = await fetch(url, { headers, redirect: 'manual', signal: within });
      const answer = await this.#read(response, maxBytes, clock);
      if (answer.kind !== 'got') await response.body?.cancel();
      return answer;
    } catch (error) {
      if (signal.aborted) return { kind: 'aborted' };
      return { kind: 'again', after: null, cause: reason(error) };
    }
  }

  async #read(response: Response, maxBytes: number, clock: Clock): Promise<Got | Again | Elsewhere> {
    const { status, headers } = response;
    if (status === 304) return { kind: 'unchanged' };
    if (status === 404 || status === 410) return { kind: 'absent' };
    if (status >= 300 && status < 400) return { kind: 'elsewhere', to: headers.get('location') };
    if (status === 429 || status >= 500) {
      return { kind: 'again', after: retryAfter(headers.get('retry-after'), clock.now()), cause: `status ${status}` };
    }
    if (status !== 200) return { kind: 'refused', why: { code: 'status', status } };
    const tooLarge: Got = { kind: 'refused', why: { code: 'te-groot', hoogstens: maxBytes } };
    if (Number(headers.get('content-length')) > maxBytes) return tooLarge;
    const bytes = await bodyOf(response, maxBytes);
    if (bytes === null) return tooLarge;
    const version = { etag: headers.get('etag'), lastModified: headers.get('last-modified') };
    return { kind: 'got', bytes, type: (headers.get('content-type') ?? '').split(';')[0] ?? '', version };
  }
}

/** The server may do better later; `after` is how long it wants to be left alone, in milliseconds. */
interface Again {
  readonly kind: 'again';
  readonly after: number | null;
  readonly cause: string;
}

interface Elsewhere {
  readonly kind: 'elsewhere';
  readonly to: string | null;
}

function redirected(naar: string): Got {
  return { kind: 'refused', why: { code: 'omleiding', naar } };
}

/** Seconds or a date (RFC 9110, 10.2.3), as milliseconds from now. */
function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

async function bodyOf({ body }: Response, maxBytes: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `fetch` says only that it failed; why stands in the cause. */
function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return 'unknown';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}
