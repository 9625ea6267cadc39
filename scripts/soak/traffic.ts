import type { By } from '../../sandbox/people/driver.js';
import type { Fragment, Publication } from '../../src/publications/model/publication.js';
import type { Random } from '../quotes/random.js';

/** Something that somebody does. */
export interface Deed {
  readonly command: string;
  readonly options: Readonly<Record<string, string | boolean>>;
  readonly by: By;
  /** Made to break something, or to keep others waiting. */
  readonly hostile: boolean;
  /** For a question: words that the answer must have, in the source's own letters. */
  readonly expected: string | null;
}

const PEOPLE = ['jij', 'ander', 'moderator'] as const;
const PLACES = ['kanaal', 'draad', 'dm'] as const;
/** One in so many is hostile. */
const HOSTILE = 5;

const TERMS = [
  'detentie',
  'mogen kinderen worden uitgezet',
  'mensensmokkel',
  'grenzen sluiten mensenrechten',
  '"preventieve detentie"',
  'partij:GroenLinks',
  'indiener:Baudet rol:antwoord',
  'gezinsherenging',
  'deten*',
  'van:2018 kabinet -bewaring',
];

const HOSTILE_TERMS = [
  'aa* be* co* da* de* ee* ge* ha* in* ka* la* me* na* on* pa* ve*',
  '"de" "het" "een" "van" "in" "en" "is" "dat" "op" "te" "zijn" "voor" "met" "die" "niet" "aan"',
  '-"de" -"het" -a* -be* -ge* -ver* huis huizen huisje werk wegen water lucht land zee berg dal',
  'ontwikkelingssamenwerkingsovereenkomstenbeleidsmedewerkersopleidingsprogrammas',
  '__proto__ constructor toString hasOwnProperty',
  '"""""""""""""""""""',
  '((((((((((((((((((((a*)*)*)*)*)*)*)*)*)*',
  'document:../../../etc/passwd',
  '@everyone <@1100000000000000011> <@&1> **vet** [x](http://y.example) ```',
];

/** What people do with a bot, and what people do to one: the same for the same seed. */
export class Traffic {
  readonly #random: Random;
  readonly #fragments: readonly Fragment[];

  constructor(publications: readonly Publication[], random: Random) {
    this.#random = random;
    this.#fragments = publications.flatMap(({ fragments }) => fragments);
  }

  next(): Deed {
    const by = { as: this.#of(PEOPLE), in: this.#of(PLACES) };
    return this.#random.below(HOSTILE) === 0 ? { ...this.#hostile(), by } : { ...this.#honest(), by };
  }

  /** A question, asked privately: one answer after the other, whatever stands in the channel. */
  question(): Omit<Deed, 'by'> {
    const { id, antwoord, vraag } = this.#of(this.#fragments);
    const expected = (antwoord ?? vraag)?.text.slice(0, 30) ?? null;
    const options = { nummer: id, alleen_voor_mij: true };
    return { command: 'vraag', options, hostile: false, expected };
  }

  #honest(): Omit<Deed, 'by'> {
    const { id, antwoord, vraag } = this.#of(this.#fragments);
    const words = (antwoord ?? vraag)?.paragraphs[0] ?? '';
    const quoted = words.slice(0, 40 + this.#random.below(300));
    const plain = { hostile: false, expected: null };
    switch (this.#random.below(10)) {
      case 0:
      case 1:
      case 2:
        return this.question();
      case 3:
        return { command: 'vraag', options: { nummer: id }, ...plain };
      case 4:
      case 5:
        return { command: 'zoek', options: { term: this.#of(TERMS) }, ...plain };
      case 6:
        return { command: 'controleer', options: { tekst: `«${quoted}»` }, ...plain };
      case 7:
        return { command: 'verband', options: { tekst: quoted }, ...plain };
      case 8:
        return { command: 'citeer', options: { vraag: id, zinnen: '1', met_vraag: true }, ...plain };
      default:
        return { command: 'document', options: { document: id.split('#')[0] ?? id }, ...plain };
    }
  }

  #hostile(): Omit<Deed, 'by'> {
    const { id, antwoord, vraag } = this.#of(this.#fragments);
    const words = ((antwoord ?? vraag)?.text ?? '').split(' ');
    const shuffled = Array.from({ length: 400 }, () => words[this.#random.below(words.length)]).join(' ');
    const bad = { hostile: true, expected: null };
    switch (this.#random.below(9)) {
      case 0:
      case 1:
      case 2:
        return { command: 'zoek', options: { term: this.#of(HOSTILE_TERMS) }, ...bad };
      case 3:
        return { command: 'controleer', options: { tekst: `«${shuffled}»`.slice(0, 5900) }, ...bad };
      case 4:
        return { command: 'controleer', options: { tekst: `${'«'.repeat(2000)}${'»'.repeat(2000)}` }, ...bad };
      case 5:
        return { command: 'verband', options: { tekst: this.#noise(3000) }, ...bad };
      case 6:
      case 7:
        return { command: 'vraag', options: { nummer: this.#noise(60) }, ...bad };
      default:
        return { command: 'citeer', options: { vraag: id, zinnen: '1-999999999,7,-3' }, ...bad };
    }
  }

  // Signs of every plane, those of Markdown and those that are not seen among them.
  #noise(length: number): string {
    const signs = [
      'a',
      'é',
      '\u0301',
      '😀',
      '\u202e',
      '\u200d',
      '*',
      '_',
      '`',
      '>',
      '#',
      '@',
      '«',
      '"',
      '\n',
      '0',
      '𝔘',
    ];
    return Array.from({ length }, () => this.#of(signs))
      .join('')
      .slice(0, length);
  }

  #of<T>(list: readonly T[]): T {
    const one = this.#random.of(list);
    if (one === null) throw new RangeError('Nothing to choose from');
    return one;
  }
}
