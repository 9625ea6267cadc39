/** A span of days, both inclusive, as ISO dates. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** The days that `2018`, `2018-10`, `2018-10-25`, `10-2018` or `25-10-2018` means; null when it is no date. */
export function readDate(text: string): Span | null {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  const dutch = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [dutch?.[3], dutch?.[2], dutch?.[1]];
  if (year === undefined) return null;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const first = isoDay(year, month, day ?? '1');
  if (first === null) return null;
  if (day !== undefined) return { first, last: first };
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { first, last: `${first.slice(0, 8)}${days}` };
}

function isoDay(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text;
}
