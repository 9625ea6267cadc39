import { parentPort } from 'node:worker_threads';
import type { Answered, Asked } from './thread.js';

/**
 * Answers every question that is put to this thread, one after the other. A question that fails is told and the next
 * one is answered; questions that come while the thread still starts wait.
 */
export function serve<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  const port = parentPort;
  if (!port) throw new Error('serve() runs in a worker thread');
  let before = Promise.resolve();
  port.on('message', ({ nr, question }: Asked<Question>) => {
    before = before.then(async () => port.postMessage(await answered(nr, () => answer(question))));
  });
}

async function answered<Answer>(nr: number, answer: () => Promise<Answer>): Promise<Answered<Answer>> {
  try {
    return { nr, kind: 'answered', answer: await answer() };
  } catch (cause) {
    return { nr, kind: 'failed', error: cause instanceof Error ? cause : new Error(String(cause)) };
  }
}
