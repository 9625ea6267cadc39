import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Keuze, Knop } from '../../reply/reply.js';
import { type WrittenRequest, writeRequest } from '../../reply/request.js';
import { LIMITS, shortened } from './limits.js';

/** Option with the name of who placed a quotation; the dispatcher fills it in. */
export const DOOR = 'door';

/**
 * A request as a `custom_id`, or null when it does not fit. The name of who placed something is not written down but
 * only that there was one: whoever may turn the page is that person.
 * @param carried options whose words the message itself carries
 */
export function customId({ request, bestemming }: WrittenRequest, carried: readonly string[]): string | null {
  const door = typeof request.options[DOOR] === 'string' ? { [DOOR]: true } : {};
  try {
    return writeRequest({ request: { ...request, options: { ...request.options, ...door } }, bestemming }, carried);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Value of the option that a choice in a menu is put in. */
export const CHOSEN = '@gekozen';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A button; null when what it asks for or the address it opens is too long for one. */
export function button(knop: Knop, carried: readonly string[]): APIButtonComponent | null {
  const label = shortened(knop.label, LIMITS.buttonLabel);
  if ('url' in knop) {
    if (knop.url.length > LIMITS.url || !/^https?:\/\//.test(knop.url) || !URL.canParse(knop.url)) return null;
    return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: knop.url };
  }
  const custom_id = customId(knop, carried);
  const style = knop.nadruk ? ButtonStyle.Primary : ButtonStyle.Secondary;
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
export function choosing({ request, key, bestemming }: Keuze): WrittenRequest {
  return { request: { ...request, options: { ...request.options, [key]: CHOSEN } }, bestemming };
}

/**
 * A menu; null when its request is too long to write down.
 * @throws RangeError when it has no options, or more than Discord takes
 */
export function menu(keuze: Keuze, carried: readonly string[]): Row | null {
  const { opties, hoogstens } = keuze;
  if (opties.length < 1 || opties.length > LIMITS.options) {
    throw new RangeError(`A menu takes 1 to ${LIMITS.options} options, not ${opties.length}`);
  }
  const custom_id = customId(choosing(keuze), carried);
  if (custom_id === null) return null;
  const options = opties.map(({ label, value, uitleg, gekozen }) => ({
    label: shortened(label, LIMITS.optionLabel),
    value,
    ...(uitleg ? { description: shortened(uitleg, LIMITS.optionLabel) } : {}),
    ...(gekozen ? { default: true } : {}),
  }));
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id,
        placeholder: shortened(keuze.label, LIMITS.placeholder),
        min_values: 1,
        max_values: Math.max(1, Math.min(hoogstens, opties.length)),
        options,
      },
    ],
  };
}
