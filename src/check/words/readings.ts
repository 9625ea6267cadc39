import type { Token } from './tokens.js';

/** A word in a narrow column may be broken more than once; an address more often, but not all of it counts. */
const PIECES = 4;

/**
 * For each word of a quotation what it may be in a source, in lower case: itself, or a word that it is a piece of,
 * when a line's end may have broken it. What no source needs to have (`[sic]`, numbers of a list) is left out.
 */
export function readings(tokens: readonly Token[]): string[][] {
  return readingsOf(tokens).flatMap((forms) => (forms ? [[...forms]] : []));
}

/** The same for each token, null where it is no word that a source needs to have. */
export function readingsOf(tokens: readonly Token[]): (readonly string[] | null)[] {
  const found = tokens.map(({ form }) => [form.toLowerCase()]);
  tokens.forEach((token, start) => {
    if (token.kind !== 'word') return;
    let whole = [token.form];
    const members = [start];
    for (let at = start; members.length < PIECES; ) {
      const step = stepAfter(tokens, at);
      const next = tokens[at + step.taken];
      if (step.taken === 0 || !next) break;
      at += step.taken;
      members.push(at);
      whole = whole.flatMap((begin) => [begin + next.form, ...(step.hyphen ? [`${begin}-${next.form}`] : [])]);
      for (const member of members) found[member]?.push(...whole.map((form) => form.toLowerCase()));
    }
  });
  return tokens.map(({ kind, listing }, at) => (kind === 'word' && !listing ? [...new Set(found[at])] : null));
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
