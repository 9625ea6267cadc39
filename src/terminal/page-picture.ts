import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { z } from 'zod';
import type { Command } from '../../commands/command.js';
import { assemble } from '../assemble.js';
import type { Config } from '../config.js';
import * as labels from '../reply/labels.js';
import { FOUND, NOTHING, type Output, printAnswer, printFault, usageFault } from './output.js';
import { refuse } from './query.js';

const told = z.object({ bladzijde: z.int(), bladzijden: z.array(z.int()) }).loose();

/**
 * `letterlijk bladzijde 48 -o page.png`: writes the pages that an answer stands on as pictures, one file a page
 * (`page.png`, `page-2.png` for page 2 of the publication). Returns the exit code.
 */
export async function writePages(
  command: Command,
  given: Readonly<Record<string, unknown>>,
  file: string,
  config: Config,
  output: Output,
): Promise<number> {
  const assembled = await assemble(config, { worker: false });
  if (assembled.kind !== 'ready') return refuse(assembled, output);
  try {
    const written: object[] = [];
    let pages: readonly (number | undefined)[] = [undefined];
    for (let at = 0; at < pages.length; at += 1) {
      const asked = command.read({ ...given, blad: pages[at] });
      if (asked.kind === 'refused') return usageFault(output, asked.fout.melding);
      const reply = await asked.answer(assembled.sources);
      const shown = reply.blocks.find((block) => block.kind === 'picture');
      if (reply.fout || !shown) {
        if (reply.fout) printFault(output, reply.fout);
        return NOTHING;
      }
      const data = told.parse(reply.data());
      pages = data.bladzijden;
      const bestand = at === 0 ? file : numbered(file, data.bladzijde);
      await writeFile(bestand, shown.picture.png);
      written.push({ ...data, bestand, tekst: shown.description });
      if (!output.json) output.out(`${labels.geschreven(bestand)}\n`);
    }
    if (output.json)
      printAnswer(
        output,
        () => ({ bladzijden: written }),
        () => '',
      );
    return FOUND;
  } finally {
    await assembled.close();
  }
}

function numbered(file: string, page: number): string {
  const ending = extname(file);
  return `${file.slice(0, file.length - ending.length)}-${page}${ending}`;
}
