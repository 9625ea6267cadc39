import { MAX_TEKENS } from '../../src/check/check.js';
import { wrapped } from '../quotes/wrap.js';

/** Texts of one kind: another one for each run. */
export type Texts = (run: number) => string;

/** What quotations are checked in, made of these answers: honest texts, false ones, and ones made to be hard. */
export function checkTexts(answers: readonly string[]): Record<'honest' | 'false' | 'hostile', Record<string, Texts>> {
  return {
    honest: {
      'answers, in paragraphs': (run) => from(answers, run, '\n\n'),
      'answers, in one block': (run) => block(answers, run, MAX_TEKENS),
      'answers, wrapped at 20': (run) => wrapped(from(answers, run, ' '), 20).slice(0, MAX_TEKENS),
      'answers, a word a line': (run) => wrapped(from(answers, run, ' '), 1).slice(0, MAX_TEKENS),
    },
    false: {
      'answers, every eleventh word another': (run) => changed(from(answers, run, '\n\n'), run).slice(0, MAX_TEKENS),
      'the same, in one block': (run) => changed(block(answers, run, MAX_TEKENS - 200), run).slice(0, MAX_TEKENS),
      'words of the corpus, shuffled': (run) => {
        const words = from(answers, run, ' ').split(/\s+/u);
        return words
          .map((_, at) => words[(at * 37 + run) % words.length])
          .join(' ')
          .slice(0, MAX_TEKENS);
      },
    },
    hostile: {
      'quotations of one word': (run) =>
        from(answers, run, ' ')
          .split(/\s+/u)
          .map((word) => `"${word}"`)
          .join(' ')
          .slice(0, MAX_TEKENS),
      'a thousand quotations': (run) => filled(`"a${run % 10}" `),
      'opening marks': () => filled('"a '),
      'de de de': () => filled('de '),
      'de … de …': () => filled('de … '),
      'a line of asterisks': () => filled('*a'),
      'lines behind >': () => filled('> a\n\n'),
      brackets: () => filled('[a]('),
      'code that is not closed': () => filled('```a'),
      'struck through': () => filled('~~a~~ '),
      'combining signs': () => filled('a\u0301\u0301'),
      'page feet': () => filled('Tweede Kamer, vergaderjaar 2018–2019, Aanhangsel 5\n'),
    },
  };
}

/** A text of 4,000 characters that begins at another answer each time. */
function from(texts: readonly string[], run: number, between: string): string {
  const start = (run * 7) % texts.length;
  let text = texts[start] ?? '';
  for (let at = 1; at < texts.length && text.length < MAX_TEKENS; at += 1) {
    text += between + (texts[(start + at) % texts.length] ?? '');
  }
  return text.slice(0, MAX_TEKENS);
}

function block(texts: readonly string[], run: number, length: number): string {
  return `> ${from(texts, run, ' ').replaceAll('\n', ' ')}`.slice(0, length);
}

function filled(piece: string): string {
  return piece.repeat(Math.ceil(MAX_TEKENS / piece.length)).slice(0, MAX_TEKENS);
}

function changed(text: string, run: number): string {
  let at = 0;
  return text.replace(/\p{L}+/gu, (word) => {
    at += 1;
    return at % 11 === run % 11 ? 'anders' : word;
  });
}
