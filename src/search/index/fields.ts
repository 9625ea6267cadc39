import { WEIGHTS } from '../query/weights.js';
import type { Veld } from '../search-engine.js';

/** The parts of a fragment, those that answer first. */
export const VELDEN = ['antwoord', 'vraag', 'voetnoot', 'onderwerp'] as const satisfies readonly Veld[];

/** A field of the index: the words of a part of a fragment, or the lesser terms of those words. */
export interface IndexField {
  readonly name: string;
  readonly veld: Veld;
  readonly lesser: boolean;
  readonly boost: number;
}

/** Lesser terms have fields of their own, since that is how an index can weigh them less. */
export const INDEX_FIELDS: readonly IndexField[] = VELDEN.flatMap((veld) => [
  { name: veld, veld, lesser: false, boost: WEIGHTS.field[veld] },
  { name: `${veld}+`, veld, lesser: true, boost: WEIGHTS.field[veld] * WEIGHTS.inside },
]);

/** The field that has a name. */
export const FIELD_BY_NAME: ReadonlyMap<string, IndexField> = new Map(INDEX_FIELDS.map((field) => [field.name, field]));
