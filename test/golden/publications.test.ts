import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fragmentJson } from '../../src/reply/fragment.js';
import { CORPUS, realCorpus } from '../corpus.js';

const { publications } = await realCorpus();

describe.each(publications.map((publication) => [publication.gegevens.id, publication] as const))(
  '%s',
  (id, publication) => {
    // The golden file was read beside the source, letter by letter. A change to it is a change to what readers see.
    it('reads every fragment as it was read by hand', async () => {
      const json = `${JSON.stringify(publication.fragments.map(fragmentJson), null, 1)}\n`;
      await expect(json).toMatchFileSnapshot(`${id}.json`);
    });

    it('shows the letters of the source in their order, with nothing added', async () => {
      const source = await readFile(join(CORPUS, id, 'source.txt'), 'utf8');
      const letters = (text: string) => text.replace(/[\s-]/gu, '');
      const superscripts = (text: string) => text.replace(/[⁰¹²³⁴-⁹]/gu, (sign) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)));
      const whole = letters(source);
      for (const { vraag, antwoord, paginas } of publication.fragments) {
        for (const [half, pages] of [
          [vraag, paginas.vraag],
          [antwoord, paginas.antwoord],
        ] as const) {
          // What runs on overleaf has a page's foot, with notes, in the middle.
          const pieces =
            pages.length === 1
              ? (half?.paragraphs ?? [])
              : (half?.slices.flat().map(({ start, end }) => source.slice(start, end)) ?? []);
          for (const piece of pieces) expect(whole).toContain(letters(superscripts(piece)));
        }
      }
    });
  },
);

describe('ah-tk-20182019-811', () => {
  const [publication] = publications.filter(({ gegevens }) => gegevens.id === 'ah-tk-20182019-811');

  it('has questions 1 to 100, each exactly once, in 77 fragments of which 14 are groups', () => {
    const fragments = publication?.fragments ?? [];
    const numbers = fragments.flatMap(({ nummers }) => nummers ?? []).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(fragments).toHaveLength(77);
    expect(fragments.filter(({ nummers }) => (nummers?.length ?? 0) > 1)).toHaveLength(14);
    expect(fragments.flatMap(({ deelvragen }) => [...deelvragen.keys()])).toHaveLength(100);
  });

  it('has twenty pages and twelve notes, the first three without a text', () => {
    expect(publication?.paginas.map(({ nummer }) => nummer)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(publication?.noten.map(({ nummer, merkteken }) => [nummer, merkteken !== null])).toEqual(
      Array.from({ length: 12 }, (_, index) => [index + 1, true]),
    );
    expect(publication?.noten.filter(({ tekst }) => tekst === null).map(({ nummer }) => nummer)).toEqual([1, 2, 3]);
  });
});

describe('kst-34964-B', () => {
  const [publication] = publications.filter(({ gegevens }) => gegevens.id === 'kst-34964-B');

  it('has the paragraphs of two letters: seven that ask, eight that answer, on six pages', () => {
    const roles = publication?.fragments.map(({ rol }) => rol);
    expect(roles).toEqual([...Array(7).fill('vraag'), ...Array(8).fill('antwoord')]);
    expect(publication?.paginas).toHaveLength(6);
    expect(publication?.noten.filter(({ merkteken }) => merkteken === null).map(({ nummer }) => nummer)).toEqual([1]);
  });
});
