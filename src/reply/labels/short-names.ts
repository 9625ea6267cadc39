import { shortMinistry } from '../../publications/model/ministries.js';
import type { Gevraagd, Indiener } from '../../publications/model/publication.js';
import { GEVRAAGD_DOOR, indieners, opsomming } from './words.js';

const OFFICE = /^(?:de |het )?(?:minister-president|viceminister-president|minister|staatssecretaris) ?/iu;

/**
 * Who answered where room is scarce: `Harbers (JenV)`. The sources write `Staatssecretaris Harbers (Justitie en
 * Veiligheid)` or, under a letter, `De Staatssecretaris van Justitie en Veiligheid, M.G.J. Harbers`; what is written
 * otherwise stays whole.
 */
export function kortBeantwoord(door: readonly string[], datum: string | null): string {
  const [first = '', ...others] = door.map(shortName);
  const wie = others.length > 1 ? `${first} e.a.` : opsomming([first, ...others]);
  return datum === null ? wie : `${wie}, ${kortDatum(datum)}`;
}

/** Who asked where room is scarce: names and parties, without offices; "leden van de fractie van X" by the party. */
export const kortGevraagd = (door: readonly Indiener[]): string =>
  indieners(
    door.map(({ naam, partij }) => ({
      naam: partij !== null && naam.includes(partij) ? `leden van ${partij}` : naam,
      partij,
      functie: null,
    })),
  );

/** The same with the day, under a question. */
export const kortGevraagdDoor = ({ door, datum }: Gevraagd): string =>
  `${GEVRAAGD_DOOR}${kortGevraagd(door)}${datum === null ? '' : `, ${kortDatum(datum)}`}`;

/** An ISO date as `3 dec 2018`. */
function kortDatum(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

function shortName(written: string): string {
  if (!OFFICE.test(written)) return written;
  const bare = written.replace(OFFICE, '');
  const named = /^(?<naam>[^(),]+) \((?<ministerie>[^()]+)\)$/u.exec(bare)?.groups;
  const signed = /^(?:van|voor) (?<ministerie>.+), (?<naam>[^,]+)$/u.exec(bare)?.groups;
  const { naam, ministerie } = named ?? signed ?? {};
  if (naam === undefined || ministerie === undefined) return written;
  return `${naam.replace(/^(?:\p{Lu}\p{Ll}?\.)+ ?/u, '')} (${shortMinistry(ministerie) ?? ministerie})`;
}
