import { describe, expect, it } from 'vitest';
import { markedNotes } from '../../src/publications/model/publication.js';
import { fragmentBlocks, fragmentHeading, sourceLinks } from '../../src/reply/fragment.js';
import { beantwoordDoor, gevraagdDoor } from '../../src/reply/labels.js';
import type { Quote } from '../../src/reply/reply.js';
import { realCorpus } from '../corpus.js';

const { library, publications } = await realCorpus();
const fragments = publications.flatMap((publication) => publication.fragments);
const fragment = async (id: string) => {
  const found = await library.fragment(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const NR = 'ah-tk-20182019-811';
const B = 'kst-34964-B';
const quotations = (blocks: ReturnType<typeof fragmentBlocks>) =>
  blocks.filter((block): block is Quote => block.kind === 'quote');

describe.each(fragments.map((one) => [one.id, one] as const))('%s', (_id, one) => {
  const views = [null, ...one.deelvragen.keys()].map((nummer) =>
    fragmentBlocks(one, nummer === null ? undefined : [nummer]),
  );

  it('shows its answer whole, and every question that is asked for whole', () => {
    for (const [index, nummer] of [null, ...one.deelvragen.keys()].entries()) {
      const shown = quotations(views[index] ?? []).map(({ passage }) => passage);
      if (one.antwoord) expect(shown).toContain(one.antwoord);
      if (nummer !== null) expect(shown).toContain(one.deelvragen.get(nummer));
      else if (one.vraag) {
        const asked = shown.filter((passage) => passage !== one.antwoord && one.vraag?.text.includes(passage.text));
        expect(asked.map(({ text }) => text).join('\n\n')).toBe(one.vraag.text);
      }
    }
  });

  it('ends with its source, and has a note for every marker that is shown', () => {
    for (const blocks of views) {
      expect(blocks.at(-1)?.kind).toBe('citation');
      const shown = quotations(blocks);
      const markers = shown.filter(({ small }) => !small).flatMap(({ passage }) => markedNotes(passage));
      const notes = blocks.flatMap((block) =>
        block.kind === 'quote' && block.small ? [block.heading] : block.kind === 'text' ? [block.text.slice(0, 7)] : [],
      );
      for (const nummer of markers) expect(notes.some((name) => name?.startsWith(`Noot ${nummer}`))).toBe(true);
    }
  });
});

it.each([
  [`${NR}#48`, 'Vraag 48'],
  [`${NR}#74`, 'Vraag 74 t/m 76'],
  [`${NR}#27`, 'Vraag 27 en 28'],
  [`${B}#1`, 'Alinea 1, uit de brief met vragen'],
  [`${B}#12`, 'Alinea 12, uit de brief met antwoorden'],
])('%s is headed «%s»', async (id, kop) => {
  expect(fragmentHeading(await fragment(id))).toBe(kop);
});

it('says who asked and who answered, in one line each', async () => {
  const { gevraagd, beantwoord } = await fragment(`${B}#12`);
  expect(gevraagdDoor(gevraagd)).toBe(
    'gevraagd door leden van de fractie van GroenLinks, 13 juli 2018, in een brief ondertekend door R.G.J. Dercksen (de voorzitter van de vaste commissie voor Immigratie en Asiel / JBZ-Raad)',
  );
  expect(beantwoord && beantwoordDoor(beantwoord)).toBe(
    'De Staatssecretaris van Justitie en Veiligheid, M.G.J. Harbers, mede namens de Minister van Buitenlandse Zaken en de Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking, 30 augustus 2018',
  );
});

it('leads to the page of the publication and to the page of the PDF', async () => {
  expect(sourceLinks(await fragment(`${NR}#48`), [10, 11])).toEqual([
    { label: 'Bron', url: `https://zoek.officielebekendmakingen.nl/${NR}.html` },
    { label: 'PDF, p. 10', url: `https://zoek.officielebekendmakingen.nl/${NR}.pdf#page=10` },
  ]);
});
