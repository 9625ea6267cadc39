import { isLiterallyFound, type Oordeel } from './oordeel.js';

/**
 * Words that turn or limit what a sentence says. A quotation without them says something else, however literal the
 * rest is, so a reply leads with those that are missing. The list is kept by hand and on the careful side: a word is
 * on it when leaving it out can make a reader believe what the source does not say.
 */
const TURNING: ReadonlyMap<string, readonly string[]> = new Map([
  // They say that it is not so.
  [
    'ontkenning',
    [
      'niet',
      'geen',
      'nee',
      'neen',
      'nooit',
      'noch',
      'evenmin',
      'niemand',
      'niets',
      'nergens',
      'nimmer',
      'allerminst',
      'geenszins',
      'onjuist',
      'onwaar',
      'anders',
    ],
  ],
  // They take something out of it.
  [
    'uitzondering',
    ['zonder', 'behalve', 'uitgezonderd', 'tenzij', 'buiten', 'ondanks', 'echter', 'maar', 'hoewel', 'daarentegen'],
  ],
  // It holds only when.
  [
    'voorwaarde',
    ['mits', 'indien', 'als', 'wanneer', 'zolang', 'voorzover', 'voorwaarde', 'voorwaarden', 'zodra', 'afhankelijk'],
  ],
  // It holds for less, or less often.
  [
    'beperking',
    [
      'alleen',
      'slechts',
      'uitsluitend',
      'enkel',
      'hooguit',
      'hoogstens',
      'maximaal',
      'minimaal',
      'nauwelijks',
      'amper',
      'weinig',
      'soms',
      'deels',
      'gedeeltelijk',
      'grotendeels',
      'beperkt',
      'enige',
      'sommige',
      'bepaalde',
    ],
  ],
  // It is not sure, or not yet.
  [
    'voorbehoud',
    [
      'mogelijk',
      'wellicht',
      'misschien',
      'waarschijnlijk',
      'vermoedelijk',
      'vooralsnog',
      'voorlopig',
      'voorlopige',
      'beginsel',
      'principe',
      'zou',
      'zouden',
      'kan',
      'kunnen',
      'mag',
      'mogen',
      'hoeft',
      'hoeven',
      'moet',
      'moeten',
      'vrijwillig',
      'vrijwillige',
      'facultatief',
      'facultatieve',
      'niet-bindend',
      'niet-bindende',
      'wel',
    ],
  ],
]);
const ALL = new Set([...TURNING.values()].flat());

/** Whether a word turns or limits what a sentence says. */
export function isTurning(word: string): boolean {
  return ALL.has(word.toLowerCase());
}

/**
 * The words that turn or limit the meaning among those that a quotation leaves out, with or without saying so, or
 * adds: as they stand there, each once.
 */
export function turningIn(oordeel: Oordeel): string[] {
  if (oordeel.kind === 'niet-gevonden') return [];
  const texts = isLiterallyFound(oordeel) ? missingIn(oordeel) : changedIn(oordeel);
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{M}-]+/gu) ?? []);
  return [...new Set(words.filter(isTurning).map((word) => word.toLowerCase()))];
}

// What was left out, and what of the sentence stands before and behind the quoted words.
function missingIn({ plaats }: Extract<Oordeel, { plaatsen: unknown }>): string[] {
  const { geheel, zinAt, delen, weggelaten } = plaats;
  const [first, last] = [delen[0], delen.at(-1)];
  const edges = [geheel.text.slice(zinAt.start, first?.start), geheel.text.slice(last?.end, zinAt.end)];
  return [...weggelaten.map(({ text }) => text), ...edges];
}

function changedIn(oordeel: Extract<Oordeel, { kind: 'wijkt-af' }>): string[] {
  return oordeel.verschillen.flatMap(({ soort, bron, citaat }) =>
    soort === 'gelijk' ? [] : [bron?.text ?? '', citaat ?? ''],
  );
}
