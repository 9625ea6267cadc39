import { expect, it } from 'vitest';
import { commandFaults } from '../../../sandbox/rules/command-faults.js';

const command = (extra: object = {}) => ({ name: 'vraag', description: 'Een vraag', ...extra });
const option = (extra: object = {}) => ({ type: 3, name: 'nummer', description: 'Nummer', ...extra });
const choice = (name: string, value: string | number = name) => ({ name, value });
const menu = (extra: object = {}) => ({ type: 3, name: 'Controleer citaat', ...extra });

it.each<[string, object[]]>([
  ['a slash command', [command({ options: [option({ required: true }), option({ name: 'document' })] })]],
  ['a message command', [menu(), menu({ name: 'In verband', name_localizations: { 'en-US': 'In context' } })]],
  ['a name for two kinds', [command({ name: 'citaat' }), menu({ name: 'citaat' })]],
  ['Dutch letters', [command({ name: 'één-vráag' })]],
  ['nulls for what is left out', [command({ options: null, contexts: null, description_localizations: null })]],
  ['choices of numbers', [command({ options: [option({ type: 4, choices: [choice('een', 1), choice('twee', 2)] })] })]],
  ['a subcommand', [command({ options: [{ type: 1, name: 'zoek', description: 'Zoek', options: [option()] }] })]],
])('takes %s', (_, commands) => {
  expect(commandFaults(commands)).toEqual([]);
});

it.each<[string, object[], RegExp]>([
  ['upper case', [command({ name: 'Vraag' })], /lower case/],
  ['a space in a name', [command({ name: 'een vraag' })], /^0\.name/],
  ['33 letters', [command({ name: 'x'.repeat(33) })], /^0\.name/],
  ['no description', [{ name: 'vraag' }], /^0\.description/],
  ['a description of 101 characters', [command({ description: 'x'.repeat(101) })], /^0\.description/],
  ['a description for a message command', [menu({ description: 'x' })], /^0\.description/],
  ['options of a message command', [menu({ options: [option()] })], /cannot have options/],
  ['a name twice', [command(), command()], /unique/],
  ['an option twice', [command({ options: [option(), option()] })], /unique/],
  [
    'a required option after another',
    [command({ options: [option(), option({ name: 'x', required: true })] })],
    /before non-required/,
  ],
  [
    '26 options',
    [command({ options: Array.from({ length: 26 }, (_, n) => option({ name: `o${n}` })) })],
    /^0\.options/,
  ],
  [
    'choices beside autocomplete',
    [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
    /cannot both/,
  ],
  ['16 message commands', Array.from({ length: 16 }, (_, n) => menu({ name: `m${n}` })), /At most 15/],
  ['no place to install it', [command({ integration_types: [] })], /integration_types/],
  ['an unknown context', [command({ contexts: [3] })], /contexts/],
  ['a context twice', [command({ contexts: [0, 0] })], /twice/],
  ['an unknown language', [command({ name_localizations: { klingon: 'vraag' } })], /name_localizations/],
  [
    'a choice name twice',
    [command({ options: [option({ choices: [choice('a'), choice('a', 'b')] })] })],
    /name already/,
  ],
  [
    'a choice value twice',
    [command({ options: [option({ choices: [choice('a'), choice('b', 'a')] })] })],
    /value already/,
  ],
  ['a choice of another kind', [command({ options: [option({ choices: [choice('a', 1)] })] })], /kind of the option/],
  ['a part for a whole number', [command({ options: [option({ type: 4, choices: [choice('a', 1.5)] })] })], /kind of/],
  ['a choice without a name', [command({ options: [option({ choices: [choice(' ', 'a')] })] })], /required/],
  ['autocomplete of yes or no', [command({ options: [option({ type: 5, autocomplete: true })] })], /no choices/],
  ['a least above the most', [command({ options: [option({ min_length: 9, max_length: 3 })] })], /exceeds/],
  [
    'a subcommand beside an option',
    [command({ options: [option(), { type: 1, name: 'x', description: 'x' }] })],
    /mutually/,
  ],
  [
    'more than 8000 characters, of which the longest language counts',
    [
      command({
        options: Array.from({ length: 4 }, (_, n) =>
          option({
            name: `o${n}`,
            choices: Array.from({ length: 25 }, (_two, m) => ({
              ...choice(`${m}`, `${m}`),
              name_localizations: { nl: `${m}`.padStart(80, 'x') },
            })),
          }),
        ),
      }),
    ],
    /exceeds 8000/,
  ],
])('refuses %s', (_, commands, fault) => {
  expect(commandFaults(commands).join('\n')).toMatch(fault);
});
