/** What runs in the thread of `npm run bench:search`: the product's index over the corpus and made-up fragments. */
import { workerData } from 'node:worker_threads';
import { loadCorpus } from '../../src/corpus/load.js';
import type { CoreOutcome, CoreRequest } from '../../src/search/engine.js';
import { buildIndex } from '../../src/search/index/build-index.js';
import { serve } from '../../src/thread/thread.js';
import { libraryOf } from '../eval/rankers.js';
import { syntheticFragments } from '../eval/synthetic.js';

const { size, seed } = workerData as { readonly size: number; readonly seed: number };
const loaded = await loadCorpus('corpus');
if (loaded.kind === 'refused') throw new Error('The corpus does not load');
const real = loaded.publications.flatMap(({ fragments }) => fragments);
const index = await buildIndex(libraryOf([...real, ...syntheticFragments(size, seed)]));
serve<CoreRequest, CoreOutcome>((request) => index.search(request));
