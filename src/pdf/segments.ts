import type { Shift } from '../publications/readers/pdf/pdf-text.js';
import { SAME_SIZE, SHIFT, SPACE, TAB } from './geometry.js';
import type { Glyph, Tag } from './glyphs.js';

/** Left and right of a letter; `fixed` is a space that keeps the words around it together. */
export interface PlacedSign {
  readonly x: number;
  readonly x2: number;
  readonly fixed?: boolean;
}

/** Text on one baseline without a tab in it. */
export interface Segment {
  readonly text: string;
  /** Left and right of each UTF-16 unit of the text, in points. */
  readonly places: readonly PlacedSign[];
  readonly shifts: readonly Shift[];
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly size: number;
  readonly tags: readonly Tag[];
  /** The PDF has a space behind it. */
  readonly space: boolean;
  readonly upright: boolean;
}

type Draft = { -readonly [Key in keyof Segment]: Segment[Key] } & {
  places: PlacedSign[];
  /** The space behind it keeps the next word together with this one. */
  fixed: boolean;
  shifts: Shift[];
  /** Right of the last glyph, spaces included. */
  tot: number;
};

/** Puts glyphs together to text, as they stand side by side: what is a space follows from where they stand. */
export function segmentsOf(glyphs: readonly Glyph[]): Segment[] {
  const segments: Draft[] = [];
  for (const glyph of glyphs) {
    const last = segments.at(-1);
    if (glyph.text.trim() === '') {
      if (last && Math.abs(glyph.y - last.y) < SHIFT.most && glyph.x >= last.x2 - 1) {
        last.space = true;
        last.fixed = glyph.text === '\u00A0';
        last.tot = Math.max(last.tot, glyph.x2);
      }
    } else if (last && overlaps(last, glyph)) {
      combine(last, glyph);
    } else {
      const to = last ? shiftOf(last, glyph) : null;
      if (last && to !== null && sameLine(last, glyph)) append(last, glyph, to);
      else segments.push(begin(glyph));
    }
  }
  return segments;
}

function begin({ text, x, x2, y, size, tags, upright }: Glyph): Draft {
  const places = Array.from({ length: text.length }, () => ({ x, x2 }));
  return { text, places, shifts: [], x, x2, y, size, tags, space: false, upright, tot: x2, fixed: false };
}

/** How a glyph stands to a segment's line: on it, raised, lowered, or (null) on another line. */
function shiftOf(segment: Draft, glyph: Glyph): 'on' | 'up' | 'down' | 'base' | null {
  const up = glyph.y - segment.y;
  const bigger = glyph.size - segment.size;
  if (Math.abs(up) < 0.6 && Math.abs(bigger) < SAME_SIZE) return 'on';
  const shifted = SHIFT.least <= Math.abs(up) && Math.abs(up) <= SHIFT.most;
  if (shifted && bigger < -SAME_SIZE) return up > 0 ? 'up' : 'down';
  // The segment began with raised digits: the number of a note. This is the line that it stands on.
  return shifted && bigger > SAME_SIZE && segment.shifts.length === 0 ? 'base' : null;
}

function sameLine(segment: Draft, glyph: Glyph): boolean {
  const size = Math.max(segment.size, glyph.size);
  return (
    glyph.x >= segment.x2 - 0.3 * size &&
    glyph.x - Math.max(segment.tot, segment.x2) <= TAB * size &&
    cellOf(segment.tags) === cellOf(glyph.tags)
  );
}

function cellOf(tags: readonly Tag[]): number | null {
  return tags.findLast(({ name }) => name === 'TD' || name === 'TH')?.number ?? null;
}

function append(segment: Draft, glyph: Glyph, to: 'on' | 'up' | 'down' | 'base'): void {
  if (to === 'base') {
    segment.shifts.push({ start: 0, end: segment.text.length, to: segment.y > glyph.y ? 'up' : 'down' });
    segment.y = glyph.y;
    segment.size = glyph.size;
  }
  const gap = glyph.x - segment.x2;
  // A space that the next glyph was drawn over is none.
  if (gap > (segment.space ? SPACE / 2 : SPACE) * segment.size) {
    segment.text += ' ';
    segment.places.push({ x: segment.x2, x2: glyph.x, ...(segment.fixed ? { fixed: true } : {}) });
  }
  const start = segment.text.length;
  const end = start + glyph.text.length;
  segment.text += glyph.text;
  for (let unit = start; unit < end; unit++) segment.places.push({ x: glyph.x, x2: glyph.x2 });
  if (to === 'up' || to === 'down') shift(segment.shifts, start, end, to);
  segment.x2 = glyph.x2;
  segment.tot = glyph.x2;
  segment.space = false;
  segment.fixed = false;
  segment.upright &&= glyph.upright;
}

function shift(shifts: Shift[], start: number, end: number, to: 'up' | 'down'): void {
  const last = shifts.at(-1);
  if (last?.to === to && last.end >= start - 1) shifts[shifts.length - 1] = { ...last, end };
  else shifts.push({ start, end, to });
}

// An accent that is drawn over the letter before it, or a letter over the accent.
function overlaps(segment: Draft, glyph: Glyph): boolean {
  if (Math.abs(glyph.y - segment.y) > 0.6) return false;
  const last = segment.text.slice(-1);
  const within = glyph.x < segment.x2 - 0.15 * segment.size && glyph.x > segment.x2 - 1.1 * segment.size;
  return within && (isAccent(glyph.text) || isAccent(last));
}

function combine(segment: Draft, glyph: Glyph): void {
  const last = segment.text.slice(-1);
  const letter = isAccent(glyph.text) ? accented(last, glyph.text) : accented(glyph.text, last);
  const place = segment.places.pop() ?? { x: glyph.x, x2: glyph.x2 };
  const whole = { x: Math.min(place.x, glyph.x), x2: Math.max(place.x2, glyph.x2) };
  segment.text = segment.text.slice(0, -1) + letter;
  for (const _ of Array.from({ length: letter.length })) segment.places.push(whole);
  segment.x2 = whole.x2;
  segment.tot = Math.max(segment.tot, whole.x2);
  segment.space = false;
}

/** Accents that a font has as signs of their own, and the combining sign of each (Unicode, Spacing Modifier Letters). */
const COMBINING = new Map([
  ['`', '\u0300'],
  ['´', '\u0301'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['˚', '\u030a'],
  ['˝', '\u030b'],
  ['ˇ', '\u030c'],
  ['¸', '\u0327'],
  ['˛', '\u0328'],
]);

function isAccent(text: string): boolean {
  return COMBINING.has(text);
}

/** A letter with an accent that is drawn over it: `s` and `¸` are `ş`, `c` and `´` are `ć`. */
function accented(letter: string, accent: string): string {
  return (letter + (COMBINING.get(accent) ?? accent)).normalize('NFC');
}
