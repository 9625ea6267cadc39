import type { Token } from './tokens.js';

/** A word in a narrow column may be broken more than once; an address more often, but not all of it counts. */
const PIECES = 4;

/** What a token may be with the pieces that follow it: its forms, and which tokens they are made of. */
interface Whole {
  readonly forms: readonly string[];
  readonly members: readonly number[];
  /** Behind the last of these. */
  readonly end: number;
}

/**
 * What the words of a quotation may be in a source: themselves, or words that they are pieces of, when a line's end may
 * have broken these. Worked out once for all stretches of it.
 */
export class Readings<Read extends {}> {
  readonly #tokens: readonly Token[];
  /** By the first of their tokens. */
  readonly #wholes: readonly (readonly Whole[])[];
  /** The tokens that a token may be one word with: from the first up to behind the last. */
  readonly #first: Uint32Array;
  readonly #end: Uint32Array;
  readonly #read: (forms: readonly string[]) => Read;
  /** Of tokens that are read alone; of others by where they are. */
  readonly #alone: (Read | undefined)[] = [];
  readonly #pieces = new Map<number, Read>();

  /** @param read what is made of forms, in lower case, a word's own first */
  constructor(tokens: readonly Token[], read: (forms: readonly string[]) => Read) {
    this.#tokens = tokens;
    this.#read = read;
    this.#wholes = wholesOf(tokens);
    this.#first = Uint32Array.from(tokens, (_, at) => at);
    this.#end = Uint32Array.from(tokens, (_, at) => at + 1);
    this.#wholes.forEach((wholes, start) => {
      for (const { members, end } of wholes) {
        for (const member of members) {
          this.#first[member] = Math.min(this.#first[member] ?? start, start);
          this.#end[member] = Math.max(this.#end[member] ?? end, end);
        }
      }
    });
  }

  /**
   * What is made of the forms that a token may have within a stretch. Null where it is no word, or none that a source
   * needs to have (`[sic]`, numbers of a list).
   * @param first first token of the stretch, @param last end of it, half-open
   */
  of(at: number, first = 0, last = this.#tokens.length): Read | null {
    const token = this.#tokens[at];
    if (token?.kind !== 'word' || token.listing) return null;
    const from = Math.max(this.#first[at] ?? at, first);
    const to = Math.min(this.#end[at] ?? at, last);
    if (from === at && to === at + 1) {
      const alone = this.#alone[at] ?? this.#read([token.form.toLowerCase()]);
      this.#alone[at] = alone;
      return alone;
    }
    // No word has more than four pieces, with a hyphen between.
    const key = (at * 16 + at - from) * 16 + to - at;
    const known = this.#pieces.get(key) ?? this.#read(this.#formsOf(token, at, from, to));
    this.#pieces.set(key, known);
    return known;
  }

  #formsOf({ form }: Token, at: number, from: number, to: number): string[] {
    const forms = new Set([form.toLowerCase()]);
    for (let start = from; start <= at; start += 1) {
      for (const whole of this.#wholes[start] ?? []) {
        if (whole.end <= to && whole.members.includes(at)) for (const one of whole.forms) forms.add(one.toLowerCase());
      }
    }
    return [...forms];
  }
}

const known = new WeakMap<readonly Token[], readonly (readonly Whole[])[]>();
const ALONE: readonly Whole[] = [];

/** What each word of a text may be with one more piece, with two, of which it is the first; by its token. */
export function wholesOf(tokens: readonly Token[]): readonly (readonly Whole[])[] {
  const found = known.get(tokens) ?? tokens.map(({ kind }, at) => (kind === 'word' ? wholesFrom(tokens, at) : ALONE));
  known.set(tokens, found);
  return found;
}

function wholesFrom(tokens: readonly Token[], start: number): readonly Whole[] {
  const found: Whole[] = [];
  let whole: Whole = { forms: [tokens[start]?.form ?? ''], members: [start], end: start + 1 };
  for (let at = start; whole.members.length < PIECES; ) {
    const { taken, hyphen } = stepAfter(tokens, at);
    const [piece, next] = [tokens[at]?.form ?? '', tokens[at + taken]?.form ?? ''];
    // Nothing breaks a number: a reader sees two.
    const joints = [...(/\p{N}$/u.test(piece) && /^\p{N}/u.test(next) ? [] : ['']), ...(hyphen ? ['-'] : [])];
    if (taken === 0 || joints.length === 0) break;
    at += taken;
    const forms = whole.forms.flatMap((begin) => joints.map((joint) => begin + joint + next));
    whole = { forms, members: [...whole.members, at], end: at + 1 };
    found.push(whole);
  }
  return found.length > 0 ? found : ALONE;
}

// How far on the next piece of a broken word stands, and whether a hyphen stands between.
function stepAfter(tokens: readonly Token[], at: number): { taken: number; hyphen: boolean } {
  const [token, after, further] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (after?.kind === 'word' && token?.gap === 'line') return { taken: 1, hyphen: false };
  const broken =
    after?.kind === 'sign' && /^[-¬]$/.test(after.form) && token?.gap === 'none' && further?.kind === 'word';
  return broken && (after.gap !== 'none' || after.form === '¬')
    ? { taken: 2, hyphen: true }
    : { taken: 0, hyphen: false };
}
