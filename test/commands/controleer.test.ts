import { describe, expect, it } from 'vitest';
import { messageAt, messageWritten } from '../../commands/buttons.js';
import { commandNamed } from '../../commands/index.js';
import type { Reply } from '../../src/reply/reply.js';
import { ask, buttons, labelsOf, quotations, realSources, texts } from './sources.js';

const { sources } = await realSources();
const check = (tekst: string): Promise<Reply> => ask(sources, 'controleer', { tekst });

// The words of a quotation with its marks: `_underlined_`, `*bold*`.
const marked = (reply: Reply): string[] =>
  quotations(reply)
    .filter(({ small }) => !small)
    .map(({ passage, marks = [] }) => {
      let at = 0;
      let shown = '';
      for (const { start, end, as } of marks) {
        const sign = as === 'under' ? '_' : '*';
        shown += `${passage.text.slice(at, start)}${sign}${passage.text.slice(start, end)}${sign}`;
        at = end;
      }
      return shown + passage.text.slice(at);
    });

describe('a verdict', () => {
  it.each<[string, string, string, string, string | null]>([
    ['Het GCM is immers niet bindend.', '✓ Letterlijk', 'good', '_Het GCM is immers niet bindend._', null],
    [
      'Het kabinet deelt deze mening.',
      '◑ Letterlijk, maar niet de hele zin',
      'remark',
      '_Het kabinet deelt deze mening_ niet.',
      'Let op: wat het citaat weglaat, bevat «niet».',
    ],
    [
      'Het GCM is … juridisch bindend document.',
      '◑ Letterlijk, met weglating',
      'remark',
      '_Het GCM is_ *geen* _juridisch bindend document._',
      'Weggelaten, en zo aangegeven: «geen».',
    ],
    [
      'Het GCM is immers wel bindend.',
      '≠ Wijkt af van de bron',
      'bad',
      '_Het GCM is immers_ *niet* _bindend._',
      'Let op: het verschil zit ook in «niet» en «wel».',
    ],
  ])('of %j leads, with its colour, and the whole sentence shows it', async (tekst, heading, tone, sentence, lead) => {
    const reply = await check(tekst);
    const [first, second] = texts(reply);
    expect([reply.blocks[0]?.kind, first, reply.tone]).toEqual(['heading', heading, tone]);
    expect(marked(reply)).toEqual([sentence]);
    if (lead) expect(second).toBe(lead);
  });

  it('shows the checked text once, at the end', async () => {
    const tekst = 'Harbers zei: "Het GCM is immers niet bindend."';
    const { blocks } = await check(tekst);
    expect(blocks.filter((block) => block.kind === 'reader')).toEqual([
      { kind: 'reader', key: 'tekst', label: 'Gecontroleerde tekst', text: tekst },
    ]);
    expect(blocks.at(-1)?.kind).toBe('reader');
  });

  it('of more than one quotation says how many are literal, and judges each', async () => {
    const reply = await check('"Het GCM is immers niet bindend." en "totaal verboden"');
    expect(texts(reply).filter((text) => /^[✓≠–]/u.test(text))).toEqual([
      '≠ 1 van 2 citaten letterlijk',
      '✓ Letterlijk',
      '– Niet gevonden',
    ]);
    const many = await check(Array.from({ length: 14 }, (_, at) => `"dit is citaat ${at}"`).join(' '));
    expect(texts(many).filter((text) => /^Citaat \d+, “/u.test(text))).toHaveLength(4);
    const parts = await check(`«${'Ja. '.repeat(40)}»`);
    expect(texts(parts).filter((text) => text === '✓ Letterlijk')).toHaveLength(10);
    expect(texts(parts).filter((text) => /^Deel \d+, “Ja.”: ✓ Letterlijk$/u.test(text))).toHaveLength(30);
  });

  it('that is not found is not said to stand nowhere: tables and other papers were not compared', async () => {
    const found = texts(await check('De maan is van kaas.')).join(' ');
    expect(found).toContain('Staat niet in de tekst van de publicaties die de bot heeft');
    expect(found).toContain('Tabellen vergelijkt de bot niet');
  });

  it('names what was set aside and what was not compared', async () => {
    const aside = await check('> Het GCM is immers niet bindend.\n> — Harbers');
    expect(texts(aside)).toContain('Geen deel van het citaat: “— Harbers”.');
    const own = await check('Het GCM is immers niet bindend. Wat een onzin is dat toch allemaal!');
    expect(own.blocks).toContainEqual({
      kind: 'reader',
      key: 'eigen1',
      label: 'Niet vergeleken',
      text: 'Wat een onzin is dat toch allemaal!',
    });
    expect(own.negative).toBe(true);
  });

  it('of a letter’s signature has the source for a button', async () => {
    const reply = await check('De Staatssecretaris van Justitie en Veiligheid, M.G.J. Harbers');
    expect(labelsOf(reply)).toEqual(['Bron']);
    expect(quotations(reply)[0]?.heading).toBe('Opschrift, aanhef of ondertekening van Kamerstuk 34964, B');
  });
});

describe('a check of a message', () => {
  const url = 'https://discord.com/channels/123456789012345678/1098765432109876543/1198765432109876543';

  it('links to that message, also where it is shared', async () => {
    const start = commandNamed('controleer')?.definition.onMessage ?? expect.fail('not on a message');
    const options = start.options('Het GCM is immers niet bindend.', url);
    const reply = await ask(sources, 'controleer', options);
    expect(buttons(reply)).toContainEqual({ label: 'Naar het bericht', url });
    expect(reply.request?.options).toEqual(options);
  });

  it.each([url, url.replace('123456789012345678', '@me')])('writes %s in the room of a button', (address) => {
    const { bericht } = messageWritten(address);
    expect(bericht?.length).toBeLessThan(45);
    expect(messageAt(bericht)).toBe(address);
  });

  it.each(['https://example.nl/1/2/3', 'x', ''])('reads no message in %j', (address) => {
    expect(messageWritten(address)).toEqual({});
    expect(messageAt(address)).toBeNull();
  });
});
