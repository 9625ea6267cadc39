import { readHeading } from '../../publications/kinds/headings.js';
import type { Range } from '../../text/source-text.js';
import type { Aside } from '../verdict.js';

/** Something in a text that is no part of a quotation: what it was taken for, and where it stands. */
export interface AsideAt extends Range {
  readonly soort: Aside['soort'];
}

const MONTH = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const DATE = new RegExp(`\\b\\d{1,2} (?:${MONTH}) \\d{4}\\b`, 'u');
const FOOT =
  /(?:Tweede|Eerste)\s+Kamer,\s+vergaderjaar\s+\d{4}[–-]\s*\d{4},\s+(?:Aanhangsel|\d[\d ]{3,6}(?:\s[IVXLC]+)?(?:[/-]\d+)?,\s+(?:nr\.\s)?(?:[A-Z]{1,3}|\d{1,4}))(?:\s+\d{1,3}(?![\p{L}\d]))?/gu;
const IMPRINT = /^(?:(?:ah|kst)-[\w()-]+)?\s*(?:ISSN 0921 ?- ?73\d\d)?\s*(?:[’']s-Gravenhage \d{4})?$/u;
const ADDRESS = /^<?https?:\/\/\S+>?$/u;
const CITED =
  /^(?:Bron:?\s*)?(?:Aanhangsel(?: van de)? Handelingen|Kamerstuk(?:ken)?|Handelingen|Kamervragen|(?:ah|kst)-[\w-]+)[^.?!]{0,40}?\d[^?!]{0,80}$/u;
// What this bot writes round a quotation.
const OWN =
  /^(?:Alinea \d+, uit de brief met (?:vragen|antwoorden)|Eén antwoord op vraag [\d ,t/men]+|Verwijst naar een brief die niet in de publicaties van de bot staat\.|Zin [\d ,t/men]+ van \d+|Het hele antwoord: \d+ zin(?:nen)?|Noot \d+|Bron|PDF(?:, p\. \d+)?|In verband|Hele antwoord|(?:[◀▶] ?)?Vraag \d+ ?[▶]?)$/u;
const QUOTES_SOMEONE =
  /^(?:(?:aldus|volgens|zegt|zei|schrijft|schreef|stelt|stelde|antwoordt|antwoordde)\s+|[—–-]{1,2}\s*|~\s*)(.+)$/isu;
// What a line may hold that says whose words these are: names, offices, dates, numbers, and what joins them.
const SMALL = new Set(
  (
    'de het een van voor der den ten ter te in op bij aan uit over en namens mede tijdens door ook lid leden nr p pag pagina ' +
    'vraag vragen antwoord antwoorden kamervraag kamervragen kamerbrief brief kamerstuk aanhangsel bron noot zie ' +
    'minister ministers staatssecretaris staatssecretarissen minister-president premier bewindspersoon kabinet regering ' +
    'kamerlid fractie tweede eerste kamer gevraagd beantwoord aldus zijn haar hun ' +
    MONTH.replaceAll('|', ' ')
  ).split(' '),
);
const MOST_WORDS = 40;

/**
 * What in a text is no part of a quotation: a publication's own headings, the feet of its pages, lines that say whose
 * words these are or where they stand, and signs of the poster's own at the ends. In order, not overlapping.
 */
export function asidesIn(text: string): AsideAt[] {
  const found: AsideAt[] = [...text.matchAll(FOOT)].map(({ index, 0: foot }) => ({
    soort: 'bladwerk',
    start: index,
    end: index + foot.length,
  }));
  let start = 0;
  for (const line of text.split('\n')) {
    const soort = lineAside(line.trim().replace(/^[_*"“„«]+|[_*]+$/g, ''));
    if (soort) found.push({ soort, start, end: start + line.length });
    start += line.length + 1;
  }
  found.push(...endAsides(text));
  return disjoint(found);
}

function lineAside(line: string): Aside['soort'] | null {
  if (line === '') return null;
  if (isHeading(line)) return 'kop';
  if (IMPRINT.test(line)) return 'bladwerk';
  if (ADDRESS.test(line) || isCitation(line) || isParagraphId(line)) return 'bronvermelding';
  return saysWhose(line) ? 'toeschrijving' : null;
}

function isHeading(line: string): boolean {
  return readHeading(line) !== null || /^Vraag:?$/u.test(line) || OWN.test(line);
}

function isCitation(line: string): boolean {
  return CITED.test(inner(line)) && namesOnly(inner(line));
}

function isParagraphId(line: string): boolean {
  return /^(?:ah|kst)-[\w-]+#\d+$/u.test(line);
}

function inner(line: string): string {
  return /^\((.+)\)\.?$/su.exec(line)?.[1] ?? line;
}

/** Whether a line says whose words stand beside it, and nothing else: `Harbers:`, `— Harbers, 2018`, `aldus …`. */
export function saysWhose(line: string): boolean {
  // A sentence that ends, or marks of its own: that is more than a name.
  if (/\p{Ll}{2}[.?!]\s+\p{Lu}|["“”„«»]/u.test(line)) return false;
  const bare = inner(line);
  const told = QUOTES_SOMEONE.exec(bare)?.[1];
  if (told !== undefined) return namesOnly(told);
  if (/:$/.test(line)) return introduces(line);
  const dated =
    DATE.test(bare) &&
    /^(?:gevraagd door |beantwoord door |(?:De |Het )?(?:Minister|Staatssecretaris|Antwoord|Vragen)|\p{Lu})/u.test(
      bare,
    );
  return (dated || bare !== line) && namesOnly(bare);
}

// `Harbers:`, `De staatssecretaris antwoordt:`, and not a sentence of the source that ends in a colon.
function introduces(line: string): boolean {
  const words = line.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return words.length <= 12 && words.every((word) => /^[\p{Lu}\d]/u.test(word) || SMALL.has(word) || SAYS.has(word));
}

const SAYS = new Set(
  'zegt zei schrijft schreef stelt stelde antwoordt antwoordde antwoordden reageert reageerde verklaart verklaarde meldt meldde citaat quote letterlijk hierover daarop daarover er dat dit als volgt het'.split(
    ' ',
  ),
);

function namesOnly(text: string): boolean {
  const words = text.replace(/https?:\/\/\S+/g, '').match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const named = words.some((word) => /^\p{Lu}|\d/u.test(word));
  return (
    named &&
    words.length <= MOST_WORDS &&
    words.every((word) => /^[\p{Lu}\d]/u.test(word) || SMALL.has(word.toLowerCase()))
  );
}

const PICTURE = String.raw`(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier})*)`;
const PICTURES_BEHIND = new RegExp(String.raw`(?:\s|^)(${PICTURE}(?:\s*${PICTURE})*)$`, 'u');
const BEFORE = new RegExp(String.raw`^((?:<@[!&]?\d{1,25}>|${PICTURE}|\s)+)(?=\S)`, 'u');
const ADDRESS_BEHIND = /\s(https?:\/\/\S+)$/u;
const NAME_BEHIND = /\s([—–] ?\p{Lu}[^.?!]{1,200})$/u;
const REMARK_BEHIND = /[.?!…»”"’]\s+([—–-]{1,2} ?\p{Lu}[^.?!]{1,200}|\((?:[^()]|\([^()]*\)){3,500}\)\.?)$/u;

// Behind the last sentence: `— Harbers`, `(Harbers, 3 december 2018)`, pictures, an address.
function endAsides(text: string): AsideAt[] {
  const found: AsideAt[] = [];
  for (let end = text.trimEnd().length; ; ) {
    const rest = text.slice(0, end);
    const pictures = PICTURES_BEHIND.exec(rest)?.[1];
    const piece =
      pictures ?? [ADDRESS_BEHIND, NAME_BEHIND, REMARK_BEHIND].flatMap((one) => one.exec(rest)?.[1] ?? [])[0];
    const soort = pictures === undefined ? piece && endKind(piece) : 'teken';
    if (!piece || !soort) break;
    found.push({ soort, start: end - piece.length, end });
    end = text.slice(0, end - piece.length).trimEnd().length;
  }
  const head = BEFORE.exec(text)?.[1];
  if (head && head.trim() !== '') found.push({ soort: 'teken', start: 0, end: head.length });
  return found;
}

function endKind(piece: string): Aside['soort'] | null {
  if (/^https?:/.test(piece)) return 'bronvermelding';
  if (isCitation(piece)) return 'bronvermelding';
  return saysWhose(piece) ? 'toeschrijving' : null;
}

function disjoint(asides: readonly AsideAt[]): AsideAt[] {
  let end = -1;
  return [...asides]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((aside) => {
      if (aside.start < end) return false;
      end = aside.end;
      return true;
    });
}

/** A text without what was set aside. A page's foot does not end the line that it stands in; what else goes, does. */
export function withoutAsides(text: string, asides: readonly AsideAt[]): string {
  let at = 0;
  let kept = '';
  let after: AsideAt['soort'] | null = null;
  const add = (piece: string): void => {
    kept = after === 'bladwerk' && kept !== '' ? `${kept.trimEnd()}\n${piece.trimStart()}` : kept + piece;
  };
  for (const { start, end, soort } of asides) {
    add(`${text.slice(at, start)}${soort === 'bladwerk' ? '' : '\n'}`);
    [at, after] = [end, soort];
  }
  add(text.slice(at));
  return kept;
}
