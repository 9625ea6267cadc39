import { namedId } from './identifier.js';
import type { Publication } from './publication.js';

/** Of what a publication is about the same questions as others: what two of them share, or what one says of another. */
type Asked = Pick<Publication, 'gegevens' | 'gevraagd' | 'zieOok'>;

/**
 * Whether two publications of one chamber are about the same questions: they are prints of one paper, the Tweede Kamer
 * registered the questions under one number, or one names the other ("Zie ook …") and the same members asked on the
 * same day. Being named is not enough by itself: an answer names publications about other questions too.
 */
export function isAboutSame(one: Asked, other: Asked): boolean {
  if (one.gegevens.id === other.gegevens.id || one.gegevens.kamer !== other.gegevens.kamer) return false;
  if (printedAs(one.gegevens.id) === printedAs(other.gegevens.id)) return true;
  const { vraagnummers } = other.gegevens;
  if (one.gegevens.vraagnummers.some((nummer) => vraagnummers.includes(nummer))) return true;
  return (names(one, other) || names(other, one)) && isAskedAtOnce(one, other);
}

/** An id without what tells one print of a paper from another: `-h1`, `-n1`. */
export function printedAs(id: string): string {
  return id.replace(/-[hn]\d+$/u, '');
}

function names({ zieOok }: Asked, { gegevens }: Asked): boolean {
  const { id } = gegevens;
  return zieOok.some(({ document }) => document === id || document === namedId(gegevens));
}

function isAskedAtOnce({ gevraagd: one }: Asked, { gevraagd: other }: Asked): boolean {
  const who = ({ door }: Asked['gevraagd']) => door.map(({ naam, partij }) => `${naam} (${partij})`).join();
  return one.datum !== null && one.datum === other.datum && one.door.length > 0 && who(one) === who(other);
}
