import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import type { Command, DiscordOption, OptionDefinition, Words } from '../../commands/command.js';
import type { BotLog } from './context.js';

export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  /** The only server to register in; null for all. */
  readonly guildId: string | null;
  /** Other servers in which to look for the same commands, since a reader would see them twice. */
  readonly guilds?: readonly string[];
  readonly commands: readonly Command[];
  readonly log: BotLog;
  /** False reads what is registered and registers nothing. */
  readonly registers?: boolean;
  /** Told the id that Discord gave each slash command. */
  readonly learn?: (name: string, id: string) => void;
}

/** Not more servers than these are asked what they have registered. */
const MAX_ASKED = 10;

/**
 * Registers the commands with Discord when they differ from what it has. Warns when the same commands stand both
 * everywhere and in a server.
 * @returns whether anything was sent
 * @throws what the REST client throws
 */
export async function registerCommands(registration: Registration): Promise<'unchanged' | 'registered'> {
  const { rest, applicationId, guildId, commands, log, learn, registers = true } = registration;
  const wanted = registered(commands);
  const route = routeOf(applicationId, guildId);
  // What cannot be compared is registered anew; a token that is refused is refused again there.
  const present = await readCommands(rest, route).catch((error: unknown) => {
    log.warn({ err: error }, 'the registered commands cannot be read');
    return null;
  });
  const same = present !== null && isRegistered(wanted, present);
  const there = same || !registers ? present : given.safeParse(await rest.put(route, { body: wanted })).data;
  // What is answered to a registration is of no other use: without it commands are named and cannot be pressed.
  for (const { type, name, id } of there ?? []) if (type === 1) learn?.(name, id);
  if (!registers) return 'unchanged';
  log.info({ commands: wanted.length, guildId, changed: !same }, 'commands registered');
  await warnOfTwins(registration, wanted.map(identity));
  return same ? 'unchanged' : 'registered';
}

/** Registers by hand, without logging in: the application's id is asked of Discord. */
export async function registerByHand(
  registration: Omit<Registration, 'applicationId'>,
): Promise<'unchanged' | 'registered'> {
  const { id } = z.object({ id: z.string() }).parse(await registration.rest.get(Routes.currentApplication()));
  return registerCommands({ ...registration, applicationId: id });
}

async function warnOfTwins({ rest, applicationId, guildId, guilds = [], log }: Registration, names: readonly string[]) {
  // A guild's own commands lie next to the global ones: each place that was not written is looked at.
  const others = guildId === null ? guilds.slice(0, MAX_ASKED) : [null];
  for (const other of others) {
    // A server that keeps its commands to itself is no failure: what was wanted stands registered.
    const there = await readCommands(rest, routeOf(applicationId, other)).catch((error: unknown) => {
      log.warn({ err: error, guildId: other }, 'the commands registered elsewhere cannot be read');
      return [];
    });
    const twice = there.map(identity).filter((name) => names.includes(name));
    if (twice.length === 0) continue;
    log.warn({ guildId: guildId ?? other, commands: twice }, 'commands are registered both globally and in a server');
  }
}

const routeOf = (applicationId: string, guildId: string | null) =>
  guildId === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);

/** A command as Discord tells of it, as far as it is looked at by name. */
const given = z.array(z.looseObject({ id: z.string(), type: z.number().default(1), name: z.string() }));
type Given = z.infer<typeof given>;

async function readCommands(rest: REST, route: `/${string}`): Promise<Given> {
  return given.parse(await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }));
}

const identity = ({ type = 1, name }: { readonly type?: number | undefined; readonly name: string }): string =>
  `${type} ${name}`;

function isRegistered(wanted: readonly Wanted[], present: Given): boolean {
  const byName = new Map(present.map((one) => [identity(one), one]));
  return wanted.length === present.length && wanted.every((one) => isSame(one, byName.get(identity(one))));
}

// Discord tells more of a command than was sent, and leaves out what is as it is by default. Words in other languages
// (a record without a name) are compared whole.
function isSame(wanted: unknown, there: unknown): boolean {
  if (Array.isArray(wanted)) {
    const others: unknown = there ?? [];
    return (
      Array.isArray(others) &&
      wanted.length === others.length &&
      wanted.every((one, at) => (isRecord(one) ? isSame(one, others[at]) : others.includes(one)))
    );
  }
  if (!isRecord(wanted)) return wanted === there || (!wanted && !there);
  if (!isRecord(there)) return false;
  const keys = Object.keys('name' in wanted ? wanted : { ...wanted, ...there });
  return keys.every((key) => isSame(wanted[key], there[key]));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const TYPE = {
  string: ApplicationCommandOptionType.String,
  integer: ApplicationCommandOptionType.Integer,
  boolean: ApplicationCommandOptionType.Boolean,
} as const;

// In a server and for a person; in servers, in direct messages with the bot and in those of others; for everybody.
const WHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  default_member_permissions: null,
  nsfw: false,
};

type Wanted = RESTPostAPIApplicationCommandsJSONBody;

/** The commands as Discord registers them: each as a slash command, and as a message command where it says so. */
export function registered(commands: readonly Command[]): Wanted[] {
  return commands.flatMap(({ definition }): Wanted[] => {
    const { name, nameEn, description, options, onMessage } = definition;
    const offered = Object.entries(options).flatMap(([key, option]) =>
      option.discord ? [optionOf(key, option, option.discord)] : [],
    );
    const slash: Wanted = {
      type: ApplicationCommandType.ChatInput,
      ...named({ nl: name, en: nameEn }),
      ...described(description),
      // Discord wants what must be given before what may be.
      options: offered.sort((a, b) => Number(b.required) - Number(a.required)),
      ...WHERE,
    };
    return onMessage ? [slash, { type: ApplicationCommandType.Message, ...named(onMessage.name), ...WHERE }] : [slash];
  });
}

function optionOf(name: string, { type, required, maxLength }: OptionDefinition, shown: DiscordOption) {
  const common = { ...named({ nl: name, en: shown.nameEn }), ...described(shown.description), required };
  if (type === 'boolean') return { type: TYPE.boolean, ...common };
  const autocomplete = shown.suggested === true;
  if (type === 'integer') return { type: TYPE.integer, ...common, autocomplete };
  return { type: TYPE.string, ...common, autocomplete, ...(maxLength === null ? {} : { max_length: maxLength }) };
}

const named = ({ nl, en }: Words) => ({ name: nl, name_localizations: english(en) });
const described = ({ nl, en }: Words) => ({ description: nl, description_localizations: english(en) });
const english = (text: string): LocalizationMap => ({ 'en-GB': text, 'en-US': text });
