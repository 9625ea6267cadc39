import { describe, expect, it } from 'vitest';
import { type Lezing, Lezingen } from '../../../../src/publications/model/lezingen.js';
import type { Publicatiegegevens } from '../../../../src/publications/model/publication.js';
import { readLayout } from '../../../../src/publications/readers/text/layout.js';
import { findMarkers, takeNotes } from '../../../../src/publications/readers/text/notes.js';
import { sourceOf } from '../../../text/passages.js';

const GEGEVENS: Publicatiegegevens = {
  id: 'ah-tk-20202021-1',
  soort: 'aanhangsel',
  kamer: 'II',
  vergaderjaar: '2020–2021',
  nummer: '1',
  dossier: null,
  vraagnummers: [],
  titel: null,
  url: '',
  pdf: null,
};

/** The markers in a page of text with notes below it, each as the words before it and its number. */
function markers(text: string, noten: readonly number[] = [1], readings: readonly Lezing[] = []) {
  const source = sourceOf(`${text} \n\n${noten.map((nummer) => `${nummer} Noot ${nummer}. \n`).join('')}`);
  const lezingen = new Lezingen(readings);
  const layout = readLayout(source, GEGEVENS, lezingen);
  const { regels, noten: taken } = takeNotes(layout.regels, layout.lineStyle);
  expect(taken.map(({ nummer }) => nummer)).toEqual(noten);
  const { merktekens } = findMarkers(regels, taken, layout.lineStyle, lezingen);
  return merktekens.map(({ nummer, start }) => `${source.text.slice(0, start).split(/\s/u).at(-1)}|${nummer}`);
}

describe('a marker is', () => {
  it.each([
    ['glued to a word', 'op de arbeidsmarkt1 is', 'arbeidsmarkt|1'],
    ['glued to a full stop', 'daar wonen.1 Dan', 'wonen.|1'],
    ['glued to a closing bracket', 'het pact (bijlage)1 is', '(bijlage)|1'],
    ['between a quotation and its full stop', 'wat «daar»1. Dan', '«daar»|1'],
    ['behind a question mark and a quotation', 'zo staan»?1', 'staan»?|1'],
    ['glued to a year', 'van 29 maart 20181 is', '2018|1'],
    ['glued to a parliamentary year', 'in 2017–20181 is', '2017–2018|1'],
  ])('%s', (_name, text, expected) => {
    expect(markers(text)).toEqual([expected]);
  });
});

describe('no marker is', () => {
  it.each([
    ['a number of its own', 'in punt 1 van het pact'],
    ['a number behind an abbreviation', 'zie nr.1 van de lijst'],
    ['a decimal', 'ruim 3.1 procent'],
    ['a paper’s number', 'Marrakesh-1'],
    ['a year', 'in 2018 en 2019'],
    ['an order', 'het 1e punt'],
    ['a letter with a number', 'de F1 en de A1'],
  ])('%s', (_name, text) => {
    const found = markers(`${text} waarover1 meer`);
    expect(found).toEqual(['waarover|1']);
  });
});

describe('the order of the notes', () => {
  it('decides between two that could be', () => {
    expect(markers('daar1 en web2 en hier2 en ginds3', [1, 2, 3])).toHaveLength(3);
    expect(markers('vak3 en daar1 en hier2 en ginds3', [1, 2, 3])).toEqual(['daar|1', 'hier|2', 'ginds|3']);
  });

  it('may skip a marker that is not there', () => {
    expect(markers('daar1 en ginds3', [1, 2, 3])).toEqual(['daar|1', 'ginds|3']);
  });

  it('holds a marker whose note has no text between those that have', () => {
    expect(markers('daar1 en hier2 en ginds3', [1])).toEqual(['daar|1', 'hier|2', 'ginds|3']);
  });
});

it('what may be part of a number counts only by reading', () => {
  const lezing = { soort: 'nootmerk', regel: 1, tekst: 'Marrakesh-162', noot: 2, reden: 'gelezen' } as const;
  expect(markers('daar1 en Marrakesh-162', [1, 2])).toEqual(['daar|1']);
  expect(markers('daar1 en Marrakesh-162', [1, 2], [lezing])).toEqual(['daar|1', 'Marrakesh-16|2']);
});
