import { commandNamed } from '../../commands/index.js';
import { type Assembled, assemble } from '../assemble.js';
import type { Config } from '../config.js';
import * as labels from '../reply/labels.js';
import { plainText } from '../reply/plain.js';
import type { Fout } from '../reply/reply.js';
import type { OptionValue, Request } from '../reply/request.js';
import { corpusFaults } from './corpus-report.js';
import { FOUND, NOTHING, type Output, printAnswer, printFault, USAGE } from './output.js';

/** Faults that say that the command was called without what it needs. */
const USAGE_FAULTS = new Set(['geen-nummer', 'geen-tekst']);

/**
 * Asks a command the way a reader in Discord would, and prints its answer. Returns the exit code.
 * @param seen is handed what was found, as `--json` prints it
 */
export async function runCommand(
  name: string,
  options: Readonly<Record<string, OptionValue>>,
  config: Config,
  output: Output,
  seen: (data: unknown) => void = () => undefined,
): Promise<number> {
  const command = commandNamed(name);
  if (!command) throw new Error(`There is no command ${name}`);
  const assembled = await assemble(config, { worker: false });
  if (assembled.kind !== 'ready') return refuse(assembled, output);
  const request: Request = { command: name, options };
  const reply = await command.answer(request, assembled.sources);
  await assembled.desk.close();
  if (reply.fout) {
    // Where nothing was found the rest of the answer (an empty list of hits) stands beside the fault.
    if (output.json) output.out(`${JSON.stringify({ fout: reply.fout, ...Object(reply.data) }, null, 2)}\n`);
    else printFault(output, reply.fout);
    return USAGE_FAULTS.has(reply.fout.code) ? USAGE : NOTHING;
  }
  seen(reply.data);
  printAnswer(output, reply.data, plainText(reply, output.emphasis));
  return FOUND;
}

/** Prints why nothing could be loaded. Returns the exit code. */
export function refuse(assembled: Exclude<Assembled, { kind: 'ready' }>, output: Output): number {
  printFault(output, refusal(assembled));
  return NOTHING;
}

function refusal(assembled: Exclude<Assembled, { kind: 'ready' }>): Fout {
  return assembled.kind === 'refused'
    ? { code: 'corpus-geweigerd', melding: corpusFaults(assembled.fouten) }
    : { code: 'onbekend-document', melding: labels.standaardOnbekend(assembled.document, assembled.ids) };
}
