import { superscript } from '../words/signs.js';

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
export function pageRead(text: string): string {
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
