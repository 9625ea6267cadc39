import { decideHyphen, type HyphenDecision, mayBeLeftOut, type Vocabulary } from '../../../text/hyphens.js';
import { type Joined, joinBy, type LinePair } from '../../../text/joining.js';
import type { Line } from '../../../text/source-text.js';
import { hyphenReading, type Lezingen } from '../../model/lezingen.js';
import { FITTED, HYPHEN_WIDTH, type LineEnd, SPACE_WIDTH } from './pdf-text.js';

/** What is known of a text besides the two lines that are put together. */
export interface JoinFacts {
  readonly vocabulary: Vocabulary;
  readonly lezingen: Lezingen;
  /** How a line goes on in the next of the same text; null for one that nothing follows. */
  readonly endOf: (line: Line) => LineEnd | null;
}

// An address that runs to the line's end, with a scheme, `www.`, a path behind its host, or somebody's before it.
const ADDRESS = /(?:https?:\/\/|www\.|[^\s@]@|(?:[\p{L}\d-]+\.)+\p{Ll}{2,}\/)\S*$/iu;
/** An address is broken behind one of these, without a hyphen added; none ends in one, but for the slash. */
const ADDRESS_BREAKS = /[-_=&?%~#+]$/u;
// What no word begins with, or no word but an address has in it.
const ADDRESS_GOES_ON = /^(?:[%=&?#~_/.]|(?:pdf|html)(?!\p{L})|[^\s.]*[-_=&%~#/\d]|\p{Ll}+\.\p{Ll}+)/u;

/** The second of two names: `Aa-` / `van Beeland`. */
const SECOND_NAME = /^(?:van|von|de)(?: (?:de[nr]?|het|’t))? \p{Lu}/u;

/**
 * Puts the lines of one paragraph end to end. What stands between two lines is told by the PDF where it keeps the
 * spaces at its lines' ends (a broken word or address has none there), else by the signs and the room left.
 */
export function joinPrinted(lines: readonly Line[], facts: JoinFacts): Joined {
  return joinBy(lines, ADDRESS, (pair) => {
    const { line, text, next, address } = pair;
    const end = facts.endOf(line);
    if (/[^\s–-]-$/u.test(text)) return hyphenAt(pair, end, facts);
    const joined = address ? addressGoesOn(text, next, end) : /\S[/–]$/u.test(text) && end?.space !== true;
    return joined ? 'nothing' : 'space';
  });
}

function hyphenAt(
  { line, next, links, rechts, address }: LinePair,
  lineEnd: LineEnd | null,
  { vocabulary, lezingen }: JoinFacts,
): HyphenDecision {
  const lezing = hyphenReading(lezingen, line.number);
  if (lezing) return lezing;
  if (address && lineEnd?.space !== true && (lineEnd?.space === false || addressGoesOn('-', next, lineEnd))) {
    return { fate: 'blijft', ground: { kind: 'adres' } };
  }
  if (lineEnd?.space === true || (lineEnd?.space === null && lineEnd.room > FITTED)) {
    return { fate: 'blijft', ground: { kind: 'ruimte', spatie: true } };
  }
  // A word that was broken did not fit unbroken, without the hyphen.
  const unbroken = lineEnd !== null && lineEnd.room + HYPHEN_WIDTH > FITTED;
  if (unbroken && (lineEnd.space === false || !mayBeLeftOut(rechts))) {
    return { fate: 'blijft', ground: { kind: 'ruimte', spatie: false } };
  }
  if (/^& /u.test(next)) return { fate: 'blijft', ground: { kind: 'weglating', volgt: '&' } };
  // What would be a word without it was broken: `Goe-` / `de Week`.
  if (/^\p{Lu}/u.test(links) && SECOND_NAME.test(next) && !lineEnd?.words?.joined) {
    return { fate: 'blijft', ground: { kind: 'hoofdletter' } };
  }
  return decideHyphen(links, rechts, vocabulary, {
    ...(lineEnd?.words ? { words: lineEnd.words } : {}),
    spaceless: lineEnd?.space === false,
    more: lineEnd?.more === true,
  });
}

function addressGoesOn(text: string, next: string, lineEnd: LineEnd | null): boolean {
  if (lineEnd?.space === true) return false;
  // A sign that ends it all, and a capital: no address goes on so, whatever is behind the line.
  if (/[.,:;)»”]$/u.test(text) && /^\p{Lu}/u.test(next)) return false;
  if (lineEnd?.space === false) return true;
  // What would have fitted without a space is no rest of an address.
  const without = text.endsWith('-') ? 0 : SPACE_WIDTH;
  if (lineEnd && lineEnd.room + without > FITTED) return false;
  if (ADDRESS_BREAKS.test(text) || /^[%=&?#~_]/u.test(next)) return true;
  if (!text.endsWith('/')) return false;
  if (ADDRESS_GOES_ON.test(next) || lineEnd?.words?.right === false) return true;
  // One word that ends all, or the bracket that was opened before the address, ends the address.
  const bracketed = /\([^()\s]*$/u.test(text) && /^[^\s()]+\)/u.test(next);
  return bracketed || /^[^\s.,;]+\.?$/u.test(next);
}
