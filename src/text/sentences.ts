import { PARAGRAPH_BREAK, type Passage, type Range } from './source-text.js';

// Dutch abbreviations that are written with a full stop, for telling the end of a sentence. All in lower case,
// without the last full stop.

/** Something always follows these: a number, a name, an example. The full stop never ends a sentence. */
const NEVER_LAST: ReadonlySet<string> = new Set(
  `aant a.d.h.v afb afd afl alg a.h.v art artt bijv blz b.v bv ca d.d dd dhr d.i d.m.v dr drs ds
  d.w.z excl fa fam fig geb gebr hfst hfdst hs i.c i.c.m i.g.v i.h.b i.h.k.v i.h.l.v i.m i.m.v i.p.v i.r.t
  i.s.m i.t.t i.v.m incl ing ir jhr jkvr joh chr kamerst kst lt m.a.w m.b.t m.b.v m.h.o.o m.i m.i.v m.m.v m.n m.u.v
  mevr mgr mr mrs ms mw n.a.v nl nr nrs o.a o.b.v o.g.v o.i o.l.v o.m o.v.v p pag par ph plm pp prof q.q
  r.o resp sec st stb stcrt t.a.v t.b.v t.g.v t.h.v t.n.v t.o.v t.w tel th trb u.a v.a vgl vlg vnl vs
  v.w.b w.o wnd zgn zog zg`.split(/\s+/),
);

/** These may end a sentence: when a capital follows, they do. */
const MAY_BE_LAST: ReadonlySet<string> = new Set(
  `a.s a.u.b b.d c.a c.q c.s e.a e.d e.e.a e.o e.v enz etc e.v ff i.o i.o.v jl jr k.k l.l ll m.m m.v mld mln n.chr n.m n.v n.v.t o.g
  o.i.d p.a p.j p.m p.p p.st p.u p.w sr t.z.t v.chr v.h v.v`.split(/\s+/),
);

/** Before a number these are abbreviations, else they may be words or the end of a sentence. */
const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  `jan feb febr mrt apr jun jul aug sep sept okt nov dec max min no vers lid vol`.split(/\s+/),
);

/**
 * Words that open a sentence and are hardly ever a name. They decide after an initial or an unknown abbreviation:
 * `Kamerstukken I, 34 964, A. De leden` is two sentences, `R.G.J. Dercksen` is one name.
 */
const OPENERS: ReadonlySet<string> = new Set(
  `aan aangezien al alle allereerst alleen als ander andere anders bij binnen bovendien daar daarbij daarmee daarnaast
  daarom daarop daarover daartoe daarvan daarvoor dat de deelt derhalve deze die dit door door dus echter een eerst en
  er erkent gedurende geen gelet gezien haar had heb hebben heeft het hier hierbij hierdoor hiermee hierover hiertoe
  hiervan hiervoor hij hoe hoewel ik in indien is ja kan kent kortheidshalve kunt maar mede men met middels mijn na naar
  naast namens nee niet nu of om omdat omgekeerd onder ons ook op over overigens per sinds sommige te ten tenslotte
  terwijl tevens tijdens toch toen tot tussen uit uiteraard uw van vanaf vanuit vanwege veel verder vervolgens via
  volgens volledigheidshalve voor voorts waar waarom wanneer wat we wel welk welke wie wij wijze wordt worden zal ze
  zie zien zij zijn zo zoals zodoende zodra zou zowel`.split(/\s+/),
);

// A sign that may end a sentence, with what closes after it: quotation marks, brackets, footnote markers.
const END = /([.?!…]+)([»”“"’'⁰¹²³⁴⁵⁶⁷⁸⁹)\]]*)(?=\s)/g;
// How a sentence may begin: signs that open, then a capital, a number or an amount.
const START = /^[«“„"‘'([–—•-]*(?:[–—•-]\s+)?[«“„"‘([]*(?:\p{Lu}|\p{Lt}|[€$£]?\s?\d|[’'][stn][\s-])/u;
const LOWER_START = /^[«“„"‘'(]*\p{Ll}/u;
const BARE_CAPITAL = /^(?:\p{Lu}|[’'][stn][\s-])/u;
// `R.G.J`, `A`, `Chr.J`, `A.Th`, `Th`; not `Ja`.
const INITIALS = /^(?:(?:\p{Lu}\p{Ll}{0,2}\.)*\p{Lu}|(?:\p{Lu}\p{Ll}{0,2}\.)+\p{Lu}\p{Ll}{1,2}|Th|Ph|Chr|Joh|IJ)$/u;
// `BV`, `NS`: in capitals it is a name, and no abbreviation that needs its full stop.
const CAPITALS = /^\p{Lu}{2,}$/u;
const DOTTED = /^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u;
const ENUMERATOR = /^(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})$/u;

/**
 * The sentences of a passage: ranges of `passage.text` in order, each within one paragraph. Only white space lies
 * between them, and together they hold everything else. Where it is not certain that a sentence ends, it runs on:
 * half a sentence handed out as a whole one would be worse than two taken together.
 */
export function sentences(passage: Pick<Passage, 'text' | 'paragraphs'>): readonly Range[] {
  let at = 0;
  return passage.paragraphs.flatMap((paragraph) => {
    const offset = at;
    at += paragraph.length + PARAGRAPH_BREAK.length;
    return sentencesIn(paragraph).map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  });
}

/** The sentences of one paragraph, by the same rules: UTF-16 offsets in it. */
export function sentencesIn(text: string): Range[] {
  const enclosed = enclosures(text);
  const found: Range[] = [];
  let start = 0;
  const close = (end: number): void => {
    const piece = text.slice(start, end);
    const trimmed = piece.trim();
    const from = start + piece.indexOf(trimmed);
    if (trimmed !== '') found.push({ start: from, end: from + trimmed.length });
    start = end;
  };
  let inside = -1;
  let next = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    // The farthest end of anything that was opened before this point: sorted by start, so one walk will do.
    for (; next < enclosed.length; next += 1) {
      const range = enclosed[next];
      if (!range || range.start >= end) break;
      inside = Math.max(inside, range.end);
    }
    if (inside > end) continue;
    if (ends(text, start, match.index, match[1] ?? '', match[2] ?? '', end)) close(end);
  }
  close(text.length);
  return found;
}

// Whether the sign at `at` ends the sentence that began at `start`; `end` is behind the sign and what closes after it.
function ends(text: string, start: number, at: number, sign: string, closers: string, end: number): boolean {
  const rest = text.slice(end, end + 40).trimStart();
  if (rest === '') return true;
  const quoted = /[^⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(closers);
  if (/[?!]/.test(sign)) return START.test(rest) || (!quoted && LOWER_START.test(rest));
  if (!START.test(rest)) return false;
  if (sign !== '.') return !/[([]$/.test(text.slice(0, at));
  return !abbreviated(text, start, at, rest, quoted);
}

function abbreviated(text: string, start: number, at: number, rest: string, quoted: boolean): boolean {
  const before = text.slice(Math.max(start, at - 40), at);
  const word = before.slice(before.search(/\S+$/)).replace(/^[«“„"‘'([]+/, '');
  const lower = CAPITALS.test(word) ? '' : word.toLowerCase();
  const first = (/^\p{L}+/u.exec(rest)?.[0] ?? '').toLowerCase();
  if (NEVER_LAST.has(lower)) return true;
  if (MAY_BE_LAST.has(lower)) return quoted || !BARE_CAPITAL.test(rest);
  if (BEFORE_NUMBER.has(lower) && /^\d/.test(rest)) return true;
  // `1. De`, `a. Het` at the head of a sentence count it.
  if (ENUMERATOR.test(word) && text.slice(start, at).trim() === word) return true;
  if (/\d$/.test(word) && /^\d/.test(rest)) return true;
  return (INITIALS.test(word) || DOTTED.test(word)) && !OPENERS.has(first);
}

const PAIRS: ReadonlyMap<string, readonly string[]> = new Map([
  ['«', ['»']],
  ['(', [')']],
  ['[', [']']],
  ['“', ['”']],
  ['„', ['”', '“']],
  ['‘', ['’']],
]);
const OPENING = [...PAIRS.keys()];
const CLOSING = new Set([...PAIRS.values()].flat());

/**
 * What stands between quotation marks or brackets, marks included, sorted by start. A mark that is never closed (or
 * never opened) encloses nothing: the sources have such slips. `’` inside a word is an apostrophe.
 */
export function enclosures(text: string): Range[] {
  const open = new Map<string, number[]>(OPENING.map((mark) => [mark, []]));
  const found: Range[] = [];
  let straight: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '"') {
      if (straight === null) straight = at;
      else {
        found.push({ start: straight, end: at + 1 });
        straight = null;
      }
      continue;
    }
    const opener =
      CLOSING.has(mark) && !(mark === '’' && /\p{L}/u.test(text.charAt(at + 1))) ? lastOpen(mark, open) : null;
    if (opener !== null) found.push({ start: opener, end: at + 1 });
    else open.get(mark)?.push(at);
  }
  return found.sort((a, b) => a.start - b.start);
}

// Takes the place where the nearest mark stands that this one closes.
function lastOpen(mark: string, open: ReadonlyMap<string, number[]>): number | null {
  let best: number[] | null = null;
  for (const [opening, closing] of PAIRS) {
    const stack = open.get(opening);
    if (!stack || stack.length === 0 || !closing.includes(mark)) continue;
    if (!best || (stack.at(-1) ?? -1) > (best.at(-1) ?? -1)) best = stack;
  }
  return best?.pop() ?? null;
}
