import { z } from 'zod';
import type { Fragment } from '../src/publications/model/publication.js';
import { isName, readAsked } from '../src/publications/typed.js';
import * as labels from '../src/reply/labels.js';
import type { Hit } from '../src/search/search-engine.js';
import { beginningOf, shortened } from '../src/text/excerpt.js';
import { runsOf, runsWritten } from '../src/text/ranges.js';
import type { Passage } from '../src/text/source-text.js';
import { atTerminal, inDiscord, type Sources, type Suggestion, type Typing, type Words } from './command.js';
import { findPublication } from './lookup.js';

/** Discord counts in characters, and so does this: more is no number, id or address. */
const MAX_NAME = 100;

/** The number of a question, as a reader may write it. */
export function questionOption(nameEn: string) {
  const description = {
    nl: 'Nummer van de vraag, bijvoorbeeld 48 of 811 48',
    en: 'Number of the question, such as 48 or 811 48',
  };
  return z
    .string()
    .max(MAX_NAME)
    .register(inDiscord, { nameEn, description, suggested: true })
    .register(atTerminal, { value: '<nummer>', words: true });
}

/** The publication that is meant. */
export function documentOption(description: Words) {
  return z.string().max(MAX_NAME).optional().register(inDiscord, { nameEn: 'document', description, suggested: true });
}

/** The publication that has the question asked for. */
export const documentOfQuestion = documentOption({
  nl: 'Publicatie waarin de vraag staat',
  en: 'Publication that has the question',
}).register(atTerminal, { value: '<id>' });

/** A part of an answer that is too long for one reply, from 1; only buttons ask for it. */
export const partOption = z.int().min(1).optional();

/** Not more values than these are suggested: Discord's limit. */
const MOST_SUGGESTED = 25;

/** Publications to choose from while typing, by number, subject or asker. */
export async function suggestDocuments(typed: string, { library }: Sources): Promise<Suggestion[]> {
  const found = await library.suggest(typed.trim(), MOST_SUGGESTED);
  return found.map(({ gegevens, onderwerp, gevraagd }) => ({
    name: labels.documentSuggestie(
      labels.naamMetJaar(gegevens),
      onderwerp ?? gegevens.titel ?? '',
      labels.indieners(gevraagd.door),
    ),
    value: gegevens.id,
  }));
}

/** Publications, years and who answered, to browse by; a subject is what is typed. */
export async function suggestForBrowsing({ option, text }: Typing, sources: Sources): Promise<readonly Suggestion[]> {
  if (option === 'document') return suggestDocuments(text, sources);
  const { jaren, bewindspersonen } = await sources.library.overview();
  const typed = text.trim();
  if (option === 'jaar') {
    const years = jaren.filter(({ jaar }) => String(jaar).startsWith(typed)).slice(0, MOST_SUGGESTED);
    return years.map(({ jaar, publicaties }) => ({
      name: labels.suggestieMetAantal(String(jaar), publicaties),
      value: String(jaar),
    }));
  }
  if (option !== 'bewindspersoon') return typed === '' ? [] : [{ name: shortened(typed, 100), value: typed }];
  const words = typed.toLowerCase();
  const meant = bewindspersonen.filter((naam) => naam.length <= 100 && naam.toLowerCase().includes(words));
  return meant.slice(0, MOST_SUGGESTED).map((naam) => ({ name: naam, value: naam }));
}

/** Words, and not the number of a question; several words before a number are no name of a publication. */
export function isNoNumber(typed: string): boolean {
  const asked = readAsked(typed);
  if (asked.kind === 'unreadable') return /\p{L}{2}/u.test(typed);
  const document = asked.kind === 'backwards' ? null : asked.document;
  return document !== null && /\p{L}{2} \p{L}{2}/u.test(document) && !isName(document);
}

/** Publications for option `document`; for the option that a question is named by, questions by number or words. */
export async function suggestForQuestion(
  { option, text }: Typing,
  { document }: { readonly document?: string | undefined },
  sources: Sources,
): Promise<Suggestion[]> {
  return option === 'document' ? suggestDocuments(text, sources) : suggestQuestions(text, document, sources);
}

/** What may be searched for: what was typed, what may have been meant by it, and the answers that it finds. */
export async function suggestTerms(
  typed: string,
  document: string | undefined,
  sources: Sources,
): Promise<Suggestion[]> {
  const term = typed.trim();
  if (term === '' || term.length > MOST_TYPED) return [];
  const found = await searched(term, document, sources);
  const meant = found.bedoelde === null || found.bedoelde.length > MOST_TYPED ? [] : [found.bedoelde];
  return [
    { name: term, value: term },
    ...meant.map((value) => ({ name: labels.bedoelde(value), value })),
    ...found.hits.map((hit) => answerFound(hit, sources, labels.zoekVraag)),
  ];
}

/** What Discord takes as a value, in UTF-16 units. */
const MOST_TYPED = 100;
/** Not more answers than these are suggested: a list that is read at a glance. */
const MOST_FOUND = 10;

// The last word is still being typed.
async function searched(term: string, document: string | undefined, { search, library }: Sources) {
  const [id = null] = document?.trim() ? await library.find(document) : [];
  const request = { document: id, offset: 0, limit: MOST_FOUND };
  for (const text of [/\p{L}{3}$/u.test(term) ? `${term}*` : term, term]) {
    const outcome = await search.search({ ...request, text });
    if (outcome.kind === 'found' && outcome.total > 0) return outcome;
  }
  return { hits: [], bedoelde: null };
}

// An answer by its beginning; a paragraph that asks by its own.
function answerFound({ fragment }: Hit, sources: Sources, written?: (nummers: string) => string): Suggestion {
  const { nummers, alinea, antwoord, vraag, beantwoord, gevraagd } = fragment;
  const wie =
    antwoord && beantwoord ? labels.kortBeantwoord(beantwoord.door, null) : labels.kortGevraagd(gevraagd.door);
  return {
    name: begun(nummers ? labels.nummerreeks(nummers) : labels.alineaNaam(alinea ?? 0), wie, antwoord ?? vraag),
    value: numbered(fragment, nummers ?? [alinea ?? 0], sources, written),
  };
}

// Cut where that can be seen.
function begun(what: string, wie: string, passage: Passage | null): string {
  const begin = passage && beginningOf(passage, 80);
  return labels.suggestie(what, wie, begin?.passage.text ?? '', begin?.cutEnd ?? false);
}

// Questions of the publication that counts where none is named need no name of it.
function numbered(
  { nummers, publicatie }: Fragment,
  wanted: readonly number[],
  { defaultDocument }: Sources,
  written = (numbers: string) => numbers,
): string {
  const numbers = runsWritten(runsOf(wanted));
  return nummers && publicatie.id === defaultDocument ? written(numbers) : `${publicatie.id}#${numbers}`;
}

async function suggestQuestions(typed: string, document: string | undefined, sources: Sources): Promise<Suggestion[]> {
  const asked = readAsked(typed);
  // Words look for an answer; a number, or nothing yet, for a question.
  if (isNoNumber(typed) && typed.length <= MOST_TYPED) {
    const { hits } = await searched(typed.trim(), document, sources);
    return hits.map((hit) => answerFound(hit, sources));
  }
  const named = asked.kind === 'numbers' || asked.kind === 'publication' ? asked.document : null;
  const within = named === null ? null : await findPublication(named, sources);
  const usual = document?.trim() || sources.defaultDocument;
  const found = within?.kind === 'found' ? within : usual === null ? null : await findPublication(usual, sources);
  if (found?.kind !== 'found') return [];
  const { publication } = found;
  // With a publication in the text only the number behind it counts.
  const text = found === within ? '' : typed.trim().toLowerCase();
  const wanted =
    asked.kind === 'numbers' && (found === within || asked.document === null) ? `${asked.runs[0]?.van}` : text;
  const rows = publication.fragments.flatMap((fragment) =>
    (fragment.nummers ?? [fragment.alinea ?? 0]).map((nummer) => {
      const passage = fragment.deelvragen.get(nummer) ?? fragment.vraag ?? fragment.antwoord;
      return { nummer, fragment, passage };
    }),
  );
  rows.sort((a, b) => a.nummer - b.nummer);
  const matching = rows.filter(
    ({ nummer, passage }) =>
      String(nummer).startsWith(wanted) || (/\p{L}/u.test(wanted) && passage?.text.toLowerCase().includes(wanted)),
  );
  return matching.slice(0, MOST_SUGGESTED).map(({ nummer, fragment, passage }) => {
    const { vraag, gevraagd, beantwoord } = fragment;
    const wie = vraag ? labels.opsomming(gevraagd.door.map(({ naam }) => naam)) : (beantwoord?.door[0] ?? '');
    return { name: begun(`${nummer}`, wie, passage), value: numbered(fragment, [nummer], sources) };
  });
}
