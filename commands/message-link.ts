const RADIX = 36n;
const LINK = /^https:\/\/discord\.com\/channels\/(\d{1,20}|@me)\/(\d{1,20})\/(\d{1,20})$/u;
const WRITTEN = /^(?:[0-9a-z]{1,14}\.){2}[0-9a-z]{1,14}$/u;

/** The address of a message as an option that fits on a button: server, channel and message in base 36. */
export function messageWritten(url: string | undefined): { readonly bericht?: string } {
  const [, server, channel, message] = LINK.exec(url ?? '') ?? [];
  if (!server || !channel || !message) return {};
  // Direct messages have no server; 0 stands for them.
  const ids = [server === '@me' ? '0' : server, channel, message];
  return { bericht: ids.map((id) => BigInt(id).toString(Number(RADIX))).join('.') };
}

/** The address that {@link messageWritten} wrote; null for anything else. */
export function messageAt(written: string | undefined): string | null {
  if (written === undefined || !WRITTEN.test(written)) return null;
  const [server, channel, message] = written.split('.').map(numberOf);
  return `https://discord.com/channels/${server === 0n ? '@me' : server}/${channel}/${message}`;
}

function numberOf(written: string): bigint {
  return [...written].reduce((number, digit) => number * RADIX + BigInt(Number.parseInt(digit, Number(RADIX))), 0n);
}
