import { describe, expect, it } from 'vitest';
import { halvesOf } from '../../src/check/sources/half.js';
import { isLiteral } from '../../src/check/verdict.js';
import { sentences } from '../../src/text/sentences.js';
import { rounds } from '../rounds.js';
import { allSentences, fragments, judged, library } from './corpus.js';

const isFamily = async (text: string): Promise<boolean> => (await judged(text)).every(isLiteral);
const block = (...paragraphs: string[]): string => paragraphs.join('\n\n').replace(/^/gm, '> ');

describe('never literal is', () => {
  it.each<[string, string]>([
    ['a question with a full stop', 'Is het Marrakesh Immigratiepact opzegbaar.'],
    ['a letter of another alphabet', 'Het GCM is geen juridisch bindend dоcument.'],
    ['a number above the line where no note is', 'Het GCM is⁵ immers niet bindend.'],
    ['two words that brackets make one', 'Het GCM is geen juridisch bindend[document].'],
    ['an address within a sentence', '> Het GCM is immers\n> https://example.nl/x\n> niet bindend.'],
    [
      'a quotation among own words, beside sentences that stand somewhere',
      'Nee, er is geen sprake van een plicht. Het GCM is immers niet bindend. Iemand riep "onzin van jullie" gisteren.',
    ],
  ])('%s', async (_, text) => {
    expect(await isFamily(text)).toBe(false);
  });

  it('a sentence of which the halves stand in the other order, with […] between', async () => {
    const passages = fragments.flatMap(({ vraag, antwoord }) => [vraag?.text ?? '', antwoord?.text ?? '']);
    // Every third in every run of the tests, all at `npm run fuzz`.
    const step = rounds(1) > 1 ? 1 : 3;
    const some = allSentences.filter((_, at) => at % step === 0);
    const turned = some.flatMap(({ text }) => {
      const words = text.split(' ');
      const middle = words.length >> 1;
      const [head, tail] = [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
      // What a passage says twice stands in that order too.
      const isTwice = passages.some((passage) => passage.split(head).length > 2 || passage.split(tail).length > 2);
      return words.length < 12 || isTwice ? [] : [`"${tail} […] ${head}"`];
    });
    expect(turned.length).toBeGreaterThan(100);
    for (const text of turned) expect([await isFamily(text), text]).toEqual([false, text]);
  });

  describe('what is put together of a letter:', () => {
    const letter = fragments.filter(({ id, alinea, antwoord }) => /^kst-/.test(id) && alinea !== null && antwoord);
    const texts = letter.flatMap(({ antwoord }) => antwoord?.text ?? []);

    it('paragraphs between which one is left out', async () => {
      for (const [at, text] of texts.slice(0, 6).entries()) {
        const other = texts[at + 2] ?? '';
        expect([await isFamily(block(text, other)), at]).toEqual([false, at]);
      }
    });

    it('paragraphs of which the first has lost its last sentence', async () => {
      const pairs = letter.slice(0, -1).flatMap(({ antwoord }, at) => {
        const all = antwoord ? sentences(antwoord) : [];
        const end = all.at(-2)?.end;
        return antwoord && end !== undefined ? [block(antwoord.text.slice(0, end), texts[at + 1] ?? '')] : [];
      });
      expect(pairs.length).toBeGreaterThan(2);
      for (const text of pairs) expect([await isFamily(text), text]).toEqual([false, text]);
    });
  });

  it('a question and its answer in one block, as one', async () => {
    for (const { vraag, antwoord } of fragments.filter(({ id }) => /^ah-/.test(id)).slice(0, 12)) {
      if (!vraag || !antwoord || vraag.text.length + antwoord.text.length > 3000) continue;
      const kinds = (await judged(block(vraag.text, antwoord.text))).map(({ kind }) => kind);
      expect(kinds).not.toEqual(['letterlijk-deel']);
    }
  });

  it('words of who asks and what stands beside them, as one', async () => {
    const publications = await Promise.all((await library.ids()).map((id) => library.publication(id)));
    const running = publications
      .flatMap((publication) => (publication ? halvesOf(publication) : []))
      .filter(({ name }) => name.volgorde !== null);
    const pairs = running.flatMap(({ name, passage }) => {
      const next = running.find(
        (other) => other.name.document === name.document && other.name.volgorde === (name.volgorde ?? 0) + 1,
      );
      const both = `${passage.text}\n\n${next?.passage.text}`;
      const isTurn = next && name.kant !== next.name.kant && [name.kant, next.name.kant].includes('vraag');
      return isTurn && both.length < 1500 ? [`"${both.replace(/["“”„«»]/g, '')}"`] : [];
    });
    expect(pairs.length).toBeGreaterThan(10);
    for (const text of pairs) {
      const kinds = (await judged(text)).map(({ kind }) => kind);
      expect([kinds.length === 1 && kinds[0] === 'letterlijk-deel', text]).toEqual([false, text]);
    }
  });
});
