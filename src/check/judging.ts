import { quotedFrom, wordsIn } from './compare/quoted.js';
import { Comparison } from './comparison.js';
import { judge, literal } from './judge.js';
import { marked } from './reading/marks.js';
import type { SeenBlock } from './reading/visible.js';
import { type Section, sectionsOf } from './sections.js';
import type { Candidates } from './sources/candidates.js';
import { cut, isWider } from './unmarked.js';
import type { Aside, Judgement, Quotation } from './verdict.js';

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

  /** The quotations of one block of a message. */
  async block({ kind, text }: SeenBlock): Promise<Finding[]> {
    if (kind === 'tekst') return this.#text(text);
    return this.#quotation(text, kind);
  }

  /** What is left of a message in which all was set aside: headings can be checked too. */
  async asides(findings: readonly Finding[]): Promise<Finding[]> {
    const found: Finding[] = [];
    for (const finding of findings) {
      if (finding.kind !== 'terzijde' || !hasWords(finding.aside.tekst)) continue;
      const citaat: Quotation = { text: finding.aside.tekst, kind: 'tekst' };
      const oordeel = literal(citaat, await this.#comparison.places(quotedFrom(citaat.text)));
      if (oordeel) found.push({ kind: 'oordeel', oordeel });
    }
    return found;
  }

  // What somebody marked as a quotation: all of it counts, but for what is set aside.
  async #quotation(text: string, kind: Quotation['kind']): Promise<Finding[]> {
    const whole = await this.#literally(text, kind);
    if (whole) return [whole];
    const { sections, headings } = sectionsOf(text);
    const found: Finding[] = headings.map(asAside);
    for (const section of sections) {
      const all = section.asides.length > 0 ? await this.#literally(section.text, kind) : null;
      if (all) {
        found.push(all);
        continue;
      }
      found.push(...section.asides.map(asAside));
      if (hasWords(section.bare)) found.push({ kind: 'oordeel', oordeel: await this.#judge(section.bare, kind) });
    }
    return found;
  }

  async #text(text: string): Promise<Finding[]> {
    const [pair, ...others] = marked(text);
    const marksAll = pair && others.length === 0 && text.slice(0, pair.from).trim() + text.slice(pair.to).trim() === '';
    if (marksAll) return this.#quotation(text.slice(pair.start, pair.end).trim(), 'aanhaling');
    const whole = await this.#literally(text, 'tekst');
    if (whole) return [whole];
    const { sections, headings } = sectionsOf(text);
    const found: Finding[] = headings.map(asAside);
    for (const section of sections) found.push(...(await this.#section(section)));
    return found;
  }

  async #section({ text, bare, asides }: Section): Promise<Finding[]> {
    const all = await this.#literally(text, 'tekst');
    if (all) return [all];
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
      for (const { start, end } of inside)
        found.push(...(await this.#quotation(bare.slice(start, end).trim(), 'aanhaling')));
    }
    return found;
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
      // A blank line within a sentence is a page's end rather than a paragraph's.
      const goesOn = /[\p{L}\p{N},-]\s*$/u.test(all.at(-1) ?? '') && /^\s*\p{Ll}/u.test(paragraph);
      if (goesOn) all.push(`${all.pop()}\n${paragraph}`);
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

function zonesOf(text: string, pairs: readonly { from: number; to: number }[]): { start: number; end: number }[] {
  const zones: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, 0: blank } of text.matchAll(/\n\s*\n/g)) {
    if (pairs.some(({ from, to }) => from < index && index < to)) continue;
    zones.push({ start, end: index });
    start = index + blank.length;
  }
  return [...zones, { start, end: text.length }];
}
