import type { Gebrek } from '../model/gebrek.js';
import type { Lezing, Lezingen } from '../model/lezingen.js';
import type { Publication } from '../model/publication.js';

type NoteReading = Extract<Lezing, { soort: 'noot' }>;

/**
 * Notes number on from 1 without gaps, and each has its text and its marker. What the source really lacks stands in a
 * `lezing` of the kind `noot`; one that nothing needs is a fault as well.
 */
export function noteFaults({ noten, source }: Publication, lezingen: Lezingen): Gebrek[] {
  const readings = lezingen.all('noot');
  const used = new Set<NoteReading>();
  const faults: Gebrek[] = [];
  const lacks = (noot: number, ontbreekt: NoteReading['ontbreekt'], at: number) => {
    const regel = source.lineNumberAt(at);
    const settled = readings.find((one) => one.noot === noot && one.ontbreekt === ontbreekt && one.regel === regel);
    if (settled) used.add(settled);
    else faults.push({ regel, code: 'noot-onvolledig', noot, ontbreekt });
  };
  let expected = 1;
  for (const { nummer, tekst, merkteken } of noten) {
    const at = merkteken ?? tekst?.slices[0]?.[0]?.start ?? 0;
    for (; expected < nummer; expected += 1) lacks(expected, 'noot', at);
    if (!tekst) lacks(nummer, 'tekst', at);
    if (merkteken === null) lacks(nummer, 'merkteken', at);
    expected = nummer + 1;
  }
  for (const { soort, regel } of readings.filter((one) => !used.has(one))) {
    faults.push({ regel, code: 'lezing-ongebruikt', lezing: soort });
  }
  return faults;
}
