import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCustomId } from '../../../src/discord/message/controls.js';
import { layout } from '../../../src/discord/message/page-layout.js';
import { render } from '../../../src/discord/message/render.js';
import type { Block, Quote, Reply } from '../../../src/reply/reply.js';
import type { Slice } from '../../../src/text/source-text.js';
import { rounds } from '../../rounds.js';
import { normalised, PARSERS } from '../markdown.js';
import { anyReply, quoteOf, REQUEST, replyOf } from '../replies.js';
import { controlsOf, faults, textsOf } from '../spec.js';

const LONG = Array.from({ length: 60 }, (_, index) => `Dit is zin ${index} van een lange alinea, nr. ${index}.`).join(
  ' ',
);
const long = quoteOf([LONG, LONG, LONG], { byline: 'gevraagd op 25 oktober 2018', block: true });
const quotationsOf = ({ blocks }: Reply): Quote[] => blocks.filter((block) => block.kind === 'quote');
const laid = (reply: Reply) => layout(reply.blocks, { capacity: { text: 3900, components: 30 }, carried: new Map() });

/** Slices put end to end: two that touch are one. */
function joined(slices: readonly Slice[]): Slice[] {
  const found: Slice[] = [];
  for (const slice of slices) {
    const last = found.at(-1);
    if (last && last.end === slice.start) found.splice(-1, 1, { ...last, end: slice.end });
    else found.push({ ...slice });
  }
  return found;
}

describe('any reply', () => {
  it('is shown in pages that Discord takes', () => {
    fc.assert(
      fc.property(anyReply, fc.constantFrom(null, '123456789012345678'), (reply, owner) => {
        for (const page of render(reply, owner).pages) expect(faults(page)).toEqual([]);
      }),
      { numRuns: rounds(8) },
    );
  });

  it('is whole when its pages are joined', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const pieces = laid(reply).flatMap(({ quoted }) => quoted);
        const slices = (quoted: readonly Quote[]) => quoted.map(({ passage }) => passage.slices.flat());
        // A quotation's pieces follow each other, so all slices in order are those of all quotations in order.
        expect(joined(slices(pieces).flat())).toEqual(joined(slices(quotationsOf(reply)).flat()));
      }),
      { numRuns: rounds(8) },
    );
  });

  it('shows every quoted letter on the page it was laid on, under both parsers', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const rendered = render(reply, null);
        const bare = (text: string) => normalised(text).replace(/\s+/g, '');
        for (const [, show] of PARSERS) {
          const shown = bare(
            rendered.pages
              .flatMap(textsOf)
              .map((text) => show(text).text)
              .join('\n'),
          );
          let from = 0;
          for (const piece of render(reply, null).quoted) {
            const at = shown.indexOf(bare(piece.passage.text), from);
            expect(at).toBeGreaterThanOrEqual(from);
            from = at;
          }
        }
      }),
      { numRuns: rounds(8) },
    );
  });
});

it('a button beside a quotation stands beside its heading, once on a message', () => {
  const beside = { label: 'Open', destination: 'open', request: REQUEST } as const;
  const short = quoteOf(['Kort.'], { heading: 'Vraag 1', byline: 'Harbers', block: true, beside });
  const [page = expect.fail()] = render(replyOf([short, short]), null).pages;
  expect(faults(page)).toEqual([]);
  expect(page.components[0]).toMatchObject({
    components: [
      { type: 9, components: [{ content: '**Vraag 1**\n-# Harbers' }], accessory: { label: 'Open' } },
      { type: 10, content: '> Kort\\.' },
      { type: 10, content: '**Vraag 1**\n-# Harbers' },
      { type: 10, content: '> Kort\\.' },
    ],
  });
});

describe('a long quotation', () => {
  const rendered = render(replyOf([{ kind: 'heading', text: 'Vraag 48' }, long]), null);

  it('is cut at a sentence, and says on every page whose words they are', () => {
    expect(rendered.pages.length).toBeGreaterThan(1);
    for (const page of rendered.pages) {
      const text = textsOf(page).join('\n');
      expect(text).toContain('**Vraag van Baudet \\(FvD\\)');
      expect(text).toContain('-# gevraagd op 25 oktober 2018');
    }
    expect(textsOf(rendered.pages[1] ?? expect.fail()).join()).toContain(
      '**Vraag van Baudet \\(FvD\\) \\(vervolg\\)**',
    );
    for (const piece of rendered.quoted) expect(piece.passage.text.trim()).toMatch(/^Dit is zin.*\.$/s);
  });

  it('has buttons to the pages before and after that ask for the same with another page', () => {
    const written = rendered.pages.map((page) =>
      controlsOf(page).map(({ label, custom_id }) => [label, readCustomId(String(custom_id))]),
    );
    const to = (page: number) => ({
      kind: 'request',
      destination: 'replace',
      page,
      placed: false,
      elsewhere: [],
      key: null,
      request: REQUEST,
    });
    expect(written[0]).toEqual([['Blz. 2 ▶', to(2)]]);
    expect(written[1]).toEqual([
      ['◀ Blz. 1', to(1)],
      ['Blz. 3 ▶', to(3)],
    ]);
    expect(textsOf(rendered.pages[0] ?? expect.fail()).join()).toContain(`-# Blz\\. 1 van ${rendered.pages.length}`);
  });

  it('keeps source and buttons at the end on every page', () => {
    const foot: Block[] = [
      { kind: 'citation', text: 'nr. 811, p. 10' },
      { kind: 'buttons', buttons: [{ label: 'Bron', url: 'https://example.org/' }] },
    ];
    for (const page of render(replyOf([long, ...foot]), null).pages) {
      expect(textsOf(page).join()).toContain('-# nr\\. 811, p\\. 10');
      expect(controlsOf(page)[0]).toMatchObject({ label: 'Bron', style: 5, url: 'https://example.org/' });
    }
  });
});

describe('a quotation', () => {
  it('that was not made from a source is refused', () => {
    const { passage } = quoteOf(['Ja.']);
    const forged = {
      ...passage,
      text: 'Nee.',
      paragraphs: ['Nee.'],
      slices: passage.slices,
    } as unknown as typeof passage;
    expect(() => render(replyOf([quoteOf(['x'], { passage: forged })]), null)).toThrow(TypeError);
  });

  it.each<[string, Partial<Quote>, string]>([
    ['plain', { heading: null }, 'Ja\\.\n\nNee\\.'],
    ['as a block', { heading: null, block: true }, '> Ja\\.\n> \n> Nee\\.'],
    ['small', { heading: '5', small: true }, '-# **5** Ja\\.\n\n-# Nee\\.'],
    ['small without a head', { heading: null, small: true }, '-# Ja\\.\n\n-# Nee\\.'],
    ['under its labels', { heading: 'Wie', byline: 'wanneer' }, '**Wie**\n-# wanneer\nJa\\.\n\nNee\\.'],
    ['cut', { heading: null, cutStart: true, cutEnd: true }, '… Ja\\.\n\nNee\\. …'],
    ['marked', { heading: null, marks: [{ start: 0, end: 2, as: 'strong' }] }, '**Ja**\\.\n\nNee\\.'],
    ['underlined', { heading: null, marks: [{ start: 0, end: 2, as: 'under' }] }, '__Ja__\\.\n\nNee\\.'],
    [
      'marked over paragraphs in a block',
      { heading: null, block: true, marks: [{ start: 0, end: 9, as: 'strong' }] },
      '> **Ja\\.**\n> \n> **Nee\\.**',
    ],
  ])('%s', (_, rest, expected) => {
    expect(textsOf(render(replyOf([quoteOf(['Ja.', 'Nee.'], rest)]), null).pages[0] ?? expect.fail())).toEqual([
      expected,
    ]);
  });

  it.each([
    ['a block', { block: true }, 'blockQuote'],
    ['small print', { small: true }, 'subtext'],
  ])('as %s is read as such by both parsers, with nothing else in it', (_, rest, kind) => {
    const reply = replyOf([quoteOf(['- Een *ster* > en # zo', '1. Twee', '> Drie'], { heading: null, ...rest })]);
    for (const [, show] of PARSERS) {
      const shown = show(textsOf(render(reply, null).pages[0] ?? expect.fail()).join());
      expect([...shown.kinds]).toEqual([kind]);
      expect(shown.text.replace(/\n+/g, '\n').trim()).toBe('- Een *ster* > en # zo\n1. Twee\n> Drie');
    }
  });
});

it('refuses a reply that shows nothing', () => {
  expect(() => render(replyOf([{ kind: 'divider' }]), null)).toThrow(TypeError);
});

it('sets the heading of an answer apart from that of its question, on every page of it', () => {
  const question = quoteOf(['Is het zo?'], { heading: 'Vraag 48' });
  const answer = quoteOf(['Ja, dat is zo. '.repeat(400)], { heading: 'Antwoord', lead: true });
  const [first = '', second = ''] = render(replyOf([question, answer]), null).pages.map((page) =>
    textsOf(page).join('\n'),
  );
  expect(first).toMatch(/^\*\*Vraag 48\*\*$/mu);
  expect(first).toMatch(/^### Antwoord$/mu);
  expect(second).toMatch(/^### Antwoord \\\(vervolg\\\)$/mu);
});

it('ends a page where it ends a paragraph: what goes on, goes on overleaf', () => {
  const pages = laid(replyOf([long]));
  expect(pages.length).toBeGreaterThan(2);
  for (const { quoted } of pages) expect(quoted).toHaveLength(1);
});

it.each([
  ['at the beginning', (words: Block, rest: readonly Block[]) => [words, ...rest]],
  ['at the end', (words: Block, rest: readonly Block[]) => [...rest, words]],
])('has the words of a reader that its buttons need on every page, once, where they stand %s', (_, put) => {
  const text = 'woord '.repeat(100);
  const request = { command: 'controleer', options: { tekst: text } };
  const more: Block = { kind: 'buttons', buttons: [{ label: 'Meer', request, destination: 'open' }] };
  const rest = [long, more, long, more];
  const { pages } = render(replyOf(put({ kind: 'reader', key: 'tekst', label: 'Tekst', text }, rest), request), null);
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    expect(faults(page)).toEqual([]);
    expect(textsOf(page).filter((shownText) => shownText.startsWith('**Tekst** woord'))).toHaveLength(1);
  }
});

it('fills its pages with the lines of a list', () => {
  const lines = Array.from(
    { length: 300 },
    (_, at): Block => ({ kind: 'text', text: `Deel ${at}: dit is een regel.` }),
  );
  expect(render(replyOf(lines), null).pages.length).toBeLessThan(5);
});
