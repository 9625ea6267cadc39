import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

/**
 * What `<base>/<id>/metadata.xml` says of a publication: a list of `<metadata name="…" content="…"/>`. Names as the
 * service writes them; a publication of before 1995 or of these last weeks may have none of them.
 */
export interface Metadata {
  readonly id: string | null;
  /** Numbers of the questions in the Tweede Kamer's own registration: `2018Z19165`. */
  readonly vraagnummers: readonly string[];
}

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  removeNSPrefix: true,
  processEntities: true,
});
const row = z.object({ name: z.string(), content: z.string() });
const file = z.object({
  metadata_gegevens: z.object({
    metadata: z.union([z.array(row.catch({ name: '', content: '' })), row.transform((one) => [one])]),
  }),
});

/** Reads a metadata.xml; null when it is something else. */
export function readMetadata(xml: string): Metadata | null {
  let parsed: unknown;
  try {
    parsed = PARSER.parse(xml, true);
  } catch {
    return null;
  }
  const read = file.safeParse(parsed);
  if (!read.success) return null;
  const rows = read.data.metadata_gegevens.metadata;
  const all = (name: string) =>
    rows.filter((one) => one.name.toLowerCase() === name).map(({ content }) => content.trim());
  return {
    id: all('dc.identifier')[0] ?? null,
    vraagnummers: [...new Set(all('overheidop.vraagnummer').filter((nummer) => /^\d{4}Z\d{4,6}$/u.test(nummer)))],
  };
}
