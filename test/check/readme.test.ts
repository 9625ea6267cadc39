import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { oordelenJson } from '../../src/check/check-json.js';
import { check } from './corpus.js';

const readme = readFileSync('README.md', 'utf8');
const table = readme.slice(readme.indexOf('| `oordeel` | it means')).replace(/^.*\n/u, '');
const rows = [...table.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gmu)].map(
  ([, oordeel, example = '', source = '']) => ({ oordeel, example: example.trim(), source: source.trim() }),
);

describe('the judgements in README', () => {
  it('are all there', () => {
    expect(rows.map(({ oordeel }) => oordeel)).toEqual([
      'letterlijk',
      'letterlijk-deel',
      'letterlijk-met-weglating',
      'wijkt-af',
      'uit-de-vraag',
      'niet-gevonden',
    ]);
  });

  it.each(rows)('$oordeel: $example', async ({ oordeel, example, source }) => {
    const [found, ...others] = oordelenJson(await check(example)).oordelen;
    expect([found?.oordeel, others]).toEqual([oordeel, []]);
    // Whole sentences are their own source; of what was left out `bron` has the mark.
    const whole = found?.weggelaten ? found.bron?.replace('[…]', found.weggelaten.join(' ')) : found?.zin;
    if (whole !== undefined) expect(whole).toBe(source);
  });
});
