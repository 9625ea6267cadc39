import { type Regel, wordsOf } from '../readers/regel.js';

/** The end of a letter: its text, the lines that close it, and who signed, each an office and below it a name. */
export interface Briefeinde {
  readonly body: readonly Regel[];
  readonly slot: readonly Regel[];
  readonly handtekeningen: readonly (readonly Regel[])[];
}

const CLOSING = /^(?:Hoogachtend|Met (?:de meeste )?hoogachting|Met vriendelijke groet(?:en)?|Namens deze)[,.:]?$/u;
const OFFICE_STARTS = /^(?:De|Het|Namens|Mede namens) /u;
const NAME = /^\p{Lu}[\p{L}.’'\s-]{1,60}$/u;
/** More lines than these no office takes. */
const OFFICE_LINES = 5;

/** Takes the signatures and closing lines from the end of a letter. */
export function splitSignatures(regels: readonly Regel[]): Briefeinde {
  const slot: Regel[] = [];
  const handtekeningen: (readonly Regel[])[] = [];
  let body = regels;
  for (;;) {
    const last = body.at(-1);
    const start = last && CLOSING.test(wordsOf(last).text) ? body.length - 1 : signatureStart(body);
    if (start === null || !last) return { body, slot, handtekeningen };
    if (start === body.length - 1) slot.unshift(last);
    else handtekeningen.unshift(body.slice(start));
    body = body.slice(0, start);
  }
}

// Index of the line where the office of the last signature begins; null when the letter does not end in one.
function signatureStart(regels: readonly Regel[]): number | null {
  const text = (index: number): string => {
    const regel = regels[index];
    return regel ? wordsOf(regel).text : '';
  };
  const name = regels.length - 1;
  if (!NAME.test(text(name)) || !text(name - 1).endsWith(',')) return null;
  for (let index = name - 1; index >= Math.max(0, name - OFFICE_LINES); index--) {
    const regel = regels[index];
    const before = regels[index - 1];
    // An office is no sentence: what ends one is the letter's last paragraph.
    if (/[.?!]$/u.test(text(index))) return null;
    if (!regel || !OFFICE_STARTS.test(text(index))) continue;
    const apart = !before || regel.naWit || regel.pagina !== before.pagina;
    if (apart || CLOSING.test(text(index - 1)) || (NAME.test(text(index - 1)) && text(index - 2).endsWith(','))) {
      return index;
    }
  }
  return null;
}
