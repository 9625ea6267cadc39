import type { Table } from '@lancedb/lancedb';
import { LRUCache } from 'lru-cache';
import { byDay, isAnswererNamed, sharedKeys, wordsTyped } from '../corpus/catalogue.js';
import { loadPublication } from '../corpus/load.js';
import {
  type Bladeren,
  isAboutSame,
  type Library,
  type Omvang,
  type Overzicht,
  PublicatieVeranderd,
  unlessChanged,
  type Vermelding,
} from '../publications/model/library.js';
import type { Fragment, Publication } from '../publications/model/publication.js';
import { isNamed, readName } from '../publications/typed.js';
import { listed, quoted, readRows } from './database.js';
import { idsInOrder } from './publicaties.js';
import { manifestHash, type Stand } from './stand.js';

/** So many characters of sources are kept read: some hundreds of publications. */
const KEPT = 8_000_000;

/**
 * A library that is found in a data folder's catalogue and read from the corpus, one publication when it is asked for:
 * its hash is checked, it is parsed, its books are closed. The catalogue tells only which.
 */
export class ArchiveLibrary implements Library {
  readonly #table: Table;
  readonly #stand: Stand;
  readonly #read: LRUCache<string, Publication, Hashes>;
  #order: Promise<Order> | null = null;

  /** @param directory folder of the corpus; @param publicaties the catalogue, at the version of the state */
  constructor(directory: string, publicaties: Table, stand: Stand) {
    this.#table = publicaties;
    this.#stand = stand;
    this.#read = new LRUCache<string, Publication, Hashes>({
      maxSize: KEPT,
      sizeCalculation: ({ source }) => Math.max(1, source.text.length),
      // What is read is given to who waits, though it may be more than is kept.
      ignoreFetchAbort: true,
      fetchMethod: (id, _, { context }) => readAgain(directory, id, context),
    });
  }

  async ids(): Promise<readonly string[]> {
    return (await this.#inOrder()).ids;
  }

  /** @throws PublicatieVeranderd */
  async publication(id: string): Promise<Publication | null> {
    const read = this.#read.get(id);
    if (read) return read;
    const query = this.#table.query().where(`publicatie = ${quoted(id)} OR genoemd = ${quoted(id)}`);
    const rows = await readRows(query.select(['publicatie', 'genoemd', 'manifest', 'bron', 'dag']));
    // Of several with one name the newest is meant; an id of its own goes before a name.
    const own = rows.find(({ publicatie }) => publicatie === id);
    const ids = idsInOrder(rows.map(idAndDay));
    const row = own ?? rows.find(({ publicatie }) => publicatie === ids.at(-1));
    if (!row) return null;
    const context = { manifest: String(row['manifest']), bron: String(row['bron']) };
    return this.#read.forceFetch(String(row['publicatie']), { context });
  }

  async fragment(id: string): Promise<Fragment | null> {
    const [document = '', nummer] = id.split('#');
    const publication = await this.publication(document);
    return publication?.fragments.find((one) => one.id === `${publication.gegevens.id}#${nummer}`) ?? null;
  }

  async question(document: string, nummer: number): Promise<Fragment | null> {
    const publication = await this.publication(document);
    return publication?.fragments.find(({ nummers }) => nummers?.includes(nummer)) ?? null;
  }

  async find(naam: string): Promise<readonly string[]> {
    const name = readName(naam);
    const query = this.#table.query().where(`array_has_any(namen, [${quoted(name.plain)}])`);
    const rows = await readRows(query.select(['publicatie', 'dag', 'vermelding']));
    return idsInOrder(rows.filter(({ vermelding }) => isNamed(vermeldingIn(vermelding).gegevens, name)).map(idAndDay));
  }

  async sameQuestions(id: string): Promise<readonly string[]> {
    const publication = await this.publication(id);
    if (!publication) return [];
    const query = this.#table.query().where(`array_has_any(sleutels, [${listed(sharedKeys(publication))}])`);
    const near = await readRows(query.select(['publicatie', 'dag']));
    const same: string[] = [];
    for (const other of idsInOrder(near.map(idAndDay))) {
      const found = other === publication.gegevens.id ? null : await unlessChanged(this.publication(other));
      if (found && isAboutSame(publication, found)) same.push(other);
    }
    return same;
  }

  async suggest(typed: string, limit: number): Promise<readonly Vermelding[]> {
    const found = new Set((await this.find(typed)).toReversed());
    for (const id of holding(await this.#inOrder(), typed)) {
      if (found.size >= limit) break;
      found.add(id);
    }
    return this.#vermeldingen([...found].slice(0, limit));
  }

  async browse(
    { jaar, bewindspersoon, onderwerp }: Bladeren,
    offset: number,
    limit: number,
  ): ReturnType<Library['browse']> {
    const conditions: string[] = [];
    if (jaar !== null) conditions.push(`jaar = ${Math.trunc(jaar)}`);
    if (bewindspersoon !== null) {
      const { bewindspersonen } = await this.overview();
      const meant = bewindspersonen.filter((naam) => isAnswererNamed(naam, bewindspersoon));
      if (meant.length === 0) return { total: 0, ids: [] };
      conditions.push(`array_has_any(bewindspersonen, [${listed(meant)}])`);
    }
    const found = [...holding(await this.#inOrder(), onderwerp ?? '')];
    if (conditions.length === 0) return { total: found.length, ids: found.slice(offset, offset + limit) };
    const rows = await readRows(this.#table.query().where(conditions.join(' AND ')).select(['publicatie']));
    const among = new Set(rows.map(({ publicatie }) => publicatie));
    const all = found.filter((id) => among.has(id));
    return { total: all.length, ids: all.slice(offset, offset + limit) };
  }

  async overview(): Promise<Overzicht> {
    return this.#stand.overzicht;
  }

  async size(): Promise<Omvang> {
    const { publicaties, fragmenten, van, tot } = this.#stand;
    return { publicaties, fragmenten, van, tot };
  }

  async *fragments(): AsyncIterable<Fragment> {
    for (const id of await this.ids()) yield* (await this.publication(id))?.fragments ?? [];
  }

  #inOrder(): Promise<Order> {
    this.#order ??= orderOf(this.#table).catch((error: unknown) => {
      this.#order = null;
      throw error;
    });
    return this.#order;
  }

  async #vermeldingen(ids: readonly string[]): Promise<Vermelding[]> {
    if (ids.length === 0) return [];
    const rows = await readRows(
      this.#table
        .query()
        .where(`publicatie IN (${listed(ids)})`)
        .select(['publicatie', 'vermelding']),
    );
    const found = new Map(rows.map(({ publicatie, vermelding }) => [publicatie, vermeldingIn(vermelding)]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }
}

/** What a publication is held against: the hash of its publication.json and that of its source. */
interface Hashes {
  readonly manifest: string;
  readonly bron: string;
}

async function readAgain(directory: string, id: string, { manifest, bron }: Hashes): Promise<Publication> {
  const now = await manifestHash(directory, id);
  const publication = await loadPublication(directory, id);
  if (Array.isArray(publication)) {
    throw new PublicatieVeranderd(id, { cause: new Error(JSON.stringify(publication)) });
  }
  if (now !== manifest || publication.source.sha256 !== bron) throw new PublicatieVeranderd(id);
  return publication;
}

/** All publications by day, newest last, and what is looked through of each for what somebody types. */
interface Order {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

/** Read once, some tens of megabytes of the whole archive: who types waits for no disk. */
async function orderOf(table: Table): Promise<Order> {
  const rows = await readRows(table.query().select(['publicatie', 'dag', 'zoektekst']));
  const ordered = rows
    .map(({ publicatie, dag, zoektekst }) => ({ id: String(publicatie), day: String(dag), text: String(zoektekst) }))
    .sort(byDay);
  return { ids: ordered.map(({ id }) => id), texts: ordered.map(({ text }) => text) };
}

/** Ids of what holds every word that was typed, newest first. */
function* holding({ ids, texts }: Order, typed: string): Generator<string> {
  const words = wordsTyped(typed);
  for (let place = ids.length - 1; place >= 0; place--) {
    const id = ids[place];
    if (id !== undefined && words.every((word) => texts[place]?.includes(word))) yield id;
  }
}

const idAndDay = ({ publicatie, dag }: Readonly<Record<string, unknown>>) => ({
  publicatie: String(publicatie),
  dag: String(dag),
});

function vermeldingIn(json: unknown): Vermelding {
  return JSON.parse(String(json)) as Vermelding;
}
