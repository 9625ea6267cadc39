/** What runs in the thread that holds the index. */
import { parentPort } from 'node:worker_threads';
import { IndexCore } from '../index/index-core.js';
import { LEXICON_FILE, THESAURUS_FILE } from '../lexicon/file.js';
import { Lexicon } from '../lexicon/lexicon.js';
import { Thesaurus } from '../thesaurus/thesaurus.js';
import type { ThreadAnswer, ThreadRequest } from './messages.js';

const core = new IndexCore(Lexicon.open(LEXICON_FILE), Thesaurus.open(THESAURUS_FILE));

parentPort?.on('message', (message: ThreadRequest) => {
  parentPort?.postMessage(answer(message));
});

function answer(message: ThreadRequest): ThreadAnswer {
  try {
    if (message.kind === 'search') return { nr: message.nr, kind: 'done', outcome: core.search(message.request) };
    if (message.kind === 'finish') core.finish();
    else for (const record of message.records) core.add(record);
    return { nr: message.nr, kind: 'done', outcome: null };
  } catch (cause) {
    return { nr: message.nr, kind: 'failed', error: cause instanceof Error ? cause : new Error(String(cause)) };
  }
}
