const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** `25 oktober 2018` as `2018-10-25`; null when it is no date, or one that the calendar lacks. */
export function isoDate(text: string): string | null {
  const found = /^(\d{1,2})\s*(\p{L}+)\s*(\d{4})$/u.exec(text.trim());
  const month = MONTHS.indexOf(found?.[2]?.toLowerCase() ?? '') + 1;
  if (!found || month === 0) return null;
  const [, day = '', , year = ''] = found;
  // Day 0 of the next month is the last of this one.
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > last) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `2018-10-25` as `25 oktober 2018`, the way the publications write it. */
export function dutchDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
