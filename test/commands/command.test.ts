import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { atTerminal, defineCommand, inDiscord } from '../../commands/command.js';
import { commands } from '../../commands/index.js';
import { NO_SOURCES } from '../discord/trial-commands.js';

const words = (nl: string) => ({ nl, en: nl });
const DESCRIPTION = words('Een optie');
const SHOWN = { nameEn: 'option', description: DESCRIPTION };

const options = z.strictObject({
  nummer: z
    .string()
    .max(5)
    .register(inDiscord, { ...SHOWN, suggested: true })
    .register(atTerminal, { value: '<nummer>', words: true }),
  aantal: z.int('Geef een getal.').min(1, 'Geef een getal.').optional().register(atTerminal, { value: '<n>' }),
  stil: z.boolean().optional().register(inDiscord, SHOWN),
  /** Internal. */
  soort: z.enum(['kort', 'lang']).optional(),
});

const trial = defineCommand({
  name: 'proef',
  nameEn: 'trial',
  description: words('Een proef'),
  options,
  visibility: ({ stil }) => (stil ? 'asker' : 'everybody'),
  async answer({ nummer, aantal = 1, soort = 'kort' }) {
    const text = `${nummer} ${aantal} ${soort}`;
    return { blocks: [{ kind: 'text', text }], request: null, fout: null, data: () => null };
  },
  suggest: async ({ option, text }, given) => [{ name: `${option} ${text} ${given.nummer ?? '-'}`, value: text }],
});

describe('a command', () => {
  it('knows of each option what its schema and the registries say', () => {
    expect(trial.definition.options).toEqual({
      nummer: {
        type: 'string',
        required: true,
        maxLength: 5,
        discord: { ...SHOWN, suggested: true },
        terminal: { value: '<nummer>', words: true },
      },
      aantal: { type: 'integer', required: false, maxLength: null, discord: null, terminal: { value: '<n>' } },
      stil: { type: 'boolean', required: false, maxLength: null, discord: SHOWN, terminal: null },
      soort: { type: 'string', required: false, maxLength: null, discord: null, terminal: null },
    });
  });

  it('answers what it could read, with the types that it declared', async () => {
    const read = trial.read({ nummer: '48', aantal: 3, soort: 'lang', stil: undefined });
    if (read.kind !== 'read') throw new Error(read.fout.melding);
    expect(read.visibility).toBe('everybody');
    expect((await read.answer(NO_SOURCES)).blocks).toEqual([{ kind: 'text', text: '48 3 lang' }]);
    expect(trial.read({ nummer: '48', stil: true })).toMatchObject({ visibility: 'asker' });
  });

  it.each([
    [{}, 'Wat bij nummer staat, begrijpt de bot niet.'],
    [{ nummer: 48 }, 'Wat bij nummer staat, begrijpt de bot niet.'],
    [{ nummer: '123456' }, 'Bij nummer passen hoogstens 5 tekens.'],
    [{ nummer: '48', aantal: 0 }, 'Geef een getal.'],
    [{ nummer: '48', aantal: Number.NaN }, 'Geef een getal.'],
    [{ nummer: '48', soort: 'groot' }, 'Wat bij soort staat, begrijpt de bot niet.'],
    [{ nummer: '48', pagina: 2 }, 'Wat bij pagina staat, begrijpt de bot niet.'],
  ])('refuses %j in words', (given, melding) => {
    expect(trial.read(given)).toEqual({ kind: 'refused', fout: { code: 'gebruik', melding } });
  });

  it('suggests with what was given so far, as far as that can be read', async () => {
    const typing = { option: 'nummer', text: '4' };
    expect(await trial.suggest?.(typing, { nummer: '12' }, NO_SOURCES)).toMatchObject([{ name: 'nummer 4 12' }]);
    expect(await trial.suggest?.(typing, { nummer: 12 }, NO_SOURCES)).toMatchObject([{ name: 'nummer 4 -' }]);
  });

  it('takes what is said as its first text', () => {
    expect(trial.said(' 48 ', true)).toEqual({ nummer: '48' });
    expect(trial.said('', true)).toBeNull();
  });
});

it('of every command an option is offered somewhere, or said to be internal by standing nowhere', () => {
  const internal = commands.flatMap(({ definition }) =>
    Object.entries(definition.options).flatMap(([name, { discord, terminal }]) =>
      discord || terminal ? [] : [`${definition.name} ${name}`],
    ),
  );
  expect(internal).toEqual(expect.arrayContaining(['vraag alle', 'zoek blad', 'citeer gekozen', 'verband plek']));
});
