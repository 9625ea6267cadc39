import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Built, BuiltAtOnce, buildArchive } from '../archive/build.js';
import { openDatabase } from '../archive/database.js';
import type { ArchiveFault } from '../archive/fault.js';
import { formOfProgram, newestStand } from '../archive/stand.js';
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
import { corpusFaults, faultJson, faultLines, verificationJson, verificationText } from './corpus-report.js';
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
    `${text.join('\n\n')}\n`,
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

/**
 * `letterlijk corpus bouw`: derives the data folder from the corpus. It can be ended at any moment: what serves stays
 * whole. Returns the exit code; publications that cannot be read are named and do not keep the rest from being built.
 */
export async function buildData(config: Config, output: Output): Promise<number> {
  const refused = (code: string, melding: string) => printFault(output, { code, melding });
  if (config.dataDir === null) return refused('instellingen', labels.GEEN_DATA_DIR);
  const opened = await openDatabase(config.dataDir);
  if (opened.kind === 'no-package') {
    return refused('datamap-geen-pakket', labels.datamapGeweigerd({ kind: 'geen-pakket' }));
  }
  try {
    const built = await buildArchive(opened.database, corpusDirectory(config), (step) => {
      const done = step.kind === 'lezen' ? labels.gelezenVan(step.gelezen, step.totaal) : labels.indexVan(step.tabel);
      output.err(`${done}\n`);
    });
    printAnswer(output, () => builtJson(built), `${summary(built).join('\n')}\n`);
    return FOUND;
  } catch (error) {
    if (error instanceof BuiltAtOnce) return refused('tegelijk-gebouwd', labels.TEGELIJK_GEBOUWD);
    throw error;
  }
}

function summary({ stand, ongewijzigd, toegevoegd, vervallen, geweigerd }: Built): string[] {
  const { publicaties, fragmenten, van, tot } = stand;
  return [
    ongewijzigd ? labels.ONGEWIJZIGD_GEBOUWD : labels.datamapVerschil(toegevoegd, vervallen),
    labels.datamapOmvang(publicaties, fragmenten, van, tot),
    ...(geweigerd.length > 0 ? [labels.nietGelezen(geweigerd.length)] : []),
    ...geweigerd.flatMap(({ folder, fouten }) => [folder, ...faultLines(fouten)]),
  ];
}

/** A public contract, described in README.md under "Command line". */
function builtJson({ stand, ongewijzigd, toegevoegd, vervallen, geweigerd }: Built) {
  const { nr, publicaties, fragmenten, van, tot, corpus, gebouwd } = stand;
  return {
    stand: nr,
    ongewijzigd,
    publicaties,
    fragmenten,
    van,
    tot,
    toegevoegd,
    vervallen,
    geweigerd: geweigerd.map(({ folder, fouten }) => ({ id: folder, gebreken: fouten.map(faultJson) })),
    corpus_sha256: corpus,
    gebouwd,
  };
}
