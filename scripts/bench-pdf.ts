/**
 * `npm run bench:pdf [-- folder]`: how long it takes to read a PDF of the series, what 500 of them do to memory, and how
 * long the picture of an answer's page takes. Without a folder it takes the official PDFs that lie beside the clone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PACKAGE_ROOT } from '../src/package-root.js';
import { pdfReader } from '../src/pdf/pdf-reader.js';
import { openPictures } from '../src/picture/pictures.js';
import type { Publication } from '../src/publications/model/publication.js';
import { readPdfs } from './pdf/reading.js';

const COUNT = 500;
const folder = process.argv[2] ?? fileURLToPath(new URL('../shared/data/pdf', PACKAGE_ROOT));
const paths = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => `${folder}/${name}`);
const files = paths.map((path) => readFileSync(path));

const times: number[] = [];
const memory: number[] = [];
let refused = 0;
for (let index = 0; index < COUNT; index++) {
  const bytes = files[index % files.length];
  if (!bytes) throw new Error(`There is no PDF in ${folder}`);
  const start = performance.now();
  const outcome = await pdfReader.read(bytes);
  times.push(performance.now() - start);
  memory.push(process.memoryUsage().rss / 1e6);
  if (outcome.kind === 'refused') refused += 1;
}

const rss = (index: number) => (memory[index] ?? 0).toFixed(0);
print(`${COUNT} PDFs of ${folder} (${files.length} different), ${refused} refused`);
print(`read, ms each: ${figures(times)}`);
print(`MB of memory after 1, 50, 250 and ${COUNT}: ${[0, 49, 249, COUNT - 1].map(rss).join(', ')}`);

const pictures = openPictures();
const drawings: number[] = [];
for await (const { file, read } of readPdfs(paths)) {
  if (typeof read === 'string') continue;
  for (const part of partsOf(read)) {
    const start = performance.now();
    const { kind } = await pictures.draw({ ...part, file });
    if (kind !== 'drawn') throw new Error(`Page ${part.page} of ${file} was not drawn: ${kind}`);
    drawings.push(performance.now() - start);
  }
}
await pictures.close();
print(`${drawings.length} pictures of answers, ms each: ${figures(drawings)}`);

/** The words of each answer, marked, on each page that it stands on. */
function partsOf({ fragments }: Publication) {
  return fragments.flatMap(({ antwoord, paginas }) =>
    paginas.antwoord.map((page) => {
      const around = (antwoord?.places ?? []).filter((place) => place.page === page).map(({ box }) => box);
      return { page, around, marks: around.map((box) => ({ box, kind: 'same' as const })), caption: `p. ${page}` };
    }),
  );
}

function figures(measured: readonly number[]): string {
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
  return `the first ${(measured[0] ?? 0).toFixed(0)}, then p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, max ${at(1)}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
