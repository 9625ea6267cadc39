/** What runs in each thread that reads publications for a data folder. */
import { workerData } from 'node:worker_threads';
import { serve } from '../thread/thread.js';
import { type FoldersRead, readFolders } from './archive-tables.js';
import type { ReadThreadData } from './build.js';

const { directory } = workerData as ReadThreadData;

serve<readonly string[], FoldersRead>((folders) => readFolders(directory, folders));
