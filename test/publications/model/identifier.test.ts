import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gegevensOf, readManifest } from '../../../src/corpus/manifest.js';
import { citation } from '../../../src/publications/model/citation.js';
import { pageUrl, readId } from '../../../src/publications/model/identifier.js';

const read = (id: string) => {
  const { kind, ...rest } = readId(id);
  return 'kenmerken' in rest ? rest.kenmerken : 'soort' in rest ? rest.soort : kind;
};

describe('ids of officielebekendmakingen.nl', () => {
  it.each<[string, string | null, string | null, string | null, string | null, string | null]>([
    // id, chamber, year, dossier, number, print
    ['kst-21501-32-1234', 'II', null, '21501-32', '1234', null],
    ['kst-21501-02-AB', null, null, '21501-02', 'AB', null],
    ['kst-34964-B', 'I', null, '34964', 'B', null],
    ['kst-34964-AB', 'I', null, '34964', 'AB', null],
    ['kst-34964-B-n1', 'I', null, '34964', 'B', 'n1'],
    ['kst-34775-51', 'II', null, '34775', '51', null],
    ['kst-31544-6-h1', 'II', null, '31544', '6', 'h1'],
    ['kst-36600-VII-12', 'II', null, '36600 VII', '12', null],
    ['kst-36600-VII-C', 'I', null, '36600 VII', 'C', null],
    ['kst-36600-IXB-3', 'II', null, '36600 IXB', '3', null],
    ['kst-23900-A-4', 'II', null, '23900 A', '4', null],
    ['kst-24400-III-A', null, null, '24400 III', 'A', null],
    ['kst-35570-(R2114)-7', 'II', null, '35570 (R2114)', '7', null],
    ['kst-33852-R2023-6', 'II', null, '33852 (R2023)', '6', null],
    ['kst-24051-B-h1', null, null, '24051', 'B', 'h1'],
    ['kst-27468-122f', null, null, '27468', '122f', null],
    ['kst-20092010-32317-C', 'I', '2009–2010', '32317', 'C', null],
    ['kst-20032004-29200-IV-B-h1', 'I', '2003–2004', '29200 IV', 'B', 'h1'],
    ['kst-20032004-29200F-A', 'I', '2003–2004', '29200 F', 'A', null],
    ['kst-19941995-23900-V-162a', null, '1994–1995', '23900 V', '162a', null],
    ['kst-19941995-19537-343', null, '1994–1995', '19537', '343', null],
    ['kst-20012002-21501-16-323', null, '2001–2002', '21501-16', '323', null],
    ['kst-20022003-23490-8aa', null, '2002–2003', '23490', '8aa', null],
    ['kst-20072008-00LXV-A', 'I', '2007–2008', 'LXV', 'A', null],
    ['kst-20042005-XVIII-A', 'I', '2004–2005', 'XVIII', 'A', null],
    ['kst-CXLVI-AB', 'I', null, 'CXLVI', 'AB', null],
    ['kst-CXLIX-A-n1', 'I', null, 'CXLIX', 'A', 'n1'],
    // A number of the site's own, or papers outside a dossier: publication.json must tell the rest.
    ['kst-1071718', null, null, null, null, null],
    ['kst-00010-10', null, null, null, '10', null],
    ['kst-6-4-h1', null, null, null, '4', 'h1'],
    ['kst-19941995-00018-XXIV', 'I', '1994–1995', null, 'XXIV', null],
    ['kst-20032004-00061-X-A', 'I', '2003–2004', null, 'A', null],
  ])('%s', (id, kamer, vergaderjaar, dossier, nummer, uitgave) => {
    expect(read(id)).toEqual({ soort: 'schriftelijk-overleg', kamer, vergaderjaar, dossier, nummer, uitgave });
  });

  it.each<[string, string | null, string | null, string | null, string | null]>([
    ['ah-tk-20182019-811', 'II', '2018–2019', '811', null],
    ['ah-tk-20182019-811-h1', 'II', '2018–2019', '811', 'h1'],
    ['ah-tk-20182019-811-n1', 'II', '2018–2019', '811', 'n1'],
    ['ah-tk-20152016-6a', 'II', '2015–2016', '6a', null],
    ['ah-tk-20092010-AH2134', 'II', '2009–2010', '2134', null],
    ['ah-tk-19992000-1', 'II', '1999–2000', '1', null],
    ['ah-ek-20182019-3', 'I', '2018–2019', '3', null],
    ['ah-ek-20152016-9-n1', 'I', '2015–2016', '9', 'n1'],
    ['ah-ek-19951995-1', 'I', null, '1', null],
    ['ah-1234567', null, null, null, null],
    ['ah-17930', null, null, null, null],
  ])('%s', (id, kamer, vergaderjaar, nummer, uitgave) => {
    expect(read(id)).toEqual({ soort: 'aanhangsel', kamer, vergaderjaar, nummer, dossier: null, uitgave });
  });

  it.each([
    ['kv-tk-2010Z06003', 'kamervragen'],
    ['kv-20000102320', 'kamervragen'],
    ['kst-21501-02-466-b1', 'bijlage'],
    ['kst-22112-AK-b1', 'bijlage'],
    ['kst-29293-1erdruk-b1', 'bijlage'],
    ['blg-123456', 'bijlage'],
    ['h-tk-20182019-1-2', 'handelingen'],
    ['stcrt-2020-1', 'ander-blad'],
  ])('%s is of a kind that is not read: %s', (id, soort) => {
    expect(read(id)).toBe(soort);
  });

  it.each([
    '',
    'ah-',
    'ah-tk-2018-811',
    'ah-tk-20182019',
    'ah-tk-20182019-811-x1',
    'kst-B',
    'kst-34964',
    'kst-20072008-31200',
    'kst-25742-1-111',
    'kst-21499-1388-9',
    'kst-31700-iv-c',
    'kst-33002--1',
    'kst-301000-G-2',
    'AH-TK-20182019-811',
    'ah-tk-20182019-811.html',
    '../ah-1',
    'blg-../1',
    'kv-a/b',
    'constructor-1',
  ])('«%s» is of no known form', (id) => {
    expect(read(id)).toBe('unknown');
  });

  it('is read the same however it was made up', () => {
    const part = fc.constantFrom(
      'ah',
      'kst',
      'tk',
      'ek',
      '20182019',
      '20182020',
      '34964',
      '02',
      'VII',
      'A',
      '12',
      'b1',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const found = readId(parts.join('-'));
        if (found.kind !== 'read') return;
        const { vergaderjaar, dossier, nummer } = found.kenmerken;
        expect(vergaderjaar).not.toBe('2018–2020');
        // A year is never taken for a dossier, and what an id is read as stands in it.
        expect(dossier ?? '').not.toMatch(/^\d{8}/u);
        for (const piece of (dossier ?? '').split(/[ -]/u)) expect(parts.join('-')).toContain(piece);
        expect(parts).toContain(nummer ?? parts[1]);
      }),
    );
  });

  it('leads to the public page', () => {
    expect(pageUrl('kst-34964-B')).toBe('https://zoek.officielebekendmakingen.nl/kst-34964-B.html');
  });
});

describe('a publication.json', () => {
  const manifest = (id: string, more: Record<string, unknown> = {}) => {
    const soort = id.startsWith('kst') ? 'schriftelijk-overleg' : 'aanhangsel';
    const read = readManifest(JSON.stringify({ id, soort, sha256: '0'.repeat(64), url: pageUrl(id), ...more }));
    if (read.kind === 'fault') throw new Error(JSON.stringify(read.fouten));
    return read.manifest;
  };
  const cited = (id: string, more: Record<string, string>) => {
    const facts = gegevensOf(manifest(id, more), '');
    return facts.kind === 'complete' ? citation(facts.gegevens, [3]) : facts.ontbreekt;
  };

  it.each([
    ['kst-21501-32-1234', { vergaderjaar: '2018–2019' }, 'Kamerstukken II 2018/19, 21501-32, nr. 1234, p. 3'],
    ['kst-36600-VII-12', { vergaderjaar: '2024–2025' }, 'Kamerstukken II 2024/25, 36600 VII, nr. 12, p. 3'],
    ['ah-ek-20182019-3', {}, 'Aanhangsel Handelingen I 2018/19, nr. 3, p. 3'],
    [
      'ah-1234567',
      { kamer: 'II', vergaderjaar: '2025–2026', nummer: '5' },
      'Aanhangsel Handelingen II 2025/26, nr. 5, p. 3',
    ],
    ['ah-1234567', { kamer: 'II', vergaderjaar: '2025–2026' }, ['nummer']],
    ['kst-20092010-32317-C', {}, 'Kamerstukken I 2009/10, 32317, C, p. 3'],
    ['kst-CXLVI-B', { vergaderjaar: '2022–2023' }, 'Kamerstukken I 2022/23, CXLVI, B, p. 3'],
    ['kst-24051-B', { vergaderjaar: '1994–1995' }, ['kamer']],
    ['kst-34964-B', {}, ['vergaderjaar']],
  ])('%s %o', (id, more, expected) => {
    expect(cited(id, more)).toEqual(expected);
  });

  it('may say that the numbers jump in the source', () => {
    const lezing = { soort: 'nummering', regel: 20, reden: 'zo in de bron' };
    expect(manifest('ah-tk-20182019-1', { lezingen: [lezing] }).lezingen).toEqual([lezing]);
  });
});
