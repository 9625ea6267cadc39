import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTextFacts } from '../../../../src/publications/readers/text/layout.js';
import { mustRead } from '../../../corpus.js';
import { aanhangsel } from '../../texts.js';

const corpus = (id: string) => readFileSync(new URL(`../../../../corpus/${id}/source.txt`, import.meta.url), 'utf8');

describe('readTextFacts', () => {
  it.each([
    [corpus('ah-tk-20182019-811'), { kamer: 'II', vergaderjaar: '2018–2019', nummer: '811' }],
    [corpus('kst-34964-B'), { kamer: 'I', vergaderjaar: '2017–2018' }],
    [aanhangsel().toString('utf8'), { kamer: 'II', vergaderjaar: '2020–2021', nummer: '123' }],
    ['Een tekst zonder iets', {}],
  ])('%#', (text, facts) => {
    expect(readTextFacts(text)).toMatchObject(facts);
  });

  it('completes an id that tells neither chamber nor year', () => {
    const { gegevens } = mustRead('ah-1179546', aanhangsel());
    expect(gegevens).toMatchObject({ kamer: 'II', vergaderjaar: '2020–2021', nummer: '123' });
  });
});
