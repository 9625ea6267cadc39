import { describe, expect, it } from 'vitest';
import { render } from '../../src/discord/message/render.js';
import { plainText } from '../../src/reply/plain.js';
import type { Reply } from '../../src/reply/reply.js';
import { textsOf } from '../discord/spec.js';
import { ask, B, buttons, labelsOf, NR, quotations, realSources, texts } from './sources.js';

const { sources } = await realSources();

interface HitJson {
  readonly id: string;
  readonly document: string;
  readonly gevonden_in: string;
  readonly excerpt: string;
  readonly tekst: string;
}
const data = (reply: Reply) => reply.data() as { zoekterm: string; totaal: number; treffers: HitJson[] };

describe('/zoek detentie', () => {
  it('shows hits, each with whose words, excerpt, the other half and its source', async () => {
    const reply = await ask(sources, 'zoek', { term: 'detentie' });
    const { totaal, treffers } = data(reply);
    expect(totaal).toBeGreaterThan(2);
    expect(treffers).toHaveLength(Math.min(totaal, 5));
    const [count] = reply.blocks;
    expect(count).toMatchObject({ kind: 'reader', key: 'term', text: 'detentie' });
    expect(count?.kind === 'reader' && count.label).toMatch(
      new RegExp(`^${totaal} (?:treffers voor|antwoorden over)$`, 'u'),
    );
    expect(reply.blocks.filter(({ kind }) => kind === 'citation')).toHaveLength(treffers.length);
    for (const { heading, byline, small } of quotations(reply)) {
      if (!small) expect(heading).toMatch(/^\d+\. (?:Antwoord|Vraag|Alinea)/u);
      expect(byline ?? heading).toMatch(/Baudet|Harbers|Dercksen|GroenLinks|^(?:Noot|Onderwerp)$/u);
    }
  });

  it('says what several publications are about once each', async () => {
    const reply = await ask(sources, 'zoek', { term: 'detentie' });
    const documents = new Set(data(reply).treffers.map(({ document }) => document));
    expect(documents.size).toBe(2);
    expect(quotations(reply).filter(({ heading }) => heading === 'Onderwerp')).toHaveLength(1);
  });

  it('has room for the words that say most, wherever they stand in the excerpt', async () => {
    const reply = await ask(sources, 'zoek', { term: 'mag nederland migranten opsluiten?' });
    const [first] = quotations(reply);
    expect(first?.heading).toBe('1. Antwoord 74 t/m 76');
    expect(first?.passage.text).toContain('vreemdelingenbewaring');
  });

  it('counts what was found by one of several words, and says so', async () => {
    const [several] = (await ask(sources, 'zoek', { term: 'mag nederland migranten opsluiten?' })).blocks;
    expect(several).toMatchObject({ kind: 'reader', label: expect.stringMatching(/^\d+ met een van deze woorden/u) });
    const [one] = (await ask(sources, 'zoek', { term: 'kabinet' })).blocks;
    expect(one).toMatchObject({ label: expect.stringMatching(/^\d+ treffers voor$/u) });
    const [phrase] = (await ask(sources, 'zoek', { term: '"het kabinet"' })).blocks;
    expect(phrase).toMatchObject({ label: expect.stringMatching(/^\d+ treffers voor$/u) });
  });

  it('says in words what its buttons say, where there are none', async () => {
    const printed = async (term: string) => plainText(await ask(sources, 'zoek', { term }));
    expect(await printed('burocratie')).toContain('Bedoelde je bureaucratie?');
    expect(await printed('FvD')).toContain('Of bedoelde je partij:FvD?');
    const reply = await ask(sources, 'zoek', { term: 'Harbers' });
    expect(reply.fout?.melding).toBe('Geen treffers. Bedoelde je bewindspersoon:Harbers?');
    const shown = render(reply, null).pages.flatMap(textsOf).join('\n');
    // Over the button, and no advice to try another word.
    expect(shown).toContain('Als naam is het wel bekend');
    expect(shown).not.toContain('Probeer een ander woord');
    expect(shown).not.toContain('Of bedoelde je');
    const near = render(await ask(sources, 'zoek', { term: 'Harberts' }), null)
      .pages.flatMap(textsOf)
      .join('\n');
    expect(near).toContain('Misschien bedoelde je deze naam');
    expect(near).not.toContain('Als naam is het wel bekend');
  });

  it('shows the answer large, and what was asked small and under the name of who asked', async () => {
    const reply = await ask(sources, 'zoek', { term: 'kabinet' });
    const large = quotations(reply).filter(({ small }) => !small);
    const { treffers } = data(reply);
    expect(large).toHaveLength(treffers.length);
    for (const [index, { passage, byline }] of large.entries()) {
      expect(treffers[index]?.tekst).toContain(passage.text);
      expect(byline).toBe(
        treffers[index]?.id.startsWith(B) ? 'Harbers (JenV), 30 aug 2018' : 'Harbers (JenV), 3 dec 2018',
      );
    }
    for (const { small, heading } of quotations(reply)) if (small) expect(heading).toMatch(/^Vraag van|^Onderwerp$/u);
  });

  it('its excerpt stands in the text that is given in full', async () => {
    for (const { excerpt, tekst, gevonden_in } of data(await ask(sources, 'zoek', { term: 'detentie', aantal: 50 }))
      .treffers) {
      if (gevonden_in === 'antwoord') expect(tekst).toContain(excerpt);
      expect(excerpt).not.toMatch(/…/u);
    }
  });

  it('is turned to the end and back, and every hit stands on one page', async () => {
    const ids: string[] = [];
    let reply = await ask(sources, 'zoek', { term: 'kabinet' });
    const { totaal, treffers } = data(reply);
    expect(treffers).toHaveLength(5);
    for (;;) {
      ids.push(...data(reply).treffers.map(({ id }) => id));
      const next = buttons(reply).find(({ label }) => label.startsWith('Treffer') && label.endsWith('▶'));
      if (!next || !('request' in next)) break;
      reply = await ask(sources, next.request.command, next.request.options);
    }
    expect(new Set(ids).size).toBe(totaal);
    expect(ids).toHaveLength(totaal);
    expect(labelsOf(reply).some((label) => label.startsWith('◀ Treffer'))).toBe(true);
  });

  it('opens a hit in full', async () => {
    const reply = await ask(sources, 'zoek', { term: 'detentie' });
    for (const { small, beside } of quotations(reply)) {
      if (small) expect(beside).toBeUndefined();
      else expect(beside).toMatchObject({ label: 'Open', destination: 'open', request: { command: 'vraag' } });
    }
  });
});

it.each([
  ['document', { term: 'migratie', document: '34964 B' }],
  ['a filter in the line', { term: `migratie document:${B}` }],
])('looks in one publication only, by %s', async (_name, options) => {
  const ids = data(await ask(sources, 'zoek', { ...options, aantal: 50 })).treffers.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) expect(id).toMatch(/^kst-34964-B#/u);
});

it('asks whether another word was meant, as a button', async () => {
  const reply = await ask(sources, 'zoek', { term: 'gezinsherenging' });
  const meant = buttons(reply).find(({ label }) => label.startsWith('Bedoelde je'));
  if (!meant || !('request' in meant)) throw new Error(labelsOf(reply).join());
  expect(meant.request.options['term']).toBe('gezinshereniging');
  expect(data(await ask(sources, 'zoek', meant.request.options)).totaal).toBeGreaterThan(0);
});

it('explains a score on demand, and the parts add up', async () => {
  const reply = await ask(sources, 'zoek', { term: 'detentie', uitleg: true });
  for (const hit of (reply.data() as { treffers: { score: number; uitleg: { score: number }[] }[] }).treffers) {
    expect(hit.uitleg.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(hit.score, 3);
  }
});

describe('/document', () => {
  it('names every publication, with who asked and answered', async () => {
    const reply = await ask(sources, 'document');
    expect(texts(reply)[0]).toBe('2 publicaties');
    expect(texts(reply)).toEqual(
      expect.arrayContaining([
        'Gevraagd door Baudet (FvD) aan de Staatssecretaris van Justitie en Veiligheid, 25 oktober 2018',
        '100 vragen, 77 antwoorden',
        "15 alinea's",
      ]),
    );
  });

  it('has all its contents on its pages, each line once', async () => {
    const lines: string[] = [];
    for (const blad of [1, 2, 3, 4]) {
      const reply = await ask(sources, 'document', { document: NR, ...(blad > 1 ? { blad } : {}) });
      lines.push(
        ...quotations(reply).flatMap(({ heading, byline, small }) =>
          small && heading !== 'Onderwerp' ? [`${heading ?? ''}${byline ?? ''}`] : [],
        ),
      );
      const menu = reply.blocks.find((block) => block.kind === 'menu');
      expect(menu?.kind === 'menu' && menu.options.length).toBeLessThanOrEqual(25);
    }
    expect(lines).toHaveLength(77);
    expect(new Set(lines).size).toBe(77);
    for (const line of lines) expect(line).toContain('Baudet (FvD)');
  });

  it('leads to the publication that it says to see also', async () => {
    expect(texts(await ask(sources, 'document', { document: NR }))).toContain(
      'Zie ook Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 665',
    );
  });
});

describe('where not everything could be read for a word group', () => {
  const asking = async (term: string) => {
    const search: typeof sources.search = {
      search: async (request) => {
        const outcome = await sources.search.search(request);
        return outcome.kind === 'found' ? { ...outcome, totalIsAtLeast: true } : outcome;
      },
    };
    return ask({ ...sources, search }, 'zoek', { term });
  };

  it('says of a number that it is the least', async () => {
    const reply = await asking('"de regering"');
    expect(plainText(reply)).toMatch(/^Minstens \d+ treffers? voor/);
    expect(reply.data()).toMatchObject({ minstens: true });
  });

  it('does not say that it stands nowhere', async () => {
    const reply = await asking('"regering de"');
    expect(plainText(reply)).toContain('te veel antwoorden om ze allemaal na te lezen');
    expect(reply.fout).toMatchObject({ melding: expect.stringContaining('Voeg een woord of een filter toe') });
  });
});
