import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Oordeel } from '../../src/check/oordeel.js';
import { isLiteral } from '../../src/check/verdict.js';
import { rounds } from '../rounds.js';
import { allSentences, check, fragments, judged } from './corpus.js';

const numRuns = rounds(20);

// Words as a reader sees them: the tests read them in their own way, not in that of the check.
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const plain = (text: string): string[] => wordsOf(text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, ''));
const spoken = (text: string): string => ` ${plain(text).join(' ')} `;
const passages = fragments.flatMap(({ vraag, antwoord, onderwerp, voetnoten }) =>
  [vraag, antwoord, onderwerp, ...voetnoten.map(({ tekst }) => tekst)].flatMap((passage) =>
    passage ? [passage.text] : [],
  ),
);
const spokenPassages = passages.map(spoken);

// But for the case of the first letter.
const stands = (text: string): boolean => {
  const [, head = '', rest = ''] = /^ (.)(.*)$/su.exec(spoken(text)) ?? [];
  return [head.toLowerCase(), head.toUpperCase()].some((letter) =>
    spokenPassages.some((passage) => passage.includes(` ${letter}${rest}`)),
  );
};

const wrapped = (text: string, width: number): string =>
  text.split(' ').reduce((lines, word) => {
    const last = lines.slice(lines.lastIndexOf('\n') + 1);
    return `${lines}${lines === '' ? '' : last.length + word.length < width ? ' ' : '\n'}${word}`;
  }, '');

const sentences = allSentences.filter(({ text }) => plain(text).length >= 6 && text.length < 600);
const sentence = fc.constantFrom(...sentences.map(({ text }) => text));
const anyWord = fc.constantFrom(...new Set(passages.flatMap(plain)), 'niet', 'geen', 'nooit', 'wel', '17');
const width = fc.integer({ min: 20, max: 80 });

// One change to what a sentence says.
const change = fc.record({
  kind: fc.constantFrom('drop', 'add', 'replace', 'swap', 'turn', 'glue'),
  at: fc.nat(),
  word: anyWord,
  other: sentence,
});
const changed = (text: string, { kind, at, word, other }: typeof change extends fc.Arbitrary<infer T> ? T : never) => {
  const words = text.split(' ');
  const here = 1 + (at % (words.length - 2));
  if (kind === 'drop') return words.toSpliced(here, 1).join(' ');
  if (kind === 'add') return words.toSpliced(here, 0, word).join(' ');
  if (kind === 'replace') return words.with(here, word).join(' ');
  if (kind === 'swap') return words.toSpliced(here, 2, words[here + 1] ?? '', words[here] ?? '').join(' ');
  if (kind === 'turn') return [...words.slice(here), ...words.slice(0, here)].join(' ');
  return [...words.slice(0, here), ...other.split(' ').slice(here)].join(' ');
};

// Ways to mark a text as one quotation, and to break it up without a word more or less.
const MARKS: readonly ((text: string) => string)[] = [
  (text) => `"${text}"`,
  (text) => `Harbers schreef: “${text}”`,
  (text) => `«${text}»`,
  (text) => text.replace(/^/gm, '> '),
  (text) => `>>> ${text}`,
  (text) => `\`\`\`\n${text}\n\`\`\``,
  (text) => `${text.replace(/^/gm, '> ')}\n> — Harbers, 2018`,
  (text) => `"**${text}**"`,
];
const marks = fc.constantFrom(...MARKS);
const BREAKS: readonly string[] = [' ', '\n', '\n\n', ' \u00a0', ' \u200b', '\u2028', '\nAntwoord 47\n', '\n> '];

const isFamily = (oordelen: readonly Oordeel[]): boolean => oordelen.length > 0 && oordelen.every(isLiteral);
const kinds = async (text: string): Promise<string[]> => (await judged(text)).map(({ kind }) => kind);

describe('sound: what is called literal stands in one passage, in order', () => {
  it('whatever is changed, however it is marked and broken', async () => {
    await fc.assert(
      fc.asyncProperty(
        sentence,
        change,
        marks,
        width,
        fc.constantFrom(...BREAKS),
        async (text, what, mark, at, gap) => {
          const other = changed(text, what);
          fc.pre(plain(other).length > 3 && !stands(other));
          const words = other.split(' ');
          const middle = words.length >> 1;
          const broken = `${words.slice(0, middle).join(' ')}${gap}${words.slice(middle).join(' ')}`;
          for (const quotation of [wrapped(other, at), broken])
            expect([isFamily(await judged(mark(quotation))), mark(quotation)]).toEqual([false, mark(quotation)]);
        },
      ),
      { numRuns },
    );
  });

  it('a word that fell out where a sentence is taken apart', async () => {
    const apart: readonly ((head: string, tail: string) => string)[] = [
      (head, tail) => `${head}\n\n${tail}`,
      (head, tail) => `> ${head}\n${tail}`,
      (head, tail) => `> ${head}\n\n> ${tail}`,
      (head, tail) => `"${head}" "${tail}"`,
      (head, tail) => `"${head}", aldus Harbers, "${tail}"`,
    ];
    await fc.assert(
      fc.asyncProperty(sentence, fc.nat(), fc.constantFrom(...apart), async (text, n, put) => {
        const words = text.split(' ');
        const at = 3 + (n % Math.max(1, words.length - 5));
        const [head, tail] = [words.slice(0, at).join(' '), words.slice(at + 1).join(' ')];
        // Where a sentence may end or begin each half can be a quotation of its own.
        fc.pre(/\p{L}$/u.test(head) && /^\p{Ll}.*\s/u.test(tail) && !stands(`${head} ${tail}`) && !endsSomewhere(head));
        expect([isFamily(await judged(put(head, tail))), put(head, tail)]).toEqual([false, put(head, tail)]);
      }),
      { numRuns },
    );
  });

  it('and nothing of any text is dropped without being named', async () => {
    const piece = fc.oneof(
      anyWord,
      sentence,
      fc.constantFrom('"', '«', '»', '\n', '\n\n', '> ', '- ', '1. ', '…', ' [...] ', '**', '||', ':', '(', ')'),
    );
    const letters = (text: string): string[] => plain(text).map((word) => word.toLowerCase());
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
        const text = pieces.join(' ');
        const result = await check(text);
        if (result.kind !== 'checked') return;
        const unmarked = !/["“”„«»>]/u.test(text);
        const named = new Set(
          [
            ...result.oordelen.map(({ citaat }) => citaat.text),
            ...result.terzijde.map(({ tekst }) => tekst),
            ...result.nietVergeleken,
          ].flatMap(letters),
        );
        // Beside marks a poster's own words are no quotation.
        if (unmarked) expect(letters(text).filter((word) => !named.has(word))).toEqual([]);
      }),
      { numRuns },
    );
  });
});

// A sentence of the corpus, or a passage, ends with these words.
const endsSomewhere = (text: string): boolean =>
  allSentences.some((one) => spoken(one.text).endsWith(spoken(text).trimStart()));

describe('complete: passages put together are never not found', () => {
  const notes = fragments.flatMap(({ voetnoten }) => voetnoten.flatMap(({ tekst }) => tekst?.text ?? []));
  const piece = fc.oneof(
    sentence,
    fc.constantFrom(...passages.filter((text) => text.length < 800)),
    fc.constantFrom(...notes),
    fc.constantFrom('Vraag 47', 'Antwoord 47', 'Tweede Kamer, vergaderjaar 2018–2019, Aanhangsel 5'),
  );
  const leaves = (oordelen: readonly Oordeel[]): Oordeel[] =>
    oordelen.flatMap((one) => ('delen' in one && one.delen.length > 0 ? leaves(one.delen) : [one]));

  it('in any order, with spaces or line breaks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(' ', '\n', '\n\n'),
        async (pieces, between) => {
          const text = pieces.join(between);
          fc.pre(text.length <= 4000);
          const missing = leaves(await judged(text)).filter(({ kind }) => kind === 'niet-gevonden');
          expect([missing.map(({ citaat }) => citaat.text), text]).toEqual([[], text]);
        },
      ),
      { numRuns },
    );
  });
});

describe('stable: the same words, the same judgement', () => {
  it('wrapped, in other marks, in Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(sentence, change, fc.boolean(), width, marks, async (text, what, honest, at, mark) => {
        const words = honest ? text : changed(text, what);
        const expected = await kinds(`"${words}"`);
        expect([await kinds(`"${wrapped(words, at)}"`), words]).toEqual([expected, words]);
        expect([await kinds(mark(words)), mark(words)]).toEqual([expected, mark(words)]);
      }),
      { numRuns },
    );
  });
});
