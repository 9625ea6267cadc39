/**
 * The only words that the bot has of its own. Everything else that a reader sees is a quotation, a citation, a link
 * or the reader's own words. Labels take numbers, dates, ids, names as the source gives them, and nothing else.
 */
export {};
