import { getPriority, setPriority } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';

/** A question to a thread; its answer carries the same number. */
interface Asked<Question> {
  readonly nr: number;
  readonly question: Question;
}

/** What a thread answers. Errors are cloned by Node, their stacks and causes with them. */
type Answered<Answer> =
  | { readonly nr: number; readonly kind: 'answered'; readonly answer: Answer }
  | { readonly nr: number; readonly kind: 'failed'; readonly error: Error };

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Room for what a question leaves behind, in MB; V8's own choice lets it grow to several times this before it looks. */
const YOUNG = 3;

/** A thread that runs, with what it has still to answer. */
interface Running<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  stop(reason: Error): Promise<void>;
}

/** A question took longer than there was patience for. */
export class TooLate extends Error {}

/**
 * Work that is done off this thread: plain questions, plain answers. The thread is started by the first question. When
 * it breaks, everything that waits is rejected with the cause, and the next question starts it anew.
 */
export class Thread<Question, Answer> {
  readonly #script: URL;
  readonly #data: unknown;
  readonly #patience: number | null;
  #running: Running<Question, Answer> | null = null;
  #closed = false;

  /**
   * @param script the compiled module that the thread runs; it calls `serve`
   * @param data plain data that the script gets as `workerData`
   * @param patience milliseconds that a question may take, waiting for others included; then the thread is ended and
   *   all that waits is rejected with {@link TooLate}. Null waits for ever.
   */
  constructor(script: URL, data: unknown, patience: number | null = null) {
    this.#script = script;
    this.#data = data;
    this.#patience = patience;
  }

  /** @throws Error with `cause` when the thread broke, or when it could not answer this question; TooLate */
  async ask(question: Question): Promise<Answer> {
    const running = this.#run();
    if (this.#patience === null) return running.ask(question);
    const late = setTimeout(() => void running.stop(new TooLate()), this.#patience);
    return running.ask(question).finally(() => clearTimeout(late));
  }

  /** Ends the thread; what waits is rejected, and no question may follow. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running?.stop(new Error('The thread was closed'));
  }

  #run(): Running<Question, Answer> {
    if (this.#closed) throw new Error('The thread was closed');
    if (this.#running) return this.#running;
    const running = start<Question, Answer>(this.#script, this.#data, () => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }
}

function start<Question, Answer>(script: URL, workerData: unknown, ended: () => void): Running<Question, Answer> {
  const worker = new Worker(script, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
  // A thread that nobody waits for keeps no process from ending.
  worker.unref();
  const waiting = new Map<number, Waiting<Answer>>();
  let asked = 0;
  const end = (reason: Error): void => {
    ended();
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on('message', (answered: Answered<Answer>) => {
    const asker = waiting.get(answered.nr);
    waiting.delete(answered.nr);
    if (waiting.size === 0) worker.unref();
    if (answered.kind === 'answered') asker?.resolve(answered.answer);
    else asker?.reject(new Error('A thread could not answer', { cause: answered.error }));
  });
  worker.on('error', (cause) => end(new Error('A thread broke', { cause })));
  worker.on('exit', (code) => end(new Error(`A thread ended (${code})`)));
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const nr = ++asked;
        waiting.set(nr, { resolve, reject });
        worker.ref();
        worker.postMessage({ nr, question } satisfies Asked<Question>);
      }),
    stop: async (reason) => {
      end(reason);
      await worker.terminate();
    },
  };
}

/**
 * Answers every question that is put to this thread, one after the other. A question that fails is told and the next
 * one is answered; questions that come while the thread still starts wait.
 */
export function serve<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  const port = parentPort;
  if (!port) throw new Error('serve() runs in a worker thread');
  giveWay();
  let before = Promise.resolve();
  port.on('message', ({ nr, question }: Asked<Question>) => {
    before = before.then(async () => port.postMessage(await answered(nr, () => answer(question))));
  });
}

/**
 * A third of the weight of the thread that talks to Discord (sched(7)). At 10, a tenth, a first search on a machine with
 * other work took more than ten seconds.
 */
const LESS = 5;
const LEAST = 19;

/**
 * Lets the thread that talks to Discord go first where both want the processor. On Linux alone a priority is a
 * thread's own, and who runs the bot may have forbidden it.
 */
function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Math.min(getPriority() + LESS, LEAST));
  } catch {
    // Then all threads are equal.
  }
}

async function answered<Answer>(nr: number, answer: () => Promise<Answer>): Promise<Answered<Answer>> {
  try {
    return { nr, kind: 'answered', answer: await answer() };
  } catch (cause) {
    return { nr, kind: 'failed', error: cause instanceof Error ? cause : new Error(String(cause)) };
  }
}
