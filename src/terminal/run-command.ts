import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { z } from 'zod';
import type { Answerable, Command, Sources } from '../../commands/command.js';
import { type Assembled, assemble } from '../assemble.js';
import type { Config } from '../config.js';
import { PublicatieVeranderd } from '../publications/model/library.js';
import { datamapGeweigerd } from '../reply/labels/corpus.js';
import * as labels from '../reply/labels.js';
import { plainText } from '../reply/plain.js';
import type { Fout, Reply } from '../reply/reply.js';
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
  const reply = await withSources(config, output, (sources) => answered(asked, sources));
  if (typeof reply === 'number') return reply;
  if (reply.toChoose) return usageFault(output, reply.toChoose);
  if (reply.fout) {
    printFault(output, reply.fout, reply.data());
    return USAGE_FAULTS.has(reply.fout.code) ? USAGE : NOTHING;
  }
  printAnswer(output, reply.data, plainText(reply, output.emphasis));
  return reply.negative ? NOTHING : FOUND;
}

// Lets go of what it opened; or prints why nothing could be loaded, and gives the exit code.
async function withSources<T>(
  config: Config,
  output: Output,
  use: (sources: Sources) => Promise<T>,
): Promise<T | typeof NOTHING> {
  const assembled = await assemble(config, { worker: false });
  if (assembled.kind !== 'ready') return refuse(assembled, output);
  try {
    return await use(assembled.sources);
  } finally {
    await assembled.close();
  }
}

async function answered(asked: Answerable, sources: Sources): Promise<Reply> {
  try {
    return await asked.answer(sources);
  } catch (error) {
    if (!(error instanceof PublicatieVeranderd)) throw error;
    const fout = { code: 'publicatie-veranderd', melding: labels.publicatieVeranderd(error.id, null) };
    return { blocks: [], request: null, fout, data: () => ({}) };
  }
}

/** Prints why nothing could be loaded. Returns the exit code. */
export function refuse(assembled: Exclude<Assembled, { kind: 'ready' }>, output: Output): typeof NOTHING {
  return printFault(output, refusal(assembled));
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

/**
 * `letterlijk controleer --regels` and `zoek --regels`: each line of the input is a text, written as a JSON string; each
 * gets one line of output, in the same order: the document that `--json` prints for it. A line that is no JSON string
 * gets a fault. Returns the exit code: found when every line was answered, and all quotations are literal.
 * @param given the options of a command with a line's text
 */
export async function runLines(
  command: Command,
  given: (text: string) => Readonly<Record<string, unknown>>,
  input: AsyncIterable<string | Uint8Array>,
  config: Config,
  output: Output,
): Promise<number> {
  return withSources(config, output, async (sources) => {
    let found = true;
    for await (const line of linesOf(input)) {
      const text = jsonString(line);
      const asked = text === null ? null : command.read(given(text));
      if (asked?.kind !== 'read') {
        found = false;
        const fout = asked?.fout ?? { code: 'geen-json-tekst', melding: labels.REGEL_ONLEESBAAR };
        output.out(`${JSON.stringify({ fout })}\n`);
        continue;
      }
      const { fout, negative, data } = await answered(asked, sources);
      found &&= fout === null && !negative;
      output.out(`${JSON.stringify(fout ? { fout, ...Object(data()) } : data())}\n`);
    }
    return found ? FOUND : NOTHING;
  });
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
  return withSources(config, output, async (sources) => {
    const written: object[] = [];
    let pages: readonly (number | undefined)[] = [undefined];
    for (let at = 0; at < pages.length; at += 1) {
      const asked = command.read({ ...given, blad: pages[at] });
      if (asked.kind === 'refused') return usageFault(output, asked.fout.melding);
      const reply = await answered(asked, sources);
      const shown = reply.blocks.find((block) => block.kind === 'picture');
      if (reply.fout) return printFault(output, reply.fout);
      if (!shown) return NOTHING;
      const data = told.parse(reply.data());
      pages = data.bladzijden;
      const bestand = at === 0 ? file : numbered(file, data.bladzijde);
      await writeFile(bestand, shown.picture.png);
      written.push({ ...data, bestand, tekst: shown.description });
      if (!output.json) output.out(`${labels.geschreven(bestand)}\n`);
    }
    if (output.json) printAnswer(output, () => ({ bladzijden: written }), '');
    return FOUND;
  });
}

function numbered(file: string, page: number): string {
  const ending = extname(file);
  return `${file.slice(0, file.length - ending.length)}-${page}${ending}`;
}
