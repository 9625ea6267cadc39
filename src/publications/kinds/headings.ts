/** A heading above questions or answers in an Aanhangsel. */
export type Kop =
  | { readonly soort: 'vraag' | 'antwoord'; readonly nummers: readonly number[] }
  /** A notice instead of answers. */
  | { readonly soort: 'mededeling' }
  /** What the asker added below the questions. */
  | { readonly soort: 'toelichting' };

const NUMBERS = String.raw`\d{1,3}(?:\s*(?:,|,?\s*en\b|t/m|tot en met|–|-)\s*\d{1,3})*`;
const HEADING = new RegExp(
  `^(?:(Vra(?:ag|gen))|(Antwoord(?:en)?)(?:\\s+(?:op\\s+)?(?:de\\s+)?vra(?:ag|gen))?)(?:\\s+(${NUMBERS}))?\\s*[.:]?$`,
  'u',
);

// What the asker adds begins behind the word as well, and always about the questions.
const TOELICHTING = /^Toelichting(?:[.:]?$|: ?Deze vra(?:ag|gen)\b)/u;

/**
 * Reads a line as a heading: `Vraag 3 t/m 7`, `Vraag 11, 12 en 14`, `Antwoord op de vragen 1 en 2`, `Antwoord`,
 * `Mededeling`. An answer without a number (`nummers` empty) belongs to the questions before it. Null when the line
 * is none, or its numbers do not rise.
 */
export function readHeading(line: string): Kop | null {
  const text = line.trim();
  if (/^Mededeling(?:en)?[.:]?$/u.test(text)) return { soort: 'mededeling' };
  if (TOELICHTING.test(text)) return { soort: 'toelichting' };
  const found = HEADING.exec(text);
  if (!found) return null;
  const [, vraag, antwoord, numbers] = found;
  if (vraag && !numbers) return null;
  const nummers = numbers ? readNumbers(numbers) : [];
  if (!nummers) return null;
  return { soort: antwoord ? 'antwoord' : 'vraag', nummers };
}

// `Vraag 2a`, `VRAAG 2`, `Vraag 2 & 3`: nothing but numbers, and what stands between them, behind the word.
const UNREADABLE =
  /^(?:vra(?:ag|gen)|antwoord(?:en)?(?:\s+op)?(?:\s+de)?(?:\s+vra(?:ag|gen))?)(?:\s*\d(?:[\d\s,;.:&+/–-]|\b(?:en|of|tot|met|m|t|tm|vra(?:ag|gen)|antwoord)\b|(?<=\d)[a-z]\b|\([^)]*\))*)?$/iu;

/** Whether a line that {@link readHeading} cannot read must have been meant as a heading. */
export function resemblesHeading(line: string): boolean {
  const text = line.trim();
  return /^[VA]/u.test(text) && readHeading(text) === null && UNREADABLE.test(text);
}

/**
 * Reads a list of question numbers: `3 t/m 7`, `11, 12 en 14`, `11–14`, `4, 5 en 6`. Null when it is none or the
 * numbers do not rise.
 */
export function readNumbers(text: string): number[] | null {
  const numbers: number[] = [];
  for (const part of text
    .trim()
    .replaceAll('tot en met', 't/m')
    .split(/\s*(?:,\s*en\b|,|\ben\b)\s*/u)) {
    const found = /^(\d{1,3})(?:\s*(?:t\/m|–|-)\s*(\d{1,3}))?$/u.exec(part.trim());
    if (!found) return null;
    const from = Number(found[1]);
    const to = Number(found[2] ?? found[1]);
    if (to < from || from <= (numbers.at(-1) ?? 0)) return null;
    for (let number = from; number <= to; number++) numbers.push(number);
  }
  return numbers;
}
