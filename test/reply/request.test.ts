import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Destination,
  ELSEWHERE,
  MAX_WRITTEN,
  type OptionValue,
  readRequest,
  type WrittenRequest,
  writeRequest,
} from '../../src/reply/request.js';

const value: fc.Arbitrary<OptionValue> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('#1', '!1', '!0', "'", "''", '@', "'@", '', ' ', 'a&b=c', '%41', '+', 'een twee', '48', 'true'),
  fc.integer(),
  fc.boolean(),
);
const name = fc.oneof(fc.stringMatching(/^[a-z_]{1,6}$/), fc.constantFrom('__proto__', 'constructor'));
const written = fc.record<WrittenRequest>({
  destination: fc.constantFrom<Destination>('replace', 'open', 'place'),
  request: fc.record({
    command: fc.stringMatching(/^[-_a-zë0-9]{1,10}$/u),
    options: fc.array(fc.tuple(name, value), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)),
  }),
});

describe('a request written down', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(written, (any) => {
        let text = '';
        try {
          text = writeRequest(any);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(text.length).toBeLessThanOrEqual(MAX_WRITTEN);
        expect(readRequest(text)).toEqual({ kind: 'read', elsewhere: [], ...any });
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same for two that mean the same', () => {
    const [a, b] = [
      { nummer: '48', document: 'x' },
      { document: 'x', nummer: '48' },
    ].map((options) => writeRequest({ destination: 'open', request: { command: 'vraag', options } }));
    expect(a).toBe(b);
    expect(a).toBe('1o/vraag?document=x&nummer=48');
  });

  it('leaves what is too long to the message it stands under', () => {
    const options = { tekst: 'w'.repeat(300), document: 'ah-tk-20182019-811' };
    const text = writeRequest({ destination: 'place', request: { command: 'controleer', options } }, ['tekst']);
    expect(text.length).toBeLessThanOrEqual(MAX_WRITTEN);
    expect(readRequest(text)).toEqual({
      kind: 'read',
      destination: 'place',
      elsewhere: ['tekst'],
      request: { command: 'controleer', options: { ...options, tekst: ELSEWHERE } },
    });
  });

  it('writes down in full what fits, also where it may be left to the message', () => {
    const request = { command: 'zoek', options: { term: 'detentie' } };
    expect(writeRequest({ destination: 'open', request }, ['term'])).toBe('1o/zoek?term=detentie');
  });

  it('refuses what cannot be made to fit, without repeating it', () => {
    const request = { command: 'zoek', options: { term: 'geheim'.repeat(30) } };
    const write = () => writeRequest({ destination: 'open', request }, ['tekst']);
    expect(write).toThrow(RangeError);
    expect(write).not.toThrow(/geheim/);
  });

  it.each([
    ['', 'unreadable'],
    ['vraag', 'unreadable'],
    ['1o/vraag', 'unreadable'],
    ['1x/vraag?nummer=48', 'unreadable'],
    ['1/vraag?nummer=48', 'unreadable'],
    ['1o/vraag?nummer=%23abc', 'unreadable'],
    ['1o/vraag?nummer=%23', 'unreadable'],
    ['0o/vraag?nummer=48', 'outdated'],
    ['2o/vraag?nummer=48', 'outdated'],
    ['12q/iets?', 'outdated'],
  ])('reads %j as %s', (text, kind) => {
    expect(readRequest(text)).toEqual({ kind });
  });
});
