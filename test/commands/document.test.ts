import { expect, it } from 'vitest';
import { commandNamed } from '../../commands/index.js';
import { render } from '../../src/discord/message/render.js';
import { plainText } from '../../src/reply/plain.js';
import type { Request } from '../../src/reply/reply.js';
import { upTo } from '../archive/data.js';
import { generated } from '../archive/generated.js';
import { mustRead } from '../corpus.js';
import { faults } from '../discord/spec.js';
import { aanhangsel, MEDEDELING } from '../publications/texts.js';
import { ask, buttons, menuOf, realSources, sourcesOver } from './sources.js';

const { sources } = await realSources();
// Thirty years, of which two stand here twice as often; and a notice of a year that is far from them.
const notice = mustRead('ah-tk-20202021-7', aanhangsel({ nummer: '7', body: MEDEDELING }));
const many = sourcesOver(
  [
    ...upTo(90).map((nummer) => {
      const { id, text } = generated(nummer);
      return mustRead(id, text);
    }),
    notice,
  ],
  null,
);
const data = async (options: Request['options'], over = many) => {
  const reply = await ask(over, 'document', options);
  return reply.data() as {
    totaal: number;
    documenten: { id: string; onderwerp: string; beantwoord: { door: string[]; datum: string } | null }[];
  };
};

it('browses by year, by who answered, by a ministry and by words, together and apart, newest first', async () => {
  const year = await data({ jaar: ' 2003 ' });
  expect(year.totaal).toBe(3);
  for (const { beantwoord } of year.documenten) expect(beantwoord?.datum).toMatch(/^2003/u);
  const kok = await data({ bewindspersoon: 'kok', alles: true });
  expect(kok.totaal).toBe(kok.documenten.length);
  expect(kok.totaal).toBeGreaterThan(5);
  for (const { beantwoord } of kok.documenten) expect(beantwoord?.door.join()).toContain('Kok');
  const days = kok.documenten.map(({ beantwoord }) => beantwoord?.datum ?? '');
  expect(days).toEqual(days.toSorted().toReversed());
  expect((await data({ bewindspersoon: 'Justitie', alles: true })).totaal).toBe(kok.totaal);
  const both = await data({ bewindspersoon: 'kok', jaar: days[0]?.slice(0, 4) ?? '' });
  expect(both.totaal).toBeLessThan(kok.totaal);
  const school = await data({ onderwerp: 'School', alles: true });
  expect(school.totaal).toBeGreaterThan(0);
  for (const { onderwerp } of school.documenten) expect(onderwerp).toContain('school');
  expect((await data({ bewindspersoon: 'JenV' }, sources)).totaal).toBe(2);
});

it('is turned to the end, each publication once, whatever was typed', async () => {
  for (const options of [{ bewindspersoon: 'vos' }, { onderwerp: 'de  '.repeat(24) }, {}]) {
    let reply = await ask(many, 'document', options);
    const ids: string[] = [];
    for (;;) {
      for (const page of render(reply, null).pages) expect(faults(page)).toEqual([]);
      const { documenten, totaal } = reply.data() as Awaited<ReturnType<typeof data>>;
      ids.push(...documenten.map(({ id }) => id));
      const next = buttons(reply).find(({ label }) => label.endsWith('▶'));
      if (!next || !('request' in next)) {
        expect(new Set(ids).size).toBe(totaal);
        break;
      }
      reply = await ask(many, 'document', next.request.options);
    }
    expect(menuOf(reply)?.options.length).toBeGreaterThan(0);
  }
});

it('says what there is where there is nothing, and what a year is', async () => {
  const none = await ask(many, 'document', { jaar: '1801' });
  expect(none.fout).toMatchObject({ code: 'geen-publicaties' });
  expect(none.fout?.melding).toContain('1995 t/m 2024');
  expect((await ask(many, 'document', { bewindspersoon: 'Nemo' })).fout?.code).toBe('geen-publicaties');
  expect((await ask(sourcesOver([], null), 'document')).fout?.melding).toBe('De bot heeft nog geen publicaties.');
  expect(commandNamed('document')?.read({ jaar: 'vorig' })).toMatchObject({ kind: 'refused' });
});

it('suggests years with how many there are, and who answered, while one types', async () => {
  const suggest = (option: string, text: string) =>
    commandNamed('document')?.suggest?.({ option, text }, {}, many) ?? expect.fail();
  expect((await suggest('jaar', '')).slice(0, 2)).toEqual([
    { name: '2024 (3 publicaties)', value: '2024' },
    { name: '2023 (3 publicaties)', value: '2023' },
  ]);
  expect((await suggest('jaar', '199')).map(({ value }) => value)).toEqual(['1999', '1998', '1997', '1996', '1995']);
  expect(await suggest('jaar', '')).toHaveLength(25);
  expect(await suggest('bewindspersoon', 'kok')).toEqual([
    { name: 'Staatssecretaris Kok (Justitie)', value: 'Staatssecretaris Kok (Justitie)' },
  ]);
  expect(await suggest('onderwerp', ' dijk ')).toEqual([{ name: 'dijk', value: 'dijk' }]);
  expect(await suggest('onderwerp', '')).toEqual([]);
});

it('/hulp says which years have nothing, and that notices have no answer', async () => {
  expect(plainText(await ask(many, 'hulp'))).toMatch(/In 1 publicatie staat geen antwoord, maar/u);
  const two = sourcesOver(
    [1, 5].map((nummer) => {
      const { id, text } = generated(nummer);
      return mustRead(id, text);
    }),
    null,
  );
  const text = plainText(await ask(two, 'hulp'));
  expect(text).toContain('Uit 1997 t/m 1999 heeft de bot niets.');
  expect(text).not.toContain('geen antwoord');
  expect(plainText(await ask(sources, 'hulp'))).not.toMatch(/heeft de bot niets|staat geen antwoord/u);
});
