import { readFile } from 'node:fs/promises';
import type { Config } from '../config.js';
import * as labels from '../reply/labels.js';
import { FOUND, NOTHING, type Output, printFault } from './output.js';

/** `letterlijk herlaad`: asks the bot that runs to load its corpus anew. Returns the exit code. */
export async function reload({ pidFile }: Config, output: Output): Promise<number> {
  if (pidFile === null) {
    printFault(output, { code: 'instellingen', melding: labels.GEEN_PID_FILE });
    return NOTHING;
  }
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => Number.NaN));
  // 0 and what is below it mean groups of processes, and not the bot.
  if (!Number.isInteger(pid) || pid <= 0 || !told(pid)) {
    printFault(output, { code: 'geen-bot', melding: labels.geenBot(pidFile) });
    return NOTHING;
  }
  output.out(`${labels.HERLAADT}\n`);
  return FOUND;
}

function told(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGHUP');
  } catch {
    return false;
  }
}
