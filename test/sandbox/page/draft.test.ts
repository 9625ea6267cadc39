import { describe, expect, it } from 'vitest';
import { readDraft, readyOptions } from '../../../sandbox/page/browser/draft.js';
import type { CommandView, OptionView } from '../../../sandbox/page/view.js';

const option = (name: string, extra: Partial<OptionView> = {}): OptionView => ({
  name,
  description: '',
  kind: 'text',
  required: false,
  autocomplete: false,
  choices: [],
  ...extra,
});

const commands: readonly CommandView[] = [
  {
    name: 'vraag',
    description: '',
    options: [
      option('nummer', { required: true }),
      option('document'),
      option('stil', { kind: 'boolean' }),
      option('aantal', { kind: 'number' }),
    ],
  },
  { name: 'hulp', description: '', options: [] },
];

describe('what is typed', () => {
  it.each([
    ['hallo', 'message'],
    ['en /vraag', 'message'],
    ['/', 'name'],
    ['/vraag', 'name'],
    ['/vraagt 48', 'name'],
    ['/vraag ', 'command'],
    ['/hulp ', 'command'],
  ])('%j is a %s', (text, kind) => {
    expect(readDraft(text, commands).kind).toBe(kind);
  });

  it.each([
    ['/vraag 48', { nummer: '48' }, 'nummer'],
    ['/vraag nummer:48', { nummer: '48' }, 'nummer'],
    ['/vraag 811 48 document:kst-34964-B', { nummer: '811 48', document: 'kst-34964-B' }, 'document'],
    ['/vraag document:x nummer: 4 stil:', { document: 'x', nummer: '4', stil: '' }, 'stil'],
    ['/vraag partij:VVD', { nummer: 'partij:VVD' }, 'nummer'],
    ['/vraag ', { nummer: '' }, 'nummer'],
    ['/hulp ', {}, null],
  ])('%j has %j', (text, values, current) => {
    const draft = readDraft(text, commands);
    if (draft.kind !== 'command') throw new Error('not a command');
    expect(Object.fromEntries(draft.values.map((value) => [value.option.name, value.text]))).toEqual(values);
    expect(draft.current?.option.name ?? null).toBe(current);
    expect(draft.values.every(({ start, text: value }) => text.slice(start).trimStart().startsWith(value))).toBe(true);
  });
});

describe('what is sent', () => {
  it.each([
    ['/vraag 48 stil:Ja aantal:3', { kind: 'ready', options: { nummer: '48', stil: true, aantal: 3 } }],
    ['/vraag 48 stil:nee', { kind: 'ready', options: { nummer: '48', stil: false } }],
    ['/vraag Deelt u de mening?', { kind: 'ready', options: { nummer: '22' } }],
    ['/hulp ', { kind: 'ready', options: {} }],
    ['/vraag document:x', { kind: 'missing', option: { name: 'nummer' } }],
    ['/vraag 1 aantal:drie', { kind: 'not-a-number', option: { name: 'aantal' } }],
    ['/vraag 1 stil:misschien', { kind: 'not-yes-no', option: { name: 'stil' } }],
  ])('%j gives %j', (text, expected) => {
    const draft = readDraft(text, commands);
    if (draft.kind !== 'command') throw new Error('not a command');
    const picked = new Map([['nummer', { text: 'Deelt u de mening?', value: '22' }]]);
    expect(readyOptions(draft, picked)).toMatchObject(expected);
  });
});
