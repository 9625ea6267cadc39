import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gegevensOf } from '../../src/corpus/manifest.js';
import { hashOf } from '../../src/corpus/store.js';
import type { PagePart, PagePictures } from '../../src/picture/drawing.js';
import type { Publication } from '../../src/publications/model/publication.js';
import { parseText } from '../../src/publications/readers/text/parse-text.js';
import { SourceText } from '../../src/text/source-text.js';
import { CORPUS, storedManifest } from '../corpus.js';

/** A real publication as if its text had been read from a PDF: 60 lines a page, 10 points each. */
export function printed(id: string): Publication {
  const bytes = readFileSync(join(CORPUS, id, 'source.txt'));
  const text = bytes.toString('utf8');
  const manifest = storedManifest(id);
  const facts = gegevensOf(manifest, text);
  if (facts.kind === 'incomplete') throw new Error(facts.ontbreekt.join());
  const places = text.split('\n').map((_, nr) => {
    const bottom = 700 - (nr % 60) * 10;
    return { page: 1 + Math.floor(nr / 60), box: [200, bottom, 540, bottom + 9] as const };
  });
  const source = new SourceText(id, text, hashOf(bytes), { sha256: 'f'.repeat(64), places });
  return parseText(source, facts.gegevens, manifest.lezingen ?? []).publication;
}

/** Draws nothing, and keeps what was asked for. */
export function fakePictures(kind: 'drawn' | 'too-slow' | 'impossible' = 'drawn') {
  const asked: PagePart[] = [];
  const picture = { png: Buffer.from('png'), width: 10, height: 10 };
  const pictures: PagePictures = {
    async draw(part) {
      asked.push(part);
      return kind === 'drawn' ? { kind, picture } : { kind };
    },
  };
  return { asked, pictures };
}
