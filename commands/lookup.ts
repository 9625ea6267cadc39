import { type Library, unlessChanged } from '../src/publications/model/library.js';
import type { Fragment, Publication } from '../src/publications/model/publication.js';
import { type Asked, readAsked } from '../src/publications/typed.js';
import * as labels from '../src/reply/labels.js';
import type { Button } from '../src/reply/reply.js';
import { shortened } from '../src/text/excerpt.js';
import { type Run, runsOf, runsWritten } from '../src/text/ranges.js';
import { documentButton, opening, questionButton } from './buttons.js';
import type { Sources } from './command.js';
import { type Missing, missing, several } from './missing.js';

/** A fragment that was asked for, with the numbers that were meant of it: questions, or that of the paragraph. */
export interface FoundFragment {
  readonly fragment: Fragment;
  readonly publication: Publication;
  readonly nummers: readonly number[];
}

/** Fragments that were asked for, in their order in one publication, each once. */
export interface Found {
  readonly kind: 'found';
  /** All numbers of the publication, ascending. */
  readonly known: readonly number[];
  readonly fragments: readonly [FoundFragment, ...FoundFragment[]];
}

/** What was typed, as far as it can be looked for. */
type Readable = Exclude<Asked, { kind: 'unreadable' | 'backwards' }>;

/**
 * Finds the fragments that a reader means by what was typed (see `readAsked`). A publication in the text counts before
 * `document`, and that before the default one.
 * @param named `document` was named in one breath with the number, as in the text itself
 */
export async function findFragments(
  typed: string,
  document: string | undefined,
  sources: Sources,
  named = false,
): Promise<Found | Missing> {
  if (typed.trim() === '') return missing('geen-nummer', labels.GEEN_NUMMER_GEGEVEN);
  const asked = readAsked(typed);
  if (asked.kind === 'unreadable')
    return missing('geen-vraagnummer', labels.geenVraagnummer(typed), searchButton(typed));
  if (asked.kind === 'backwards') return missing('reeks-omgekeerd', labels.reeksOmgekeerd(asked.van, asked.tot));
  const name = asked.document ?? (document?.trim() || null);
  if (name !== null) {
    const found = await findPublication(name, sources, asked.kind === 'numbers' ? asked.runs : null);
    if (found.kind === 'missing') return found;
    return inPublication(found.publication, named ? { ...asked, document: name } : asked);
  }
  const { library, defaultDocument } = sources;
  const unit = asked.kind === 'numbers' && asked.unit === 'alinea' ? 'alinea' : 'vraag';
  const usual = unit === 'alinea' || defaultDocument === null ? null : await library.publication(defaultDocument);
  return usual ? inPublication(usual, asked) : anywhere(asked, unit, sources);
}

/** Finds the one fragment that a reader means; several answers at once are refused. */
export async function findFragment(
  typed: string,
  document: string | undefined,
  sources: Sources,
): Promise<({ readonly kind: 'found' } & FoundFragment) | Missing> {
  const found = await findFragments(typed, document, sources);
  if (found.kind === 'missing') return found;
  const [only, ...others] = found.fragments;
  return others.length === 0
    ? { kind: 'found', ...only }
    : missing('meer-dan-een-antwoord', labels.EEN_ANTWOORD_TEGELIJK);
}

/**
 * Finds the one publication that a reader means by a name. Of several the one that counts where none is named is
 * meant, or the only one that has the numbers; else the reader is asked.
 */
export async function findPublication(
  naam: string,
  { library, defaultDocument }: Sources,
  runs: readonly Run[] | null = null,
): Promise<{ kind: 'found'; publication: Publication } | Missing> {
  const named = await library.find(naam);
  const usual = named.filter((id) => id === defaultDocument);
  const candidates = usual.length > 0 ? usual : named;
  const having = runs && candidates.length > 1 ? await havingNumber(candidates, runs, library) : candidates;
  const ids = having.length > 0 ? having : candidates;
  const [only] = ids;
  if (only === undefined) {
    const known = (await library.ids()).slice(-10);
    return missing(
      'onbekend-document',
      labels.onbekendDocument(naam, known),
      known.slice(-5).map((id) => documentButton(id)),
    );
  }
  if (ids.length > 1) {
    const [fout, nummer] =
      runs && having.length === 0
        ? [{ code: 'vraag-bestaat-niet', melding: labels.geenVanDieHeeftVraag(runsWritten(runs)) }, null]
        : [{ code: 'meer-dan-een-document', melding: labels.MEER_DAN_EEN_DOCUMENT }, runs && runsWritten(runs)];
    return several(fout, ids, nummer, library);
  }
  const publication = await library.publication(only);
  if (!publication) throw new Error(`${only} is named by the library but not in it`);
  return { kind: 'found', publication };
}

async function havingNumber(ids: readonly string[], runs: readonly Run[], library: Library): Promise<string[]> {
  const ends = runs.flatMap(({ van, tot }) => [van, tot]);
  const has = async (id: string, nummer: number) =>
    (await numbered(library, 'vraag', id, nummer)) ?? (await numbered(library, 'alinea', id, nummer));
  const having: string[] = [];
  for (const id of ids) {
    const found = await Promise.all(ends.map((nummer) => unlessChanged(has(id, nummer))));
    if (found.every(Boolean)) having.push(id);
  }
  return having;
}

/** The full id of what was found, with the questions that were meant: `ah-tk-20182019-811#48`. */
export function idOf({ fragment, nummers }: FoundFragment): string {
  return `${fragment.publicatie.id}#${runsWritten(runsOf(nummers))}`;
}

// Words are no number, but can be looked for.
function searchButton(typed: string): Button[] {
  const term = typed.trim();
  if (!/\p{L}{3}/u.test(term) || term.length > 60) return [];
  return [opening(labels.ZOEK_ERNAAR, { command: 'zoek', options: { term } })];
}

/** All question numbers of a publication, ascending. */
export function questionNumbers({ fragments }: Publication): number[] {
  return fragments.flatMap(({ nummers }) => nummers ?? []).sort((a, b) => a - b);
}

function inPublication(publication: Publication, asked: Readable): Found | Missing {
  const { gegevens, fragments } = publication;
  const { id } = gegevens;
  const numbers = questionNumbers(publication);
  const paragraphs = numbers.length === 0;
  if (asked.kind === 'publication') {
    return missing('geen-nummer', labels.welkNummer(labels.korteNaam(gegevens), paragraphs ? 'alinea' : 'vraag'), [
      documentButton(id),
    ]);
  }
  // Who names the publication, or paragraphs, means a paragraph; who only chose the publication expects questions.
  if (paragraphs && asked.document === null && !(asked.kind === 'numbers' && asked.unit === 'alinea')) {
    return noQuestions(publication, asked);
  }
  const known = paragraphs ? fragments.flatMap(({ alinea }) => alinea ?? []) : numbers;
  const wanted = asked.kind === 'impossible' ? asked.nummer : expand(asked.runs, known);
  if (typeof wanted === 'string') {
    const typed = shortened(wanted, 20);
    const naam = labels.korteNaam(gegevens);
    if (paragraphs) return missing('alinea-bestaat-niet', labels.alineaBestaatNiet(typed, naam, fragments.length));
    const last = numbers.at(-1) ?? 0;
    const nearest = Number(wanted) > last ? [questionButton(labels.vraagNaam([last]), `${id}#${last}`)] : [];
    return missing('vraag-bestaat-niet', labels.vraagBestaatNiet(typed, naam, numbers), nearest);
  }
  const found = fragments.map((fragment): FoundFragment => {
    const nummers = (fragment.nummers ?? [fragment.alinea ?? 0]).filter((nummer) => wanted.has(nummer));
    return { fragment, publication, nummers };
  });
  const [first, ...others] = found
    .filter(({ nummers }) => nummers.length > 0)
    .sort(({ nummers: [a = 0] }, { nummers: [b = 0] }) => a - b);
  if (!first) throw new RangeError('A list of numbers has one at least');
  return { kind: 'found', known, fragments: [first, ...others] };
}

// All numbers of the runs; or the first that is not known, as text.
function expand(runs: readonly Run[], known: readonly number[]): ReadonlySet<number> | string {
  const set = new Set(known);
  const wanted = new Set<number>();
  for (const { van, tot } of runs) {
    for (const end of [van, tot]) if (!set.has(end)) return `${end}`;
    for (let nummer = van; nummer <= tot; nummer += 1) {
      if (!set.has(nummer)) return `${nummer}`;
      wanted.add(nummer);
    }
  }
  return wanted;
}

function noQuestions({ gegevens, fragments }: Publication, asked: Readable): Missing {
  const number = asked.kind === 'numbers' ? (asked.runs[0]?.van ?? 1) : 1;
  const there = 1 <= number && number <= fragments.length ? number : 1;
  return missing('geen-genummerde-vragen', labels.geenGenummerdeVragen(labels.korteNaam(gegevens), fragments.length), [
    questionButton(labels.alineaNaam(there), `${gegevens.id}#${there}`),
    documentButton(gegevens.id),
  ]);
}

/** What a bare number may be: a question, or a paragraph of a letter. */
type Unit = 'vraag' | 'alinea';

async function numbered(library: Library, unit: Unit, document: string, nummer: number): Promise<Fragment | null> {
  if (unit === 'vraag') return library.question(document, nummer);
  const fragment = await library.fragment(`${document}#${nummer}`);
  return fragment?.alinea === nummer ? fragment : null;
}

/** So many publications are looked through for a number alone, and so many are a choice. */
const LOOKED = 60;
const CHOICES = 25;

// No publication was named and none counts by itself: the one that has it, or a choice.
async function anywhere(asked: Readable, unit: Unit, sources: Sources): Promise<Found | Missing> {
  const { library } = sources;
  const ids = await library.ids();
  const nummer = asked.kind === 'numbers' ? (asked.runs[0]?.van ?? 0) : Number.NaN;
  const having: string[] = [];
  // Of many publications the newest are looked at, and no more are named than can be chosen from.
  const looked = ids.slice(-LOOKED);
  for (const id of looked) if (await unlessChanged(numbered(library, unit, id, nummer))) having.push(id);
  if (looked.length < ids.length) having.splice(0, Math.max(0, having.length - CHOICES));
  const [only] = having;
  if (only === undefined) {
    const typed = asked.kind === 'impossible' ? shortened(asked.nummer, 20) : `${nummer}`;
    const choices = ids.slice(-5).map((id) => documentButton(id));
    return missing(`${unit}-bestaat-niet`, labels.onbekendNummer(unit, typed), choices);
  }
  if (having.length > 1) {
    const fout = { code: 'meer-dan-een-document', melding: labels.welkDocument(unit, nummer) };
    return several(fout, having, asked.kind === 'numbers' ? runsWritten(asked.runs) : null, library);
  }
  const found = await findPublication(only, sources);
  return found.kind === 'missing' ? found : inPublication(found.publication, asked);
}
