/**
 * Everything a person does is a request: a slash command, a button, a menu, a mention and a line in the terminal
 * all become one. A button's `custom_id` is such a request written down, so replies keep no state.
 */

export type OptionValue = string | number | boolean;

export interface Request {
  readonly command: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/**
 * What becomes of the answer to a pressed button or a choice:
 * `replace` puts it in the place of the message that was pressed, `open` shows it to the person who pressed,
 * `place` puts it in the channel for everybody.
 */
export type Destination = 'replace' | 'open' | 'place';

/** A request as a button carries it. */
export interface WrittenRequest {
  readonly request: Request;
  readonly destination: Destination;
}

/** What was read from a `custom_id`: a request, or why there is none. */
export type ReadRequest =
  /** `elsewhere` names the options whose words must be read back from the message; see {@link ELSEWHERE}. */
  | ({ readonly kind: 'read'; readonly elsewhere: readonly string[] } & WrittenRequest)
  /** Written by a version of this program that wrote them otherwise. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'unreadable' };

/** Discord's limit to a `custom_id`, in UTF-16 code units. */
export const MAX_WRITTEN = 100;

/**
 * Stands in the place of an option that is too long to write down: its words are read back from the block of kind
 * `reader` with this key in the message that was pressed.
 */
export const ELSEWHERE = '@';

const VERSION = 1;
const LETTER: Readonly<Record<Destination, string>> = { replace: 'b', open: 'o', place: 'p' };
const DESTINATION = new Map(Object.entries(LETTER).map(([name, letter]) => [letter, name as Destination]));

/**
 * Writes a request down in at most {@link MAX_WRITTEN} UTF-16 code units: `1o/vraag?nummer=48`. Options are put in
 * order of name, so that two requests that mean the same are written the same. When it is too long, the options
 * named in `carried` are replaced by {@link ELSEWHERE}, the longest first.
 * @throws RangeError when it does not fit even so
 */
export function writeRequest({ request, destination }: WrittenRequest, carried: readonly string[] = []): string {
  const options = Object.entries(request.options).sort(([a], [b]) => (a < b ? -1 : 1));
  const parameters = new URLSearchParams(options.map(([name, value]): [string, string] => [name, written(value)]));
  const write = () => `${VERSION}${LETTER[destination]}/${request.command}?${parameters}`;
  const replaceable = carried.filter((name) => parameters.has(name));
  replaceable.sort((a, b) => (parameters.get(b)?.length ?? 0) - (parameters.get(a)?.length ?? 0));
  for (const name of replaceable) {
    if (write().length <= MAX_WRITTEN) break;
    parameters.set(name, ELSEWHERE);
  }
  const text = write();
  if (text.length > MAX_WRITTEN)
    // What the options hold may be a reader's own words: those have no place in an error, which is logged.
    throw new RangeError(`A request to ${request.command} takes ${text.length} characters, ${MAX_WRITTEN} at most`);
  return text;
}

/** Reads back what {@link writeRequest} wrote. Option values come back with the type that they had. */
export function readRequest(text: string): ReadRequest {
  const found = /^(\d+)(\w*)\/([^?]+)\?(.*)$/su.exec(text);
  if (!found) return { kind: 'unreadable' };
  const [, version, letter = '', command = '', parameters = ''] = found;
  const destination = DESTINATION.get(letter);
  if (Number(version) !== VERSION) return { kind: 'outdated' };
  if (!destination) return { kind: 'unreadable' };
  const written = [...new URLSearchParams(parameters)];
  const options = Object.fromEntries(written.map(([name, value]) => [name, readValue(value)]));
  if (Object.values(options).some(Number.isNaN)) return { kind: 'unreadable' };
  const elsewhere = written.filter(([, value]) => value === ELSEWHERE).map(([name]) => name);
  return { kind: 'read', destination, request: { command, options }, elsewhere };
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
