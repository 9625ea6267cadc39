import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { corpusDirectory } from '../assemble.js';
import type { Config } from '../config.js';
import { addPublication, type NieuweGegevens } from '../corpus/add.js';
import { loadCorpus, SOURCE, TEXT } from '../corpus/load.js';
import { type Verificatie, verify } from '../corpus/verify.js';
import { PdfReader } from '../pdf/pdf-reader.js';
import type { Publication } from '../publications/model/publication.js';
import * as labels from '../reply/labels.js';
import { corpusFaults, verificationJson, verificationText } from './corpus-report.js';
import { FOUND, NOTHING, type Output, printAnswer, printFault } from './output.js';

/** `letterlijk corpus verifieer`: derives every passage again and closes the books. Returns the exit code. */
export async function verifyCorpus(config: Config, output: Output, withHyphens: boolean): Promise<number> {
  const directory = corpusDirectory(config);
  const loaded = await loadCorpus(directory);
  if (loaded.kind === 'refused') {
    printFault(output, { code: 'corpus-geweigerd', melding: corpusFaults(loaded.fouten) });
    return NOTHING;
  }
  const found: Verificatie[] = [];
  for (const publication of loaded.publications) {
    found.push(verify(publication, await readFile(join(directory, publication.gegevens.id, sourceOf(publication)))));
  }
  const text = found.map((one) => verificationText(one, withHyphens)).join('\n\n');
  printAnswer(
    output,
    () => ({ publicaties: found.map(verificationJson) }),
    () => `${text}\n`,
  );
  return found.every(({ gebreken }) => gebreken.length === 0) ? FOUND : NOTHING;
}

/** `letterlijk corpus toevoegen`: reads a text and adds it when all is well. Returns the exit code. */
export async function addToCorpus(
  config: Config,
  output: Output,
  file: string,
  gegevens: Partial<NieuweGegevens>,
): Promise<number> {
  const reader = new PdfReader();
  const adding = { directory: corpusDirectory(config), readPdf: (bytes: Uint8Array) => reader.read(bytes) };
  const added = await addPublication(adding, file, gegevens).finally(() => reader.close());
  if (added.kind === 'refused') {
    printFault(output, { code: 'corpus-geweigerd', melding: corpusFaults(added.fouten) });
    return NOTHING;
  }
  const found = verify(added.publication, await readFile(join(added.map, sourceOf(added.publication))));
  const text = `${labels.toegevoegd(added.map)}\n${verificationText(found, true)}\n`;
  printAnswer(
    output,
    () => ({ map: added.map, ...verificationJson(found) }),
    () => text,
  );
  return FOUND;
}

/** Name of the file that a publication's slices are of. */
function sourceOf({ source }: Publication): string {
  return source.print ? TEXT : SOURCE;
}
