import type { Library } from '../publications/model/library.js';
import { type Candidates, candidatesOf } from './candidates.js';
import { differences } from './differences.js';
import type { Half } from './halves.js';
import { literalIn, type Quoted, quotedFrom } from './literal.js';
import { nearestOf } from './nearest.js';
import { tokensOf } from './normalise.js';
import { type Check, MAX_PLAATSEN, type Oordeel, type Plaats, type Quotation } from './oordeel.js';
import { placeOf } from './place.js';
import { MAX_CITATEN, MAX_TEKENS, quotationsIn } from './quotations.js';

/** So many passages are read for a literal quotation, and so many for the nearest one. */
const HOLDING = 1000;
const NEAR = 12;

/** What may be set: where the passages to compare with come from, when not from the library itself. */
export interface CheckOptions {
  readonly candidates?: Candidates;
}

/**
 * Looks whether the quotations in a text stand in the library, word for word. Precedence: literally in an answer (or
 * its note), literally in a question, near to something, not found.
 */
export async function checkText(text: string, library: Library, options: CheckOptions = {}): Promise<Check> {
  if (text.length > MAX_TEKENS) return { kind: 'te-lang', tekens: text.length, hoogstens: MAX_TEKENS };
  const { found, rest, whole } = quotationsIn(text);
  if (found.length === 0) return { kind: 'empty' };
  const candidates = options.candidates ?? (await candidatesOf(library));
  const gezocht = await library.ids();
  const together = whole ? await judgeParagraphs(whole, candidates) : [];
  if (standsAsOne(together, found)) return { kind: 'checked', oordelen: together, rest: 0, gezocht };
  const oordelen: Oordeel[] = [];
  for (const citaat of found) oordelen.push(...(await judgeParagraphs(citaat, candidates)));
  const dropped = Math.max(0, oordelen.length - MAX_CITATEN);
  return { kind: 'checked', oordelen: oordelen.slice(0, MAX_CITATEN), rest: rest + dropped, gezocht };
}

/** Whether a judgement says that the words stand in the source as they are quoted. */
function isLiteral(oordeel: Oordeel): oordeel is Oordeel & { kind: 'letterlijk' | 'uit-de-vraag' } {
  return oordeel.kind === 'letterlijk' || oordeel.kind === 'uit-de-vraag';
}

// Whole paragraphs that stand in different places are each a quotation, when each is found.
async function judgeParagraphs(citaat: Quotation, candidates: Candidates): Promise<Oordeel[]> {
  const whole = await judge(citaat, candidates);
  if (isLiteral(whole)) return [whole];
  for (const cut of [/\n\s*\n/, /\n/]) {
    const pieces = citaat.text.split(cut).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
    if (pieces.length < 2 || pieces.length > MAX_CITATEN) continue;
    const apart: Oordeel[] = [];
    for (const text of pieces) apart.push(await judge({ ...citaat, text: text.trim() }, candidates));
    const places = new Set(apart.map((oordeel) => (oordeel.kind === 'niet-gevonden' ? null : oordeel.plaats.geheel)));
    if (places.size > 1 && !places.has(null) && apart.some(isLiteral)) return apart;
  }
  return [whole];
}

async function judge(citaat: Quotation, candidates: Candidates): Promise<Oordeel> {
  const quoted = quotedFrom(citaat.text, tokensOf(citaat.text));
  const places = await literalPlaces(quoted, candidates);
  const answered = places.filter(({ kant }) => kant === 'antwoord');
  const [first] = answered.length > 0 ? answered : places;
  if (first) {
    const plaatsen = answered.length > 0 ? answered : places;
    return {
      kind: answered.length > 0 ? 'letterlijk' : 'uit-de-vraag',
      citaat,
      plaats: first,
      plaatsen: plaatsen.slice(0, MAX_PLAATSEN),
      aantal: plaatsen.length,
    };
  }
  const near = nearestOf(await candidates.near(quoted.tokens, NEAR), quoted.tokens);
  if (!near) return { kind: 'niet-gevonden', citaat };
  const { half, stretch } = near;
  const [from, to] = [half.tokens[stretch.start], half.tokens[stretch.end - 1]];
  const plaats = placeOf(half, [{ start: from?.start ?? 0, end: to?.end ?? 0 }]);
  return { kind: 'wijkt-af', citaat, plaats, ...differences(near, quoted) };
}

const ROLES: readonly Half['rol'][] = ['antwoord', 'vraag', 'voetnoot', 'onderwerp'];

async function literalPlaces(quoted: Quoted, candidates: Candidates): Promise<Plaats[]> {
  if (quoted.parts.length === 0) return [];
  const halves = await candidates.holding(quoted.tokens, HOLDING);
  // `Ja.` stands in the answer `Ja.`; that another begins with `Ja,` counts only where no answer is `Ja.`.
  for (const strip of [false, true]) {
    const places = halves.flatMap((half) => literalIn(half, quoted, strip) ?? []);
    if (places.length > 0) return places.sort((a, b) => ROLES.indexOf(a.rol) - ROLES.indexOf(b.rol));
  }
  return [];
}

// Whether a text with quotation marks in it is one quotation: it stands in the source as a whole, or what is
// outside the marks does too for the most part.
function standsAsOne([together, ...others]: readonly Oordeel[], found: readonly Quotation[]): boolean {
  if (!together) return false;
  if (others.length > 0) return true;
  const words = (text: string): number => tokensOf(text).filter(({ kind }) => kind === 'word').length;
  const inside = found.reduce((sum, { text }) => sum + words(text), 0);
  const outside = words(together.citaat.text) - inside;
  if (outside <= 0 || together.kind === 'niet-gevonden') return false;
  if (together.kind !== 'wijkt-af') return true;
  const equal = together.verschillen.flatMap(({ soort, citaat }) => (soort === 'gelijk' ? (citaat ?? '') : []));
  return equal.reduce((sum, text) => sum + words(text), 0) - inside >= outside * 0.6;
}
