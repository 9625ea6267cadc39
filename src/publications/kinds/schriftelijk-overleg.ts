import { wordsOf } from '../../text/joining.js';
import type { Passage } from '../../text/source-text.js';
import { OnleesbaarError } from '../model/gebrek.js';
import type { Beantwoord, Fragment, Gevraagd, Indiener } from '../model/publication.js';
import type { Inhoud, Ontleding } from '../readers/ontleding.js';
import { beginsLetter, type Ondertekenaar, readLetter } from './brief.js';
import { fragmentOf } from './fragments.js';
import { splitOffices } from './header.js';

const TITLE = /^BRIEF(?:EN)? VAN /u;
const PARTY = /leden van de (?:fractie van (?:de |het )?(\p{Lu}[\p{L}\d]+)|(\p{Lu}[\p{L}\d]+)-fractie)/gu;

/**
 * Reads a Kamerstuk with a schriftelijk overleg: a preface, then letters with questions and letters that answer them.
 * A fragment is one paragraph of a letter, between its date line and its signature, numbered through the document.
 */
export function readOverleg(ontleding: Ontleding): Inhoud {
  const { regels, composer } = ontleding;
  const starts = regels.flatMap((regel, index) => (TITLE.test(wordsOf(regel).text) ? [index] : []));
  const [first] = starts;
  if (first === undefined) {
    throw new OnleesbaarError([{ regel: null, code: 'geen-brief' }]);
  }
  for (const regel of regels.slice(0, first)) {
    composer.bookLine(regel, 'kop');
    if (beginsLetter(regel)) {
      ontleding.gebreken.push({ regel: regel.number, code: 'brief-zonder-kop' });
    }
  }
  const brieven = starts.map((start, index) => readLetter(regels.slice(start, starts[index + 1]), ontleding));
  const fragments: Fragment[] = [];
  let gevraagd: Gevraagd = { door: [], ondertekend: [], aan: null, datum: null };
  let beantwoord: Beantwoord | null = null;
  for (const brief of brieven) {
    const passages = brief.alineas.map((alinea) => composer.passage([alinea], 'citaat'));
    if (brief.rol === 'vraag') {
      const { aan, datum } = brief;
      gevraagd = { ...askers(brief.ondertekenaars.map(signer), partiesIn(passages)), aan, datum };
    } else {
      const door = brief.ondertekenaars.map(({ tekst }) => tekst);
      beantwoord = { door, medeNamens: alsoOnBehalf(passages), datum: brief.datum };
    }
    const asks = brief.rol === 'vraag';
    for (const tekst of passages) {
      const alinea = fragments.length + 1;
      const own = {
        nummers: null,
        alinea,
        rol: brief.rol,
        onderwerp: null,
        vraag: asks ? tekst : null,
        deelvragen: new Map(),
        antwoord: asks ? null : tekst,
        mededeling: null,
        gevraagd,
        beantwoord: asks ? null : beantwoord,
        tabellen: [],
      };
      fragments.push(fragmentOf(alinea, own, new Set(), ontleding));
    }
  }
  const asking = fragments.find(({ rol }) => rol === 'vraag');
  return {
    onderwerp: null,
    gevraagd: asking?.gevraagd ?? gevraagd,
    beantwoord,
    mededeling: null,
    fragments,
    zieOok: [],
  };
}

function signer({ naam, functie }: Ondertekenaar): Indiener {
  return { naam, partij: null, functie };
}

/** A chair signs for all of a committee: where a letter names the parties that ask, the questions are theirs. */
function askers(signers: readonly Indiener[], parties: readonly Indiener[]): Pick<Gevraagd, 'door' | 'ondertekend'> {
  return parties.length > 0 ? { door: parties, ondertekend: signers } : { door: signers, ondertekend: [] };
}

function alsoOnBehalf(passages: readonly Passage[]): string[] {
  for (const { text } of passages) {
    const found = /\bmede namens ((?:de|het) .+?)(?:[.;]|, (?=[a-z]+ ik\b))/u.exec(text)?.[1];
    if (found) return splitOffices(found);
  }
  return [];
}

/** The parties on whose behalf a letter asks, as it names them itself: "leden van de fractie van GroenLinks". */
function partiesIn(passages: readonly Passage[]): Indiener[] {
  const found = new Map<string, Indiener>();
  for (const { text } of passages) {
    for (const [naam, first, second] of text.matchAll(PARTY)) {
      const partij = first ?? second ?? '';
      if (!found.has(partij)) found.set(partij, { naam, partij, functie: null });
    }
  }
  return [...found.values()];
}
