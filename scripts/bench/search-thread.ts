/** What runs in the thread of `npm run bench:search`: the product's index over the corpus and made-up fragments. */
import { workerData } from 'node:worker_threads';
import type { CoreOutcome, CoreRequest } from '../../src/search/engine.js';
import { buildIndex } from '../../src/search/index/build-index.js';
import { serve } from '../../src/thread/thread.js';
import { corpusFragments } from '../eval/corpus.js';
import { libraryOf } from '../eval/rankers.js';
import { syntheticFragments } from '../eval/synthetic.js';

const { size, seed } = workerData as { readonly size: number; readonly seed: number };
const index = await buildIndex(libraryOf([...(await corpusFragments()), ...syntheticFragments(size, seed)]));
serve<CoreRequest, CoreOutcome>((request) => index.search(request));
