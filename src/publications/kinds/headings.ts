/**
 * A heading above questions or answers in an Aanhangsel, above a notice instead of answers (`mededeling`), or above what
 * the asker added below the questions (`toelichting`); these two have no numbers.
 */
export interface Kop {
  readonly soort: 'vraag' | 'antwoord' | 'mededeling' | 'toelichting';
  readonly nummers: readonly number[];
}

const NUMBERS = String.raw`\d{1,3}(?:\s*(?:,|,?\s*en\b|t/m|tot en met|–|-)\s*\d{1,3})*`;
const HEADING = new RegExp(
  `^(?:(Vra(?:ag|gen))|(Antwoord(?:en)?)(?:\\s+(?:op\\s+)?(?:de\\s+)?vra(?:ag|gen))?)(?:\\s+(${NUMBERS}))?\\s*[.:]?$`,
  'u',
);

/** How a line is written that stands as a heading in print: capitals, a sign for `en`, the word for each number. */
const PRINTED =
  /^(?:(?:NADERE? |AANVULLENDE? )?(?:(VRA(?:AG|GEN))|(ANTWOORD(?:EN)?)(?:\s+OP)?(?:\s+(?:DE\s+)?VRA(?:AG|GEN))?))(?:\s*(?:NRS?\.?\s*)?(\d.*?))?\s*[.:]?$/iu;

// What the asker adds begins behind the word as well, and always about the questions.
const TOELICHTING = /^Toelichting(?:[.:]?$|: ?Deze vra(?:ag|gen)\b)/u;

/**
 * Reads a line as a heading: `Vraag 3 t/m 7`, `Vraag 11, 12 en 14`, `Antwoord op de vragen 1 en 2`, `Antwoord`,
 * `Mededeling`. An answer without a number (`nummers` empty) belongs to the questions before it. Null when the line
 * is none, or its numbers do not rise.
 */
export function readHeading(line: string): Kop | null {
  const text = line.trim();
  if (/^Mededeling(?:en)?[.:]?$/u.test(text)) return { soort: 'mededeling', nummers: [] };
  if (TOELICHTING.test(text)) return { soort: 'toelichting', nummers: [] };
  const found = HEADING.exec(text);
  if (!found) return null;
  const [, vraag, antwoord, numbers] = found;
  if (vraag && !numbers) return null;
  const nummers = numbers ? readNumbers(numbers) : [];
  if (!nummers) return null;
  return { soort: antwoord ? 'antwoord' : 'vraag', nummers };
}

/**
 * Reads what stands as a heading in print, below white and apart from text and notes: there is more certainty about it,
 * so more of it can be read. `Vraag` alone has no numbers; a space may be missing (`Vraag1`, `2 en3`), or a comma before
 * the very next number (`7, 8, 9 10 en 11`); an answer may name its questions in any order, each once (`Antwoord 5 en
 * 4`).
 */
export function readPrintedHeading(line: string): Kop | null {
  const text = line.trim();
  const usual = readHeading(text);
  if (usual) return usual;
  if (/^Deze vra(?:ag|gen) (?:dien|strek)(?:t|en) ter (?:aanvulling|vervanging)/u.test(text))
    return { soort: 'toelichting', nummers: [] };
  const [, vraag, antwoord, numbers] = PRINTED.exec(text) ?? [];
  if (!vraag && !antwoord) return null;
  const soort = antwoord ? 'antwoord' : 'vraag';
  if (numbers === undefined) return { soort, nummers: [] };
  const plain = numbers
    .replace(/(?<=\d)\s*(?:&|\+|;|\/|,?\s*en\s+(?:op\s+)?(?:vraag|antwoord))\s*(?=\d)/giu, ', ')
    .replace(/(?<=\d)\s*en\s*(?=\d)/gu, ' en ')
    .replace(/(\d+)\s+(?=(\d+))/gu, (gap, one: string, next: string) =>
      Number(next) === Number(one) + 1 ? `${one}, ` : gap,
    );
  const nummers = readNumbers(plain) ?? (antwoord ? anyOrder(plain) : null);
  return nummers && { soort, nummers };
}

function anyOrder(text: string): number[] | null {
  const parts = text.split(/\s*(?:,\s*en\b|,|\ben\b)\s*/u);
  if (!parts.every((part) => /^\d{1,3}$/u.test(part)) || new Set(parts).size < parts.length) return null;
  return parts.map(Number).sort((a, b) => a - b);
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
