/**
 * Decisions by reading, from publication.json, where the layout of a text leaves it open. `regel` is the number of
 * the source's line, from 1; `reden` says what the reader saw.
 */
export type Lezing =
  /** Whether the hyphen at the end of this line goes or stays. */
  | {
      readonly soort: 'afbreking';
      readonly regel: number;
      readonly koppelteken: 'weg' | 'blijft';
      readonly reden: string;
    }
  /** Whether a paragraph ends with this line. */
  | { readonly soort: 'alinea'; readonly regel: number; readonly einde: boolean; readonly reden: string }
  /** `tekst` stands in this line and ends in the marker of note `noot`; with null its digits are no marker. */
  | {
      readonly soort: 'nootmerk';
      readonly regel: number;
      readonly tekst: string;
      readonly noot: number | null;
      readonly reden: string;
    }
  /** A page with this number begins with this line. */
  | { readonly soort: 'pagina'; readonly regel: number; readonly nummer: number; readonly reden: string }
  /** The questions under the heading in this line have no answer, though others have. */
  | { readonly soort: 'onbeantwoord'; readonly regel: number; readonly reden: string }
  /** The numbers of the questions jump at the heading in this line, in the source itself. */
  | { readonly soort: 'nummering'; readonly regel: number; readonly reden: string }
  /**
   * The source lacks half of note `noot`: its text (`regel` is the line of its marker), its marker (the line of its
   * text), or all of it (the line where the next note is first seen).
   */
  | {
      readonly soort: 'noot';
      readonly regel: number;
      readonly noot: number;
      readonly ontbreekt: 'tekst' | 'merkteken' | 'noot';
      readonly reden: string;
    }
  /** The heading in this line says something else than it should: what stands below it. */
  | {
      readonly soort: 'kop';
      readonly regel: number;
      readonly kop: 'vraag' | 'antwoord';
      readonly nummers: readonly number[];
      readonly reden: string;
    }
  /**
   * The paragraph that begins with this line says who asked or who answered, in a form that no rule reads. `onderwerp`
   * stands in it word for word; `datum` is an ISO date.
   */
  | ({ readonly soort: 'aanhef'; readonly regel: number; readonly datum: string; readonly reden: string } & (
      | {
          readonly deel: 'vragen';
          readonly door: readonly { readonly naam: string; readonly partij: string | null }[];
          readonly aan: string | null;
          readonly onderwerp: string;
        }
      | { readonly deel: 'antwoord'; readonly door: readonly string[]; readonly medeNamens: readonly string[] }
    ))
  /**
   * What this line of a PDF is, where the page leaves it open: running text, a heading, a note or a row of a table;
   * `vervolg` goes on in the row above.
   */
  | {
      readonly soort: 'regel';
      readonly regel: number;
      readonly als: 'tekst' | 'kop' | 'noot' | 'rij' | 'vervolg';
      readonly reden: string;
    }
  /** The number with which this line begins or ends is one, and no note's or page's. */
  | { readonly soort: 'getal'; readonly regel: number; readonly reden: string };

/** The readings of one publication; each must be used, or it is a fault. */
export class Lezingen {
  readonly #all: readonly Lezing[];
  readonly #used = new Set<Lezing>();

  constructor(all: readonly Lezing[]) {
    this.#all = all;
  }

  /** The reading of a kind about a line, if there is one; it counts as used. */
  find<S extends Lezing['soort']>(soort: S, regel: number): Extract<Lezing, { soort: S }> | undefined {
    const found = this.#all.find((lezing) => lezing.soort === soort && lezing.regel === regel);
    if (found) this.#used.add(found);
    return found as Extract<Lezing, { soort: S }> | undefined;
  }

  /** All readings of a kind; they count as used. */
  all<S extends Lezing['soort']>(soort: S): readonly Extract<Lezing, { soort: S }>[] {
    const found = this.#all.filter((lezing): lezing is Extract<Lezing, { soort: S }> => lezing.soort === soort);
    for (const lezing of found) this.#used.add(lezing);
    return found;
  }

  get unused(): readonly Lezing[] {
    return this.#all.filter((lezing) => !this.#used.has(lezing));
  }
}
