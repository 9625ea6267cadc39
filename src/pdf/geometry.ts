import { COLUMN_RIGHT } from '../publications/readers/pdf/pdf-text.js';

/**
 * How a page of the series is set, in points; measured on 22 publications of 2014–2015 and 2023–2024, which do not
 * differ in it by more than a hundredth (the fonts are Univers, but nothing here depends on that).
 */

/** Type of running text, of notes and tables, of a note's number, of a raised or lowered digit. */
export const SIZE = { text: 8.53, small: 6.93, noteNumber: 4.49, digit: 5.49 } as const;
/** Sizes that differ less than this are one size. */
export const SAME_SIZE = 0.35;

/** The column of text; left of it stand the imprint and the year only. */
export const COLUMN = { left: 221.1, right: COLUMN_RIGHT } as const;
/** What ends left of this is not in the column. */
export const MARGIN = 215;
/** Left of the column, baselines below this are the imprint (82.26 and lower); nothing else stands there. */
export const IMPRINT = { top: 120, size: 5.86 } as const;
/** Baselines below this are the page's foot (69.45). */
export const FOOT = 80;
/** On page 1, baselines above this are the head of the series, in type of 9.06 and more; the publication's number (538.24) stands below it. */
export const MASTHEAD = 600;

/** Distance of baselines in running text; a blank line is twice as much, a new paragraph of the head 15.25. */
export const LEADING = 9.58;
/** More white than this between baselines, in units of the distance, is meant. */
export const WHITE = 1.4;

/** A raised or lowered digit lies so far from its line at least and at most (3.49 up, 2.74 for a note's number, 2.00 down). */
export const SHIFT = { least: 1.2, most: 4.2 } as const;

/** A gap between glyphs wider than this part of the size is a space: it is 0.02 pt or less where none is, 1.92 or more where one is. */
export const SPACE = 0.11;
/** A gap wider than this part of the size is no space but a tab, behind the mark of a list or between columns. */
export const TAB = 0.7;
