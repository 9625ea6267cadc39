import { z } from 'zod';
import type { HyphenDecision } from '../../text/hyphens.js';

const regel = z.int().positive();
const reden = z.string().min(1);
const words = z.string().min(1);

/**
 * Decisions by reading, from publication.json, where the layout of a text leaves it open. `regel` is the number of
 * the source's line, from 1; `reden` says what the reader saw.
 */
export const lezing = z.discriminatedUnion('soort', [
  /** Whether the hyphen at the end of this line goes or stays. */
  z.strictObject({ soort: z.literal('afbreking'), regel, koppelteken: z.enum(['weg', 'blijft']), reden }),
  /** Whether a paragraph ends with this line. */
  z.strictObject({ soort: z.literal('alinea'), regel, einde: z.boolean(), reden }),
  /** `tekst` stands in this line and ends in the marker of note `noot`; with null its digits are no marker. */
  z.strictObject({
    soort: z.literal('nootmerk'),
    regel,
    tekst: words,
    noot: z.int().positive().nullable(),
    reden,
  }),
  /** A page with this number begins with this line. */
  z.strictObject({ soort: z.literal('pagina'), regel, nummer: z.int().positive(), reden }),
  /** The questions under the heading in this line have no answer, though others have. */
  z.strictObject({ soort: z.literal('onbeantwoord'), regel, reden }),
  /** The numbers of the questions jump at the heading in this line, in the source itself. */
  z.strictObject({ soort: z.literal('nummering'), regel, reden }),
  /**
   * The source lacks half of note `noot`: its text (`regel` is the line of its marker), its marker (the line of its
   * text), or all of it (the line where the next note is first seen).
   */
  z.strictObject({
    soort: z.literal('noot'),
    regel,
    noot: z.int().positive(),
    ontbreekt: z.enum(['tekst', 'merkteken', 'noot']),
    reden,
  }),
  /** The number with which this line begins or ends is one, and no note's or page's. */
  z.strictObject({ soort: z.literal('getal'), regel, reden }),
  /**
   * What this line of a PDF is, where the page leaves it open: running text, a heading, a note or a row of a table;
   * `vervolg` goes on in the row above.
   */
  z.strictObject({
    soort: z.literal('regel'),
    regel,
    als: z.enum(['tekst', 'kop', 'noot', 'rij', 'vervolg']),
    reden,
  }),
  /** The heading in this line says something else than it should: what stands below it. */
  z.strictObject({
    soort: z.literal('kop'),
    regel,
    kop: z.enum(['vraag', 'antwoord']),
    nummers: z.array(z.int().positive()).min(1).readonly(),
    reden,
  }),
  /**
   * The paragraph that begins with this line says who asked or who answered, in a form that no rule reads. `onderwerp`
   * stands in it word for word; `datum` is an ISO date.
   */
  z.discriminatedUnion('deel', [
    z.strictObject({
      soort: z.literal('aanhef'),
      deel: z.literal('vragen'),
      regel,
      door: z
        .array(z.strictObject({ naam: words, partij: words.nullable() }))
        .min(1)
        .readonly(),
      aan: words.nullable(),
      onderwerp: words,
      datum: z.iso.date(),
      reden,
    }),
    z.strictObject({
      soort: z.literal('aanhef'),
      deel: z.literal('antwoord'),
      regel,
      door: z.array(words).min(1).readonly(),
      medeNamens: z.array(words).readonly(),
      datum: z.iso.date(),
      reden,
    }),
  ]),
]);

export type Lezing = Readonly<z.infer<typeof lezing>>;

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

/** What a reading says of the hyphen at the end of a line, if there is one. */
export function hyphenReading(lezingen: Lezingen, regel: number): HyphenDecision | undefined {
  const lezing = lezingen.find('afbreking', regel);
  return lezing && { fate: lezing.koppelteken, ground: { kind: 'lezing', reden: lezing.reden } };
}
