import { INVISIBLE, QUOTES, withOneApostrophe, withOneDash, withoutInvisible } from '../words/signs.js';
import { formOf, type SourceToken, type Token } from '../words/tokens.js';
import type { Alignment, Pair } from './align.js';

// In the order in which they are named.
const TYPOGRAFIE = [
  'aanhalingstekens',
  'apostrof',
  'streepjes',
  'hoofdletter',
  'slotteken',
  // `…` where nothing was left out.
  'weglatingsteken',
  // A remark of who quotes: `[sic]`.
  'sic',
  // Brackets that who quotes put around words: `[het kabinet]`.
  'haken',
  // A number or a sign that lists: `1.`, `•`.
  'opsomming',
  'voetnoten',
  // A line that breaks elsewhere, a word that was broken at its end.
  'regeleinden',
  'witruimte',
  // Words that are seen when the bars over them are pressed: `||…||`.
  'verborgen',
  // Signs that look alike or take no room: soft hyphens, ligatures, accents written in two ways.
  'tekens',
] as const;
/** A difference of typography alone, which leaves a quotation literal. */
export type Typografie = (typeof TYPOGRAFIE)[number];

// One step of making two texts alike, and what it is called.
const PLAIN: readonly (readonly [Typografie, (text: string) => string])[] = [
  ['tekens', withoutInvisible],
  ['apostrof', withOneApostrophe],
  ['streepjes', withOneDash],
  ['tekens', formOf],
];
const NOT_QUOTES = new RegExp(`[^${QUOTES}]`, 'gu');
const EVERY_QUOTE = new RegExp(`[${QUOTES}]`, 'gu');
const INVISIBLES = new RegExp(INVISIBLE, 'v');

/** In a fixed order, each once. */
export function ordered(found: Iterable<Typografie>): Typografie[] {
  const all = new Set(found);
  return TYPOGRAFIE.filter((code) => all.has(code));
}

/** A text with its tokens. */
interface Read<T extends Token> {
  readonly text: string;
  readonly tokens: readonly T[];
}

/**
 * How a quotation differs from the words of the source that it was matched with.
 * @param first first token of the quotation that was laid
 */
export function typography(
  source: Read<SourceToken>,
  quotation: Read<Token>,
  first: number,
  { pairs, next: end }: Alignment,
): Typografie[] {
  const [head, tail] = [pairs[0], pairs.at(-1)];
  return [
    ...passedOver(quotation.tokens.slice(first, head?.quotation)),
    ...pairs.flatMap((pair, at) => {
      const next = pairs[at + 1];
      return [
        ...inWord(source, quotation, pair, next === undefined),
        ...(next ? between(source, quotation, pair, next) : []),
      ];
    }),
    ...passedOver(quotation.tokens.slice((tail?.lastQuotation ?? end) + 1, end)),
  ];
}

// Remarks of who quotes and what lists: no source needs to have them.
function passedOver(tokens: readonly Token[]): Typografie[] {
  return [
    ...tokens.flatMap(({ kind, form }) =>
      kind !== 'sic' ? [] : form === 'sic' ? (['sic'] as const) : (['haken'] as const),
    ),
    ...(tokens.some(({ listing }) => listing) ? (['opsomming'] as const) : []),
  ];
}

function inWord(source: Read<SourceToken>, quotation: Read<Token>, pair: Pair, last: boolean): Typografie[] {
  const ours = source.tokens[pair.source];
  const [head, tail] = [quotation.tokens[pair.quotation], quotation.tokens[pair.lastOfWord]];
  if (!ours || !head || !tail) return [];
  // The number of a note, which the source has before it and the passage leaves out.
  if (ours.start === ours.end) return ['voetnoten'];
  const raw = quotation.text.slice(head.start, tail.end);
  const theirs = pair.note === 'glued' ? raw.slice(0, -(ours.note?.length ?? 0)) : raw;
  const found =
    pair.lastOfWord > pair.quotation
      ? (['regeleinden'] as Typografie[])
      : spelling(source.text.slice(ours.start, ours.end), theirs);
  // A note that is left out behind the last word says nothing.
  const noted = ours.note !== null && pair.note !== 'superscript' && !(last && pair.note === 'absent');
  return noted ? [...found, 'voetnoten'] : found;
}

function spelling(ours: string, theirs: string): Typografie[] {
  // As most are.
  if (ours === theirs && !theirs.startsWith('[')) return [];
  const found: Typografie[] = [];
  const bare = theirs.replace(/^\[(\p{L})\](?=.)/u, '$1');
  if (bare !== theirs) found.push('hoofdletter');
  let [a, b] = [ours, bare];
  for (const [code, plain] of PLAIN) {
    const [x, y] = [plain(a), plain(b)];
    if (a !== b && (x === y || (x === a) !== (y === b))) found.push(code);
    [a, b] = [x, y];
  }
  if (a !== b) found.push('hoofdletter');
  return found;
}

function between(source: Read<SourceToken>, quotation: Read<Token>, pair: Pair, next: Pair): Typografie[] {
  const [from, to] = [source.tokens[pair.source], source.tokens[next.source]];
  const [behind, before] = [quotation.tokens[pair.lastQuotation], quotation.tokens[next.quotation]];
  if (!from || !to || !behind || !before) return [];
  const skipped = quotation.tokens.slice(pair.lastQuotation + 1, next.quotation);
  const listed = next.source > pair.source + 1;
  return skipped.length > 0 || listed
    ? [...passedOver(skipped), ...(listed ? (['opsomming'] as const) : [])]
    : gaps(source.text.slice(from.noteEnd, to.start), quotation.text.slice(behind.end, before.start));
}

function gaps(ours: string, theirs: string): Typografie[] {
  if (ours === theirs && (ours === ' ' || ours === '')) return [];
  const found: Typografie[] = [];
  if (ours.replace(NOT_QUOTES, '') !== theirs.replace(NOT_QUOTES, '')) found.push('aanhalingstekens');
  if (INVISIBLES.test(theirs)) found.push('tekens');
  if (theirs.includes('||')) found.push('verborgen');
  const a = withoutInvisible(ours).replace(EVERY_QUOTE, '');
  const b = withoutInvisible(theirs).replace(EVERY_QUOTE, '').replaceAll('||', '');
  if (a !== b) found.push(/\n/.test(a + b) ? 'regeleinden' : 'witruimte');
  return found;
}
