/** What runs in the desk's thread. */
import { workerData } from 'node:worker_threads';
import { loadCorpus } from './corpus/load.js';
import { type Answer, type Desk, type DeskData, deskHere, deskOfArchive, fingerprint, type Question } from './desk.js';
import { serve } from './thread/thread.js';

const desk = open(workerData as DeskData);

serve<Question, Answer>(async (question) => {
  const { search, verdict, warm } = await desk;
  switch (question.kind) {
    case 'search':
      return { kind: 'search', answer: await search(question.about) };
    case 'verdict':
      return { kind: 'verdict', answer: await verdict(question.about.text, question.about.without) };
    case 'warm':
      await warm();
      return { kind: 'warm', answer: null };
  }
});

async function open(data: DeskData): Promise<Desk> {
  if (data.kind === 'archive') return deskOfArchive(data.archive);
  const loaded = await loadCorpus(data.directory);
  if (loaded.kind === 'refused' || (await fingerprint(loaded.library)) !== data.fingerprint) {
    throw new Error('The corpus changed after it was loaded');
  }
  return deskHere(loaded.library);
}
