import type { Command } from '../../commands/command.js';
import { type Assembled, assemble } from '../assemble.js';
import type { Config } from '../config.js';
import { datamapGeweigerd } from '../reply/labels/datamap.js';
import * as labels from '../reply/labels.js';
import { plainText } from '../reply/plain.js';
import type { Fout } from '../reply/reply.js';
import { corpusFaults } from './corpus-report.js';
import { FOUND, NOTHING, type Output, printAnswer, printFault, USAGE, usageFault } from './output.js';

/** Faults that say that the command was called without what it needs. */
const USAGE_FAULTS = new Set(['geen-nummer', 'geen-tekst']);

/** Asks a command the way a reader in Discord would, and prints its answer. Returns the exit code. */
export async function runCommand(
  command: Command,
  given: Readonly<Record<string, unknown>>,
  config: Config,
  output: Output,
): Promise<number> {
  const asked = command.read(given);
  if (asked.kind === 'refused') return usageFault(output, asked.fout.melding);
  const assembled = await assemble(config, { worker: false });
  if (assembled.kind !== 'ready') return refuse(assembled, output);
  const reply = await asked.answer(assembled.sources);
  await assembled.close();
  if (reply.toChoose) return usageFault(output, reply.toChoose);
  if (reply.fout) {
    // Where nothing was found the rest of the answer (an empty list of hits) stands beside the fault.
    if (output.json) output.out(`${JSON.stringify({ fout: reply.fout, ...Object(reply.data()) }, null, 2)}\n`);
    else printFault(output, reply.fout);
    return USAGE_FAULTS.has(reply.fout.code) ? USAGE : NOTHING;
  }
  printAnswer(output, reply.data, () => plainText(reply, output.emphasis));
  return reply.negative ? NOTHING : FOUND;
}

/** Prints why nothing could be loaded. Returns the exit code. */
export function refuse(assembled: Exclude<Assembled, { kind: 'ready' }>, output: Output): number {
  printFault(output, refusal(assembled));
  return NOTHING;
}

function refusal(assembled: Exclude<Assembled, { kind: 'ready' }>): Fout {
  switch (assembled.kind) {
    case 'refused':
      return { code: 'corpus-geweigerd', melding: corpusFaults(assembled.fouten) };
    case 'archive-refused':
      return { code: `datamap-${assembled.fault.kind}`, melding: datamapGeweigerd(assembled.fault) };
    case 'unknown-document':
      return { code: 'onbekend-document', melding: labels.standaardOnbekend(assembled.document, assembled.ids) };
  }
}
