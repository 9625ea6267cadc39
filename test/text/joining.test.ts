import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/text/hyphens.js';
import { type JoinRules, joinLines } from '../../src/text/joining.js';
import { sourceOf } from './passages.js';

const RULES: JoinRules = {
  spaced: true,
  vocabulary: new Vocabulary([]),
  startsWithMarker: () => false,
  reading: () => undefined,
};

function joined(text: string, rules: Partial<JoinRules> = {}) {
  const source = sourceOf(text);
  const { slices, afbrekingen } = joinLines(
    source.lines.filter((line) => line.text.trim() !== ''),
    { ...RULES, ...rules },
  );
  return { text: source.passage([slices]).text, afbrekingen, slices, source };
}

describe('joinLines, where wrapped lines keep their space', () => {
  it.each([
    ['a wrapped line', 'het is \nzo', 'het is zo'],
    ['a broken word', 'Neder-\nland is', 'Nederland is'],
    ['a hyphen of the word’s own', 'niet-\nafdwingbare', 'niet-afdwingbare'],
    ['a part left out', 'asiel-\nen terugkeer', 'asiel- en terugkeer'],
    ['a hyphen with a space behind it', 'herkomst-, \ntransit- \nen', 'herkomst-, transit- en'],
    ['a dash', 'het – \nvoorlopige', 'het – voorlopige'],
    ['an address', '(https://a.nl/wp-content/\nuploads/x.pdf) is', '(https://a.nl/wp-content/uploads/x.pdf) is'],
    ['an address broken at its own hyphen', 'https://a.nl/een-\ntwee-drie', 'https://a.nl/een-twee-drie'],
    ['an address of three lines', 'www.a.nl/een/\ntwee/\ndrie en', 'www.a.nl/een/twee/drie en'],
    ['words parted by a slash', 'en/\nof', 'en/of'],
    ['a space at the front', ' een \n twee ', 'een twee'],
    ['a lost space', 'een\ntwee', 'een twee'],
    ['line ends of Windows', 'Neder-\r\nland \r\nis', 'Nederland is'],
  ])('%s', (_name, text, expected) => {
    expect(joined(text).text).toBe(expected);
  });

  it('a reading decides about a hyphen', () => {
    const reading = () => ({ fate: 'blijft', ground: { kind: 'lezing', reden: 'gelezen' } }) as const;
    const { text, afbrekingen } = joined('Neder-\nland', { reading });
    expect(text).toBe('Neder-land');
    expect(afbrekingen).toMatchObject([{ regel: 1, links: 'Neder', rechts: 'land', ground: { kind: 'lezing' } }]);
  });
});

describe('joinLines, where they do not', () => {
  const bare = { spaced: false };
  it.each([
    ['a wrapped line', 'het is\nzo', 'het is zo'],
    ['an address that goes on', '(https://\nnos.nl/x)', '(https://nos.nl/x)'],
    ['an address at the end of its line', 'zie www.a.nl\nDan', 'zie www.a.nl Dan'],
    ['a broken word', 'beant-\nwoording', 'beantwoording'],
  ])('%s', (_name, text, expected) => {
    expect(joined(text, bare).text).toBe(expected);
  });

  it('a marker that begins a line belongs to the word before it', () => {
    const startsWithMarker = ({ text }: { text: string }) => text.startsWith('2 ');
    expect(joined('4 november jl.\n2 waarin', { spaced: false, startsWithMarker }).text).toBe('4 november jl.2 waarin');
  });
});

it('nothing is inserted, moved or lost but white space and hyphens that are recorded', () => {
  const piece = fc.constantFrom(
    'het',
    'Neder-',
    'land',
    'https://a.nl/',
    'x',
    'asiel-',
    'en',
    '–',
    'EU-',
    'ï',
    '«a»',
    '-',
  );
  const line = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.constantFrom('', ' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.boolean(), (lines, spaced) => {
      const raw = lines.map(([words, end]) => words.join(' ') + end).join('\n');
      const { text, afbrekingen, source } = joined(raw, { spaced });
      const gone = new Set(afbrekingen.filter(({ fate }) => fate === 'weg').map(({ at }) => at));
      const letters = [...source.text].filter((sign, at) => sign.trim() !== '' && !gone.has(at)).join('');
      expect(text.replace(/\s/gu, '')).toBe(letters);
      expect(text).not.toMatch(/\n|^\s/u);
    }),
    { numRuns: 400 },
  );
});
