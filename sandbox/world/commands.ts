import { EventEmitter } from 'node:events';
import { ApplicationCommandType } from 'discord.js';
import { asJson } from '../json.js';
import { readCommands } from '../rules/command-faults.js';
import type { CommandPayload } from '../rules/command-schema.js';
import { refuse } from '../rules/discord-error.js';
import { APPLICATION_ID, FOREIGN_GUILD_ID, type Place } from './places.js';
import { snowflake } from './snowflake.js';

/** A command that the bot registered. `guild_id` is there when it is for one server. */
export type RegisteredCommand = CommandPayload & {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
  readonly guild_id?: string;
};

interface CommandEvents {
  change: [];
}

/** The commands that the bot registered. It tells when they change. */
export class Commands extends EventEmitter<CommandEvents> {
  readonly #lists = new Map<string | null, readonly RegisteredCommand[]>();

  /** The commands for a server, or those for everywhere. */
  registered(guild: string | null): readonly RegisteredCommand[] {
    return this.#lists.get(guild) ?? [];
  }

  /** Registers a list in the place of all that there were. @throws DiscordError 50035 */
  replace(guild: string | null, body: unknown): readonly RegisteredCommand[] {
    const { commands, faults } = readCommands(body);
    refuse(faults);
    const list = commands.map((command) => this.#made(guild, command));
    this.#set(guild, list);
    return list;
  }

  /** Registers one command; it takes the place of one with its name and type. */
  add(guild: string | null, command: CommandPayload): RegisteredCommand {
    const made = this.#made(guild, command);
    this.#set(guild, [...this.registered(guild).filter(({ id }) => id !== made.id), made]);
    return made;
  }

  /** Changes fields of a command. @throws DiscordError 50035 */
  change(guild: string | null, command: RegisteredCommand, body: unknown): RegisteredCommand {
    const { commands, faults } = readCommands([{ ...command, ...asJson(body) }]);
    refuse(faults);
    this.remove(guild, command.id);
    return commands.map((changed) => this.add(guild, changed))[0] ?? command;
  }

  remove(guild: string | null, id: string): void {
    this.#set(
      guild,
      this.registered(guild).filter((command) => command.id !== id),
    );
  }

  /** The commands that a person finds somewhere: those of the server before those for everywhere. */
  offeredIn(
    place: Place,
    type: ApplicationCommandType = ApplicationCommandType.ChatInput,
  ): readonly RegisteredCommand[] {
    const context = place.guild === null ? 1 : 0;
    const installation = place.guild === FOREIGN_GUILD_ID ? 1 : 0;
    const everywhere = this.registered(null).filter(
      ({ contexts, integration_types }) =>
        (contexts ?? [0, 1, 2]).includes(context) && (integration_types ?? [0]).includes(installation),
    );
    const here = place.installed && place.guild ? this.registered(place.guild) : [];
    return [...here, ...everywhere].filter((command) => command.type === type);
  }

  #set(guild: string | null, list: readonly RegisteredCommand[]): void {
    this.#lists.set(guild, list);
    this.emit('change');
  }

  #made(guild: string | null, command: CommandPayload): RegisteredCommand {
    const known = this.registered(guild).find(({ name, type }) => name === command.name && type === command.type);
    const common = {
      default_member_permissions: command.default_member_permissions ?? null,
      nsfw: command.nsfw ?? false,
      contexts: command.contexts ?? [0, 1, 2],
      integration_types: command.integration_types ?? [0],
      id: known?.id ?? snowflake(),
      application_id: APPLICATION_ID,
      version: snowflake(),
      ...(guild ? { guild_id: guild } : {}),
    };
    return command.type === ApplicationCommandType.ChatInput
      ? { ...command, ...common }
      : { ...command, ...common, description: '' };
  }
}
