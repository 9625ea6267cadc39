import type { IndexOptions, Table } from '@lancedb/lancedb';
import type { Schema } from 'apache-arrow';
import type { Publication } from '../publications/model/publication.js';
import type { Database } from './database.js';

/** A row as plain data: it is made in one thread and written by another. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * A table of the data folder whose rows each come from one publication, and name it in the column `publicatie`: what
 * changed is deleted and made again by that name.
 */
export interface DerivedTable {
  readonly name: string;
  schema(arrow: Database['arrow']): Schema;
  /** What is indexed, by column. */
  indexes(lance: Database['lance']): Readonly<Record<string, Partial<IndexOptions>>>;
  /**
   * Everything that this table holds of a publication.
   * @param manifest SHA-256 of its publication.json
   */
  rows(publication: Publication, manifest: string): readonly Row[];
}

/**
 * A table that is made of another one when the rows of that one are all there (which words there are, say): written
 * anew by every build that changed something.
 */
export interface SummaryTable {
  readonly name: string;
  /** The table that it is made of. */
  readonly of: string;
  /** Writes it anew. @returns the table, with its indexes made */
  write(database: Database, of: Table): Promise<Table>;
}
