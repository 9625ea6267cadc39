import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, DiscordOption, OptionDefinition, Words } from '../../../commands/command.js';

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
