import { type Built, BuiltAtOnce, buildArchive, type Step } from '../archive/build.js';
import { openDatabase } from '../archive/database.js';
import { corpusDirectory } from '../assemble.js';
import type { Config } from '../config.js';
import * as labels from '../reply/labels/corpus.js';
import { faultJson, faultLines } from './corpus-report.js';
import { FOUND, type Output, printAnswer, printFault } from './output.js';

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
    const built = await buildArchive(opened.database, corpusDirectory(config), (step) => output.err(progress(step)));
    printAnswer(
      output,
      () => json(built),
      () => `${summary(built).join('\n')}\n`,
    );
    return FOUND;
  } catch (error) {
    if (error instanceof BuiltAtOnce) return refused('tegelijk-gebouwd', labels.TEGELIJK_GEBOUWD);
    throw error;
  }
}

function progress(step: Step): string {
  return step.kind === 'lezen'
    ? `${labels.gelezenVan(step.gelezen, step.totaal)}\n`
    : `${labels.indexVan(step.tabel)}\n`;
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
function json({ stand, ongewijzigd, toegevoegd, vervallen, geweigerd }: Built) {
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
