import type { Fragment, Publication } from '../src/publications/model/publication.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, Fout, Reply } from '../src/reply/reply.js';
import type { Destination } from '../src/reply/request.js';
import type { Sources } from './command.js';

/** A fragment that was asked for, with the question that was meant; null means the whole of it. */
export interface FoundFragment {
  readonly kind: 'found';
  readonly fragment: Fragment;
  readonly publication: Publication;
  readonly nummer: number | null;
}

/** Nothing to show: why, and what may have been meant. */
export interface Missing {
  readonly kind: 'missing';
  readonly fout: Fout;
  readonly choices: readonly Button[];
}

/** What a reader typed as a number: a number alone, or one in a publication. */
interface Getypt {
  readonly document: string | null;
  readonly nummer: string;
}

/**
 * Finds the fragment that a reader means by `48`, `vraag 48`, `811 48`, `ah-tk-20182019-811#48` or `kst-34964-B#12`.
 * A publication in the text counts before `document`, and that before the default one.
 */
export async function findFragment(
  getypt: string,
  document: string | undefined,
  sources: Sources,
): Promise<FoundFragment | Missing> {
  const typed = getypt.trim();
  if (typed === '') return missing('geen-nummer', labels.GEEN_NUMMER_GEGEVEN);
  const alinea = ALINEA.exec(typed)?.[1];
  if (alinea && !document) return paragraphAnywhere(alinea, sources);
  const read = readTyped(typed);
  if (!read) return missing('geen-vraagnummer', labels.geenVraagnummer(labels.kort(typed)));
  const name = read.document ?? (document?.trim() ? document : null);
  if (name !== null) {
    const found = await findPublication(name, sources);
    if (found.kind === 'missing') return found;
    return inPublication(found.publication, read, sources);
  }
  if (sources.defaultDocument !== null) {
    const publication = await sources.library.publication(sources.defaultDocument);
    if (publication) return inPublication(publication, read, sources);
  }
  return anywhere(read, sources);
}

/** Finds the one publication that a reader means by a name; several become choices to open `command` with. */
export async function findPublication(
  naam: string,
  { library }: Sources,
): Promise<{ kind: 'found'; publication: Publication } | Missing> {
  const ids = await library.find(naam);
  const [only] = ids;
  if (only === undefined) {
    const known = await library.ids();
    return missing(
      'onbekend-document',
      labels.onbekendDocument(labels.kort(naam), known.slice(-10)),
      documentChoices(known.slice(-5)),
    );
  }
  if (ids.length > 1)
    return missing('meer-dan-een-document', labels.MEER_DAN_EEN_DOCUMENT, documentChoices(ids.slice(0, 5)));
  const publication = await library.publication(only);
  if (!publication) throw new Error(`${only} is named by the library but not in it`);
  return { kind: 'found', publication };
}

/** A reply that says what went wrong, with what may have been meant below it. */
export function missingReply({ fout, choices }: Missing): Reply {
  const blocks: Block[] = [{ kind: 'text', text: fout.melding }];
  if (choices.length > 0) blocks.push({ kind: 'buttons', buttons: choices });
  return { blocks, request: null, fout, data: () => ({}) };
}

/** A reply of one message that says what went wrong. */
export function faultReply(fout: Fout): Reply {
  return missingReply({ kind: 'missing', fout, choices: [] });
}

/** The full id of what was found, with the question that was meant: `ah-tk-20182019-811#48`. */
export function idOf({ fragment, publication, nummer }: FoundFragment): string {
  return `${publication.gegevens.id}#${nummer ?? fragment.alinea ?? fragment.nummers?.[0]}`;
}

/** A button that asks for a question, or a paragraph, by its full id. */
export function questionButton(label: string, id: string, destination: Destination): Button {
  return { label, destination, request: { command: 'vraag', options: { nummer: id } } };
}

/** All question numbers of a publication, ascending. */
export function questionNumbers({ fragments }: Publication): number[] {
  return fragments.flatMap(({ nummers }) => nummers ?? []).sort((a, b) => a - b);
}

const NUMBER = String.raw`[-–]?\d+(?:[.,]\d+)?`;
const ALINEA = /^alinea\s*(\d{1,9})$/iu;
const ALONE = new RegExp(`^(?:(?:vraag|antwoord|alinea|nr\\.?|nummer)\\s*)?(${NUMBER})$`, 'iu');
const WITH_DOCUMENT = new RegExp(
  `^(?<document>.*?\\S)(?:\\s*#\\s*|\\s+)(?:(?:vraag|antwoord|alinea)\\s+)?(?<nummer>${NUMBER})$`,
  'iu',
);
const DOCUMENT_AFTER = new RegExp(
  `^(?:vraag|antwoord|alinea)\\s+(?<nummer>${NUMBER})\\s+(?:van|uit|in)\\s+(?<document>.+)$`,
  'iu',
);

/** Reads what a reader typed as a number; null when no number is in it. */
export function readTyped(typed: string): Getypt | null {
  const alone = ALONE.exec(typed);
  if (alone) return { document: null, nummer: alone[1] ?? '' };
  const found = (DOCUMENT_AFTER.exec(typed) ?? WITH_DOCUMENT.exec(typed))?.groups;
  return found ? { document: found['document'] ?? '', nummer: found['nummer'] ?? '' } : null;
}

async function inPublication(
  publication: Publication,
  { document, nummer }: Getypt,
  { library }: Sources,
): Promise<FoundFragment | Missing> {
  const { gegevens, fragments } = publication;
  const number = /^\d{1,9}$/.test(nummer) ? Number(nummer) : null;
  const numbers = questionNumbers(publication);
  const naam = labels.korteNaam(gegevens);
  if (numbers.length > 0) {
    const fragment = number === null ? null : await library.question(gegevens.id, number);
    if (fragment) return { kind: 'found', fragment, publication, nummer: number };
    return missing(
      'vraag-bestaat-niet',
      labels.vraagBestaatNiet(labels.kort(nummer, 20), naam, numbers),
      nearest(number, publication),
    );
  }
  const paragraph = number === null ? null : await library.fragment(`${gegevens.id}#${number}`);
  // Who names the publication with the number means its paragraph; who only chose it expects questions.
  if (document !== null && paragraph) return { kind: 'found', fragment: paragraph, publication, nummer: null };
  if (document !== null)
    return missing('alinea-bestaat-niet', labels.alineaBestaatNiet(labels.kort(nummer, 20), naam, fragments.length));
  const there = paragraph?.alinea ?? 1;
  return missing('geen-genummerde-vragen', labels.geenGenummerdeVragen(naam, fragments.length), [
    questionButton(labels.naarAlinea(there), `${gegevens.id}#${there}`, 'open'),
    documentButton(gegevens.id),
  ]);
}

async function anywhere(read: Getypt, sources: Sources): Promise<FoundFragment | Missing> {
  const number = Number(read.nummer);
  const ids = await sources.library.ids();
  const having: string[] = [];
  for (const id of ids) if (await sources.library.question(id, number)) having.push(id);
  const [only] = having;
  if (only === undefined)
    return missing(
      'vraag-bestaat-niet',
      labels.onbekendeVraag(labels.kort(read.nummer, 20)),
      documentChoices(ids.slice(-5)),
    );
  if (having.length > 1) {
    const choices = having.slice(-5).map((id) => questionButton(id, `${id}#${number}`, 'open'));
    return missing('meer-dan-een-document', labels.welkDocument(number), choices);
  }
  const found = await findPublication(only, sources);
  return found.kind === 'missing' ? found : inPublication(found.publication, read, sources);
}

// Only letters have numbered paragraphs: the one that has this one, or a choice.
async function paragraphAnywhere(nummer: string, sources: Sources): Promise<FoundFragment | Missing> {
  const having: string[] = [];
  for (const id of await sources.library.ids()) {
    const fragment = await sources.library.fragment(`${id}#${Number(nummer)}`);
    if (fragment?.alinea === Number(nummer)) having.push(id);
  }
  const [only] = having;
  if (only === undefined) return missing('alinea-bestaat-niet', labels.onbekendeAlinea(nummer));
  if (having.length === 1) return findFragment(`${only}#${nummer}`, undefined, sources);
  const choices = having.slice(-5).map((id) => questionButton(id, `${id}#${Number(nummer)}`, 'open'));
  return missing('meer-dan-een-document', labels.welkeAlinea(Number(nummer)), choices);
}

function nearest(number: number | null, publication: Publication): Button[] {
  const numbers = questionNumbers(publication);
  const last = numbers.at(-1);
  if (number === null || last === undefined || number <= last) return [];
  return [questionButton(labels.naarVraag([last]), `${publication.gegevens.id}#${last}`, 'open')];
}

function documentChoices(ids: readonly string[]): Button[] {
  return ids.map(documentButton);
}

function documentButton(id: string): Button {
  return { label: id, destination: 'open', request: { command: 'document', options: { document: id } } };
}

function missing(code: string, melding: string, choices: readonly Button[] = []): Missing {
  return { kind: 'missing', fout: { code, melding }, choices };
}
