import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { Sandbox } from '../../sandbox/sandbox.js';

/** The bot as `letterlijk start` runs it, in a process of its own, with the debugger's door open to look at its heap. */
export interface RunningBot {
  /** Bytes of heap that are in use in all its threads, after everything that nobody holds was cleared away. */
  heap(): Promise<number>;
  /** Stops it. @returns its exit code and the lines of its log that are warnings or worse */
  stop(): Promise<{ readonly code: number | null; readonly complaints: readonly string[] }>;
}

const LINE = z.object({ level: z.number() });
const WARNING = 40;

/** Starts the bot and waits until it is logged in. */
export async function startBot({ token, apiUrl }: Sandbox): Promise<RunningBot> {
  const { PATH = '' } = process.env;
  const child = spawn(
    process.execPath,
    ['--inspect=127.0.0.1:0', fileURLToPath(new URL('../../program/letterlijk.js', import.meta.url)), 'start'],
    {
      cwd: '/',
      env: { PATH, NODE_ENV: 'production', DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const complaints: string[] = [];
  const door = new Promise<string>((resolve) => {
    createInterface(child.stderr).on('line', (line) => {
      const address = /ws:\/\/\S+/u.exec(line)?.[0];
      if (address) resolve(address);
      if (line.startsWith('{') && LINE.parse(JSON.parse(line)).level >= WARNING) complaints.push(line);
    });
  });
  const loggedIn = new Promise<void>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => line.includes('ingelogd') && resolve());
    child.once('exit', (code) => reject(new Error(`The bot ended with ${code}: ${complaints.join('\n')}`)));
  });
  await loggedIn;
  const inspector = await Inspector.open(await door);
  return {
    heap: () => inspector.heap(),
    async stop() {
      inspector.close();
      const code = await ended(child);
      return { code, complaints };
    },
  };
}

async function ended(child: ChildProcess): Promise<number | null> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = await gone;
  return typeof code === 'number' ? code : null;
}

const HEAP = z.object({ usedSize: z.number() });
const ANSWER = z.object({ id: z.number(), result: z.unknown() });
const ATTACHED = z.object({
  method: z.literal('NodeWorker.attachedToWorker'),
  params: z.object({ sessionId: z.string() }),
});
const FROM_WORKER = z.object({
  method: z.literal('NodeWorker.receivedMessageFromWorker'),
  params: z.object({ sessionId: z.string(), message: z.string() }),
});

/** Node's debugger, as far as a heap needs it: the process' own thread, and those that it started. */
class Inspector {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  readonly #threads = new Set<string>();
  #asked = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#hear(JSON.parse(String(data))));
  }

  static async open(address: string): Promise<Inspector> {
    const socket = new WebSocket(address);
    await once(socket, 'open');
    const inspector = new Inspector(socket);
    await inspector.#ask('NodeWorker.enable', { waitForDebuggerOnStart: false });
    return inspector;
  }

  async heap(): Promise<number> {
    let bytes = 0;
    for (const thread of [null, ...this.#threads]) {
      const ask = (method: string) => (thread === null ? this.#ask(method) : this.#askIn(thread, method));
      // What a finalizer lets go of is only cleared away the next time.
      for (let time = 0; time < 3; time += 1) await ask('HeapProfiler.collectGarbage');
      bytes += HEAP.parse(await ask('Runtime.getHeapUsage')).usedSize;
    }
    return bytes;
  }

  close(): void {
    this.#socket.terminate();
  }

  #ask(method: string, params: object = {}): Promise<unknown> {
    return this.#answerTo((id) => this.#socket.send(JSON.stringify({ id, method, params })));
  }

  #askIn(sessionId: string, method: string): Promise<unknown> {
    return this.#answerTo((id) => {
      const message = JSON.stringify({ id, method, params: {} });
      void this.#ask('NodeWorker.sendMessageToWorker', { sessionId, message });
    });
  }

  #answerTo(send: (id: number) => void): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      send(id);
    });
  }

  #hear(told: unknown): void {
    const attached = ATTACHED.safeParse(told);
    if (attached.success) this.#threads.add(attached.data.params.sessionId);
    const inner = FROM_WORKER.safeParse(told);
    if (inner.success) this.#hear(JSON.parse(inner.data.params.message));
    const answer = ANSWER.safeParse(told);
    if (!answer.success) return;
    this.#waiting.get(answer.data.id)?.(answer.data.result);
    this.#waiting.delete(answer.data.id);
  }
}
