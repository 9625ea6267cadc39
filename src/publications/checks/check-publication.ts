import type { Gebrek } from '../model/gebrek.js';
import type { Lezingen } from '../model/lezingen.js';
import type { Publication } from '../model/publication.js';
import { furnitureFaults } from './furniture.js';
import { noteFaults } from './notes.js';
import { repetitionFaults } from './repetition.js';

/** Readings that nothing came of, when all else is done. */
export function unusedReadings(lezingen: Lezingen): Gebrek[] {
  return lezingen.unused.map(({ soort, regel }) => ({ regel, code: 'lezing-ongebruikt', lezing: soort }));
}

/**
 * What must hold of every publication before it is taken, whatever it was read from. Books that close are not enough:
 * text in the wrong account closes them too.
 */
export function publicationFaults(publication: Publication, lezingen: Lezingen): Gebrek[] {
  return [...noteFaults(publication, lezingen), ...furnitureFaults(publication), ...repetitionFaults(publication)];
}
