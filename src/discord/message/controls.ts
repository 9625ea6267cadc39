import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Button, Destination, Menu, OptionValue, Request } from '../../reply/reply.js';
import { shortened } from '../../text/excerpt.js';

/**
 * What Discord takes at most. Lengths are in UTF-16 code units, which is never fewer than Discord counts. Neither the
 * library's builders nor Discord's own schemas check the first two.
 */
export const LIMITS = {
  /** Text of one message: all text displays together, escaped. */
  text: 4000,
  /** Components of one message, those within others included. */
  components: 40,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  url: 512,
  options: 25,
  optionLabel: 100,
  optionValue: 100,
  placeholder: 150,
  choices: 25,
  choiceName: 100,
  /** Alternative text of a picture. */
  description: 1024,
  /** Follow-ups to one interaction where the app is not a member of the server. */
  followUps: 5,
} as const;

/** A request with what belongs to its way: where the answer goes, which page of it, and whether it was placed. */
export interface Envelope {
  readonly request: Request;
  readonly destination: Destination;
  /** Page of the answer; the first unless it says so. */
  readonly page?: number;
  /** Somebody placed the answer in the channel and is named under it; the name itself is not written down. */
  readonly placed?: boolean;
  /** The option that gets what is chosen in a menu. */
  readonly key?: string;
}

/** What a `custom_id` says. */
export type Written =
  /** `elsewhere` names the options whose words are read back from the message that was pressed. */
  | (Required<Omit<Envelope, 'key'>> & {
      readonly kind: 'request';
      readonly key: string | null;
      readonly elsewhere: readonly string[];
    })
  /** To take the message away, for the person with this user id. */
  | { readonly kind: 'removal'; readonly owner: string }
  /** Written by a version of this program that wrote them otherwise. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'unreadable' };

/** Of what is written down, what is not there: the words of a reader, or what will be chosen in a menu. */
const ELSEWHERE = '@';
const CHOSEN = '@@';

/** Raised when requests are written otherwise than before, so that older buttons are known as such. */
const VERSION = 2;
const LETTER: Readonly<Record<Destination, string>> = { replace: 'b', open: 'o', place: 'p', along: 'm' };
const DESTINATION = new Map(Object.entries(LETTER).map(([name, letter]) => [letter, name as Destination]));
const REMOVAL = 'verwijder';

/** What may be left to the message, by option: the words of a reader that the message itself shows. */
export type Carried = ReadonlyMap<string, string>;

/**
 * Writes a request down in at most 100 UTF-16 code units: `2o/vraag?nummer=48`, and with page 3 of something placed
 * `2b3g/…`. Options stand in order of name, so that two requests that mean the same are written the same. When it is
 * too long, options whose words are carried by the message are left to it, the longest first; null when it does not
 * fit even so.
 */
export function writeRequest(
  { request, destination, page = 1, placed = false, key }: Envelope,
  carried: Carried,
): string | null {
  const options = Object.entries(request.options).flatMap(([name, value]): [string, string][] =>
    value === undefined || name === key ? [] : [[name, written(value)]],
  );
  if (key !== undefined) options.push([key, CHOSEN]);
  const parameters = new URLSearchParams(options.sort(([a], [b]) => (a < b ? -1 : 1)));
  const head = `${VERSION}${LETTER[destination]}${page > 1 ? page : ''}${placed ? 'g' : ''}/${request.command}?`;
  const replaceable = [...carried].filter(([name, words]) => request.options[name] === words).map(([name]) => name);
  replaceable.sort((a, b) => (parameters.get(b)?.length ?? 0) - (parameters.get(a)?.length ?? 0));
  let text = `${head}${parameters}`;
  for (const name of replaceable) {
    if (text.length <= LIMITS.customId) break;
    parameters.set(name, ELSEWHERE);
    text = `${head}${parameters}`;
  }
  return text.length <= LIMITS.customId ? text : null;
}

/** Reads back what a button or a menu was given. Options come back with the types they had. */
export function readCustomId(text: string): Written {
  const found = /^(\d+)([a-z]?)(\d*)(g?)\/([^?]+)\?(.*)$/su.exec(text);
  if (!found) return { kind: 'unreadable' };
  const [, version, letter = '', page, placed, command = '', rest = ''] = found;
  if (Number(version) !== VERSION) return { kind: 'outdated' };
  const parameters = [...new URLSearchParams(rest)];
  const destination = DESTINATION.get(letter);
  if (!destination) {
    const owner = letter === '' && command === REMOVAL ? /^van=(\d+)$/u.exec(rest)?.[1] : undefined;
    return owner === undefined ? { kind: 'unreadable' } : { kind: 'removal', owner };
  }
  const there = parameters.filter(([, value]) => value !== ELSEWHERE && value !== CHOSEN);
  const options = Object.fromEntries(there.map(([name, value]) => [name, readValue(value)]));
  if (Object.values(options).some(Number.isNaN)) return { kind: 'unreadable' };
  return {
    kind: 'request',
    request: { command, options },
    destination,
    page: Math.max(1, Number(page)),
    placed: placed !== '',
    elsewhere: parameters.filter(([, value]) => value === ELSEWHERE).map(([name]) => name),
    key: parameters.find(([, value]) => value === CHOSEN)?.[0] ?? null,
  };
}

// A string is written as it is, unless it could be taken for something else; then a quote stands before it.
function written(value: OptionValue): string {
  if (typeof value === 'number') return `#${value}`;
  if (typeof value === 'boolean') return value ? '!1' : '!0';
  return /^[#!'@]/.test(value) ? `'${value}` : value;
}

function readValue(text: string): OptionValue {
  if (text.startsWith('#')) return text === '#' ? Number.NaN : Number(text.slice(1));
  if (text === '!1' || text === '!0') return text === '!1';
  return text.startsWith("'") ? text.slice(1) : text;
}

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
  const custom_id =
    'removableBy' in button ? `${VERSION}/${REMOVAL}?van=${button.removableBy}` : writeRequest(button, carried);
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

/** A menu; null when its request is too long to write down. */
export function menu(choice: Menu, carried: Carried): Row | null {
  const custom_id = writeRequest(choice, carried);
  if (custom_id === null) return null;
  const options = choice.options.map(({ label, value, description, selected }) => ({
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
        max_values: Math.max(1, Math.min(choice.most, options.length)),
        options,
      },
    ],
  };
}
