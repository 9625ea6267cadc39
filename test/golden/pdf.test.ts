import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hashesOf, readPdfs } from '../../scripts/pdf/reading.js';

// Official PDFs are not ours to carry: they are looked for beside the clone, and the tests skip where they are not.
const FOLDER = fileURLToPath(new URL('../../../shared/data/pdf/', import.meta.url));
const files = filesIn(FOLDER);
const golden: Record<string, unknown> = JSON.parse(readFileSync(new URL('pdf-hashes.json', import.meta.url), 'utf8'));

describe.skipIf(files.length === 0)('official PDFs, read beside pictures of their pages (npm run read:pdf)', () => {
  it('are read as they were read then', async () => {
    for await (const { file, read } of readPdfs(files)) {
      expect(typeof read === 'string' ? read : hashesOf(read), file).toEqual(golden[basename(file)]);
    }
  });
});

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => `${folder}${name}`);
  } catch {
    return [];
  }
}
