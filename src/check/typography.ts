import type { Alignment } from './align.js';
import { BROKEN, formOf, type SourceToken, type Token } from './normalise.js';
import { INVISIBLE, QUOTES, withOneApostrophe, withOneDash, withoutInvisible } from './signs.js';

/** A difference of typography alone, which leaves a quotation literal. */
export type Typografie =
  | 'aanhalingstekens'
  | 'apostrof'
  | 'streepjes'
  | 'witruimte'
  | 'regeleinden'
  | 'voetnoten'
  | 'hoofdletter'
  | 'slotteken'
  /** Signs that look alike or take no room: soft hyphens, ligatures, accents written in two ways. */
  | 'tekens';

const ORDER: readonly Typografie[] = [
  'aanhalingstekens',
  'apostrof',
  'streepjes',
  'hoofdletter',
  'slotteken',
  'voetnoten',
  'regeleinden',
  'witruimte',
  'tekens',
];
// One step of making two texts alike, and what it is called.
const PLAIN: readonly (readonly [Typografie, (text: string) => string])[] = [
  ['tekens', (text) => withoutInvisible(text).normalize('NFKC')],
  ['apostrof', withOneApostrophe],
  ['streepjes', withOneDash],
];
const NOT_QUOTES = new RegExp(`[^${QUOTES}]`, 'gu');
const EVERY_QUOTE = new RegExp(`[${QUOTES}]`, 'gu');
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'u');

/** In a fixed order, each once. */
export function ordered(found: Iterable<Typografie>): Typografie[] {
  const all = new Set(found);
  return ORDER.filter((code) => all.has(code));
}

/** How a quotation differs from the words of the source that it was matched with. */
export function typography(
  source: { readonly text: string; readonly tokens: readonly SourceToken[] },
  quotation: { readonly text: string; readonly tokens: readonly Token[] },
  { pairs }: Alignment,
): Typografie[] {
  const found: Typografie[] = [];
  pairs.forEach((pair, at) => {
    const ours = source.tokens[pair.source];
    const theirs = quotation.tokens[pair.quotation];
    if (!ours || !theirs) return;
    const raw = quotation.text.slice(theirs.start, theirs.end);
    found.push(
      ...between(
        source.text.slice(ours.start, ours.end),
        pair.note === 'glued' ? raw.slice(0, -(ours.note?.length ?? 0)) : raw,
      ),
    );
    if (ours.note !== null && pair.note !== 'superscript' && (at < pairs.length - 1 || pair.note !== 'absent')) {
      found.push('voetnoten');
    }
    const next = pairs[at + 1];
    const oursNext = next && source.tokens[next.source];
    const theirsNext = next && quotation.tokens[next.quotation];
    if (!oursNext || !theirsNext) return;
    const last = quotation.tokens[pair.lastQuotation] ?? theirs;
    found.push(
      ...gaps(source.text.slice(ours.noteEnd, oursNext.start), quotation.text.slice(last.end, theirsNext.start)),
    );
  });
  return found;
}

function between(ours: string, theirs: string): Typografie[] {
  const found: Typografie[] = [];
  const whole = unbroken(ours, theirs);
  if (whole !== theirs) found.push('regeleinden');
  const bare = whole.replace(/^\[(\p{L})\](?=.)/u, '$1');
  if (bare !== whole) found.push('hoofdletter');
  let [a, b] = [ours, bare];
  for (const [code, plain] of PLAIN) {
    const [x, y] = [plain(a), plain(b)];
    if (a !== b && (x === y || (x === a) !== (y === b))) found.push(code);
    [a, b] = [x, y];
  }
  if (a !== b) found.push('hoofdletter');
  return found;
}

// A word of the quotation without the break at a line's end, with its hyphen where the source has one.
function unbroken(ours: string, theirs: string): string {
  if (theirs.search(BROKEN) < 0) return theirs;
  const kept = theirs.replace(BROKEN, '-');
  return formOf(kept).toLowerCase() === formOf(ours).toLowerCase() ? kept : theirs.replace(BROKEN, '');
}

function gaps(ours: string, theirs: string): Typografie[] {
  const found: Typografie[] = [];
  if (ours.replace(NOT_QUOTES, '') !== theirs.replace(NOT_QUOTES, '')) found.push('aanhalingstekens');
  if (INVISIBLES.test(theirs)) found.push('tekens');
  const a = withoutInvisible(ours).replace(EVERY_QUOTE, '');
  const b = withoutInvisible(theirs).replace(EVERY_QUOTE, '');
  if (a !== b) found.push(/\n/.test(a + b) ? 'regeleinden' : 'witruimte');
  return found;
}
