import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandNamed, commands } from '../../../commands/index.js';
import { MOST, readMention } from '../../../src/discord/mentions/read-mention.js';

const BOT = '1100000000000000001';
const read = (text: string, direct = false) => readMention(text.replaceAll('@L', `<@${BOT}>`), BOT, commands, direct);
const vraag = (nummer: string, document?: string) => ({
  command: 'vraag',
  options: document === undefined ? { nummer } : { nummer, document, genoemd: true },
});
const zoek = (term: string) => ({ command: 'zoek', options: { term } });

describe('what a message asks', () => {
  it.each([
    ['@L vraag 48', [vraag('48')]],
    ['@L 48', [vraag('48')]],
    ['@L Vraag 48.', [vraag('48')]],
    ['@L: vraag 48?', [vraag('48')]],
    ['@L /vraag 48', [vraag('48')]],
    ['@L 811 48', [vraag('48', '811')]],
    ['@L 811 vraag 48', [vraag('48', '811')]],
    ['@L ah-tk-20182019-811#48', [vraag('48', 'ah-tk-20182019-811')]],
    ['@L kst-34964-B 3', [vraag('3', 'kst-34964-B')]],
    ['@L vraag 48 en 49', [vraag('48,49')]],
    ['@L vragen 48, 49 en 50', [vraag('48,49,50')]],
    ['@L 811 48 en 49', [vraag('48,49', '811')]],
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
    expect(read('@L 1 @L 2 @L 3 @L 4')).toEqual({ requests: [vraag('1'), vraag('2'), vraag('3')], more: true });
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
    expect(read('@L controleer “Ja.”')?.requests).toEqual([{ command: 'controleer', options: { tekst: '“Ja.”' } }]);
  });

  it('is a request that its command takes', () => {
    for (const text of ['@L 811 48 en 49', '@L 50-48', '@L alinea 3', '@L 34964 B', '@L zoek detentie', '@L hulp']) {
      for (const { command, options } of read(text)?.requests ?? []) {
        expect(commandNamed(command)?.read(options), text).toMatchObject({ kind: 'read' });
      }
    }
  });
});
