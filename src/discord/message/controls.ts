import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Button, Menu } from '../../reply/reply.js';
import { shortened } from '../../text/excerpt.js';
import { type Carried, type Envelope, writeRemoval, writeRequest } from './custom-id.js';
import { LIMITS } from './limits.js';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A button of a reply, or one that the bot sets under it: to another page of it, or to take it away. */
export type Control =
  | Button
  | (Envelope & { readonly label: string; readonly emphasis?: boolean })
  | { readonly label: string; readonly removableBy: string };

/** A button; null when what it asks for or the address it opens is too long for one. */
export function button(button: Control, carried: Carried): APIButtonComponent | null {
  const label = shortened(button.label, LIMITS.buttonLabel);
  if ('url' in button) {
    if (button.url.length > LIMITS.url || !/^https?:\/\//.test(button.url) || !URL.canParse(button.url)) return null;
    return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: button.url };
  }
  const custom_id = 'removableBy' in button ? writeRemoval(button.removableBy) : writeRequest(button, carried);
  const style = 'emphasis' in button && button.emphasis ? ButtonStyle.Primary : ButtonStyle.Secondary;
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

/**
 * A menu; null when its request is too long to write down.
 * @throws RangeError when it has no options, or more than Discord takes
 */
export function menu(choice: Menu, carried: Carried): Row | null {
  const { options: offered, most } = choice;
  if (offered.length < 1 || offered.length > LIMITS.options) {
    throw new RangeError(`A menu takes 1 to ${LIMITS.options} options, not ${offered.length}`);
  }
  const custom_id = writeRequest(choice, carried);
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
