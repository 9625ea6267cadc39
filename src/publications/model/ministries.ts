/** Ministries, those of earlier cabinets too, by the short names that they use themselves. */
const SHORT: Readonly<Record<string, string>> = {
  'Algemene Zaken': 'AZ',
  'Asiel en Migratie': 'AenM',
  'Binnenlandse Zaken en Koninkrijksrelaties': 'BZK',
  'Buitenlandse Handel en Ontwikkelingshulp': 'BHO',
  'Buitenlandse Handel en Ontwikkelingssamenwerking': 'BHOS',
  'Buitenlandse Zaken': 'BZ',
  Defensie: 'Def',
  'Economische Zaken': 'EZ',
  'Economische Zaken en Klimaat': 'EZK',
  Financiën: 'Fin',
  'Infrastructuur en Milieu': 'IenM',
  'Infrastructuur en Waterstaat': 'IenW',
  'Justitie en Veiligheid': 'JenV',
  'Klimaat en Groene Groei': 'KGG',
  'Landbouw, Natuur en Voedselkwaliteit': 'LNV',
  'Landbouw, Visserij, Voedselzekerheid en Natuur': 'LVVN',
  'Onderwijs, Cultuur en Wetenschap': 'OCW',
  'Sociale Zaken en Werkgelegenheid': 'SZW',
  'Veiligheid en Justitie': 'VenJ',
  'Volksgezondheid, Welzijn en Sport': 'VWS',
  'Volkshuisvesting en Ruimtelijke Ordening': 'VRO',
};

const SHORT_BY_KEY = new Map(Object.entries(SHORT).map(([name, short]) => [plain(name), short]));
const KEY_BY_SHORT = new Map(Object.entries(SHORT).map(([name, short]) => [plain(short), plain(name)]));

/** The short name of a ministry, or null where it has none that everybody knows. */
export function shortMinistry(ministerie: string): string | null {
  return SHORT_BY_KEY.get(plain(ministerie)) ?? null;
}

/** What two ways to write one ministry share: its name or its short name, in whatever case, with `&` or `en`. */
export function ministryKey(ministerie: string): string {
  const key = plain(ministerie);
  return KEY_BY_SHORT.get(key) ?? key;
}

const OFFICE = /(?:^|[\s,])(?:minister|staatssecretaris)(?:s|sen)? (?:van|voor) /iu;
const SIGNED = /, (?:\p{L}{1,3}\.)+.*$/su;
const LOOSE_END = /(?:,|\s+en|\s+(?:en )?de)\s*$/iu;

/**
 * The ministries that a member of government, or several, is named with: of `Staatssecretaris Harbers (Justitie en
 * Veiligheid)`, of `De Staatssecretaris van Justitie en Veiligheid, M.G.J. Harbers`, of `de Ministers van Buitenlandse
 * Zaken en voor Buitenlandse Handel en Ontwikkelingssamenwerking` both. As it is written there; a portfolio without a
 * ministry (`Minister voor Rechtsbescherming`) counts as one.
 */
export function ministriesIn(wie: string): string[] {
  const within = Array.from(wie.matchAll(/\(([^()]+)\)/gu), ([, inside = '']) => inside.trim());
  const behind = wie
    .replace(SIGNED, '')
    .split(OFFICE)
    .slice(1)
    .flatMap((offices) => offices.split(/(?:,| en) (?:van|voor) /iu))
    .map((one) =>
      one
        .replace(/\([^()]*\)/gu, '')
        .replace(LOOSE_END, '')
        .trim(),
    );
  return (within.length > 0 ? within : behind).filter((one) => one !== '');
}

function plain(written: string): string {
  const bare = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (bare.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 'en').join(' ');
}
