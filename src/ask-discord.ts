import { REST } from 'discord.js';
import type { Config } from './config.js';
import { isPassing, isTokenRefused } from './discord/faults.js';
import type { Log } from './log.js';
import * as labels from './reply/labels.js';
import type { Output } from './terminal/output.js';

/**
 * Asks Discord's API something without logging in. Null when it refuses the token or cannot be reached, which is said.
 * @throws what it refuses for another reason
 */
export async function askDiscord<Told>(
  apiUrl: Config['apiUrl'],
  token: string,
  { log, output }: { readonly log: Log; readonly output: Output },
  ask: (rest: REST) => Promise<Told>,
): Promise<Told | null> {
  const rest = new REST(apiUrl === null ? {} : { api: apiUrl }).setToken(token);
  try {
    return await ask(rest);
  } catch (error) {
    const refused = isTokenRefused(error);
    if (!refused && !isPassing(error)) throw error;
    log.error({ err: error }, 'Discord could not be asked');
    output.err(`${refused ? labels.TOKEN_GEWEIGERD : labels.NIET_BEREIKT}\n`);
    return null;
  }
}
