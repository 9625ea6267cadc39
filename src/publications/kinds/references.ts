import type { Passage } from '../../text/source-text.js';
import { pageUrl } from '../model/identifier.js';
import type { Verwijzing } from '../model/publication.js';
import { readNumbers } from './headings.js';

type Gevonden = Omit<Verwijzing, 'in'>;

/** What references are read against. */
export interface Omgeving {
  /** Id of the publication that the text stands in. */
  readonly document: string;
  /** Its question numbers: a reference to a question that it lacks points elsewhere and gets no link. */
  readonly nummers: ReadonlySet<number>;
}

const LIST = String.raw`\d{1,3}(?:(?:, | en |, en | t\/m | tot en met |–|-)\d{1,3})*`;
const QUESTIONS = new RegExp(`(?<![\\p{L}-])vra(?:ag|gen) (${LIST})(?![\\p{L}\\d]|[.,]\\d)`, 'giu');
// "vraag 3 van het lid …": a question in another paper.
const ELSEWHERE = /^,? (?:van (?:het lid|de leden|de fractie)|uit (?:de|het)|in (?:het verslag|Aanhangsel))/u;

const YEAR = String.raw`\d{4}(?:[–-]\d{4}|\/\d{2,4})`;
const DOSSIER = String.raw`\d{2}[  ]?\d{3}(?:-\d{2}(?!\d))?(?:[  ]?(?:[IVXLC]+[AB]?|[A-J])(?=,? ?(?:nr\.|[A-Z]{1,3}\b)))?`;
const KAMERSTUK = new RegExp(
  `(?:Kamerstuk(?:ken)?|TK vergaderjaar)(?: (?:II?|TK|EK))?,? ?(?:(?:vergaderjaar )?${YEAR},? ?)?(${DOSSIER})(?: ?\\/ ?${DOSSIER})*,? ?(?:nr\\. ?(\\d+)|([A-Z]{1,3}))(?![\\p{L}\\d])`,
  'gu',
);
const AANHANGSEL =
  /Aanhangsel(?: van de)? Handelingen(?: (II?))?,? ?(?:vergaderjaar )?(\d{4})(?:[–-](\d{4})|\/(\d{2})),? ?nrs?\.? ?(\d+(?:(?:, | en |, en )(?:nr\. ?)?\d+(?![\p{L}\d–-]|[.,]\d))*)(?![\p{L}\d])/gu;
const ADDRESS = /(?<![\p{L}\d])https?:\/\/[^\s<>«»“”"]+/giu;
const LETTER =
  /(?:de|een|mijn|onze) (?:Kamer)?brief die (?:(?:separaat )?(?:aan )?uw? Kamer|separaat|u )[^.;?]*? (?:is|wordt|werd) (?:toe)?(?:gestuurd|gezonden|verzonden|verstuurd|gegaan|gekomen)/gu;

/**
 * Finds what a text points to, in order: questions of its own publication (`vraag 47`, `vragen 11–14`), Kamerstukken,
 * other Aanhangsels, addresses, and a letter that was sent apart and has no name to look it up by. What cannot be
 * read with certainty is left out.
 */
export function findReferences(passage: Passage, rol: Verwijzing['in'], omgeving: Omgeving): Verwijzing[] {
  const { text } = passage;
  const found = [
    ...each(text, QUESTIONS, (match) => questions(match, text, omgeving)),
    ...each(text, KAMERSTUK, ([, dossier = '', nummer, letter]) => {
      const [number, chapter] = dossier.replace(/(?<=\d)\s(?=\d)/gu, '').split(/\s+|(?<=\d)(?=[A-Z])/u);
      return linked(`kst-${number}${chapter ? `-${chapter}` : ''}-${nummer ?? letter}`);
    }),
    ...[...text.matchAll(AANHANGSEL)].flatMap((match) => {
      const [whole, kamer, van = '', tot, kort, numbers = ''] = match;
      const series = `ah-${kamer === 'I' ? 'ek' : 'tk'}-${van}${tot ?? `${van.slice(0, 2)}${kort}`}`;
      // The first number is said with the series before it, each other by itself.
      const listed = match.index + whole.length - numbers.length;
      return [...numbers.matchAll(/\d+/gu)].map(({ 0: nummer, index }): Gevonden => {
        const range = { start: index === 0 ? match.index : listed + index, end: listed + index + nummer.length };
        return { ...linked(`${series}-${nummer}`), tekst: text.slice(range.start, range.end), range };
      });
    }),
    ...each(text, ADDRESS, ([address]) => {
      const url = withoutTail(address);
      return URL.canParse(url) ? { tekst: url, document: null, nummers: null, url } : null;
    }),
    ...each(text, LETTER, () => ({ document: null, nummers: null, url: null })),
  ];
  return found.sort((a, b) => a.range.start - b.range.start).map((one) => ({ ...one, in: rol }));
}

/** Whether a reference is to a letter that has no name to look it up by. */
export function isUnnamedLetter({ document, nummers, url }: Verwijzing): boolean {
  return document === null && nummers === null && url === null;
}

type Duiding = Pick<Verwijzing, 'document' | 'nummers' | 'url'> & { tekst?: string };

function each(text: string, pattern: RegExp, read: (match: RegExpExecArray) => Duiding | null): Gevonden[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const what = read(match);
    if (!what) return [];
    const tekst = what.tekst ?? match[0];
    return [{ ...what, tekst, range: { start: match.index, end: match.index + tekst.length } }];
  });
}

function questions(match: RegExpExecArray, text: string, { document, nummers }: Omgeving): Duiding | null {
  const numbers = readNumbers(match[1] ?? '');
  if (!numbers?.every((number) => nummers.has(number))) return null;
  if (ELSEWHERE.test(text.slice(match.index + match[0].length))) return null;
  return { document, nummers: numbers, url: pageUrl(document) };
}

function linked(document: string): Duiding {
  return { document, nummers: null, url: pageUrl(document) };
}

// A sign that ends the sentence, or a bracket that was opened before the address, is no part of it.
function withoutTail(address: string): string {
  let url = address.replace(/[.,;:!?’'”»]+$/u, '');
  while (url.endsWith(')') && !url.includes('(')) url = url.slice(0, -1).replace(/[.,;:!?]+$/u, '');
  return url;
}
