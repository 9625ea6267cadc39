import type { Destination, OptionValue, Request } from '../../reply/reply.js';

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
export type Control =
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

/** Discord's limit to a `custom_id`, in UTF-16 code units. */
export const MAX_WRITTEN = 100;

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
 * Writes a request down in at most {@link MAX_WRITTEN} UTF-16 code units: `2o/vraag?nummer=48`, and with page 3 of
 * something placed `2b3g/…`. Options stand in order of name, so that two requests that mean the same are written the
 * same. When it is too long, options whose words are carried by the message are left to it, the longest first; null
 * when it does not fit even so.
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
    if (text.length <= MAX_WRITTEN) break;
    parameters.set(name, ELSEWHERE);
    text = `${head}${parameters}`;
  }
  return text.length <= MAX_WRITTEN ? text : null;
}

/** Writes down that a message can be taken away, and by whom. */
export function writeRemoval(owner: string): string {
  return `${VERSION}/${REMOVAL}?van=${owner}`;
}

/** Reads back what {@link writeRequest} and {@link writeRemoval} wrote. Options come back with the types they had. */
export function readCustomId(text: string): Control {
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
