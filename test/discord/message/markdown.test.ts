import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carrierId, readEcho } from '../../../src/discord/message/markdown.js';
import { render } from '../../../src/discord/message/render.js';
import type { Reply } from '../../../src/reply/reply.js';
import { quoteOf, replyOf } from '../replies.js';
import { controlsOf, everyComponent, faults, textsOf } from '../spec.js';

const LONG = Array.from({ length: 60 }, (_, index) => `Dit is zin ${index} van een lange alinea, nr. ${index}.`).join(
  ' ',
);
const long = quoteOf([LONG, LONG, LONG], { byline: 'gevraagd op 25 oktober 2018', block: true });
describe("a reader's words", () => {
  const carrying = (text: string, destination: 'place' | 'open' = 'place'): Reply => {
    const request = { command: 'controleer', options: { tekst: text } };
    return replyOf(
      [
        { kind: 'reader', key: 'tekst', label: 'Gecontroleerd: *', text },
        quoteOf(['Ja.']),
        { kind: 'buttons', buttons: [{ label: 'Deel in kanaal', request, destination }] },
      ],
      request,
    );
  };
  const carrier = (reply: Reply, page = 0) =>
    everyComponent((render(reply, null).pages[page]?.components ?? []) as never).find(
      ({ id }) => id === carrierId('tekst'),
    );

  it('are read back letter by letter from what carries them', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('*', '\\', ' ', '\n', '\u2060', 'a', '_'), minLength: 1, maxLength: 60 }),
    );
    fc.assert(
      fc.property(words, (text) => {
        const reply = carrying(`${'w'.repeat(100)}${text}`);
        const content = String(carrier(reply)?.['content']);
        expect(readEcho(content)).toBe(`${'w'.repeat(100)}${text}`);
        expect(readEcho(content.trim())).toBe(`${'w'.repeat(100)}${text}`);
      }),
    );
  });

  it('stand in the button itself when they are short, and are echoed shortened where nothing needs them', () => {
    const reply = carrying('detentie');
    expect(carrier(reply)).toBeUndefined();
    expect(String(controlsOf(render(reply, null).pages[0] ?? expect.fail())[0]?.['custom_id'])).toContain('detentie');
    const unneeded = replyOf([{ kind: 'reader', key: 'term', label: 'Je zocht:', text: 'woord '.repeat(500) }]);
    expect(textsOf(render(unneeded, null).pages[0] ?? expect.fail()).join()).toMatch(
      /^\*\*Je zocht\\:\*\* (woord )+…$/,
    );
  });

  it('are whole on every page whose buttons need them', () => {
    const text = 'gecontroleerde woorden '.repeat(40);
    const request = carrying(text).request ?? expect.fail();
    const rendered = render(
      replyOf([{ kind: 'reader', key: 'tekst', label: 'Gecontroleerd', text }, long], request),
      null,
    );
    expect(rendered.turnable).toBe(true);
    expect(rendered.pages.length).toBeGreaterThan(2);
    for (const page of rendered.pages) {
      const echoed = everyComponent(page.components as never).find(({ id }) => id === carrierId('tekst'));
      expect(readEcho(String(echoed?.['content']))).toBe(text);
      expect(faults(page)).toEqual([]);
    }
  });

  it('that are too long to carry leave out the buttons that need them', () => {
    const rendered = render(carrying('te lang '.repeat(500)), null);
    expect(rendered).toMatchObject({ turnable: false, dropped: ['Deel in kanaal'] });
    expect(textsOf(rendered.pages[0] ?? expect.fail()).join()).toContain('Je tekst is te lang om te delen');
    expect(rendered.pages.flatMap(faults)).toEqual([]);
  });
});
