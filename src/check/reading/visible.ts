import { superscript } from '../words/signs.js';
import { marked } from './marks.js';

/** A stretch of a message as a reader sees it: lines behind `>`, a block of code, or text. */
export interface SeenBlock {
  readonly kind: 'blok' | 'code' | 'tekst';
  readonly text: string;
  /** A blank line lies before it. */
  readonly apart: boolean;
}

const CODE = /```(?:[\w+#.-]{1,20}\n)?([^`](?:[^`]|`(?!``))*)```/g;

/**
 * The words of a message as a reader of Discord sees them, without its markup: what can be seen stays, also where
 * Discord shows something else than words (an emoji, a mention, a time), and what is struck out or hidden keeps its
 * signs. Written for text that was pasted from anywhere, this bot's own replies included.
 */
export function seenBlocks(message: string): SeenBlock[] {
  const text = message
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    // A break as some programs write it, which Discord shows.
    .replace(/\\(?=\n)/g, '')
    // What a browser's PDF viewer copies for a hyphen that broke a word.
    .replaceAll('\u0002', '\u00AD')
    .replaceAll('\uFFFE', '\u00AD')
    // Signs that steer a machine, which nobody sees.
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    // The private use area is ours for a while; whoever sends it shows a box.
    .replace(/[\uE000-\uF8FF]/g, '\uFFFD');
  const blocks: Block[] = [];
  let at = 0;
  for (const { index, 0: whole, 1: code = '' } of text.matchAll(CODE)) {
    // Within a line it is a part of its sentence.
    if (/\S[ \t]*$/.test(text.slice(at, index)) && /^[ \t]*\S/.test(text.slice(index + whole.length))) continue;
    blocks.push(...quotedLines(text.slice(at, index).replace(/^\n|\n$/g, '')));
    blocks.push({ kind: 'code', text: code.replace(/^>[ \t]?/gm, ''), blank: { before: false, behind: false } });
    at = index + whole.length;
  }
  blocks.push(...quotedLines(text.slice(at).replace(/^\n/, '')));
  const seen = blocks.flatMap(({ kind, text: words, blank }, number): SeenBlock[] =>
    words.trim() === ''
      ? []
      : [{ kind, text: words, apart: blank.before || blocks[number - 1]?.blank.behind === true }],
  );
  return spanned(seen);
}

interface Block extends Pick<SeenBlock, 'kind' | 'text'> {
  /** Whether blank lines stand at its ends. */
  readonly blank: { readonly before: boolean; readonly behind: boolean };
}

// Marks that are opened in one block and closed in another make one text of them.
function spanned(blocks: readonly SeenBlock[]): SeenBlock[] {
  const starts = blocks.map((_, at) => blocks.slice(0, at).reduce((sum, { text }) => sum + text.length + 1, 0));
  const whole = blocks.map(({ text }) => text).join('\n');
  const blockAt = (offset: number): number => starts.findLastIndex((start) => start <= offset);
  const joined: SeenBlock[] = [...blocks];
  for (const { from, to, end } of marked(whole).toReversed()) {
    const [first, last] = [blockAt(from), blockAt(to - 1)];
    const opening = blocks[first];
    if (first === last || end === to || opening?.kind !== 'tekst') continue;
    const text = blocks.slice(first, last + 1).map((block) => block.text);
    joined.splice(first, last - first + 1, { ...opening, text: text.join('\n') });
  }
  return joined;
}

// Lines behind `>` that follow each other are one block; everything behind `>>> ` is.
function quotedLines(text: string): Block[] {
  if (text === '') return [];
  const groups: { kind: 'blok' | 'tekst'; lines: string[] }[] = [];
  const add = (kind: 'blok' | 'tekst', ...lines: string[]): void => {
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(...lines);
    else groups.push({ kind, lines });
  };
  const lines = hidden(text).split('\n');
  const inMail = lines.map((line) => /^>/.test(line));
  for (const [at, line] of lines.entries()) {
    const rest = /^\s{0,3}>>>(?:\s|$)(.*)$/.exec(line);
    if (rest) {
      add('blok', rest[1] ?? '', ...lines.slice(at + 1));
      break;
    }
    // In mail no space stands behind it; one line alone is none.
    const mail = inMail[at] && (inMail[at - 1] || inMail[at + 1]);
    const quoted = /^\s{0,3}>(?:\s(.*)|)$/.exec(line) ?? (mail ? /^>+(.*)$/.exec(line) : null);
    if (quoted) add('blok', (quoted[1] ?? '').replace(/^(?:>\s)+/, ''));
    else add('tekst', line);
  }
  const isBlank = (line: string | undefined): boolean => line?.trim() === '';
  return groups.map(({ kind, lines: own }) => ({
    kind,
    text: shown(withoutMarkup(own.join('\n'))),
    blank: { before: isBlank(own[0]), behind: isBlank(own.at(-1)) },
  }));
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
  // A stroke through a quotation and its marks is one through its words.
  [/~~([^~"“„«\n]{0,200}["“„«])(?=[^~"”“»]*\p{L})([^~"”“»]{1,2000})(["”“»][^~"“„«\n]{0,200})~~/gu, '$1~~$2~~$3'],
  [/~~([‘‚'])([^~]{1,2000})([’‘'])~~/gu, '$1~~$2~~$3'],
  [/\[([^[\]\n]{1,500})\]\(<?https?:\/\/[^\s()<>]{1,500}>?(?:\s"[^"\n]{0,200}")?\)/g, '$1'],
  [/<<([^<>]{1,4000}?)>>/g, '«$1»'],
  [/<(https?:\/\/[^\s<>]{1,1000})>/g, '$1'],
  // A lone asterisk between letters or digits is seen; the others are emphasis, or nothing.
  [/(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])(?![^*\n]{0,300}\*)(?<!\*[^*\n]{0,300}\*)/gu, '\uE02A'],
  [/^([ \t]*)\*(?=[ \t])/gm, '$1•'],
  [/\*+/g, ''],
  // Underscores around words, not those inside a word or an address.
  [/(?<![\p{L}\p{N}/_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}/_])/gu, ''],
  [/^[ \t]{0,3}(?:#{1,3}|-#)[ \t]+/gm, ''],
  // A line of dashes.
  [/^[ \t]*(?:-{3,}|={3,}|—{3,})[ \t]*$/gm, ''],
  [/[ \t]+$/gm, ''],
];

function withoutMarkup(text: string): string {
  return MARKUP.reduce((plain, [markup, by]) => plain.replace(markup, by), pageRead(text)).replace(/^\n+|\n+$/g, '');
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '\u00ad',
  amp: '&',
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  deg: '°',
};
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  uml: '\u0308',
  circ: '\u0302',
  cedil: '\u0327',
  tilde: '\u0303',
};
const ENTITY = /&(?:#(\d{2,5})|#x([0-9a-f]{2,4})|([A-Za-z])(acute|grave|uml|circ|cedil|tilde)|([a-z]{2,6}));/gi;

// Tags that only shape what they hold, without anything in them that a reader would read.
const SHAPES: readonly (readonly [RegExp, (inside: string) => string])[] = [
  [/<sup>\s*\[?(\d{1,3})\]?\s*<\/sup>/gi, superscript],
  [/<q>|\[quote(?:=[^\]\n]{1,60})?\]/gi, () => '“'],
  [/<\/q>|\[\/quote\]/gi, () => '”'],
  [/(?:<br\s*\/?>|<\/(?:p|div|li|blockquote|h[1-6])>)\n?/gi, () => '\n'],
  [
    /<\/?(?:p|div|li|ul|ol|blockquote|h[1-6]|b|strong|i|em|u|span|small|mark|sup|sub|a|cite)(?: (?:class|style|id|lang)="[^"<>\n]{0,200}")*>/gi,
    () => '',
  ],
  [/<a href="https?:\/\/[^\s"<>]{1,500}">/gi, () => ''],
];

/** A text in which tags and entities of a web page that was copied as it stands are what a browser makes of them. */
function pageRead(text: string): string {
  return entitiesRead(SHAPES.reduce((read, [tag, by]) => read.replace(tag, (_, inside: string) => by(inside)), text));
}

function entitiesRead(text: string): string {
  return text.replace(
    ENTITY,
    (whole, decimal?: string, hex?: string, letter?: string, accent?: string, name?: string) => {
      if (letter && accent) return `${letter}${ACCENTS[accent.toLowerCase()] ?? ''}`.normalize('NFC');
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      const sign = String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16));
      // Only what a page that was copied writes so: signs, and letters with an accent.
      return /[\p{P}\p{Zs}\p{Sc}]|(?![A-Za-z])\p{L}/u.test(sign) ? sign : whole;
    },
  );
}
