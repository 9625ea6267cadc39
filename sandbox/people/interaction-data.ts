import { ApplicationCommandOptionType, ComponentType } from 'discord.js';
import type { CommandOption } from '../rules/command-schema.js';
import type { Component } from '../rules/components.js';
import { everyComponent } from '../rules/components.js';
import type { RegisteredCommand } from '../world/commands.js';
import { type Message, overTheWire } from '../world/messages.js';

/** A value that a person fills in for an option. */
export type OptionValue = string | number | boolean;

/** What Discord's own client does not let a person do: no interaction comes of it. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}

const NUMERIC: readonly number[] = [ApplicationCommandOptionType.Integer, ApplicationCommandOptionType.Number];

/**
 * The `data` of a slash command. With `focused`, the name of the option that is being typed, nothing is required yet.
 * @throws NotPossible when Discord's client would not send it: an unknown or missing option, a value out of bounds
 */
export function slashData(
  command: RegisteredCommand,
  values: Readonly<Record<string, OptionValue>>,
  focused?: string,
): object {
  for (const name of Object.keys(values)) optionOf(command, name);
  const known = optionsOf(command);
  const options = known.flatMap((option) => {
    const value = Object.hasOwn(values, option.name) ? values[option.name] : undefined;
    if (value === undefined) {
      if (option.required && focused === undefined) throw new NotPossible(`Option ${option.name} is required`);
      return [];
    }
    const { name, type } = option;
    if (name === focused) return [{ name, type, value: String(value), focused: true }];
    if (focused === undefined) checkBounds(option, value);
    return [{ name, type, value: NUMERIC.includes(type) ? Number(value) : value }];
  });
  return { ...identity(command), options };
}

/** The option of a command with a name. @throws NotPossible when there is none */
export function optionOf(command: RegisteredCommand, name: string): CommandOption {
  const found = optionsOf(command).find((option) => option.name === name);
  if (!found) throw new NotPossible(`/${command.name} has no option ${name}`);
  return found;
}

function optionsOf(command: RegisteredCommand): readonly CommandOption[] {
  return 'options' in command ? (command.options ?? []) : [];
}

function checkBounds(option: CommandOption, value: OptionValue): void {
  const { name, type, min_length, max_length, min_value, max_value, choices } = option;
  const refuse = (reason: string): never => {
    throw new NotPossible(`Option ${name}: ${reason}`);
  };
  if (type === ApplicationCommandOptionType.String) {
    const { length } = String(value);
    if (length < (min_length ?? 0) || length > (max_length ?? 6000)) refuse(`${length} characters`);
  }
  if (type === ApplicationCommandOptionType.Integer && !Number.isInteger(Number(value))) refuse('not a whole number');
  if (NUMERIC.includes(type)) {
    const number = Number(value);
    if (Number.isNaN(number) || number < (min_value ?? -(2 ** 53)) || number > (max_value ?? 2 ** 53)) {
      refuse(`${value} is out of bounds`);
    }
  }
  if (choices?.length && !choices.some((choice) => choice.value === value)) refuse(`${value} is not a choice`);
}

/** The `data` of a message command. @throws NotPossible on a private message, which has no such menu */
export function messageMenuData(command: RegisteredCommand, target: Message): object {
  if (target.sandbox_only_for) throw new NotPossible('A private message has no Apps menu');
  const resolved = { messages: { [target.id]: overTheWire(target) } };
  return { ...identity(command), target_id: target.id, resolved };
}

/** The button or menu of a message with a custom id, label or placeholder. @throws NotPossible */
export function usable(message: Message, wanted: string, type: ComponentType): Component & { custom_id: string } {
  const found = everyComponent(message.components)
    .map(({ component }) => component)
    .filter((component) => component.type === type)
    .find(({ custom_id, label, placeholder }) => [custom_id, label, placeholder].includes(wanted));
  if (!found) throw new NotPossible(`There is nothing called ${wanted} in the message`);
  if (found.disabled) throw new NotPossible(`${wanted} is disabled`);
  const { custom_id } = found;
  if (!custom_id) throw new NotPossible(`${wanted} is a link`);
  return { ...found, custom_id };
}

/** The `data` of a pressed button. */
export function pressData({ id, custom_id }: Component): object {
  return { component_type: ComponentType.Button, id, custom_id };
}

/** The `data` of a choice in a string select. @throws NotPossible when the menu does not allow it */
export function chooseData(menu: Component, values: readonly string[]): object {
  const { id, custom_id, options = [], min_values = 1, max_values = 1 } = menu;
  if (values.length < min_values || values.length > max_values) {
    throw new NotPossible(`${values.length} values, where ${min_values} to ${max_values} may be chosen`);
  }
  const unknown = values.find((value) => !options.some((option) => option.value === value));
  if (unknown !== undefined) throw new NotPossible(`${unknown} is not in the menu`);
  return { component_type: ComponentType.StringSelect, id, custom_id, values };
}

function identity({ id, name, type, guild_id }: RegisteredCommand): object {
  return { id, name, type, ...(guild_id ? { guild_id } : {}) };
}
