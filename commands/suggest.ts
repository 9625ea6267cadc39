import { readAsked } from '../src/publications/typed/asked.js';
import * as labels from '../src/reply/labels.js';
import { beginningOf } from '../src/text/excerpt.js';
import type { Sources, Suggestion, Typing } from './command.js';
import { findPublication } from './lookup.js';

/** Publications to choose from while typing, by number, subject or asker. */
export async function suggestDocuments(typed: string, { library }: Sources): Promise<Suggestion[]> {
  const found = await library.suggest(typed.trim(), 25);
  return found.map(({ gegevens, onderwerp, gevraagd }) => ({
    name: labels.documentSuggestie(
      labels.naamMetJaar(gegevens),
      onderwerp ?? gegevens.titel ?? '',
      labels.indieners(gevraagd.door),
    ),
    value: gegevens.id,
  }));
}

/** Publications for option `document`; for the option that a question is named by, questions by number or words. */
export async function suggestForQuestion(
  { option, text }: Typing,
  { document }: { readonly document?: string | undefined },
  sources: Sources,
): Promise<Suggestion[]> {
  return option === 'document' ? suggestDocuments(text, sources) : suggestQuestions(text, document, sources);
}

async function suggestQuestions(typed: string, document: string | undefined, sources: Sources): Promise<Suggestion[]> {
  const asked = readAsked(typed);
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
    (fragment.nummers ?? [fragment.alinea ?? 0]).map((nummer) => ({
      nummer,
      passage: fragment.deelvragen.get(nummer) ?? fragment.vraag ?? fragment.antwoord,
      wie: fragment.vraag
        ? labels.opsomming(fragment.gevraagd.door.map(({ naam }) => naam))
        : (fragment.beantwoord?.door[0] ?? ''),
    })),
  );
  rows.sort((a, b) => a.nummer - b.nummer);
  const matching = rows.filter(
    ({ nummer, passage }) =>
      String(nummer).startsWith(wanted) || (/\p{L}/u.test(wanted) && passage?.text.toLowerCase().includes(wanted)),
  );
  const value = (nummer: number) =>
    publication.gegevens.id === sources.defaultDocument ? String(nummer) : `${publication.gegevens.id}#${nummer}`;
  return matching.slice(0, 25).map(({ nummer, passage, wie }) => {
    const begin = passage && beginningOf(passage, 80);
    return {
      name: labels.suggestie(`${nummer}`, wie, begin ? begin.passage.text : '', begin?.cutEnd ?? false),
      value: value(nummer),
    };
  });
}
