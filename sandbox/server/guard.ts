import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from this machine and was meant for this server. A page elsewhere can make a browser send
 * requests to 127.0.0.1 under its own host name (DNS rebinding) or its own origin; neither gets in.
 */
export function isLocal({ headers, socket }: IncomingMessage): boolean {
  const hosts = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`];
  const { host, origin } = headers;
  if (!host || !hosts.includes(host.toLowerCase())) return false;
  return origin === undefined || hosts.some((name) => origin.toLowerCase() === `http://${name}`);
}
