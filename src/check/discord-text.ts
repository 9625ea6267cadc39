/**
 * The words of a Discord message, without its markup: what a reader sees, as plain text. Written for text that was
 * pasted from anywhere, this bot's own replies included, so backslash escapes are undone.
 */

// Escaped signs wait in the private use area until the markup is gone.
const HIDDEN = 0xe000;

/** Hides escaped signs, so that they are not taken for markup. {@link shown} brings them back. */
export function hidden(text: string): string {
  return text
    .replace(/[\uE000-\uE07F]/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => String.fromCharCode(HIDDEN + sign.charCodeAt(0)));
}

/** Brings hidden signs back. */
export function shown(text: string): string {
  return text.replace(/[\uE000-\uE07F]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - HIDDEN));
}

// Each is bounded in length, so that a hostile message costs no more than its size.
const GONE: readonly RegExp[] = [
  /```(?:[\w+-]{1,20}(?=\n))?/g,
  /<(?:@[!&]?|#)\d{1,25}>/g,
  /<\/[^:<>\n]{1,100}:\d{1,25}>/g,
  /<a?:\w{1,40}:\d{1,25}>/g,
  /<t:-?\d{1,20}(?::[a-zA-Z])?>/g,
  /<id:\w{1,20}(?::\d{1,25})?>/g,
  /(?:\p{Extended_Pictographic}\uFE0F|\p{Emoji_Presentation}|\p{Emoji_Modifier}|\uFE0F|\u20E3)\u200D?/gu,
  /(?<!\S):\w{2,32}:(?!\S)/g,
  /\|\|/g,
  /~~/g,
  /\*+/g,
  /`+/g,
  // Underscores around words, not those inside a word or an address.
  /(?<![\p{L}\p{N}/_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}/_])/gu,
];

/** The words of a text with Discord's markup; hidden signs stay hidden. */
export function withoutMarkup(text: string): string {
  let plain = text.replace(/\[([^[\]\n]{1,500})\]\(<?https?:\/\/[^\s()<>]{1,500}>?(?:\s"[^"\n]{0,200}")?\)/g, '$1');
  plain = plain.replace(/<(https?:\/\/[^\s<>]{1,1000})>/g, '$1');
  for (const mark of GONE) plain = plain.replace(mark, '');
  return plain
    .split('\n')
    .map((line) => line.replace(/^\s{0,10}(?:#{1,3}|-#|[-•])\s+/, '').trimEnd())
    .join('\n')
    .trim();
}
