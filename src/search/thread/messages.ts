import type { CoreOutcome, CoreRequest } from '../index/core-messages.js';
import type { IndexRecord } from '../index/record.js';

/** What the thread that holds the index is asked. Each has a number, which its answer carries. */
export type ThreadRequest = { readonly nr: number } & (
  | { readonly kind: 'add'; readonly records: readonly IndexRecord[] }
  | { readonly kind: 'finish' }
  | { readonly kind: 'search'; readonly request: CoreRequest }
);

/** What it answers. */
export type ThreadAnswer =
  | { readonly nr: number; readonly kind: 'done'; readonly outcome: CoreOutcome | null }
  | { readonly nr: number; readonly kind: 'failed'; readonly error: Error };
