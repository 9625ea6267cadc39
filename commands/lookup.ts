import type { Fragment, Publication } from '../src/publications/model/publication.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Fout, Knop, Reply } from '../src/reply/reply.js';
import type { Bestemming, OptionValue, Request } from '../src/reply/request.js';
import type { Sources } from './command.js';

/** A fragment that was asked for, with the question that was meant; null means the whole of it. */
export interface Gevonden {
  readonly kind: 'gevonden';
  readonly fragment: Fragment;
  readonly publication: Publication;
  readonly nummer: number | null;
}

/** Nothing to show: why, and what may have been meant. */
export interface Mis {
  readonly kind: 'mis';
  readonly fout: Fout;
  readonly keuzes: readonly Knop[];
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
  getypt: OptionValue | undefined,
  document: OptionValue | undefined,
  sources: Sources,
): Promise<Gevonden | Mis> {
  const typed = String(getypt ?? '').trim();
  if (typed === '') return mis('geen-nummer', labels.GEEN_NUMMER_GEGEVEN);
  const alinea = ALINEA.exec(typed)?.[1];
  if (alinea && document === undefined) return paragraphAnywhere(alinea, sources);
  const read = readTyped(typed);
  if (!read) return mis('geen-vraagnummer', labels.geenVraagnummer(labels.kort(typed)));
  const name = read.document ?? (document === undefined || document === '' ? null : String(document));
  if (name !== null) {
    const found = await findPublication(name, sources);
    if (found.kind === 'mis') return found;
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
): Promise<{ kind: 'gevonden'; publication: Publication } | Mis> {
  const ids = await library.find(naam);
  const [only] = ids;
  if (only === undefined) {
    const known = await library.ids();
    return mis(
      'onbekend-document',
      labels.onbekendDocument(labels.kort(naam), known.slice(-10)),
      documentChoices(known.slice(-5)),
    );
  }
  if (ids.length > 1)
    return mis('meer-dan-een-document', labels.MEER_DAN_EEN_DOCUMENT, documentChoices(ids.slice(0, 5)));
  const publication = await library.publication(only);
  if (!publication) throw new Error(`${only} is named by the library but not in it`);
  return { kind: 'gevonden', publication };
}

/** A reply that says what went wrong, with what may have been meant below it. */
export function misReply({ fout, keuzes }: Mis, request: Request): Reply {
  const blocks: Block[] = [{ kind: 'tekst', text: fout.melding }];
  if (keuzes.length > 0) blocks.push({ kind: 'knoppen', knoppen: keuzes });
  return { blocks, request, fout, data: { fout } };
}

/** A button that asks for a question by its full id. */
export function questionButton(label: string, document: string, nummer: number, bestemming: Bestemming): Knop {
  return { label, bestemming, request: { command: 'vraag', options: { nummer: `${document}#${nummer}` } } };
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
): Promise<Gevonden | Mis> {
  const { gegevens, fragments } = publication;
  const number = /^\d{1,9}$/.test(nummer) ? Number(nummer) : null;
  const numbers = questionNumbers(publication);
  const naam = labels.korteNaam(gegevens);
  if (numbers.length > 0) {
    const fragment = number === null ? null : await library.question(gegevens.id, number);
    if (fragment) return { kind: 'gevonden', fragment, publication, nummer: number };
    return mis(
      'vraag-bestaat-niet',
      labels.vraagBestaatNiet(labels.kort(nummer, 20), naam, numbers),
      nearest(number, publication),
    );
  }
  const paragraph = number === null ? null : await library.fragment(`${gegevens.id}#${number}`);
  // Who names the publication with the number means its paragraph; who only chose it expects questions.
  if (document !== null && paragraph) return { kind: 'gevonden', fragment: paragraph, publication, nummer: null };
  if (document !== null)
    return mis('alinea-bestaat-niet', labels.alineaBestaatNiet(labels.kort(nummer, 20), naam, fragments.length));
  const there = paragraph?.alinea ?? 1;
  return mis('geen-genummerde-vragen', labels.geenGenummerdeVragen(naam, fragments.length), [
    questionButton(labels.naarAlinea(there), gegevens.id, there, 'openen'),
    documentButton(gegevens.id),
  ]);
}

async function anywhere(read: Getypt, sources: Sources): Promise<Gevonden | Mis> {
  const number = Number(read.nummer);
  const ids = await sources.library.ids();
  const having: string[] = [];
  for (const id of ids) if (await sources.library.question(id, number)) having.push(id);
  const [only] = having;
  if (only === undefined)
    return mis(
      'vraag-bestaat-niet',
      labels.onbekendeVraag(labels.kort(read.nummer, 20)),
      documentChoices(ids.slice(-5)),
    );
  if (having.length > 1) {
    const keuzes = having.slice(-5).map((id) => questionButton(id, id, number, 'openen'));
    return mis('meer-dan-een-document', labels.welkDocument(number), keuzes);
  }
  const found = await findPublication(only, sources);
  return found.kind === 'mis' ? found : inPublication(found.publication, read, sources);
}

// Only letters have numbered paragraphs: the one that has this one, or a choice.
async function paragraphAnywhere(nummer: string, sources: Sources): Promise<Gevonden | Mis> {
  const having: string[] = [];
  for (const id of await sources.library.ids()) {
    const fragment = await sources.library.fragment(`${id}#${Number(nummer)}`);
    if (fragment?.alinea === Number(nummer)) having.push(id);
  }
  const [only] = having;
  if (only === undefined) return mis('alinea-bestaat-niet', labels.onbekendeAlinea(nummer));
  if (having.length === 1) return findFragment(`${only}#${nummer}`, undefined, sources);
  const keuzes = having.slice(-5).map((id) => questionButton(id, id, Number(nummer), 'openen'));
  return mis('meer-dan-een-document', labels.welkeAlinea(Number(nummer)), keuzes);
}

function nearest(number: number | null, publication: Publication): Knop[] {
  const numbers = questionNumbers(publication);
  const last = numbers.at(-1);
  if (number === null || last === undefined || number <= last) return [];
  return [questionButton(labels.naarVraag([last]), publication.gegevens.id, last, 'openen')];
}

function documentChoices(ids: readonly string[]): Knop[] {
  return ids.map(documentButton);
}

function documentButton(id: string): Knop {
  return { label: id, bestemming: 'openen', request: { command: 'document', options: { document: id } } };
}

function mis(code: string, melding: string, keuzes: readonly Knop[] = []): Mis {
  return { kind: 'mis', fout: { code, melding }, keuzes };
}
