import type { Passage } from '../../text/source-text.js';
import type { Fragment, Rol, Tabel, Verwijzing } from '../model/publication.js';
import type { Ontleding, Regel, TableLines } from '../readers/ontleding.js';
import { findReferences } from './references.js';

/** What a kind of publication says of a fragment; the rest follows from it. */
type Own = Omit<Fragment, 'id' | 'publicatie' | 'voetnoten' | 'verwijzingen' | 'paginas'>;

/**
 * Makes a fragment: its id, its notes, what it points to and its pages.
 * @param asked numbers of the questions of its publication
 */
export function fragmentOf(
  nummer: number,
  own: Own,
  asked: ReadonlySet<number>,
  { gegevens, composer, noot }: Ontleding,
): Fragment {
  const { vraag, antwoord, tabellen } = own;
  const half = (passage: Passage | null, where: Rol) => [
    passage,
    ...tabellen.filter((tabel) => tabel.in === where).flatMap(({ titel, rijen }) => [titel, ...rijen.flat()]),
  ];
  const halves = { vraag: half(vraag, 'vraag'), antwoord: half(antwoord, 'antwoord') };
  const voetnoten = composer.notesIn([...halves.vraag, ...halves.antwoord]).map(noot);
  const references = (passage: Passage | null, where: Verwijzing['in']) =>
    passage ? findReferences(passage, where, { document: gegevens.id, nummers: asked }) : [];
  return {
    ...own,
    id: `${gegevens.id}#${nummer}`,
    publicatie: gegevens,
    voetnoten,
    verwijzingen: [
      ...references(vraag, 'vraag'),
      ...references(antwoord, 'antwoord'),
      ...voetnoten.flatMap(({ tekst }) => references(tekst, 'voetnoot')),
    ],
    paginas: { vraag: composer.pagesOf(halves.vraag), antwoord: composer.pagesOf(halves.antwoord) },
  };
}

/**
 * Makes passages of the cells of tables.
 * @param alineas the paragraphs of the text that the tables stand among
 */
export function readTables(
  tables: readonly TableLines[],
  alineas: readonly (readonly Regel[])[],
  where: Rol,
  { composer }: Ontleding,
): Tabel[] {
  const passage = (regels: readonly Regel[]): Passage | null =>
    regels.length > 0 ? composer.passage([regels], 'tabel') : null;
  return tables.map(({ after, caption, rows }) => ({
    in: where,
    na: after === null ? 0 : alineas.findIndex((regels) => regels.includes(after)) + 1,
    titel: passage(caption),
    rijen: rows.map((row) => row.map(passage)),
  }));
}
