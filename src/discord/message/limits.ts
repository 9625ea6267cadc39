/**
 * What Discord takes at most. Lengths are in UTF-16 code units, which is never fewer than Discord counts. Neither the
 * library's builders nor Discord's own schemas check the first two.
 */
export const LIMITS = {
  /** Text of one message: all text displays together, escaped. */
  text: 4000,
  /** Components of one message, those within others included. */
  components: 40,
  buttonsInRow: 5,
  buttonLabel: 80,
  url: 512,
  options: 25,
  optionLabel: 100,
  optionValue: 100,
  placeholder: 150,
  choices: 25,
  choiceName: 100,
  /** Alternative text of a picture. */
  description: 1024,
  /** Follow-ups to one interaction where the app is not a member of the server. */
  followUps: 5,
} as const;

/** Shortens a label that is too long for its place, at a word where it can. Never used on a quotation. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  // A character outside the basic plane is not cut in half.
  const cut = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  const word = cut.slice(0, cut.search(/\s+\S*$/));
  return `${(word.length > length / 2 ? word : cut).trimEnd()}…`;
}
