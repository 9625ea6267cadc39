import { fold, spellOut } from '../search/dutch/fold.js';
import { Lexicon, Use } from '../search/dutch/lexicon.js';
import type { Comparison } from './comparison.js';
import { asidesIn } from './reading/aside.js';
import type { AsideAt } from './reading/ends.js';
import { namesIn, saysWhose } from './reading/whose.js';

let lexicon: Lexicon | null = null;

// A word of the language that is nobody's name: `Vervallen`, not `Harbers` and not `Heinen`.
function isOrdinary(word: string): boolean {
  lexicon ??= Lexicon.open();
  const uses = lexicon.uses(spellOut(fold(word)).replaceAll("'", ''));
  return uses !== 0 && (uses & Use.name) === 0;
}

/**
 * Whether a line that has the form of one that says whose words these are, names somebody: a capital makes no name of a
 * word (`— Nederland Betaalt`, `(Ingetrokken)`), unless a publication's own heading has it so (`Minister Blok`).
 */
export async function namesSomebody(line: string, comparison: Comparison): Promise<boolean> {
  for (const word of namesIn(line)) if (isOrdinary(word) && !(await comparison.isInHeading(word))) return false;
  return true;
}

/** What in a text is no part of a quotation, but for lines that look so and name nobody. */
export async function believedAsides(text: string, comparison: Comparison): Promise<AsideAt[]> {
  const believed: AsideAt[] = [];
  for (const aside of asidesIn(text)) {
    const line = aside.soort === 'toeschrijving' && !aside.named ? text.slice(aside.start, aside.end) : '';
    if (await namesSomebody(line, comparison)) believed.push(aside);
  }
  const lead = believed[0]?.start === 0 ? undefined : LEAD.exec(text)?.[0];
  // `Antwoord 47 het GCM …`: a sentence that stands somewhere tells that what is before it is none of it.
  const isLead =
    lead !== undefined &&
    (!/^[[(]/.test(lead) || saysWhose(lead.trim())) &&
    (await comparison.places(comparison.quoted(text.slice(lead.length)))).some(
      ({ delen, zin }) => delen[0]?.start === zin.start,
    );
  const soort = lead && /^[[(]/.test(lead) ? 'toeschrijving' : 'kop';
  return isLead ? [{ soort, start: 0, end: lead.length, cuts: true }, ...believed] : believed;
}

// Before a small letter.
const LEAD = /^(?:(?:Vraag|Antwoord)\s+\d{1,3}[.:]?|[[(][^()[\]\n]{2,60}[\])]:?)\s+(?=\p{Ll})/u;
