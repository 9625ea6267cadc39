import { type BaseInteraction, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { displayName, mayAnswerInPublic, maySend } from '../../../src/discord/interactions/answers.js';

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

const may = (...flags: bigint[]) => new PermissionsBitField(flags);

/** An interaction in a server where the bot is not known to be, with other facts put in their place. */
const interaction = (facts: object): BaseInteraction =>
  ({
    authorizingIntegrationOwners: {},
    guild: null,
    channel: null,
    memberPermissions: null,
    appPermissions: may(),
    inGuild: () => true,
    ...facts,
  }) as unknown as BaseInteraction;

describe('an answer may be public', () => {
  it.each([
    ['in a direct conversation', { inGuild: () => false }, true],
    ['where the app is installed', { authorizingIntegrationOwners: { 0: '1' }, memberPermissions: may() }, true],
    ['in a server that the bot sees', { guild: {}, memberPermissions: may() }, true],
    ['for who may use external apps', { memberPermissions: may(PermissionFlagsBits.UseExternalApps) }, true],
    ['where permissions are not told', {}, true],
    ['not for who may not use external apps', { memberPermissions: may(PermissionFlagsBits.SendMessages) }, false],
  ])('%s', (_, facts, expected) => {
    expect(mayAnswerInPublic(interaction(facts))).toBe(expected);
  });
});

describe('the bot may send messages of its own', () => {
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const thread = { isThread: () => true };
  it.each([
    ['where it may view and send', { guild: {}, appPermissions: may(ViewChannel, SendMessages) }, true],
    ['where its permissions are not told', { guild: {} }, true],
    ['not where it may only view', { guild: {}, appPermissions: may(ViewChannel) }, false],
    ['in a thread', { guild: {}, channel: thread, appPermissions: may(ViewChannel, SendMessagesInThreads) }, true],
    ['not in every thread', { guild: {}, channel: thread, appPermissions: may(ViewChannel, SendMessages) }, false],
    ['not where it is no member', { appPermissions: may(ViewChannel, SendMessages) }, false],
  ])('%s', (_, facts, expected) => {
    expect(maySend(interaction(facts))).toBe(expected);
  });
});
