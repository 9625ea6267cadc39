import pino, { type DestinationStream, type Logger } from 'pino';

/** A log of the program: JSON lines, on standard error unless another destination is given. */
export type Log = Logger;

export interface LogOptions {
  readonly level: string;
  /** Values that never appear, whatever is logged: the token. */
  readonly secrets?: readonly (string | null)[];
  /** What lines are given to, or the descriptor of a file that they are written to. */
  readonly destination?: { write(line: string): void } | number;
}

const STANDARD_ERROR = 2;
/** Lines wait for each other so many milliseconds, or until there are so many characters of them. */
const GATHERED = { ms: 100, length: 4096 };
/** So many characters are kept for a reader who stands still; what comes then is lost, and counted. */
const MOST_KEPT = 4_000_000;

/** Stands where a secret would have stood. */
const HIDDEN = '[verborgen]';

/**
 * Makes a log. Secrets are taken out of the finished line, so that it does not matter in what they were hidden: a
 * message, an error and its causes, an address, a header. Of an error only what names it is kept; what was being
 * sent, which may hold a reader's words, is not.
 */
export function createLog({ level, secrets = [], destination = STANDARD_ERROR }: LogOptions): Log {
  const hide = hider(secrets.filter((secret) => secret !== null));
  const target =
    typeof destination === 'number'
      ? aside(destination, (lines) => log.warn({ lines }, 'lines of the log were lost: nobody read them'))
      : destination;
  const stream: DestinationStream = { write: (line) => target.write(hide(line)) };
  const log = pino({ level, base: null, serializers: { err: describe, error: describe } }, stream);
  return log;
}

/**
 * Writes aside, several lines at once: who reads slowly, or not at all, must not keep the thread that talks to
 * Discord. What is left is written at the end.
 * @param tellLost told how many lines were lost, when there is room again
 */
function aside(dest: number, tellLost: (lines: number) => void): { write(line: string): void } {
  const file = pino.destination({ dest, sync: false, minLength: GATHERED.length, maxLength: MOST_KEPT });
  let waiting = false;
  let lost = 0;
  file.on('drop', () => {
    lost += 1;
  });
  file.on('drain', () => {
    const lines = lost;
    lost = 0;
    if (lines > 0) tellLost(lines);
  });
  const flush = () => {
    waiting = false;
    file.flush();
  };
  return {
    write(line) {
      file.write(line);
      if (!waiting) setTimeout(flush, GATHERED.ms).unref();
      waiting = true;
    },
  };
}

/** What the log keeps of an error. */
interface Described {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly method?: string;
  readonly url?: string;
  readonly stack?: string;
  readonly cause?: Described;
}

/** More causes of causes than this are a circle. */
const DEPTH = 5;

function describe(error: unknown, depth = 0): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  const { code, status, method, url } = error as { code?: unknown; status?: unknown; method?: unknown; url?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    ...(typeof method === 'string' ? { method } : {}),
    ...(typeof url === 'string' ? { url } : {}),
    ...(error.stack ? { stack: error.stack } : {}),
    ...(error.cause !== undefined && depth < DEPTH ? { cause: describe(error.cause, depth + 1) } : {}),
  };
}

// An interaction's token stands in the addresses that answer it; for 15 minutes it is as good as the bot's own.
const INTERACTION_TOKEN = /(\/(?:interactions|webhooks)\/\d+\/)[^/?"\\\s]+/g;

function hider(secrets: readonly string[]): (line: string) => string {
  const forms = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret),
      // As it would stand in a header for basic authentication, or in one part of it.
      Buffer.from(secret).toString('base64').replace(/=+$/, ''),
      Buffer.from(secret).toString('base64url'),
    ]);
  return (line) =>
    [...new Set(forms)]
      .sort((a, b) => b.length - a.length)
      .reduce((text, form) => text.replaceAll(form, HIDDEN), line)
      .replace(INTERACTION_TOKEN, `$1${HIDDEN}`);
}
