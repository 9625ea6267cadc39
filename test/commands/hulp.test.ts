import { describe, expect, it } from 'vitest';
import { render } from '../../src/discord/message/render.js';
import { plainText } from '../../src/reply/plain.js';
import { faults, textsOf } from '../discord/spec.js';
import { ask, B, buttons, NR, quotations, realSources, sourcesOver } from './sources.js';

const { sources, publications } = await realSources();
const only = sourcesOver(
  publications.filter(({ gegevens }) => gegevens.id === B),
  NR,
);

describe('/hulp', () => {
  it('names every command that can be given here, with how it is used', async () => {
    const text = plainText(await ask(sources, 'hulp'));
    for (const name of ['vraag 48', 'zoek detentie', 'citeer 48', 'controleer', 'verband', 'document']) {
      expect(text).toMatch(new RegExp(`^/${name} `, 'mu'));
    }
    // Nothing draws pages here.
    expect(text).not.toContain('/bladzijde');
    expect(text).toContain('houd het ingedrukt');
    expect(text).toContain('Wat de bot niet doet');
  });

  it('says what the bot has, and of when, in the words of the publications', async () => {
    const reply = await ask(sources, 'hulp');
    expect(plainText(reply)).toContain('De bot heeft 2 publicaties, van 30 augustus 2018 tot en met 3 december 2018');
    const subject = publications.find(({ gegevens }) => gegevens.id === NR)?.onderwerp?.text;
    expect(quotations(reply).map(({ passage }) => passage.text)).toEqual([subject]);
    expect(plainText(await ask(only, 'hulp'))).toContain('De bot heeft 1 publicatie, van 30 augustus 2018,');
    expect(plainText(await ask(sourcesOver([], null), 'hulp'))).toContain('De bot heeft 0 publicaties.');
  });

  it('has examples to press, which answer', async () => {
    const requests = buttons(await ask(sources, 'hulp')).flatMap((one) => ('request' in one ? [one.request] : []));
    expect(requests.map(({ command }) => command)).toEqual(['vraag', 'zoek', 'citeer', 'document']);
    for (const { command, options } of requests) expect((await ask(sources, command, options)).fout).toBeNull();
    const elsewhere = buttons(await ask(only, 'hulp')).flatMap((one) => ('request' in one ? [one.request] : []));
    expect(elsewhere.map(({ command }) => command)).toEqual(['zoek', 'document']);
  });

  it('shows commands that can be pressed where Discord knows them, and their names elsewhere', async () => {
    const reply = await ask(sources, 'hulp');
    const shown = (ids: ReadonlyMap<string, string>) => {
      const { pages } = render(reply, null, ids);
      for (const page of pages) expect(faults(page)).toEqual([]);
      return pages.flatMap(textsOf).join('\n');
    };
    expect(shown(new Map([['vraag', '123']]))).toMatch(/^<\/vraag:123> 48 toont/mu);
    expect(shown(new Map([['vraag', '123']]))).toMatch(/^\\\/zoek detentie/mu);
    expect(shown(new Map())).not.toContain('</');
  });
});
