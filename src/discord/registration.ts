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
 * @throws what the REST client throws, and RangeError for a definition that Discord does not take
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
  const same = present !== null && canonical(compared.parse(wanted)) === canonical(present);
  const there = same || !registers ? present : given.safeParse(await rest.put(route, { body: wanted })).data;
  // What is answered to a registration is of no other use: without it commands are named and cannot be pressed.
  for (const { type, name, id } of there ?? []) if (type === 1) learn?.(name, id);
  if (!registers) return 'unchanged';
  log.info({ commands: wanted.length, guildId, changed: !same }, 'commands registered');
  await warnOfTwins(registration, compared.parse(wanted).map(identity));
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

const orElse = <Schema extends z.ZodType, Default>(schema: Schema, otherwise: Default) =>
  schema.nullish().transform((value) => value ?? otherwise);
const localized = orElse(z.record(z.string(), z.string()), {}).transform((map) => Object.entries(map).sort());
const ordered = orElse(z.array(z.number()), []).transform((values) => [...values].sort());

/** A command as far as a definition says what it is, with Discord's defaults where it says nothing. */
const command = z.object({
  type: orElse(z.number(), 1),
  name: z.string(),
  name_localizations: localized,
  description: orElse(z.string(), ''),
  description_localizations: localized,
  options: orElse(
    z.array(
      z.object({
        type: z.number(),
        name: z.string(),
        name_localizations: localized,
        description: z.string(),
        description_localizations: localized,
        required: orElse(z.boolean(), false),
        autocomplete: orElse(z.boolean(), false),
        max_length: orElse(z.number(), null),
      }),
    ),
    [],
  ),
  integration_types: ordered,
  contexts: ordered,
  default_member_permissions: orElse(z.string(), null),
  nsfw: orElse(z.boolean(), false),
});
const compared = z.array(command);
const given = z.array(command.extend({ id: z.string() }));

async function readCommands(rest: REST, route: `/${string}`): Promise<z.infer<typeof given>> {
  return given.parse(await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }));
}

const identity = ({ type, name }: z.infer<typeof command>): string => `${type} ${name}`;

function canonical(commands: z.infer<typeof compared>): string {
  const sorted = commands.toSorted((a, b) => (identity(a) < identity(b) ? -1 : 1));
  return JSON.stringify(sorted, (key, value) => (key === 'id' ? undefined : value));
}

/** What Discord takes as the name of a slash command or an option. */
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;
const MAX_DESCRIPTION = 100;

const TYPE = {
  string: ApplicationCommandOptionType.String,
  integer: ApplicationCommandOptionType.Integer,
  boolean: ApplicationCommandOptionType.Boolean,
} as const;

// In a server and for a person; in servers, in direct messages with the bot and in those of others.
const WHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/**
 * The commands as Discord registers them: each as a slash command, and as a message command where it says so.
 * @throws RangeError when a name or description is none that Discord takes
 */
export function registered(commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] {
  return commands.flatMap(({ definition }) => {
    const { name, nameEn, description, options, onMessage } = definition;
    // Discord wants what must be given before what may be.
    const offered = Object.entries(options).flatMap(([key, option]) =>
      option.discord ? [{ key, option, shown: option.discord }] : [],
    );
    const ordered = offered.sort((a, b) => Number(b.option.required) - Number(a.option.required));
    const slash: RESTPostAPIApplicationCommandsJSONBody = {
      type: ApplicationCommandType.ChatInput,
      ...named(name, nameEn),
      ...described(description),
      options: ordered.map(({ key, option, shown }) => optionOf(key, option, shown)),
      ...WHERE,
    };
    if (!onMessage) return [slash];
    const { nl, en } = onMessage.name;
    if (nl.length > 32 || en.length > 32) throw new RangeError(`${name}: the name of a message command is too long`);
    return [slash, { type: ApplicationCommandType.Message, name: nl, name_localizations: english(en), ...WHERE }];
  });
}

function optionOf(name: string, { type, required, maxLength }: OptionDefinition, shown: DiscordOption) {
  const common = { ...named(name, shown.nameEn), ...described(shown.description), required };
  if (type === 'boolean') return { type: TYPE.boolean, ...common };
  const autocomplete = shown.suggested ? { autocomplete: true } : {};
  if (type === 'integer') return { type: TYPE.integer, ...common, ...autocomplete };
  const length = maxLength === null ? {} : { max_length: maxLength };
  return { type: TYPE.string, ...common, ...autocomplete, ...length };
}

function named(name: string, en: string) {
  for (const one of [name, en]) {
    if (!NAME.test(one) || one !== one.toLowerCase()) throw new RangeError(`Discord takes no name like ${one}`);
  }
  return { name, name_localizations: english(en) };
}

function described({ nl, en }: Words) {
  for (const one of [nl, en]) {
    if (one.length < 1 || one.length > MAX_DESCRIPTION) throw new RangeError(`No description for Discord: ${one}`);
  }
  return { description: nl, description_localizations: english(en) };
}

const english = (text: string): LocalizationMap => ({ 'en-GB': text, 'en-US': text });
