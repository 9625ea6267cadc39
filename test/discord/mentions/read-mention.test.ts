import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST, readMention } from '../../../src/discord/mentions/read-mention.js';
import { TRIAL_COMMANDS } from '../trial-commands.js';

const BOT = '1100000000000000001';
const option = {
  type: 'string',
  required: true,
  maxLength: null,
  discord: { nameEn: 'x', description: { nl: 'x', en: 'x' } },
  terminal: null,
} as const;
const own = (name: string, options = {}) => ({ name, nameEn: name, description: { nl: 'x', en: 'x' }, options });
const DEFINITIONS = [
  own('vraag', { nummer: option }),
  own('zoek', { term: option }),
  own('document', { document: { ...option, required: false } }),
  own('hulp'),
];
const read = (text: string, direct = false) =>
  readMention(text.replaceAll('@L', `<@${BOT}>`), BOT, DEFINITIONS, direct);
const vraag = (nummer: string) => ({ command: 'vraag', options: { nummer } });
const zoek = (term: string) => ({ command: 'zoek', options: { term } });

describe('what a message asks', () => {
  it.each([
    ['@L vraag 48', [vraag('48')]],
    ['@L 48', [vraag('48')]],
    ['@L Vraag 48.', [vraag('48')]],
    ['@L: vraag 48?', [vraag('48')]],
    ['@L /vraag 48', [vraag('48')]],
    ['@L 811 48', [vraag('811 48')]],
    ['@L 811 vraag 48', [vraag('811 48')]],
    ['@L ah-tk-20182019-811#48', [vraag('ah-tk-20182019-811 48')]],
    ['@L kst-34964-B 3', [vraag('kst-34964-B 3')]],
    ['@L vraag 48 en 49', [vraag('48'), vraag('49')]],
    ['@L vragen 48, 49 en 50', [vraag('48'), vraag('49'), vraag('50')]],
    ['@L 811 48 en 49', [vraag('811 48'), vraag('811 49')]],
    ['@L vraag 48, want dat was het', [vraag('48')]],
    ['@L vraag 48 graag', [vraag('48')]],
    ['Kijk naar @L vraag 48', [vraag('48')]],
    ['Zie @L vraag 48\nen verder niets', [vraag('48')]],
    ['Zie @L 48 en ook @L zoek detentie', [vraag('48'), zoek('detentie')]],
    ['@L zoek detentie', [zoek('detentie')]],
    ['@L ZOEK "niet toegelaten" -kinderen, en meer', [zoek('"niet toegelaten" -kinderen, en meer')]],
    ['@L\nzoek detentie', [zoek('detentie')]],
    [`<@!${BOT}> vraag 48`, [vraag('48')]],
    ['@L hulp', [{ command: 'hulp', options: {} }]],
    ['@L document', [{ command: 'document', options: {} }]],
    ['@L document 811', [{ command: 'document', options: { document: '811' } }]],
    ['@L', []],
    ['@L wat vind jij?', []],
    ['@L zoek', []],
    ['@L vraag', []],
    ['@L 4.5', []],
    ['@L -1', []],
  ])('%j', (text, requests) => {
    expect(read(text)).toEqual({ requests, more: false });
  });

  it('is at most three things', () => {
    expect(read('@L vragen 1, 2, 3 en 4')).toEqual({ requests: [vraag('1'), vraag('2'), vraag('3')], more: true });
  });

  it.each(['vraag 48', '<@2200000000000000002> vraag 48', ''])('is nothing of the bot in %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it('needs no mention in a direct message', () => {
    expect(read('vraag 48', true)).toEqual({ requests: [vraag('48')], more: false });
    expect(read('@L vraag 48', true)).toEqual({ requests: [vraag('48')], more: false });
    expect(read('hoi', true)).toEqual({ requests: [], more: false });
  });

  it('is read from any message, in no more than a few requests', () => {
    const text = fc.string({
      unit: fc.constantFrom('@L', 'vraag', 'zoek', ' ', '\n', '48', ',', 'en', '#', '-', '811', '<@', 'x'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (any) => {
        expect(read(any)?.requests.length ?? 0).toBeLessThanOrEqual(MOST);
      }),
    );
  });

  it('takes the first text option of any command', () => {
    const definitions = TRIAL_COMMANDS.map(({ definition }) => definition);
    expect(readMention(`<@${BOT}> controleer “Ja.”`, BOT, definitions, false)?.requests).toEqual([
      { command: 'controleer', options: { tekst: '“Ja.”' } },
    ]);
  });
});
