import { controleer } from '../../commands/controleer.js';
import { assemble } from '../assemble.js';
import type { Config } from '../config.js';
import * as labels from '../reply/labels.js';
import { FOUND, NOTHING, type Output } from './output.js';
import { refuse } from './query.js';

/**
 * `letterlijk controleer --regels`: each line of the input is a text, written as a JSON string; each gets one line of
 * output, in the same order: the document that `--json` prints for it. A line that is no JSON string gets a fault.
 * Returns the exit code: found when every line has quotations and all of them are literal.
 */
export async function runCheckLines(
  input: AsyncIterable<string | Uint8Array>,
  config: Config,
  output: Output,
): Promise<number> {
  const assembled = await assemble(config, { worker: false });
  if (assembled.kind !== 'ready') return refuse(assembled, output);
  let literal = true;
  for await (const line of linesOf(input)) {
    const tekst = jsonString(line);
    const asked = tekst === null ? null : controleer.read({ tekst });
    if (asked?.kind !== 'read') {
      literal = false;
      output.out(`${JSON.stringify({ fout: { code: 'geen-json-tekst', melding: labels.REGEL_ONLEESBAAR } })}\n`);
      continue;
    }
    const { fout, negative, data } = await asked.answer(assembled.sources);
    literal &&= fout === null && !negative;
    output.out(`${JSON.stringify(fout ? { fout, ...Object(data()) } : data())}\n`);
  }
  await assembled.close();
  return literal ? FOUND : NOTHING;
}

function jsonString(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

// Split at line feeds alone: other line ends (U+2028) may stand within a JSON string.
async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
