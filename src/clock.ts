/** The time, and waiting for it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when `signal` aborts; never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The real time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  // Not the one of node:timers/promises, which makes an error with its stack for every wait that is ended.
  wait: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(over, signal?.aborted ? 0 : ms);
      signal?.addEventListener('abort', over);
      function over(): void {
        clearTimeout(timer);
        signal?.removeEventListener('abort', over);
        resolve();
      }
    }),
};

/** What became of work within a time: done, or not yet. Its failure is thrown. */
export type Within<T> = { readonly done: true; readonly value: T } | { readonly done: false };

/** Why a wait is ended; without a reason an error would be made. */
const DONE = 'done';

/** Waits for work, but no longer than so many milliseconds; the work itself goes on. */
export async function within<T>(work: Promise<T>, ms: number, clock: Clock): Promise<Within<T>> {
  const stop = new AbortController();
  const late = clock.wait(ms, stop.signal).then((): Within<T> => ({ done: false }));
  try {
    return await Promise.race([work.then((value): Within<T> => ({ done: true, value })), late]);
  } finally {
    stop.abort(DONE);
  }
}

/**
 * Waits for work in a way of its own. What the work fails of when that is over is told to `late`, since nobody else
 * hears of it any more.
 */
export async function heeding<T, R>(
  work: Promise<T>,
  late: (error: unknown) => void,
  wait: () => Promise<R>,
): Promise<R> {
  let waiting = true;
  work.catch((error: unknown) => {
    if (!waiting) late(error);
  });
  try {
    return await wait();
  } finally {
    waiting = false;
  }
}
