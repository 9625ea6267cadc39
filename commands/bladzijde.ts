import { z } from 'zod';
import type { Mark, PagePart } from '../src/picture/drawing.js';
import { citation } from '../src/publications/model/citation.js';
import type { Fragment, Rol } from '../src/publications/model/publication.js';
import { half, sourceLinks } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, Reply } from '../src/reply/reply.js';
import type { Passage, Place, Range } from '../src/text/source-text.js';
import { rangesOf, type Turn, turners, writtenRanges } from './buttons.js';
import { atTerminal, defineCommand, type Sources } from './command.js';
import { findFragment, idOf } from './lookup.js';
import { faultReply, missingReply } from './missing.js';
import { documentOfQuestion, questionOption, suggestForQuestion } from './options.js';

const options = z.strictObject({
  vraag: questionOption('question'),
  document: documentOfQuestion,
  /** Which half is shown: the answer where there is one. */
  rol: z.enum(['vraag', 'antwoord']).optional().register(atTerminal, { value: 'vraag|antwoord' }),
  /** Internal: the words that were quoted, and those that the quotation has otherwise; see `writtenRanges`. */
  plek: z.string().optional(),
  anders: z.string().optional(),
  /** Internal: the page to begin with. */
  blad: z.int().optional(),
});
type Asked = z.output<typeof options>;

/** `/bladzijde 48`: the page as it was printed, with the words marked. */
export const bladzijde = defineCommand({
  name: 'bladzijde',
  nameEn: 'page',
  description: {
    nl: 'Toon de bladzijde zoals die gedrukt is, met de woorden gemarkeerd',
    en: 'Show the page as it was printed, with the words marked',
  },
  options,

  visibility: () => 'everybody',

  async answer(asked, sources) {
    const found = await findFragment(asked.vraag, asked.document, sources);
    if (found.kind === 'missing') {
      return missingReply(found, { key: 'vraag', request: { command: 'bladzijde', options: asked } });
    }
    const { fragment } = found;
    const rol = asked.rol ?? (half(fragment, 'antwoord') ? 'antwoord' : 'vraag');
    const passage = half(fragment, rol);
    const parts = passage ? partsOf(fragment, passage, asked) : [];
    if (!sources.pictures) return faultReply('geen-tekenaar', labels.GEEN_TEKENAAR);
    const first = parts.find(({ page }) => page === asked.blad) ?? parts[0];
    if (!first) return faultReply('geen-pdf', labels.geenBladzijde(fragment.publicatie.url));
    return shown({ ...asked, vraag: idOf(found), rol }, fragment, parts, first, sources.pictures);
  },

  suggest: suggestForQuestion,
});

/** A button that shows the printed page; none where there is no print or nothing to draw it with. */
export function pageButton(
  { pictures }: Sources,
  fragment: Fragment,
  rol: Rol,
  quoted: readonly Range[] = [],
  changed: readonly Range[] = [],
): Button[] {
  const passage = half(fragment, rol);
  if (!pictures || !passage || passage.printSha256 === null) return [];
  const asked: z.input<typeof options> = {
    vraag: fragment.id,
    rol,
    ...(quoted.length > 0 ? { plek: writtenRanges(quoted) } : {}),
    ...(changed.length > 0 ? { anders: writtenRanges(changed) } : {}),
  };
  return [{ label: labels.TOON_BLADZIJDE, destination: 'along', request: { command: 'bladzijde', options: asked } }];
}

type Page = PagePart & { readonly words: string };

// A part for each page that the passage stands on, or of it what was quoted.
function partsOf(fragment: Fragment, passage: Passage, { plek = '', anders = '' }: Asked): Page[] {
  const whole = { start: 0, end: passage.text.length };
  const quoted = rangesOf(plek, passage.text.length);
  const changed = rangesOf(anders, passage.text.length);
  const same = quoted.length > 0 ? quoted : changed.length > 0 ? [] : [whole];
  const marks = [...placed(passage, same, 'same'), ...placed(passage, changed, 'differs')];
  const words = [...same, ...changed].sort((a, b) => a.start - b.start);
  const cells = quoted.length + changed.length > 0 ? [] : cellsOf(fragment, passage);
  const pages = [...new Set([...marks, ...cells].map(({ page }) => page))].sort((a, b) => a - b);
  return pages.map((page) => {
    const here = marks.filter((mark) => mark.page === page);
    const beside = cells.filter((cell) => cell.page === page);
    return {
      document: fragment.publicatie.id,
      page,
      around: [...here, ...beside].map(({ box }) => box),
      marks: here.map(({ box, kind }) => ({ box, kind })),
      caption: citation(fragment.publicatie, [page]),
      words: [words.map((range) => wordsOn(passage, range, page)).join(' … '), ...beside.map(({ text }) => text)]
        .filter((text) => text !== '')
        .join(' | '),
    };
  });
}

// The tables of an answer are shown with it, their words for who cannot see them.
function cellsOf({ tabellen, vraag }: Fragment, passage: Passage): (Place & { readonly text: string })[] {
  const rol: Rol = passage === vraag ? 'vraag' : 'antwoord';
  const cells = tabellen.filter((tabel) => tabel.in === rol).flatMap(({ titel, rijen }) => [titel, ...rijen.flat()]);
  return cells.flatMap((cell) =>
    (cell?.places ?? []).map((place, index) => ({ ...place, text: index === 0 ? (cell?.text ?? '') : '' })),
  );
}

function placed(passage: Passage, ranges: readonly Range[], kind: Mark['kind']): (Mark & Place)[] {
  return ranges.flatMap(({ start, end }) => passage.part(start, end).places.map((place) => ({ ...place, kind })));
}

// The words of a range that stand on a page; what is read later never stands on an earlier page.
function wordsOn(passage: Passage, { start, end }: Range, page: number): string {
  const before = (wanted: number): number => {
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      const [place] = passage.part(middle, end).places;
      if (place && place.page < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return passage.part(before(page), before(page + 1)).text;
}

async function shown(
  asked: z.input<typeof options>,
  fragment: Fragment,
  parts: readonly Page[],
  first: Page,
  pictures: NonNullable<Sources['pictures']>,
): Promise<Reply> {
  const { words, ...part } = first;
  const drawn = await pictures.draw(part);
  if (drawn.kind === 'too-slow') return faultReply('te-traag', labels.BLADZIJDE_TE_TRAAG);
  if (drawn.kind === 'impossible') return faultReply('geen-pdf', labels.geenBladzijde(fragment.publicatie.url));
  const turn = (to: Page | undefined): Turn | undefined =>
    to && {
      naam: labels.bladzijdeKort(to.page),
      request: { command: 'bladzijde', options: { ...asked, blad: to.page } },
    };
  const at = parts.indexOf(first);
  const blocks: Block[] = [
    {
      kind: 'picture',
      picture: drawn.picture,
      name: `${fragment.publicatie.id}-p${part.page}`,
      description: labels.opBladzijde(part.caption, words.replace(/\s+/gu, ' ')),
    },
    { kind: 'citation', text: part.caption },
    {
      kind: 'buttons',
      buttons: [...turners(turn(parts[at - 1]), turn(parts[at + 1])), ...sourceLinks(fragment, [part.page])],
    },
  ];
  return {
    blocks,
    request: { command: 'bladzijde', options: { ...asked, blad: part.page } },
    fout: null,
    data: () => ({
      id: fragment.id,
      bladzijde: part.page,
      bladzijden: parts.map(({ page }) => page),
      bronvermelding: part.caption,
      gemarkeerd: part.marks.map(({ box, kind }) => ({ rechthoek: box, soort: kind === 'same' ? 'gelijk' : 'anders' })),
      breedte: drawn.picture.width,
      hoogte: drawn.picture.height,
    }),
  };
}
