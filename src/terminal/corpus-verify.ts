import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formOfProgram } from '../archive/belonging.js';
import { openDatabase } from '../archive/database.js';
import type { ArchiveFault } from '../archive/fault.js';
import { newestStand } from '../archive/stand.js';
import { verifyArchive } from '../archive/verify.js';
import { corpusDirectory } from '../assemble.js';
import type { Config } from '../config.js';
import { readCorpus } from '../corpus/load.js';
import { SOURCE, TEXT } from '../corpus/store.js';
import { type Verificatie, verify, verifyPrint } from '../corpus/verify-publication.js';
import { pdfReader } from '../pdf/pdf-reader.js';
import type { Corpusfout } from '../publications/model/gebrek.js';
import type { Publication } from '../publications/model/publication.js';
import * as labels from '../reply/labels/corpus.js';
import { corpusFaults, verificationJson, verificationText } from './corpus-report.js';
import { FOUND, NOTHING, type Output, printAnswer, printFault } from './output.js';

/**
 * `letterlijk corpus verifieer`: derives every passage again, closes the books, reads every PDF again, and where a data
 * folder is set makes every row of it again. Returns the exit code.
 */
export async function verifyCorpus(config: Config, output: Output, withHyphens: boolean): Promise<number> {
  const directory = corpusDirectory(config);
  const found: Verificatie[] = [];
  const fouten: Corpusfout[] = [];
  // One after the other, none of them kept: a corpus may be larger than what fits in memory.
  for await (const read of readCorpus(directory)) {
    if (Array.isArray(read)) fouten.push(...read);
    else if (fouten.length === 0) found.push(await verifyOne(directory, read));
  }
  if (fouten.length > 0) return printFault(output, { code: 'corpus-geweigerd', melding: corpusFaults(fouten) });
  const data = config.dataDir === null ? null : await verifyData(config.dataDir, directory);
  const text = [...found.map((one) => verificationText(one, withHyphens)), ...(data ? [data.lines.join('\n')] : [])];
  printAnswer(
    output,
    () => ({ publicaties: found.map(verificationJson), ...(data ? { datamap: data.json } : {}) }),
    () => `${text.join('\n\n')}\n`,
  );
  return found.every(({ gebreken }) => gebreken.length === 0) && data?.well !== false ? FOUND : NOTHING;
}

async function verifyOne(directory: string, publication: Publication): Promise<Verificatie> {
  const { gegevens, source } = publication;
  const folder = join(directory, gegevens.id);
  const { print } = source;
  const bytes = await readFile(join(folder, print ? TEXT : SOURCE));
  const verified = verify(publication, bytes);
  const again = print ? await verifyPrint(folder, print.sha256, (pdf) => pdfReader.read(pdf)) : [];
  return { ...verified, gebreken: [...verified.gebreken, ...again] };
}

/** Whether a data folder says what the corpus gives, in words and for programs. */
async function verifyData(address: string, directory: string) {
  const fault = (why: ArchiveFault) => {
    const melding = labels.datamapGeweigerd(why);
    return { well: false, lines: [melding], json: { gebreken: [{ code: why.kind, melding }] } };
  };
  const opened = await openDatabase(address);
  if (opened.kind === 'no-package') return fault({ kind: 'geen-pakket' });
  const stand = await newestStand(opened.database);
  if (!stand) return fault({ kind: 'leeg' });
  if (stand.vorm !== (await formOfProgram())) return fault({ kind: 'ander-programma' });
  const { publicaties, rijen, volledig, fouten } = await verifyArchive(opened.database, stand, directory);
  const gebreken = fouten.map((one) => ({ id: one.id, code: one.kind, melding: labels.datamapfout(one) }));
  const { van, tot, geweigerd } = stand;
  return {
    // What came later is no fault: it is said, and waits for the next build.
    well: fouten.every(({ kind }) => kind === 'niet-gebouwd'),
    lines: [
      labels.datamapOmvang(publicaties, stand.fragmenten, van, tot),
      ...(geweigerd.length > 0 ? [labels.nietGelezen(geweigerd.length), ...geweigerd.map((id) => `- ${id}`)] : []),
      ...gebreken.map(({ melding }) => `- ${melding}`),
      volledig ? labels.DATAMAP_KLOPT : labels.DATAMAP_ONVOLLEDIG,
    ],
    json: { stand: stand.nr, publicaties, rijen, volledig, van, tot, geweigerd, gebreken },
  };
}
