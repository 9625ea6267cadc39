import type { CoreOutcome, CoreRequest } from './core-messages.js';
import type { IndexRecord } from './record.js';

/** An index that may live in another thread. */
export interface OpenIndex {
  /** False when its thread has ended: nothing can be asked of it any more. */
  readonly alive: boolean;
  add(records: readonly IndexRecord[]): Promise<void>;
  /** Everything was added. */
  finish(): Promise<void>;
  search(request: CoreRequest): Promise<CoreOutcome>;
  close(): Promise<void>;
}
