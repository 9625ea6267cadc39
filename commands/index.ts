import { bladzijde } from './bladzijde.js';
import { citeer } from './citeer.js';
import type { Command } from './command.js';
import { controleer } from './controleer.js';
import { document } from './document.js';
import { hulp } from './hulp.js';
import { verband } from './verband.js';
import { vraag } from './vraag.js';
import { zoek } from './zoek.js';

/** Every command, in the order in which they are offered. A new one is added here. */
export const commands: readonly Command[] = [vraag, zoek, citeer, controleer, verband, bladzijde, document, hulp];

/** The command with a name, or undefined. */
export function commandNamed(name: string): Command | undefined {
  return commands.find(({ definition }) => definition.name === name);
}
