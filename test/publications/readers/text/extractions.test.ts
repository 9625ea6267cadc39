import { describe, expect, it } from 'vitest';
import { extraction, extractionBytes, hasExtractions, readText } from '../../../corpus.js';

/** Another extractor's texts: no trailing spaces, no blank lines, glued footers, notes and words. */
describe.skipIf(!hasExtractions)('extractions without trailing spaces (skipped without ../shared)', () => {
  it.each([546, 559, 562, 593])('%i: refused, for its glued words', (nr) => {
    expect(readText(`ah-tk-20242025-${nr}`, extractionBytes(nr))).toContainEqual(
      expect.objectContaining({ code: 'regel-te-breed' }),
    );
  });

  it.each([
    { nr: 546, nummers: [[1], [2], [3], [4], [5], [6]], noten: [1, 2, 3, 4], paginas: 3 },
    {
      nr: 559,
      nummers: [[1], [2], [3], [4], [5], [6], [7], [8], [9], [10], [11], [12]],
      noten: [1, 2, 3, 4, 5, 6],
      paginas: 4,
    },
    { nr: 562, nummers: [[1], [2], [3], [4], [5], [6], [7], [8], [9]], noten: [1, 2, 3], paginas: 2 },
    { nr: 593, nummers: [[1], [2, 3, 4, 5, 6]], noten: [1, 2, 3], paginas: 1 },
  ])('$nr: headings, notes with their markers and pages', ({ nr, nummers, noten, paginas }) => {
    const publication = extraction(nr);
    expect(publication.fragments.map((fragment) => fragment.nummers)).toEqual(nummers);
    expect(publication.noten.map(({ nummer }) => nummer)).toEqual(noten);
    expect(publication.noten.every(({ tekst, merkteken }) => tekst !== null && merkteken !== null)).toBe(true);
    expect(publication.paginas).toHaveLength(paginas);
  });

  it.each([
    {
      nr: 546,
      door: ['Van Nispen (SP)', 'Lahlah (GroenLinks-PvdA)'],
      aan: 'de Staatssecretaris van Justitie en Veiligheid',
      onderwerp: 'de omgang met het parlement en de problemen in het gevangeniswezen',
      ingezonden: '2024-10-24',
      beantwoord: {
        door: ['Staatssecretaris Coenradie (Justitie en Veiligheid)'],
        medeNamens: [],
        datum: '2024-11-14',
      },
      zieOok: [],
    },
    {
      nr: 559,
      door: ['Mohandis (GroenLinks-PvdA)'],
      aan: 'de Staatsecretaris van Volksgezondheid, Welzijn en Sport',
      onderwerp:
        'de brief van de Nederlandse Stichting Water- & Zwemveiligheid (NSWZ) betreft het verzoek tot heroverweging vande voorgenomen Btw-verhoging op zwemlessen',
      ingezonden: '2024-10-02',
      beantwoord: {
        door: ['Staatssecretaris Karremans (Volksgezondheid, Welzijn en Sport)'],
        medeNamens: [],
        datum: '2024-11-14',
      },
      zieOok: ['ah-tk-20242025-342'],
    },
    {
      nr: 562,
      door: ['Van den Hil (VVD)', 'Bikker (ChristenUnie)'],
      aan: 'de Staatssecretaris van Volksgezondheid, Welzijn en Sport',
      onderwerp: 'het bericht «Wachttijden ggz niet goed vastgelegd, zeggen onderzoekers»',
      ingezonden: '2024-10-25',
      beantwoord: {
        door: ['Staatssecretaris Karremans (Volksgezondheid, Welzijn en Sport)'],
        medeNamens: [],
        datum: '2024-11-15',
      },
      zieOok: [],
    },
    {
      nr: 593,
      door: ['Boomsma (Nieuw Sociaal Contract)'],
      aan: 'de Minister van Asiel en Migratie',
      onderwerp: 'het bericht «GGD-arts slaat alarm: «Asielkinderen opvang Assen zijn ondervoed en bang»»',
      ingezonden: '2024-10-10',
      beantwoord: {
        door: ['Minister Faber-Van de Klashorst (Asiel en Migratie)'],
        medeNamens: [],
        datum: '2024-11-18',
      },
      zieOok: ['ah-tk-20242025-528'],
    },
  ])('$nr: what the header says', ({ nr, door, aan, onderwerp, ingezonden, beantwoord, zieOok }) => {
    const publication = extraction(nr);
    expect(publication.gevraagd.door.map(({ naam, partij }) => `${naam} (${partij})`)).toEqual(door);
    expect(publication.gevraagd.aan).toBe(aan);
    expect(publication.gevraagd.datum).toBe(ingezonden);
    expect(publication.onderwerp?.text).toBe(onderwerp);
    expect(publication.beantwoord).toEqual(beantwoord);
    expect(publication.zieOok.map(({ document }) => document)).toEqual(zieOok);
  });

  it('562: a notice has questions without answers, and its own words', () => {
    const publication = extraction(562);
    expect(publication.fragments.every(({ antwoord }) => antwoord === null)).toBe(true);
    expect(publication.mededeling?.text).toMatch(/^De vragen van de leden Van den Hil \(VVD\)/);
  });

  it('puts a marker that stands alone at a line behind its word', () => {
    expect(extraction(593).fragments[1]?.antwoord?.text).toContain(
      '4 november jl.² waarin ik op verzoek van uw Kamer³ een',
    );
    expect(extraction(562).fragments[2]?.vraag?.text).toMatch(/Van den Hil\.² ³$/);
    expect(extraction(559).fragments[10]?.antwoord?.text).toMatch(/inwoners\)⁶\.$/);
  });

  it('593: a note number glued to digits is read by its order', () => {
    expect(extraction(593).noten.map(({ tekst }) => tekst?.text.slice(0, 20))).toEqual([
      'RTV Noord, 9 oktober',
      'Kamerstukken II 2024',
      '2024Z15585/2024D3793',
    ]);
  });

  it('an answer that runs on overleaf stands on both pages', () => {
    expect(extraction(546).fragments[1]?.paginas.antwoord).toEqual([1, 2]);
    expect(extraction(559).fragments[5]?.paginas.antwoord).toEqual([2, 3]);
  });
});
