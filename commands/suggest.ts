import * as labels from '../src/reply/labels.js';
import type { Sources, Suggestion } from './command.js';

/** Publications to choose from while typing, by number, subject or asker. */
export async function suggestDocuments(typed: string, { library }: Sources): Promise<Suggestion[]> {
  const found = await library.suggest(typed.trim(), 25);
  return found.map(({ gegevens, onderwerp, gevraagd }) => ({
    name: labels.documentSuggestie(
      labels.korteNaam(gegevens),
      onderwerp?.text ?? gegevens.titel ?? '',
      labels.indieners(gevraagd.door),
    ),
    value: gegevens.id,
  }));
}
