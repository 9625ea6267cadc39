import { describe, expect, it } from 'vitest';
import { render } from '../../src/discord/message/render.js';
import { fragmentBlocks } from '../../src/reply/fragment.js';
import { plainText, tableLines } from '../../src/reply/plain.js';
import type { Block, Reply } from '../../src/reply/reply.js';
import { fakePictures } from '../commands/printed.js';
import { ask, sourcesOver } from '../commands/sources.js';
import { readExample } from '../proefdruk/example.js';

const publication = await readExample({
  notes: ['Voorlopig.'],
  blocks: [
    { heading: 'Vraag 1', parts: ['Kent u de proef?'] },
    {
      heading: 'Antwoord 1',
      parts: [
        'Zie de tabel.',
        {
          caption: 'Tabel 1 | Fruit',
          columns: [350, 450],
          rows: [
            ['Soort', 'Toen', 'Nu'],
            ['Appels{1}', '', '*3*'],
            ['Peren\nen meer', '4', ''],
          ],
        },
        'Zo is het.',
      ],
    },
  ],
});
const [fragment] = publication.fragments;
if (!fragment) throw new Error('The proof has no question');
const blocks = fragmentBlocks(fragment);
const reply = (shown: readonly Block[]): Reply => ({ blocks: shown, request: null, fout: null, data: () => null });

describe('a table in an answer', () => {
  it('is shown below it, with where it belongs, a row a line, and with its notes', () => {
    expect(plainText(reply(blocks))).toContain(
      'Tabel in het antwoord, na alinea 1\nTabel 1 | Fruit\nSoort | Toen | Nu\nAppels¹ |  | *3*\nPeren en meer | 4 | \n\nNoot 1: Voorlopig.',
    );
  });

  it('stays text on Discord', () => {
    const { pages } = render(reply(blocks), null);
    expect(JSON.stringify(pages)).toContain('> Appels¹ |  | \\\\*3\\\\*\\n> Peren en meer | 4 | ');
  });

  it('is made of the words of the publication alone', () => {
    const forged = { text: 'Verzonnen' } as never;
    expect(() => tableLines({ titel: null, rijen: [[forged]] })).toThrow(TypeError);
  });

  it('stands in the picture of the answer, and its words beside it', async () => {
    const { asked, pictures } = fakePictures();
    const sources = { ...sourcesOver([publication], publication.gegevens.id), pictures };
    const shown = await ask(sources, 'bladzijde', { vraag: '1' });
    const cells = fragment.tabellen.flatMap(({ titel, rijen }) => [titel, ...rijen.flat()]);
    expect(asked[0]?.around).toEqual(
      expect.arrayContaining(cells.flatMap((cell) => cell?.places.map(({ box }) => box) ?? [])),
    );
    const [picture] = shown.blocks;
    expect(picture?.kind === 'picture' && picture.description).toContain('Soort | Toen | Nu | Appels¹');
  });
});
