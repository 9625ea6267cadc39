/**
 * Words that turn or limit what a sentence says. A quotation without them says something else, however literal the
 * rest is, so a reply leads with those that are missing. The list is kept by hand and on the careful side: a word is
 * on it when leaving it out can make a reader believe what the source does not say.
 */
const TURNING = new Set(
  [
    // They say that it is not so.
    'niet geen nee neen nooit noch evenmin niemand niets nergens nimmer allerminst geenszins onjuist onwaar',
    'fout gelogen verzonnen anders',
    // They take something out of it.
    'zonder behalve uitgezonderd tenzij buiten ondanks echter maar hoewel daarentegen',
    // It holds only when.
    'mits indien als wanneer zolang voorzover voorwaarde voorwaarden zodra afhankelijk',
    // It holds for less, or less often.
    'alleen slechts uitsluitend enkel hooguit hoogstens maximaal minimaal nauwelijks amper weinig soms deels',
    'gedeeltelijk grotendeels beperkt enige sommige bepaalde',
    // It is not sure, or not yet.
    'mogelijk wellicht misschien waarschijnlijk vermoedelijk vooralsnog voorlopig voorlopige beginsel',
    'principe zou zouden kan kunnen mag mogen hoeft hoeven moet moeten vrijwillig vrijwillige facultatief',
    'facultatieve niet-bindend niet-bindende wel',
  ].flatMap((words) => words.split(' ')),
);

/** Whether a word turns or limits what a sentence says. */
export function isTurning(word: string): boolean {
  return TURNING.has(word.toLowerCase());
}

/** The words of a text that do, in lower case, each once. */
export function turningWords(text: string): string[] {
  // `[o]njuist`: a letter that a poster changed is one of the word.
  const bare = text.toLowerCase().replace(/\[(\p{L})\]/gu, '$1');
  const words = bare.match(/[\p{L}\p{M}-]+/gu) ?? [];
  return [...new Set(words.filter(isTurning))];
}

/** Pictures that say no, as the inside of a character class. */
export const NO_PICTURES = '🚫❌⛔✖❎👎🙅🚯🔞';
const SAYS_NO = new RegExp(`[${NO_PICTURES}]`, 'u');

/** Whether one of these stands among signs. */
export function saysNo(signs: string): boolean {
  return SAYS_NO.test(signs);
}
