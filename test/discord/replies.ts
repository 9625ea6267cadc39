import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Block, Quote, Reply, Request } from '../../src/reply/reply.js';
import { type Passage, type Slice, SourceText } from '../../src/text/source-text.js';

/** A passage of a made-up source: each paragraph one slice, with something between them that is not quoted. */
function passageOf(paragraphs: readonly string[]): Passage {
  const slices: Slice[][] = [];
  let text = 'x';
  for (const paragraph of paragraphs) {
    // Cut in two, so that a piece has to find its way through slices.
    const middle = text.length + (paragraph.length >> 1);
    const end = text.length + paragraph.length;
    slices.push(
      [
        { start: text.length, end: middle },
        { start: middle, end },
      ].filter((s) => s.start < s.end),
    );
    text += `${paragraph}\r\n`;
  }
  return new SourceText('ah-test', text, createHash('sha256').update(text).digest('hex')).passage(slices);
}

export const REQUEST: Request = { command: 'vraag', options: { nummer: '48' } };

/** A reply without a button to share it, so that only its own are there. */
export function replyOf(blocks: readonly Block[], request: Request = REQUEST): Reply {
  return { blocks, request, fout: null, shareable: false, data: () => ({}) };
}

export function quoteOf(paragraphs: readonly string[], rest: Partial<Quote> = {}): Quote {
  return { kind: 'quote', heading: 'Vraag van Baudet (FvD)', byline: null, passage: passageOf(paragraphs), ...rest };
}

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('de', 'minister', 'uitzettingsdetentie', 'jl.', 'nr. 3', 'Ja.', 'Nee!', 'is.'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('**', '> ', '# ', '-# ', '@everyone', '<@1>', '`', '||', '1.', '👍', '\\', '[a](b)'),
  },
);
const paragraph = fc
  .oneof(
    fc.array(word, { minLength: 1, maxLength: 300 }).map((words) => words.join(' ')),
    fc.integer({ min: 1, max: 5000 }).map((length) => 'ë👍*'.repeat(length).slice(0, length)),
  )
  .filter((text) => text.trim() !== '' && !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(text));

/** Any quotation, long ones as well. */
const anyQuote: fc.Arbitrary<Quote> = fc
  .record({
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
    heading: fc.constantFrom(null, 'Vraag van *Baudet* (FvD)'),
    byline: fc.constantFrom(null, 'gevraagd op 25 oktober 2018'),
    block: fc.boolean(),
    small: fc.boolean(),
    cut: fc.boolean(),
    mark: fc.option(fc.tuple(fc.nat(3000), fc.nat(3000)), { nil: null }),
  })
  .map(({ paragraphs, heading, byline, block, small, cut, mark }) => {
    const passage = passageOf(paragraphs);
    const marks = mark
      ? [{ start: Math.min(...mark), end: Math.min(Math.max(...mark), passage.text.length), as: 'strong' as const }]
      : [];
    return { kind: 'quote', heading, byline, block, small, passage, marks, cutStart: cut, cutEnd: cut };
  });

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: anyQuote },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Block>(
      { kind: 'heading', text: 'Vraag 48' },
      { kind: 'text', text: 'Eén antwoord op vraag 21 t/m 24' },
      { kind: 'text', text: 'regel\n'.repeat(900), small: true },
      { kind: 'reader', key: 'term', label: 'Je zocht:', text: '@everyone *detentie*' },
      { kind: 'citation', text: 'Aanhangsel Handelingen II 2018/19, nr. 811, p. 10' },
      { kind: 'divider' },
      { kind: 'copy', text: '“Ja.” (nr. 811) '.repeat(200) },
      { kind: 'copy', text: 'a ``` b' },
      {
        kind: 'buttons',
        buttons: Array.from({ length: 7 }, (_, index) => ({
          label: `Vraag ${index % 5}`.repeat(15),
          request: { command: 'vraag', options: { nummer: `${index % 5}` } },
          destination: 'open',
        })),
      },
      { kind: 'buttons', buttons: [{ label: 'Bron', url: 'https://example.org/x' }] },
      {
        kind: 'menu',
        label: 'Kies zinnen',
        key: 'zinnen',
        request: { command: 'citeer', options: { vraag: '48' } },
        destination: 'replace',
        most: 3,
        options: Array.from({ length: 25 }, (_, index) => ({
          label: `Zin ${index}`,
          value: `${index}`,
          description: 'u'.repeat(200),
        })),
      },
    ),
  },
);

/** Any reply, with something in it to be shown. */
export const anyReply: fc.Arbitrary<Reply> = fc
  .array(anyBlock, { maxLength: 10 })
  .map((blocks) => replyOf([{ kind: 'heading', text: 'Kop' }, ...blocks]));
