/**
 * `npm run read:pdf -- file.pdf …`: what is read from PDFs, to lay beside pictures of their pages. With `--hashes` it
 * prints counts and hashes instead, as `test/golden/pdf-hashes.json` keeps them of the publications that were read so.
 */
import { basename } from 'node:path';
import type { Fragment, Publication } from '../src/publications/model/publication.js';
import { hashesOf, plainTable, readPdfs } from './pdf/reading.js';

const files = process.argv.slice(2).filter((argument) => argument !== '--hashes');
const hashes: Record<string, unknown> = {};
for await (const { file, read } of readPdfs(files)) {
  if (process.argv.includes('--hashes')) hashes[basename(file)] = typeof read === 'string' ? read : hashesOf(read);
  else print(typeof read === 'string' ? `${file}\n${read}\n` : written(read));
}
if (process.argv.includes('--hashes')) print(JSON.stringify(hashes, null, 1));

function written(publication: Publication): string {
  const { gegevens, gevraagd, beantwoord, onderwerp, mededeling, fragments, noten, zieOok, paginas } = publication;
  return [
    `=== ${gegevens.id}: ${gegevens.kamer}, ${gegevens.vergaderjaar}, nr. ${gegevens.nummer}, ${paginas.length} p.`,
    `over: ${onderwerp?.text}`,
    `gevraagd: ${JSON.stringify(gevraagd)}`,
    `beantwoord: ${JSON.stringify(beantwoord)}`,
    `zie ook: ${zieOok.map(({ document }) => document).join(', ')}`,
    ...(mededeling ? [`mededeling: ${mededeling.text}`] : []),
    ...fragments.map(fragmentText),
    ...noten.map(({ nummer, tekst }) => `noot ${nummer}: ${tekst?.text}`),
    '',
  ].join('\n\n');
}

function fragmentText({ nummers, vraag, antwoord, deelvragen, paginas, voetnoten, tabellen }: Fragment): string {
  return [
    `--- vraag ${nummers?.join(', ')} (p. ${paginas.vraag.join(', ')}; noten ${voetnoten.map(({ nummer }) => nummer).join(', ')})`,
    vraag?.text,
    ...(deelvragen.size > 1
      ? [...deelvragen].map(([nummer, { text }]) => `  [${nummer}] ${text.slice(0, 40)} … ${text.slice(-25)}`)
      : []),
    `--- antwoord (p. ${paginas.antwoord.join(', ')})`,
    antwoord?.text ?? '(geen)',
    ...tabellen.map((tabel) => JSON.stringify(plainTable(tabel), null, 1)),
  ].join('\n');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
