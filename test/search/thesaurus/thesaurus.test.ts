import { describe, expect, it } from 'vitest';
import { Analyser } from '../../../src/search/dutch/analysis.js';
import { Lexicon } from '../../../src/search/dutch/lexicon.js';
import { pairsOf, prepared as preparedOf, readThesaurusFiles } from '../../../src/search/thesaurus/prepare.js';
import { keyOf, THESAURUS_FILE, Thesaurus } from '../../../src/search/thesaurus/thesaurus.js';

const analyser = new Analyser(Lexicon.open());
const prepared = (text: string) => pairsOf([{ name: 'x.txt', text }], analyser);
const faults = (text: string) => prepared(text).faults.map(({ line, kind }) => `${line} ${kind}`);
const alternatives = (rows: string, ...keys: string[]) =>
  new Thesaurus(preparedOf(prepared(rows).pairs)).alternatives(keys);

describe('rows that are not as they should be', () => {
  it.each([
    ['opsluiten detentie', ['1 malformed']],
    ['detentie > het', ['1 malformed']],
    ['uitzetten > uitgezet', ['1 self']],
    ['cel > detentie\nbak > gevangenis\ncellen > detenties', ['3 duplicate', '3 duplicate']],
    ['a1 = b1\nb1 > a1', ['2 duplicate', '2 duplicate']],
    ['cel > detentie\ncel, bak > detentie\ncel > detentie, gevangenis', ['2 duplicate', '3 duplicate']],
    ['cel > detentie\nbak > gevangenis\ncel, bak > detentie, gevangenis', []],
    ['cel, cellen > detentie', ['1 duplicate']],
    [
      'cel > detentie, gevangenis\nbak > detentie\nzonder papieren > illegaal\npapieren > paspoort\nhoeveel > aantal',
      [],
    ],
  ])('%j', (rows, wanted) => expect(faults(rows)).toEqual(wanted));

  it('are not in the thesaurus', () => {
    const { faults: found } = pairsOf(readThesaurusFiles(), analyser);
    expect(found.map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([]);
  });
});

describe('other words', () => {
  it('lead one way, or both', () => {
    expect(alternatives('cel > detentie', 'cel')).toEqual([
      { at: 0, length: 1, strength: 'near', words: ['detentie'] },
    ]);
    expect(alternatives('cel > bak', 'bak')).toEqual([]);
    expect(alternatives('cel = bak, nor', 'bak').map(({ words }) => words)).toEqual([['cel'], ['nor']]);
  });

  it('are as near as the row says', () => {
    expect(alternatives('vn == verenigde naties\nvn = bak~\nvn > nor', 'vn').map(({ strength }) => strength)).toEqual([
      'same',
      'weak',
      'near',
    ]);
  });

  it('of several words are those of all of them, side by side, small ones too', () => {
    const rows = 'zonder papier > bak\npapier > nor';
    expect(alternatives(rows, 'cel', keyOf(undefined, 'zonder'), 'papier')).toEqual([
      { at: 1, length: 2, strength: 'near', words: ['bak'] },
      { at: 2, length: 1, strength: 'near', words: ['nor'] },
    ]);
    expect(alternatives(rows, keyOf(undefined, 'zonder'), 'cel', 'papier')).toMatchObject([{ words: ['nor'] }]);
  });

  it('of a verb are not those of a small word that is written like its stem', () =>
    expect(alternatives('meten > monitoren', keyOf(undefined, 'met'))).toEqual([]));

  it('are opened from what the build made', () => {
    const key = analyser.word('vn')?.term ?? '';
    expect(Thesaurus.open().alternatives([key])).not.toEqual([]);
    expect(() => Thesaurus.open(new URL('none.json', THESAURUS_FILE))).toThrow('npm run build');
  });
});
