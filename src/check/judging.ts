import { sentencesIn } from '../text/sentences.js';
import { quotedFrom, wordsIn } from './compare/quoted.js';
import { Comparison } from './comparison.js';
import { judge, literal } from './judge.js';
import { goesOn, isOpen, saysWhose } from './reading/aside.js';
import { type Marked, marked } from './reading/marks.js';
import type { SeenBlock } from './reading/visible.js';
import { type Section, sectionsOf } from './sections.js';
import type { Candidates } from './sources/candidates.js';
import { cut, isWider } from './unmarked.js';
import type { Aside, Judgement, Place, Quotation } from './verdict.js';

/** What was found in a text, in its order: a quotation with its judgement, words of the poster's own, an aside. */
export type Finding =
  | { readonly kind: 'oordeel'; readonly oordeel: Judgement }
  | { readonly kind: 'eigen'; readonly text: string }
  | { readonly kind: 'terzijde'; readonly aside: Aside };

/** Finds the quotations in a message and judges each; what stands in it twice is judged once. */
export class Judging {
  readonly #comparison: Comparison;
  readonly #known = new Map<string, Promise<Judgement>>();

  constructor(candidates: Candidates) {
    this.#comparison = new Comparison(candidates);
  }

  /** The quotations of the blocks of a message. */
  async blocks(blocks: readonly SeenBlock[]): Promise<Finding[]> {
    const found: Finding[] = [];
    const waiting = [...blocks];
    for (let block = waiting.shift(); block; block = waiting.shift()) {
      let { text } = block;
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [head = '', ...rest] = next.kind === 'tekst' ? next.text.split(/\n\s*\n/) : [next.text];
        if (!(await this.#runsOn(text, head, next.apart, text !== block.text))) {
          waiting.unshift(next);
          break;
        }
        text = `${text}\n${head}`;
        if (rest.length > 0) waiting.unshift({ ...next, text: rest.join('\n\n'), apart: true });
      }
      if (block.kind === 'tekst') found.push(...(await this.#text(text)));
      else found.push(...(await this.#quotation(text, block.kind)));
    }
    return found;
  }

  // Whether a sentence that breaks off at the end of one quotation goes on in the next: a reader takes them for one,
  // and what lies between them in the source would go unseen. With white between them they may be two, unless they
  // stand near to each other in one passage.
  async #runsOn(before: string, behind: string, apart: boolean, already = false): Promise<boolean> {
    if (!isOpen(before)) return false;
    if (await this.#literally(`${before}\n${behind}`, 'tekst')) return true;
    const lower = goesOn(behind);
    if (already && lower && !apart) return true;
    const last = sentencesIn(before.split(/\n\s*\n/).at(-1) ?? '').at(-1);
    const [first] = sentencesIn(behind);
    const head = last ? before.slice(-(last.end - last.start)) : before;
    const tail = first ? behind.slice(0, first.end) : behind;
    const ours = await this.#comparison.places(quotedFrom(head));
    const theirs = await this.#comparison.places(quotedFrom(tail));
    if (ours.length === 0 || theirs.length === 0 || ours.some(endsSentence)) return false;
    if (lower && !apart) return true;
    const both = await this.#comparison.places(quotedFrom(`${head} […] ${tail}`));
    return both.some(({ weggelaten }) => weggelaten.every(({ start, end }) => end - start <= APART));
  }

  /** What is left of a message in which all was set aside: headings can be checked too. */
  async asides(findings: readonly Finding[]): Promise<Finding[]> {
    const found: Finding[] = [];
    for (const finding of findings) {
      if (finding.kind !== 'terzijde' || !hasWords(finding.aside.tekst)) continue;
      const citaat: Quotation = { text: finding.aside.tekst, kind: 'tekst' };
      const literally = literal(citaat, await this.#comparison.places(quotedFrom(citaat.text)));
      const isSource = finding.aside.soort === 'bronvermelding';
      const oordeel = literally ?? (isSource ? await this.#judge(citaat.text, 'tekst') : null);
      if (oordeel && oordeel.kind !== 'niet-gevonden') found.push({ kind: 'oordeel', oordeel });
    }
    return found;
  }

  // What somebody marked as a quotation: all of it counts, but for what is set aside.
  async #quotation(text: string, kind: Quotation['kind']): Promise<Finding[]> {
    const whole = await this.#literally(text, kind);
    if (whole) return [whole];
    const { sections, headings } = sectionsOf(text, 'citaat');
    const found: Finding[] = headings.map(asAside);
    for (const each of sections) {
      const section = await this.#withOwn(each);
      const all = section.asides.length > 0 ? await this.#literally(section.text, kind) : null;
      if (all) {
        found.push(all);
        continue;
      }
      const bare = (await this.#replaced(section)) ? section.text : section.bare;
      if (bare === section.bare) found.push(...section.asides.map(asAside));
      if (hasWords(bare)) found.push({ kind: 'oordeel', oordeel: await this.#judge(bare, kind) });
    }
    return found;
  }

  async #text(text: string): Promise<Finding[]> {
    const [pair, ...others] = marked(text);
    const marksAll = pair && others.length === 0 && text.slice(0, pair.from).trim() + text.slice(pair.to).trim() === '';
    if (marksAll) return this.#quotation(text.slice(pair.start, pair.end).trim(), 'aanhaling');
    const whole = await this.#literally(text, 'tekst');
    if (whole) return [whole];
    const { sections, headings } = sectionsOf(text, marked(text));
    const found: Finding[] = headings.map(asAside);
    for (const section of sections) found.push(...(await this.#section(section)));
    return found;
  }

  async #section(each: Section): Promise<Finding[]> {
    const all = await this.#literally(each.text, 'tekst');
    if (all) return [all];
    const section = await this.#withOwn(each);
    const { text, bare, asides } = section;
    if (await this.#replaced(section)) return [{ kind: 'oordeel', oordeel: await this.#judge(text, 'tekst') }];
    const found = asides.map(asAside);
    const rest = asides.length > 0 ? await this.#literally(bare, 'tekst') : null;
    if (rest) return [...found, rest];
    const pairs = marked(bare);
    // A pair of marks may hold more than one paragraph; apart from that paragraphs are read one by one.
    for (const zone of zonesOf(bare, pairs)) {
      const inside = pairs.filter(({ from, to }) => from >= zone.start && to <= zone.end);
      const words = bare.slice(zone.start, zone.end);
      const own = inside.map((pair) => ({ start: pair.start - zone.start, end: pair.end - zone.start }));
      if (inside.length === 0 || (await isWider(words, own, this.#comparison))) {
        found.push(...(await this.#unmarked(words)));
        continue;
      }
      for (const quotation of await this.#between(bare, inside))
        found.push(...(await this.#quotation(quotation, 'aanhaling')));
    }
    return found;
  }

  // What stands between marks; what only who said it interrupts is one.
  async #between(text: string, pairs: readonly Marked[]): Promise<string[]> {
    const found: string[] = [];
    let before: Marked | null = null;
    for (const pair of pairs) {
      const words = text.slice(pair.start, pair.end).trim();
      const between = before && text.slice(before.to, pair.from);
      const last = found.at(-1);
      before = pair;
      if (last === undefined || between === null) found.push(words);
      else if (between.trim() === '' && (await this.#runsOn(last, words, true)))
        found.splice(-1, 1, `${last} ${words}`);
      else if (interrupts(between) && isOpen(last) && (goesOn(words) || (await this.#runsOn(last, words, true)))) {
        const [whole, bare] = [`${last} ${words}`, `${last.replace(/,$/, '')} ${words}`];
        found.splice(-1, 1, (await this.#literally(whole, 'aanhaling')) ? whole : bare);
      } else found.push(words);
    }
    return found;
  }

  // An address with which the source goes on is its own, also where something else stands behind it.
  async #withOwn(section: Section): Promise<Section> {
    for (const aside of section.asides) {
      if (aside.soort !== 'bronvermelding') continue;
      const bare = `${section.bare} ${aside.tekst}`;
      if (section.text.startsWith(bare) && (await this.#literally(bare, 'tekst')))
        return { ...section, bare, asides: section.asides.filter((one) => one !== aside) };
    }
    return section;
  }

  // Whether the source goes on as what was set aside behind the words begins: then it stands in the place of that.
  async #replaced({ text, bare, asides }: Section): Promise<boolean> {
    const behind = asides.find(({ tekst }) => text.endsWith(tekst));
    const lead = behind && /^(?:[([]|https?|,?\s*\p{L}+)/u.exec(behind.tekst)?.[0].replace(/^,\s*/, '');
    if (!lead) return false;
    const places = await this.#comparison.places(quotedFrom(bare));
    if (places.length === 0 || places.some(({ heel }) => heel)) return false;
    return (await this.#literally(`${bare} ${lead}`, 'tekst')) !== null;
  }

  async #unmarked(text: string): Promise<Finding[]> {
    const found: Finding[] = [];
    for (const paragraph of await this.#paragraphs(text)) {
      const literally = await this.#literally(paragraph, 'tekst');
      if (literally) found.push(literally);
      else {
        for (const piece of await cut(paragraph, this.#comparison)) {
          found.push(
            piece.kind === 'eigen'
              ? { kind: 'eigen', text: piece.text }
              : { kind: 'oordeel', oordeel: await this.#judge(piece.text, 'tekst') },
          );
        }
      }
    }
    return found;
  }

  // Paragraphs, those that stand one after the other in one passage taken together.
  async #paragraphs(text: string): Promise<string[]> {
    const all: string[] = [];
    for (const paragraph of text.split(/\n\s*\n/).filter(hasWords)) {
      const last = all.at(-1) ?? '';
      // A blank line within a sentence is a page's end rather than a paragraph's.
      const one = isOpen(last) && (goesOn(paragraph) || (await this.#runsOn(last, paragraph, true)));
      if (one) all.splice(-1, 1, `${last}\n${paragraph}`);
      else all.push(paragraph);
    }
    const found: string[] = [];
    for (let at = 0; at < all.length; ) {
      let [words, next] = [all[at] ?? '', at + 1];
      while (next < all.length && (await this.#literally(`${words}\n\n${all[next]}`, 'tekst'))) {
        words = `${words}\n\n${all[next]}`;
        next += 1;
      }
      found.push(words);
      at = next;
    }
    return found;
  }

  async #literally(text: string, kind: Quotation['kind']): Promise<Finding | null> {
    if (!hasWords(text)) return null;
    const oordeel = literal({ text, kind }, await this.#comparison.places(quotedFrom(text)));
    return oordeel && { kind: 'oordeel', oordeel };
  }

  #judge(text: string, kind: Quotation['kind']): Promise<Judgement> {
    const key = `${kind} ${text}`;
    const known = this.#known.get(key) ?? judge({ citaat: { text, kind }, quoted: quotedFrom(text) }, this.#comparison);
    this.#known.set(key, known);
    return known;
  }
}

function asAside(aside: Aside): Finding {
  return { kind: 'terzijde', aside };
}

// What Discord shows in the place of these is no word of anybody.
const NO_WORDS = /https?:\/\/\S+|<(?:@[!&]?|#|a?:\w+:|t:-?)\d+(?::\w)?>|<\/[^:<>\n]{1,100}:\d+>|:\w{2,32}:/g;

function hasWords(text: string): boolean {
  return wordsIn(quotedFrom(text.replace(NO_WORDS, '')).tokens) > 0;
}

// Paragraphs with marks, and what stands between them.
function zonesOf(text: string, pairs: readonly Marked[]): { start: number; end: number }[] {
  const zones: { start: number; end: number }[] = [];
  const add = (start: number, end: number): void => {
    const last = zones.at(-1);
    const isPlain = (from: number, to: number): boolean => !pairs.some((pair) => from <= pair.from && pair.to <= to);
    if (last && isPlain(last.start, end)) last.end = end;
    else zones.push({ start, end });
  };
  let start = 0;
  for (const { index, 0: blank } of text.matchAll(/\n\s*\n/g)) {
    const within = pairs.some(({ from, to }) => from < index && index < to);
    if (within || (isOpen(text.slice(start, index)) && goesOn(text.slice(index)))) continue;
    add(start, index);
    start = index + blank.length;
  }
  add(start, text.length);
  return zones;
}

const INTERRUPTS =
  /^\s*,?\s*\(?((?:aldus|zegt|zei|schrijft|schreef|stelt|stelde|antwoordt|antwoordde)\s[^\n]{1,100}?)\)?[,:]?\s*$/iu;

// `"…", aldus Harbers, "…"`.
function interrupts(between: string): boolean {
  const said = INTERRUPTS.exec(between)?.[1];
  return said !== undefined && saysWhose(said);
}

// No farther apart than this, in UTF-16 units, two quotations of one passage are halves of one.
const APART = 200;

// But for a full stop.
function endsSentence({ delen, zin }: Place): boolean {
  return zin.end - (delen.at(-1)?.end ?? 0) <= 1;
}
