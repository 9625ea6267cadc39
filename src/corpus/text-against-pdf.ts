import { diffWordsWithSpace } from 'diff';
import type { Fragment, Publication } from '../publications/model/publication.js';
import type { Passage } from '../text/source-text.js';

/** Words of one of the two, and where they stand: the line of what was read, and the page. */
export interface Vindplaats {
  readonly woorden: string;
  readonly regel: number;
  readonly pagina: number | null;
}

/** A difference between a publication's text and its PDF. A side is null where it has nothing there. */
export interface Verschil {
  /** What it is in: a question, an answer, a note, the subject, the header. */
  readonly deel: Deel;
  readonly tekst: Vindplaats | null;
  readonly pdf: Vindplaats | null;
}

export type Deel =
  | { readonly soort: 'onderwerp' | 'mededeling' | 'aanhef' }
  | { readonly soort: 'vraag' | 'antwoord' | 'bladzijden'; readonly fragment: string }
  | { readonly soort: 'noot'; readonly nummer: number };

interface Half {
  readonly publication: Publication;
  readonly passage: Passage | null;
}

/** Compares a publication that was read from a text with the same from its PDF, letter by letter. */
export function differences(text: Publication, pdf: Publication): Verschil[] {
  const compared = (deel: Deel, one: Passage | null, other: Passage | null) =>
    comparePassages(deel, { publication: text, passage: one }, { publication: pdf, passage: other });
  const ids = new Set([...text.fragments, ...pdf.fragments].map(({ id }) => id));
  const numbers = new Set([...text.noten, ...pdf.noten].map(({ nummer }) => nummer));
  const noteOf = ({ noten }: Publication, nummer: number) =>
    noten.find((noot) => noot.nummer === nummer)?.tekst ?? null;
  return [
    ...compareHeaders(text, pdf),
    ...compared({ soort: 'onderwerp' }, text.onderwerp, pdf.onderwerp),
    ...compared({ soort: 'mededeling' }, text.mededeling, pdf.mededeling),
    ...[...ids].flatMap((fragment) => {
      const [one, other] = [text, pdf].map(({ fragments }) => fragments.find(({ id }) => id === fragment));
      return [
        ...compared({ soort: 'vraag', fragment }, one?.vraag ?? null, other?.vraag ?? null),
        ...compared({ soort: 'antwoord', fragment }, one?.antwoord ?? null, other?.antwoord ?? null),
        ...(one && other
          ? comparePages({ publication: text, fragment: one }, { publication: pdf, fragment: other })
          : []),
      ];
    }),
    ...[...numbers]
      .sort((a, b) => a - b)
      .flatMap((nummer) => compared({ soort: 'noot', nummer }, noteOf(text, nummer), noteOf(pdf, nummer))),
  ];
}

function comparePassages(deel: Deel, text: Half, pdf: Half): Verschil[] {
  if (!text.passage || !pdf.passage) {
    return text.passage || pdf.passage ? [{ deel, tekst: placeOfAll(text), pdf: placeOfAll(pdf) }] : [];
  }
  if (text.passage.text === pdf.passage.text) return [];
  const found: Verschil[] = [];
  let [at, atPdf] = [0, 0];
  let begun: readonly [number, number] | null = null;
  const words = (half: Half, from: number, to: number) => placeOf(half, from, half.passage?.text.slice(from, to) ?? '');
  for (const part of [...diffWordsWithSpace(text.passage.text, pdf.passage.text), null]) {
    if (part?.added || part?.removed) {
      begun ??= [at, atPdf];
    } else if (begun) {
      found.push({ deel, tekst: words(text, begun[0], at), pdf: words(pdf, begun[1], atPdf) });
      begun = null;
    }
    if (part && !part.added) at += part.value.length;
    if (part && !part.removed) atPdf += part.value.length;
  }
  return found;
}

function placeOfAll({ publication, passage }: Half): Vindplaats | null {
  return passage && placeOf({ publication, passage }, 0, passage.text);
}

/** Where words stand that begin at an offset of a passage; where nothing stands, what is before it tells the place. */
function placeOf({ publication, passage }: Half, start: number, woorden: string): Vindplaats | null {
  if (!passage) return null;
  const near = passage.part(Math.max(0, Math.min(start, passage.text.length - 1)), passage.text.length);
  const offset = near.slices.flat()[0]?.start ?? 0;
  const pagina = publication.paginas.find(({ start: from, end }) => from <= offset && offset < end)?.nummer ?? null;
  return { woorden, regel: publication.source.lineNumberAt(offset), pagina };
}

interface Side {
  readonly publication: Publication;
  readonly fragment: Fragment;
}

function comparePages(text: Side, pdf: Side): Verschil[] {
  const pages = ({ fragment: { paginas } }: Side) => [...new Set([...paginas.vraag, ...paginas.antwoord])].join(', ');
  if (pages(text) === pages(pdf)) return [];
  const place = (side: Side): Vindplaats | null => {
    const { publication, fragment } = side;
    const at = placeOfAll({ publication, passage: fragment.vraag ?? fragment.antwoord });
    return at && { ...at, woorden: pages(side) };
  };
  return [{ deel: { soort: 'bladzijden', fragment: text.fragment.id }, tekst: place(text), pdf: place(pdf) }];
}

/** Who asked and answered, whom and when. */
function compareHeaders(text: Publication, pdf: Publication): Verschil[] {
  const said = ({ gevraagd, beantwoord }: Publication) => [
    gevraagd.door.map(({ naam, partij }) => `${naam} (${partij ?? ''})`).join(', '),
    gevraagd.aan ?? '',
    gevraagd.datum ?? '',
    beantwoord?.door.join(', ') ?? '',
    beantwoord?.medeNamens.join(', ') ?? '',
    beantwoord?.datum ?? '',
  ];
  const other = said(pdf);
  return said(text).flatMap((woorden, index) => {
    const there = other[index] ?? '';
    if (woorden === there) return [];
    const place = (words: string): Vindplaats => ({ woorden: words, regel: 1, pagina: 1 });
    return [{ deel: { soort: 'aanhef' as const }, tekst: place(woorden), pdf: place(there) }];
  });
}
