import type { BaseInteraction } from 'discord.js';
import { expect, it } from 'vitest';
import { displayName } from '../../../src/discord/interactions/answers.js';

const named = (nick: string | null, displayed: string) =>
  ({ member: { nick }, user: { displayName: displayed, username: 'iemand' } }) as unknown as BaseInteraction;

it.each([
  ['a name', 'Piet Jansen', 'Piet Jansen'],
  ['a name over lines', 'Piet\n> Ja.', 'Piet > Ja.'],
  ['a name that turns the direction of what follows', '\u202Eteip\u2066', 'teip'],
  ['a name of nothing to see', '\u202E \n', 'iemand'],
])('%s stands on one line', (_, name, shown) => {
  expect(displayName(named(name, 'Anders'))).toBe(shown);
  expect(displayName(named(null, name))).toBe(shown);
});
