import type { DerivedTable, SummaryTable } from './derived-table.js';
import { PASSAGES } from './passages.js';
import { PUBLICATIES } from './publicaties.js';
import { FRAGMENTEN } from './search/fragmenten.js';
import { WOORDEN } from './search/woorden.js';
import { TERMEN } from './termen.js';

/** Every table that rows of publications go into. */
export const TABLES: readonly DerivedTable[] = [PUBLICATIES, PASSAGES, FRAGMENTEN];

/** Every table that is made of one of these. */
export const SUMMARIES: readonly SummaryTable[] = [WOORDEN, TERMEN];
