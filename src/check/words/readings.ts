import type { Token } from './tokens.js';

/** A word in a narrow column may be broken more than once; an address more often, but not all of it counts. */
const PIECES = 4;

/** A word of a quotation, by its token, and what it may be in a source, in lower case. */
export interface ReadableWord {
  readonly at: number;
  /** Itself, or a word that it is a piece of, when a line's end may have broken it. */
  readonly forms: readonly string[];
}

/** The words of a quotation. What no source needs to have (`[sic]`, numbers of a list) is left out. */
export function readableWords(tokens: readonly Token[]): ReadableWord[] {
  return readingsOf(tokens).flatMap((forms, at) => (forms ? [{ at, forms }] : []));
}

/** The forms of each token that is such a word; null for others. */
export function readingsOf(tokens: readonly Token[]): (readonly string[] | null)[] {
  const found = tokens.map(({ form }) => [form.toLowerCase()]);
  tokens.forEach((token, start) => {
    if (token.kind !== 'word') return;
    for (const { forms, members } of wholes(tokens, start)) for (const member of members) found[member]?.push(...forms);
  });
  return tokens.map(({ kind, listing }, at) => (kind === 'word' && !listing ? [...new Set(found[at])] : null));
}

/** The words, in lower case, of which a token may be the first piece. */
export function wholesFrom(tokens: readonly Token[], start: number): string[] {
  return wholes(tokens, start).flatMap(({ forms }) => forms);
}

// What a token may be with one more piece, with two: the forms, and which tokens they are made of.
function wholes(tokens: readonly Token[], start: number): { forms: string[]; members: number[] }[] {
  const found: { forms: string[]; members: number[] }[] = [];
  let forms = [tokens[start]?.form.toLowerCase() ?? ''];
  let members = [start];
  for (let at = start; members.length < PIECES; ) {
    const step = stepAfter(tokens, at);
    const next = tokens[at + step.taken]?.form.toLowerCase();
    if (step.taken === 0 || next === undefined) break;
    at += step.taken;
    forms = forms.flatMap((begin) => [begin + next, ...(step.hyphen ? [`${begin}-${next}`] : [])]);
    members = [...members, at];
    found.push({ forms, members });
  }
  return found;
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
