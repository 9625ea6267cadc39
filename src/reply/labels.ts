/**
 * The only words that the bot has of its own, by what they speak about. Everything else that a reader sees is a
 * quotation, a citation, a link or the reader's own words. Labels take numbers, dates, ids, names as the source gives
 * them, and nothing else.
 */
export * from './labels/checking.js';
export * from './labels/command-line.js';
export * from './labels/conversation.js';
export * from './labels/documents.js';
export * from './labels/reading.js';
export * from './labels/searching.js';
export * from './labels/words.js';
