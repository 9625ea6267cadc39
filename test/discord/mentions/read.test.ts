import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandNamed, commands } from '../../../commands/index.js';
import { MOST, readMention } from '../../../src/discord/mentions.js';

const BOT = '1100000000000000001';
const read = (text: string, { direct = false, replies = false } = {}) =>
  readMention(text.replaceAll('@L', `<@${BOT}>`), BOT, commands, { direct, replies });
const vraag = (nummer: string, document?: string) => ({
  command: 'vraag',
  options: document === undefined ? { nummer } : { nummer, document, genoemd: true },
});
const zoek = (term: string) => ({ command: 'zoek', options: { term } });
const instead = (term: string) => ({ command: 'zoek', options: { term, in_plaats: true } });
const citeer = (vraag: string, zinnen?: string, kaal?: true) => ({
  command: 'citeer',
  options: { vraag, ...(zinnen ? { zinnen } : {}), ...(kaal ? { kaal } : {}) },
});

describe('what a message asks', () => {
  it.each([
    ['@L vraag 48', [vraag('48')]],
    ['@L 48', [vraag('48')]],
    ['@L Vraag 48.', [vraag('48')]],
    ['@L: vraag 48?', [vraag('48')]],
    ['@L /vraag 48', [vraag('48')]],
    ['@L help', [{ command: 'hulp', options: {} }]],
    ['@L Hulp!', [{ command: 'hulp', options: {} }]],
    ['@L hulp aan Syrië', [instead('hulp Syrië')]],
    ['@L quote 48 1', [citeer('48', '1', true)]],
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
    ['@L mag Nederland migranten opsluiten?', [instead('Nederland migranten opsluiten')]],
    ['@L vraag mag Nederland migranten opsluiten?', [instead('Nederland migranten opsluiten')]],
    ['@L citeer 48 1', [citeer('48', '1', true)]],
    ['@L citeer 48 2-4', [citeer('48', '2-4')]],
    ['@L citeer vraag 48 zin 1', [citeer('vraag 48', '1')]],
    ['@L citeer 811 48 1 en 3', [citeer('811 48', '1 en 3')]],
    ['@L citeer 811 48 zinnen 2 t/m 4', [citeer('811 48', '2 t/m 4')]],
    ['@L citeer 48', [citeer('48')]],
    ['@L', []],
    ['@L zoek', []],
    ['@L vraag', []],
    ['@L citeer', []],
    ['@L 4.5', [vraag('4.5')]],
    ['@L -1', [vraag('-1')]],
  ])('%j', (text, asks) => {
    expect(read(text)).toEqual({ asks, left: [] });
  });

  it.each([
    ['@L controleer', { command: 'controleer', options: null }],
    ['@L verband', { command: 'verband', options: null }],
    ['@L zoek', { command: 'zoek', options: null }],
    ['@L zoek detentie', zoek('detentie')],
    ['@L 48', vraag('48')],
  ])('of the message that is answered: %j', (text, ask) => {
    expect(read(text, { replies: true })?.asks).toEqual([ask]);
  });

  it('is at most three things', () => {
    expect(read('@L 1 @L 2 @L 3 @L 4 @L zoek detentie')).toEqual({
      asks: [vraag('1'), vraag('2'), vraag('3')],
      left: ['4', 'zoek detentie'],
    });
  });

  it.each(['vraag 48', '<@2200000000000000002> vraag 48', ''])('is nothing of the bot in %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it('needs no mention in a direct message', () => {
    expect(read('vraag 48', { direct: true })?.asks).toEqual([vraag('48')]);
    expect(read('@L vraag 48', { direct: true })?.asks).toEqual([vraag('48')]);
    expect(read('klimaat en migratie', { direct: true })?.asks).toEqual([instead('klimaat migratie')]);
    expect(read('?!', { direct: true })?.asks).toEqual([]);
  });

  it('is read from any message, in no more than a few requests', () => {
    const text = fc.string({
      unit: fc.constantFrom('@L', 'vraag', 'zoek', ' ', '\n', '48', ',', 'en', '#', '-', '811', '<@', 'x'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (any) => {
        expect(read(any)?.asks.length ?? 0).toBeLessThanOrEqual(MOST);
      }),
    );
  });

  it('takes the first text option of any command', () => {
    expect(read('@L controleer “Ja.”')?.asks).toEqual([{ command: 'controleer', options: { tekst: '“Ja.”' } }]);
  });

  it('is a request that its command takes', () => {
    for (const text of [
      '@L 811 48 en 49',
      '@L 50-48',
      '@L alinea 3',
      '@L 34964 B',
      '@L migratie',
      '@L citeer 48 1',
      '@L hulp',
    ]) {
      for (const { command, options } of read(text)?.asks ?? []) {
        expect(commandNamed(command)?.read(options ?? {}), text).toMatchObject({ kind: 'read' });
      }
    }
  });
});
