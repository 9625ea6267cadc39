import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readId } from '../../../src/publications/model/identifier.js';
import { hasShared, sharedPath } from '../../shared.js';

const SHAPES = 'data/id-shapes.tsv';

/** How many ids have a part without a certain meaning. */
const UNCERTAIN = 28;

describe.skipIf(!hasShared(SHAPES))('the shapes of all real ids (skipped without ../shared)', () => {
  const shapes = hasShared(SHAPES)
    ? readFileSync(sharedPath(SHAPES), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split('\t'))
        .map(([count, shape = '', ids = '']) => ({ count: Number(count), shape, ids: ids.split(' ') }))
    : [];

  it('are all read, known to be of another kind, or refused', () => {
    const kinds = { read: 0, 'other-kind': 0, unknown: 0 };
    for (const { count, ids } of shapes) kinds[readId(ids[0] ?? '').kind] += count;
    expect(kinds.unknown).toBeLessThanOrEqual(UNCERTAIN);
    expect(kinds.read).toBeGreaterThan(390_000);
  });

  it('never take the year for a dossier', () => {
    for (const id of shapes.flatMap(({ ids }) => ids)) {
      const found = readId(id);
      if (found.kind !== 'read') continue;
      expect(found.kenmerken.dossier ?? '').not.toMatch(/^\d{8}/u);
      const year = /^(?:ah-[te]k|kst)-(\d{4})(\d{4})-/u.exec(id);
      if (year && Number(year[2]) === Number(year[1]) + 1) {
        expect(found.kenmerken.vergaderjaar).toBe(`${year[1]}–${year[2]}`);
      }
    }
  });

  it.each(shapes.filter(({ shape }) => shape.startsWith('ah-')))('$shape: every Aanhangsel is read', ({ ids }) => {
    for (const id of ids) expect(readId(id).kind).toBe('read');
  });
});
