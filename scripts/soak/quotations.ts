import type { Message } from '../../sandbox/world/messages.js';
import { headingsOf } from '../../src/check/sources/surroundings.js';
import { unescapeText } from '../../src/discord/message/markdown.js';
import type { Publication } from '../../src/publications/model/publication.js';
import { PARAGRAPH_BREAK, type Passage } from '../../src/text/source-text.js';

/** What a message says to be words of a publication, and does not have from one. */
export interface Wrong {
  readonly quotation: string;
  readonly asked: string;
}

/**
 * Holds every quotation in every message against the corpus, letter by letter. It reads Markdown as it was sent, and
 * shares nothing with what made the messages but how a sign is escaped.
 */
export class Quotations {
  readonly #corpus: string;
  readonly #seen = new Map<string, boolean>();
  readonly #wrong: Wrong[] = [];
  #count = 0;

  constructor(publications: readonly Publication[]) {
    // The check quotes a publication's own headings and page feet as well.
    const around = publications.flatMap(headingsOf).map(({ passage }) => passage);
    const passages = publications.flatMap(({ fragments, onderwerp, mededeling }) => [
      ...fragments.flatMap(({ vraag, antwoord, deelvragen, voetnoten, onderwerp: subject }) => [
        vraag,
        antwoord,
        subject,
        ...deelvragen.values(),
        ...voetnoten.map(({ tekst }) => tekst),
      ]),
      onderwerp,
      mededeling,
    ]);
    this.#corpus = [...passages, ...around].flatMap((passage: Passage | null) => passage?.text ?? []).join('\0');
  }

  /** How many quotations were read. */
  get count(): number {
    return this.#count;
  }

  get wrong(): readonly Wrong[] {
    return this.#wrong;
  }

  /** @param asked what was asked, to tell where a wrong one came from. @returns how many quotations it has */
  read({ components }: Message, asked: string): number {
    const found = textsOf(components).flatMap(quotationsIn);
    for (const quotation of found) if (!this.#stands(quotation)) this.#wrong.push({ quotation, asked });
    this.#count += found.length;
    return found.length;
  }

  /** Whether a message has a quotation that begins so. */
  begins({ components }: Message, words: string): boolean {
    return textsOf(components)
      .flatMap(quotationsIn)
      .some((quotation) => quotation.startsWith(words));
  }

  #stands(quotation: string): boolean {
    const known = this.#seen.get(quotation);
    if (known !== undefined) return known;
    // Of an excerpt the signs that say so stand before and after it; a source may have them as well.
    const bare = quotation.replace(/^… /u, '').replace(/ …$/u, '');
    const stands = bare !== '' && (this.#corpus.includes(quotation) || this.#corpus.includes(bare));
    this.#seen.set(quotation, stands);
    return stands;
  }
}

function textsOf(components: readonly unknown[]): string[] {
  return components.flatMap((one) => {
    if (typeof one !== 'object' || one === null) return [];
    const text = 'content' in one && typeof one.content === 'string' ? [one.content] : [];
    return 'components' in one && Array.isArray(one.components) ? [...text, ...textsOf(one.components)] : text;
  });
}

// Large ones stand behind `> `, with an empty line between paragraphs; small ones behind what they are, in bold.
function quotationsIn(text: string): string[] {
  const found: string[] = [];
  let large: string[] = [];
  const close = (): void => {
    if (large.length > 0) found.push(large.join('\n'));
    large = [];
  };
  for (const line of text.split('\n')) {
    if (/^>(?: |$)/u.test(line)) {
      large.push(plain(line.slice(2)));
      continue;
    }
    close();
    const small = /^-# \*\*(?:\\.|[^*\\])+\*\* (.+)$/u.exec(line)?.[1];
    if (small !== undefined) found.push(plain(small));
  }
  close();
  return found.map((one) => one.replaceAll(/\n{2,}/gu, PARAGRAPH_BREAK));
}

const plain = (markdown: string): string => unescapeText(markdown.replaceAll(/(?<!\\)(?:\*\*|__)/gu, ''));
