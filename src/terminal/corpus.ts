import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { corpusDirectory } from '../assemble.js';
import type { Config } from '../config.js';
import { loadCorpus } from '../corpus/load.js';
import { SOURCE, TEXT } from '../corpus/store.js';
import { type Verificatie, verify } from '../corpus/verify.js';
import { verifyPrint } from '../corpus/verify-print.js';
import { PdfReader } from '../pdf/pdf-reader.js';
import { corpusFaults, verificationJson, verificationText } from './corpus-report.js';
import { FOUND, NOTHING, type Output, printAnswer, printFault } from './output.js';

/**
 * `letterlijk corpus verifieer`: derives every passage again, closes the books, and reads every PDF again. Returns the
 * exit code.
 */
export async function verifyCorpus(config: Config, output: Output, withHyphens: boolean): Promise<number> {
  const directory = corpusDirectory(config);
  const loaded = await loadCorpus(directory);
  if (loaded.kind === 'refused') {
    printFault(output, { code: 'corpus-geweigerd', melding: corpusFaults(loaded.fouten) });
    return NOTHING;
  }
  const reader = new PdfReader();
  const found: Verificatie[] = [];
  try {
    for (const { gegevens, source, ...rest } of loaded.publications) {
      const folder = join(directory, gegevens.id);
      const { print } = source;
      const bytes = await readFile(join(folder, print ? TEXT : SOURCE));
      const verified = verify({ gegevens, source, ...rest }, bytes);
      const again = print ? await verifyPrint(folder, print.sha256, (pdf) => reader.read(pdf)) : [];
      found.push({ ...verified, gebreken: [...verified.gebreken, ...again] });
    }
  } finally {
    await reader.close();
  }
  const text = found.map((one) => verificationText(one, withHyphens)).join('\n\n');
  printAnswer(
    output,
    () => ({ publicaties: found.map(verificationJson) }),
    () => `${text}\n`,
  );
  return found.every(({ gebreken }) => gebreken.length === 0) ? FOUND : NOTHING;
}
