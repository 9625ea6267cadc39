import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { corpusDirectory } from '../assemble.js';
import type { Config } from '../config.js';
import { type Added, type Adding, addPublication, type NieuweGegevens } from '../corpus/add.js';
import { corpusfout } from '../corpus/load.js';
import { readLezingen } from '../corpus/manifest.js';
import { filesAt, SOURCE, TEXT } from '../corpus/store.js';
import { verify } from '../corpus/verify-publication.js';
import { pdfReader } from '../pdf/pdf-reader.js';
import type { Publication } from '../publications/model/publication.js';
import * as woorden from '../reply/labels/corpus.js';
import * as labels from '../reply/labels.js';
import {
  differenceJson,
  differencesText,
  faultJson,
  faultLines,
  verificationJson,
  verificationText,
} from './corpus-report.js';
import { FOUND, NOTHING, type Output, printAnswer, usageFault } from './output.js';

/** What was given about a publication on the command line; or the message for who gave what cannot be read. */
export async function givenOf(
  values: Readonly<Record<string, string | boolean | undefined>>,
  keys: readonly string[],
): Promise<{ kind: 'given'; given: NieuweGegevens } | { kind: 'fault'; melding: string }> {
  const named = keys.flatMap((key) => (typeof values[key] === 'string' ? [[key, values[key]] as const] : []));
  const file = values['lezingen'];
  if (typeof file !== 'string') return { kind: 'given', given: Object.fromEntries(named) };
  const lezingen = await readFile(file, 'utf8').then(readLezingen, () => null);
  if (!lezingen) return { kind: 'fault', melding: woorden.lezingenOnleesbaar(file) };
  return { kind: 'given', given: { ...Object.fromEntries(named), lezingen } };
}

/** What became of one file, as it is told. */
interface Told {
  readonly became: keyof typeof woorden.WERD;
  readonly text: string;
  readonly json: unknown;
}

/** What was given on the command line, and where a failure of the program itself is told. */
export interface AddOptions {
  readonly given: NieuweGegevens;
  readonly vervang: boolean;
  failed(error: unknown): Promise<void>;
}

/**
 * `letterlijk corpus toevoegen`: reads files, or all of a folder, and adds each when all is well with it. One that is
 * refused does not stop the rest. Returns the exit code.
 */
export async function addToCorpus(
  config: Config,
  output: Output,
  paths: readonly string[],
  options: AddOptions,
): Promise<number> {
  const { given, vervang } = options;
  if (paths.length === 0) return usageFault(output, labels.GEEN_BESTAND);
  const files = await named(paths);
  if (files.length !== 1 && Object.keys(given).length > 0) return usageFault(output, woorden.VOOR_EEN_BESTAND);
  const adding: Adding = { directory: corpusDirectory(config), readPdf: (bytes) => pdfReader.read(bytes), vervang };
  const told: Told[] = [];
  for (const [index, file] of files.entries()) {
    const one = await tell(file, typeof file === 'string' ? await attempt(adding, file, options) : file.refused);
    told.push(one);
    if (files.length === 1) continue;
    output.err(`${woorden.voortgang(index + 1, files.length, nameOf(file), woorden.WERD[one.became])}\n`);
    if (one.became === 'geweigerd') output.err(`${one.text}\n`);
  }
  return summarise(told, output);
}

// What fails for one file, the disk or the thread that reads, must not keep the rest from being added.
async function attempt(adding: Adding, file: string, { given, failed }: AddOptions): Promise<Added> {
  try {
    return await addPublication(adding, file, given);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && 'code' in error) {
      const why = { code: 'niet-te-schrijven', oorzaak: String(error.code) } as const;
      return { kind: 'refused', fouten: [corpusfout(file, null, why)] };
    }
    await failed(error);
    return { kind: 'refused', fouten: [corpusfout(file, null, { code: 'onverwacht' })] };
  }
}

/** A file to add, or a path at which there is none. */
type Named = string | { readonly path: string; readonly refused: Extract<Added, { kind: 'refused' }> };

const nameOf = (file: Named): string => (typeof file === 'string' ? file : file.path);

async function named(paths: readonly string[]): Promise<Named[]> {
  const all: Named[] = [];
  for (const path of paths) {
    const found = await filesAt(path);
    const why = found.kind === 'failed' ? found.why : { code: 'niets-gevonden' as const };
    if (found.kind === 'opened' && found.content.length > 0) all.push(...found.content);
    else all.push({ path, refused: { kind: 'refused', fouten: [corpusfout(path, null, why)] } });
  }
  return all;
}

async function tell(file: Named, added: Added): Promise<Told> {
  const bestand = nameOf(file);
  if (added.kind === 'known') {
    return { became: 'bekend', text: woorden.stondErAl(added.id), json: { bestand, id: added.id } };
  }
  const verschillen = added.kind === 'added' ? undefined : added.verschillen;
  const differences = verschillen ? [differencesText(verschillen)] : [];
  const differ = verschillen ? { verschillen: verschillen.map(differenceJson) } : {};
  if (added.kind === 'refused') {
    const { fouten } = added;
    const lines = [woorden.nietToegevoegd(bestand, fouten.length), ...faultLines(fouten), ...differences];
    return {
      became: 'geweigerd',
      text: lines.join('\n'),
      json: { bestand, fouten: fouten.map(faultJson), ...differ },
    };
  }
  const { map, publication } = added;
  const found = verify(publication, await readFile(join(map, sourceOf(publication))));
  const head = added.kind === 'replaced' ? woorden.vervangen(map) : woorden.toegevoegd(map);
  return {
    became: added.kind === 'replaced' ? 'vervangen' : 'toegevoegd',
    text: [head, ...differences, verificationText(found, true)].join('\n'),
    json: { bestand, map, ...verificationJson(found), ...differ },
  };
}

function summarise(told: readonly Told[], output: Output): number {
  const of = (became: Told['became']) => told.filter((one) => one.became === became).map(({ json }) => json);
  const parts = {
    toegevoegd: of('toegevoegd'),
    vervangen: of('vervangen'),
    bekend: of('bekend'),
    geweigerd: of('geweigerd'),
  };
  const [only, ...others] = told;
  const single = only && others.length === 0 ? only : null;
  if (single?.became === 'geweigerd' && !output.json) {
    output.err(`${single.text}\n`);
    return NOTHING;
  }
  printAnswer(output, () => parts, `${single ? single.text : woorden.samenvatting(parts)}\n`);
  return parts.geweigerd.length === 0 ? FOUND : NOTHING;
}

/** Name of the file that a publication's slices are of. */
function sourceOf({ source }: Publication): string {
  return source.print ? TEXT : SOURCE;
}
