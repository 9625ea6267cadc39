import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from this machine and was meant for this server. A page elsewhere can make a browser send
 * requests to 127.0.0.1 under its own host name (DNS rebinding), under its own origin, or, for pictures and scripts,
 * under none; none of them gets in. A link from elsewhere to the page itself may be followed.
 */
export function isLocal({ headers, socket }: IncomingMessage): boolean {
  const hosts = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`];
  const { host, origin } = headers;
  if (!host || !hosts.includes(host.toLowerCase())) return false;
  if (origin !== undefined && !hosts.some((name) => origin.toLowerCase() === `http://${name}`)) return false;
  const site = headers['sec-fetch-site'];
  const isFollowed = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return site === undefined || site === 'same-origin' || site === 'none' || isFollowed;
}
