import type { Gebrek } from '../../../model/gebrek.js';
import type { Lezingen } from '../../../model/lezingen.js';
import type { Publication } from '../../../model/publication.js';
import type { TextLayout } from '../layout.js';
import { digitFaults } from './digits.js';
import { lineFaults } from './line-shape.js';
import { pageFaults } from './page-shape.js';
import { whiteSpaceFaults } from './white-space.js';

/** What must hold of the form of a text, which is the only evidence that it has. */
export function textFaults(publication: Publication, layout: TextLayout, lezingen: Lezingen): Gebrek[] {
  return [
    ...lineFaults(publication, lezingen),
    ...pageFaults(publication, layout),
    ...digitFaults(publication, layout, lezingen),
    ...whiteSpaceFaults(publication, layout, lezingen),
  ];
}
