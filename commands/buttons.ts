import * as labels from '../src/reply/labels.js';
import type { Button, Request } from '../src/reply/reply.js';
import type { Range } from '../src/text/source-text.js';

/** What a reader can turn to: what it is called, and the request for it. */
export interface Turn {
  readonly naam: string;
  readonly request: Request;
}

/** Buttons to what comes before and after what is shown, which take its place; undefined where there is none. */
export function turners(before: Turn | undefined, after: Turn | undefined): Button[] {
  return [
    ...(before ? [replacing(labels.terug(before.naam), before.request)] : []),
    ...(after ? [replacing(labels.verder(after.naam), after.request)] : []),
  ];
}

/** The same between numbered pages. */
export function pageTurners(page: number, last: number, to: (page: number) => Turn): Button[] {
  const turn = (one: number) => (1 <= one && one <= last ? to(one) : undefined);
  return turners(turn(page - 1), turn(page + 1));
}

/** A button whose answer takes the place of the message. */
export function replacing(label: string, request: Request): Button {
  return { label, destination: 'replace', request };
}

/** A button whose answer is for who presses it. */
export function opening(label: string, request: Request): Button {
  return { label, destination: 'open', request };
}

/** A button that asks for a question, or a paragraph, by its full id. */
export function questionButton(label: string, id: string): Button {
  return opening(label, { command: 'vraag', options: { nummer: id } });
}

/** A button that opens a publication. */
export function documentButton(id: string, label = id): Button {
  return opening(label, { command: 'document', options: { document: id } });
}

/** Values of options are written so short that a button's hundred characters can hold them: numbers in this radix. */
const RADIX = 36;

/** At most so many ranges are written down; what is marked beyond them is not on the next page. */
const WRITTEN_RANGES = 6;

/** Ranges of a text: start and length. */
export function writtenRanges(ranges: readonly Range[]): string {
  return ranges
    .slice(0, WRITTEN_RANGES)
    .map(({ start, end }) => `${start.toString(RADIX)}-${(end - start).toString(RADIX)}`)
    .join('.');
}

/** Reads what {@link writtenRanges} wrote; what does not lie in a text of this length is left out. */
export function rangesOf(written: string, length: number): Range[] {
  return written
    .split('.')
    .map((part) => part.split('-').map((number) => Number.parseInt(number, RADIX)))
    .map(([start = 0, size = 0]) => ({ start, end: start + size }))
    .filter(({ start, end }) => 0 <= start && start < end && end <= length);
}

const LINK = /^https:\/\/discord\.com\/channels\/(\d{1,20}|@me)\/(\d{1,20})\/(\d{1,20})$/u;
const WRITTEN = /^(?:[0-9a-z]{1,14}\.){2}[0-9a-z]{1,14}$/u;

/** The address of a message as an option: server, channel and message. */
export function messageWritten(url: string | undefined): { readonly bericht?: string } {
  const [, server, channel, message] = LINK.exec(url ?? '') ?? [];
  if (!server || !channel || !message) return {};
  // Direct messages have no server; 0 stands for them.
  const ids = [server === '@me' ? '0' : server, channel, message];
  return { bericht: ids.map((id) => BigInt(id).toString(RADIX)).join('.') };
}

/** The address that {@link messageWritten} wrote; null for anything else. */
export function messageAt(written: string | undefined): string | null {
  if (written === undefined || !WRITTEN.test(written)) return null;
  const [server, channel, message] = written.split('.').map(numberOf);
  return `https://discord.com/channels/${server === 0n ? '@me' : server}/${channel}/${message}`;
}

const numberOf = (written: string): bigint =>
  [...written].reduce((number, digit) => number * BigInt(RADIX) + BigInt(Number.parseInt(digit, RADIX)), 0n);
