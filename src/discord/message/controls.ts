import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Button, Menu } from '../../reply/reply.js';
import { type WrittenRequest, writeRequest } from '../../reply/request.js';
import { LIMITS, shortened } from './limits.js';

/** Option with the name of who placed a quotation; the dispatcher fills it in. */
export const DOOR = 'door';

/**
 * A request as a `custom_id`, or null when it does not fit. The name of who placed something is not written down but
 * only that there was one: whoever may turn the page is that person.
 * @param carried options whose words the message itself carries
 */
export function customId({ request, destination }: WrittenRequest, carried: readonly string[]): string | null {
  const door = typeof request.options[DOOR] === 'string' ? { [DOOR]: true } : {};
  try {
    return writeRequest({ request: { ...request, options: { ...request.options, ...door } }, destination }, carried);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Value of the option that a choice in a menu is put in. */
export const CHOSEN = '@gekozen';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A button; null when what it asks for or the address it opens is too long for one. */
export function button(button: Button, carried: readonly string[]): APIButtonComponent | null {
  const label = shortened(button.label, LIMITS.buttonLabel);
  if ('url' in button) {
    if (button.url.length > LIMITS.url || !/^https?:\/\//.test(button.url) || !URL.canParse(button.url)) return null;
    return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: button.url };
  }
  const custom_id = customId(button, carried);
  const style = button.emphasis ? ButtonStyle.Primary : ButtonStyle.Secondary;
  return custom_id === null ? null : { type: ComponentType.Button, style, label, custom_id };
}

/** Rows of buttons, as many as they take. */
export function rows(buttons: readonly APIButtonComponent[]): Row[] {
  const count = Math.ceil(buttons.length / LIMITS.buttonsInRow);
  return Array.from({ length: count }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * LIMITS.buttonsInRow, (row + 1) * LIMITS.buttonsInRow),
  }));
}

/** The request of a menu, with a place for what will be chosen. */
export function choosing({ request, key, destination }: Menu): WrittenRequest {
  return { request: { ...request, options: { ...request.options, [key]: CHOSEN } }, destination };
}

/**
 * A menu; null when its request is too long to write down.
 * @throws RangeError when it has no options, or more than Discord takes
 */
export function menu(choice: Menu, carried: readonly string[]): Row | null {
  const { options: offered, most } = choice;
  if (offered.length < 1 || offered.length > LIMITS.options) {
    throw new RangeError(`A menu takes 1 to ${LIMITS.options} options, not ${offered.length}`);
  }
  const custom_id = customId(choosing(choice), carried);
  if (custom_id === null) return null;
  const options = offered.map(({ label, value, description, selected }) => ({
    label: shortened(label, LIMITS.optionLabel),
    value,
    ...(description ? { description: shortened(description, LIMITS.optionLabel) } : {}),
    ...(selected ? { default: true } : {}),
  }));
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id,
        placeholder: shortened(choice.label, LIMITS.placeholder),
        min_values: 1,
        max_values: Math.max(1, Math.min(most, offered.length)),
        options,
      },
    ],
  };
}
