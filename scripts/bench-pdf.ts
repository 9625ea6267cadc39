/**
 * `npm run bench:pdf [-- folder]`: how long it takes to read a PDF of the series, and what 500 of them do to memory.
 * Without a folder it takes the official PDFs that lie beside the clone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PACKAGE_ROOT } from '../src/package-root.js';
import { PdfReader } from '../src/pdf/pdf-reader.js';

const COUNT = 500;
const folder = process.argv[2] ?? fileURLToPath(new URL('../shared/data/pdf', PACKAGE_ROOT));
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => readFileSync(`${folder}/${name}`));

const reader = new PdfReader();
const times: number[] = [];
const memory: number[] = [];
let refused = 0;
for (let index = 0; index < COUNT; index++) {
  const bytes = files[index % files.length];
  if (!bytes) throw new Error(`There is no PDF in ${folder}`);
  const start = performance.now();
  const outcome = await reader.read(bytes);
  times.push(performance.now() - start);
  memory.push(process.memoryUsage().rss / 1e6);
  if (outcome.kind === 'refused') refused += 1;
}
await reader.close();

const sorted = [...times].sort((a, b) => a - b);
const at = (share: number) => (sorted[Math.floor(share * (COUNT - 1))] ?? 0).toFixed(0);
const rss = (index: number) => (memory[index] ?? 0).toFixed(0);
print(`${COUNT} PDFs of ${folder} (${files.length} different), ${refused} refused`);
print(
  `ms each: the first ${(times[0] ?? 0).toFixed(0)}, then p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, max ${at(1)}`,
);
print(`MB of memory after 1, 50, 250 and ${COUNT}: ${[0, 49, 249, COUNT - 1].map(rss).join(', ')}`);

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
