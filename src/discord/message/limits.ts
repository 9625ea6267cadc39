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
