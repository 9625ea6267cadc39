import { describe, expect, it } from 'vitest';
import { gegevensOf, readManifest } from '../../../src/corpus/manifest.js';
import { citation } from '../../../src/publications/model/citation.js';
import { pageUrl, readId } from '../../../src/publications/model/identifier.js';

describe('ids of officielebekendmakingen.nl', () => {
  it.each([
    ['kst-21501-32-1234', 'II', '21501-32', '1234'],
    ['kst-34964-B', 'I', '34964', 'B'],
    ['kst-34964-AB', 'I', '34964', 'AB'],
    ['kst-34775-51', 'II', '34775', '51'],
    ['kst-36600-VII-12', 'II', '36600 VII', '12'],
    ['kst-36600-VII-C', 'I', '36600 VII', 'C'],
    ['kst-34964-B-n1', 'I', '34964', 'B'],
    ['kst-35570-(R2114)-7', 'II', '35570 (R2114)', '7'],
  ])('%s', (id, kamer, dossier, nummer) => {
    expect(readId(id)).toEqual({ soort: 'schriftelijk-overleg', kamer, dossier, nummer, vergaderjaar: null });
  });

  it.each([
    ['ah-tk-20182019-811-h1', 'II', '2018–2019', '811-h1'],
    ['ah-ek-20182019-3', 'I', '2018–2019', '3'],
    ['ah-tk-19992000-1', 'II', '1999–2000', '1'],
  ])('%s', (id, kamer, vergaderjaar, nummer) => {
    expect(readId(id)).toEqual({ soort: 'aanhangsel', kamer, vergaderjaar, nummer, dossier: null });
  });

  it.each([
    '',
    'ah-tk-2018-811',
    'kst-B',
    'AH-TK-20182019-811',
    'ah-tk-20182019-811.html',
    '../ah-1',
    'h-tk-20182019-1-2',
  ])('«%s» is none', (id) => {
    expect(readId(id)).toBeNull();
  });

  it('leads to the public page', () => {
    expect(pageUrl('kst-34964-B')).toBe('https://zoek.officielebekendmakingen.nl/kst-34964-B.html');
  });
});

describe('a publication.json', () => {
  const manifest = (id: string, more: Record<string, unknown> = {}) => {
    const soort = id.startsWith('kst') ? 'schriftelijk-overleg' : 'aanhangsel';
    const read = readManifest(JSON.stringify({ id, soort, sha256: '0'.repeat(64), url: pageUrl(id), ...more }));
    if (read.kind === 'fout') throw new Error(JSON.stringify(read.fouten));
    return read.manifest;
  };
  const cited = (id: string, more: Record<string, string>) => {
    const facts = gegevensOf(manifest(id, more), '');
    return facts.kind === 'volledig' ? citation(facts.gegevens, [3]) : facts.ontbreekt;
  };

  it.each([
    ['kst-21501-32-1234', { vergaderjaar: '2018–2019' }, 'Kamerstukken II 2018/19, 21501-32, nr. 1234, p. 3'],
    ['kst-36600-VII-12', { vergaderjaar: '2024–2025' }, 'Kamerstukken II 2024/25, 36600 VII, nr. 12, p. 3'],
    ['ah-ek-20182019-3', {}, 'Aanhangsel Handelingen I 2018/19, nr. 3, p. 3'],
    ['ah-1234567', { kamer: 'II', vergaderjaar: '2025–2026' }, 'Aanhangsel Handelingen II 2025/26, nr. 1234567, p. 3'],
    ['kst-34964-B', {}, ['vergaderjaar']],
  ])('%s %o', (id, more, expected) => {
    expect(cited(id, more)).toEqual(expected);
  });

  it('may say that the numbers jump in the source', () => {
    const lezing = { soort: 'nummering', regel: 20, reden: 'zo in de bron' };
    expect(manifest('ah-tk-20182019-1', { lezingen: [lezing] }).lezingen).toEqual([lezing]);
  });
});
