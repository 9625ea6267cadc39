import type { Passage } from '../../text/source-text.js';
import type { Rol, Tabel } from '../model/publication.js';
import type { Composer } from '../readers/composer.js';
import type { TableLines } from '../readers/ontleding.js';
import type { Regel } from '../readers/regel.js';

/**
 * Makes passages of the cells of tables.
 * @param alineas the paragraphs of the text that the tables stand among
 */
export function readTables(
  tables: readonly TableLines[],
  alineas: readonly (readonly Regel[])[],
  where: Rol,
  composer: Composer,
): Tabel[] {
  const passage = (regels: readonly Regel[]): Passage | null =>
    regels.length > 0 ? composer.passage([regels], 'tabel') : null;
  return tables.map(({ after, caption, rows }) => ({
    in: where,
    na: after === null ? 0 : alineas.findIndex((regels) => regels.includes(after)) + 1,
    titel: passage(caption),
    rijen: rows.map((row) => row.map(passage)),
  }));
}
