import { expect, it } from 'vitest';
import { commandFaults } from '../../../sandbox/rules/command-faults.js';

const command = (extra: object = {}) => ({ name: 'vraag', description: 'Een vraag', ...extra });
const option = (extra: object = {}) => ({ type: 3, name: 'nummer', description: 'Nummer', ...extra });
const menu = (extra: object = {}) => ({ type: 3, name: 'Controleer citaat', ...extra });

it.each<[string, object[]]>([
  ['a slash command', [command({ options: [option({ required: true }), option({ name: 'document' })] })]],
  ['a message command', [menu(), menu({ name: 'In verband', name_localizations: { 'en-US': 'In context' } })]],
  ['a name for two kinds', [command({ name: 'citaat' }), menu({ name: 'citaat' })]],
  ['Dutch letters', [command({ name: 'één-vráag' })]],
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
  ['a name twice', [command(), command()], /unique/],
  ['an option twice', [command({ options: [option(), option()] })], /unique/],
  [
    'a required option after another',
    [command({ options: [option(), option({ name: 'x', required: true })] })],
    /before others/,
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
])('refuses %s', (_, commands, fault) => {
  expect(commandFaults(commands).join('\n')).toMatch(fault);
});
