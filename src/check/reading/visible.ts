import { entitiesRead } from './entities.js';

/** A stretch of a message as a reader sees it: lines behind `>`, a block of code, or text. */
export interface SeenBlock {
  readonly kind: 'blok' | 'code' | 'tekst';
  readonly text: string;
}

const CODE = /```(?:[\w+#.-]{1,20}\n)?([^`](?:[^`]|`(?!``))*)```/g;

/**
 * The words of a message as a reader of Discord sees them, without its markup: what can be seen stays, also where
 * Discord shows something else than words (an emoji, a mention, a time), and what is struck out or hidden keeps its
 * signs. Written for text that was pasted from anywhere, this bot's own replies included.
 */
export function seenBlocks(message: string): SeenBlock[] {
  // The private use area is ours for a while; whoever sends it shows a box.
  const text = message.replace(/\r\n?/g, '\n').replace(/[\uE000-\uF8FF]/g, '\uFFFD');
  const blocks: SeenBlock[] = [];
  let at = 0;
  for (const { index, 0: whole, 1: code = '' } of text.matchAll(CODE)) {
    blocks.push(...quotedLines(text.slice(at, index)));
    blocks.push({ kind: 'code', text: code.replace(/^>[ \t]?/gm, '') });
    at = index + whole.length;
  }
  blocks.push(...quotedLines(text.slice(at)));
  return blocks.filter((block) => block.text.trim() !== '');
}

// Lines behind `>` that follow each other are one block; everything behind `>>> ` is.
function quotedLines(text: string): SeenBlock[] {
  const groups: { kind: 'blok' | 'tekst'; lines: string[] }[] = [];
  const add = (kind: 'blok' | 'tekst', ...lines: string[]): void => {
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(...lines);
    else groups.push({ kind, lines });
  };
  const lines = hidden(text).split('\n');
  for (const [at, line] of lines.entries()) {
    const rest = /^\s{0,3}>>>(?:\s|$)(.*)$/.exec(line);
    if (rest) {
      add('blok', rest[1] ?? '', ...lines.slice(at + 1));
      break;
    }
    const quoted = /^\s{0,3}>(?:\s(.*)|)$/.exec(line);
    if (quoted) add('blok', (quoted[1] ?? '').replace(/^(?:>\s)+/, ''));
    else add('tekst', line);
  }
  return groups.map((group) => ({ kind: group.kind, text: shown(withoutMarkup(group.lines.join('\n'))) }));
}

// Escaped signs wait in the private use area until the markup is gone.
const HIDDEN = 0xe000;

function hidden(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => String.fromCharCode(HIDDEN + sign.charCodeAt(0)));
}

function shown(text: string): string {
  return text.replace(/[\uE000-\uE07F]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - HIDDEN));
}

// Each is bounded in length, so that a hostile message costs no more than its size.
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L})`(?=\p{L})/gu, '’'],
  [/(?<![`\p{L}])``(?=[^`\s])([^`]{1,4000}?)''/gu, '“$1”'],
  [/`+/g, ''],
  [/\[([^[\]\n]{1,500})\]\(<?https?:\/\/[^\s()<>]{1,500}>?(?:\s"[^"\n]{0,200}")?\)/g, '$1'],
  [/<(https?:\/\/[^\s<>]{1,1000})>/g, '$1'],
  // A lone asterisk between letters or digits is seen; the others are emphasis, or nothing.
  [/(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])(?![^*\n]{0,300}\*)(?<!\*[^*\n]{0,300}\*)/gu, '\uE02A'],
  [/^([ \t]*)\*(?=[ \t])/gm, '$1•'],
  [/\*+/g, ''],
  // Underscores around words, not those inside a word or an address.
  [/(?<![\p{L}\p{N}/_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}/_])/gu, ''],
  [/^[ \t]{0,3}(?:#{1,3}|-#)[ \t]+/gm, ''],
  [/[ \t]+$/gm, ''],
];

function withoutMarkup(text: string): string {
  return MARKUP.reduce((plain, [markup, by]) => plain.replace(markup, by), entitiesRead(text)).replace(
    /^\n+|\n+$/g,
    '',
  );
}
