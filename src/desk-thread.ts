/** What runs in the desk's thread. */
import { workerData } from 'node:worker_threads';
import { loadCorpus } from './corpus/load.js';
import { type Answer, type DeskData, deskHere, fingerprint, type Question } from './desk.js';
import { serve } from './thread/serve.js';

const desk = open(workerData as DeskData);

serve<Question, Answer>(async (question) => {
  const { search, warm } = await desk;
  if (question.kind === 'search') return search(question.request);
  await warm();
  return null;
});

async function open({ directory, fingerprint: expected }: DeskData) {
  const loaded = await loadCorpus(directory);
  if (loaded.kind === 'refused' || (await fingerprint(loaded.library)) !== expected) {
    throw new Error('The corpus changed after it was loaded');
  }
  return deskHere(loaded.library);
}
