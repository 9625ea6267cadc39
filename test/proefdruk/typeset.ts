import PDFDocument from 'pdfkit';

// Made-up text: `{1}` is a footnote's marker, `{+2}` or `{+e}` what is raised, `{-2}` a lowered digit; a soft hyphen
// may break a word.

/** A piece of a word: what it says and how far it is raised (or, below 0, lowered). */
export interface Piece {
  readonly text: string;
  readonly rise: number;
}

/** A line as it is set: its pieces, and whether a word was broken at its end. */
export interface SetLine {
  readonly text: string;
  readonly broken: boolean;
}

export type Font = 'Helvetica' | 'Times-Roman' | 'Courier';

/** Measures text of a font, marks of raised and lowered digits left out of the reckoning of what is text. */
export class Measure {
  readonly #pdf: PDFKit.PDFDocument;

  constructor(font: Font) {
    this.#pdf = new PDFDocument();
    this.#pdf.font(font);
  }

  width(text: string, size: number): number {
    return piecesOf(text).reduce(
      (sum, { text: piece, rise }) => sum + this.#pdf.fontSize(rise === 0 ? size : size * SMALL).widthOfString(piece),
      0,
    );
  }
}

/** Raised and lowered digits are so much smaller. */
export const SMALL = 0.6436;

export function piecesOf(text: string): Piece[] {
  return text.split(/(\{[+-]?\d+(?:, \d+)*\}|\{\+\p{L}+\})/u).flatMap((part): Piece[] => {
    const raised = /^\{([+-]?)(\d+(?:, \d+)*|\p{L}+)\}$/u.exec(part);
    if (raised) return [{ text: raised[2] ?? '', rise: raised[1] === '-' ? -2 : 3.49 }];
    return part === '' ? [] : [{ text: part, rise: 0 }];
  });
}

/** What a text says when it is read: markers raised, soft hyphens gone. */
export function shown(text: string): string {
  const script = (digits: string, signs: string) => digits.replace(/\d/gu, (digit) => signs.charAt(Number(digit)));
  return text
    .replace(/\{\+?(\d+(?:, \d+)*)\}/gu, (_, digits: string) => script(digits, '⁰¹²³⁴⁵⁶⁷⁸⁹'))
    .replace(/\{-(\d+)\}/gu, (_, digits: string) => script(digits, '₀₁₂₃₄₅₆₇₈₉'))
    .replace(/\{\+(\p{L}+)\}/gu, '$1')
    .replaceAll('\u00ad', '');
}

/** Breaks a text into lines as full as can be, at spaces, behind hyphens and slashes, and at soft hyphens. */
export function setLines(text: string, room: number, size: number, measure: Measure): SetLine[] {
  const lines: SetLine[] = [];
  let line = '';
  const fits = (candidate: string) => measure.width(candidate, size) <= room;
  for (const word of text.split(' ')) {
    let rest = word;
    for (;;) {
      const gap = line === '' ? '' : ' ';
      if (fits(`${line}${gap}${plain(rest)}`)) {
        line = `${line}${gap}${plain(rest)}`;
        break;
      }
      const head = headsOf(rest)
        .filter(({ set }) => fits(`${line}${gap}${set}`))
        .at(-1);
      if (head) {
        lines.push({ text: `${line}${gap}${head.set}`, broken: true });
        rest = rest.slice(head.length);
      } else if (line === '') {
        throw new Error(`«${rest}» is wider than a line`);
      } else {
        lines.push({ text: line, broken: false });
      }
      line = '';
    }
  }
  return [...lines, { text: line, broken: false }];
}

function plain(word: string): string {
  return word.replaceAll('\u00ad', '');
}

/** What of a word may stand at a line's end: up to a soft hyphen (with a hyphen set), or behind a hyphen or slash. */
function headsOf(word: string): { set: string; length: number }[] {
  return [...word.matchAll(/\u00ad|(?<=[\p{L}\d])[-/_](?=[\p{L}\d])/gu)].map(({ index, 0: sign }) => ({
    set: sign === '\u00ad' ? `${plain(word.slice(0, index))}-` : plain(word.slice(0, index + 1)),
    length: index + 1,
  }));
}
