import type { Fragment } from '../../src/publications/model/publication.js';
import { sentences } from '../../src/text/sentences.js';
import type { Random } from './random.js';

/** What can be put together: sentences, whole questions and answers, notes. */
export interface Passages {
  readonly sentences: readonly string[];
  readonly answers: readonly string[];
  readonly questions: readonly string[];
  readonly notes: readonly string[];
  /** Answers of more than four sentences, as their sentences. */
  readonly long: readonly (readonly string[])[];
  /** A question with the sentence that is its whole answer. */
  readonly pairs: readonly { readonly vraag: string; readonly antwoord: string }[];
}

interface Judged {
  readonly oordeel: string;
  readonly delen?: readonly Judged[];
}

interface Together {
  readonly put: (passages: Passages, random: Random) => string | null;
  readonly right: (oordelen: readonly Judged[]) => boolean;
}

export function passagesOf(fragments: readonly Fragment[]): Passages {
  const texts = (passages: readonly (Parameters<typeof sentences>[0] | null)[]): string[] =>
    passages.flatMap((passage) => (passage ? [passage.text] : []));
  const split = fragments.flatMap(({ vraag, antwoord }) =>
    [vraag, antwoord].flatMap((passage) =>
      passage ? [sentences(passage).map(({ start, end }) => passage.text.slice(start, end))] : [],
    ),
  );
  return {
    sentences: split.flat(),
    answers: texts(fragments.map(({ antwoord }) => antwoord)),
    questions: texts(fragments.map(({ vraag }) => vraag)),
    notes: texts(fragments.flatMap(({ voetnoten }) => voetnoten.map(({ tekst }) => tekst))),
    long: split.filter((all) => all.length > 4),
    pairs: fragments.flatMap(({ vraag, antwoord }) =>
      vraag && antwoord && antwoord.text.length < 60 ? [{ vraag: vraag.text, antwoord: antwoord.text }] : [],
    ),
  };
}

const FAMILY = new Set(['letterlijk', 'letterlijk-deel', 'letterlijk-met-weglating', 'uit-de-vraag']);
const flat = (oordelen: readonly Judged[]): Judged[] =>
  oordelen.flatMap((one) => (one.delen && one.delen.length > 0 ? flat(one.delen) : [one]));
const found = (oordelen: readonly Judged[]): boolean =>
  oordelen.length > 0 && flat(oordelen).every(({ oordeel }) => oordeel !== 'niet-gevonden');
/** Every part stands somewhere, as it is. */
const apart = (oordelen: readonly Judged[]): boolean =>
  oordelen.length > 0 && flat(oordelen).every(({ oordeel }) => FAMILY.has(oordeel));
const literal = (oordelen: readonly Judged[]): boolean =>
  oordelen.length > 0 && oordelen.every(({ oordeel }) => FAMILY.has(oordeel));

const some = (list: readonly string[], count: number, random: Random): string[] =>
  Array.from({ length: count }, () => random.of(list) ?? '');
const short = (list: readonly string[]): string[] => list.filter((text) => text.length < 500);

/** Passages of the corpus put together in one message. */
export const CONCATENATING: Readonly<Record<string, Together>> = {
  'two sentences, marked apart': {
    put: ({ sentences: all }, random) => `"${random.of(all)}" en verder "${random.of(all)}"`,
    right: literal,
  },
  'two blocks': {
    put: ({ sentences: all }, random) => `> ${random.of(all)}\n\nen ook\n\n> ${random.of(all)}`,
    right: literal,
  },
  'sentences in paragraphs': {
    put: ({ sentences: all }, random) => some(all, 4, random).join('\n\n'),
    right: literal,
  },
  'two answers in paragraphs': {
    put: ({ answers }, random) => some(short(answers), 2, random).join('\n\n'),
    right: literal,
  },
  'eleven answers, one under the other': {
    put: ({ answers }, random) =>
      some(
        short(answers).filter((text) => !text.includes('\n')),
        11,
        random,
      ).join('\n'),
    right: apart,
  },
  'a question and its short answer, marked': {
    put: ({ pairs }, random) => {
      const pair = random.of(pairs);
      return pair && `"${pair.vraag.replaceAll('\n', ' ')}" "${pair.antwoord}"`;
    },
    right: literal,
  },
  'a question and its answer with headings': {
    put: ({ pairs }, random) => {
      const pair = random.of(pairs);
      return pair && `Vraag 47\n${pair.vraag}\nAntwoord 47\n${pair.antwoord}`;
    },
    right: literal,
  },
  'sentences of an answer with […] between': {
    put: ({ long }, random) => {
      const all = random.of(long) ?? [];
      return `"${all[0]} […] ${all[2]}"`;
    },
    right: literal,
  },
  'sentences of an answer in the other order': {
    put: ({ long }, random) => {
      const all = random.of(long) ?? [];
      return `"${all[2]} ${all[0]}"`;
    },
    right: (oordelen) => apart(oordelen) && !literal(oordelen),
  },
  'sentences of two answers, one mark': {
    put: ({ long }, random) => `> ${random.of(long)?.[1]} ${random.of(long)?.[3]}`,
    right: apart,
  },
  'sentences of two answers with […]': {
    put: ({ long }, random) => `"${random.of(long)?.[1]} […] ${random.of(long)?.[3]}"`,
    right: apart,
  },
  'anything, with spaces': {
    put: ({ sentences: all, notes, questions }, random) =>
      [
        ...some(all, 3, random),
        ...some(notes, 1, random),
        ...some(short(questions), 1, random),
        ...some(all, 1, random),
      ].join(' '),
    right: found,
  },
  'anything, with line breaks': {
    put: ({ sentences: all, notes, answers }, random) =>
      [
        ...some(all, 2, random),
        'Antwoord 47',
        ...some(short(answers), 1, random),
        ...some(notes, 1, random),
        'Tweede Kamer, vergaderjaar 2018–2019, Aanhangsel 5',
        ...some(all, 2, random),
      ].join('\n'),
    right: found,
  },
  'anything, with blank lines': {
    put: ({ sentences: all, notes, answers }, random) =>
      [...some(all, 2, random), ...some(notes, 1, random), ...some(short(answers), 1, random)].join('\n\n'),
    right: found,
  },
};
