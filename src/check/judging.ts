import { RUN } from './compare/cover.js';
import { Comparison } from './comparison.js';
import { judge, literal } from './judge.js';
import { believedAsides, namesSomebody } from './named.js';
import { type Section, sectionsOf } from './reading/aside.js';
import { type Marked, marked, withinMarks } from './reading/marks.js';
import type { SeenBlock } from './reading/visible.js';
import { namesIn, onlySays } from './reading/whose.js';
import type { Candidates } from './sources/candidates.js';
import { cut, isChangedSentence } from './unmarked.js';
import { type Aside, isLiteral, type Judgement, type Literal, type Quotation } from './verdict.js';
import { areSourceMarks, besideMarks, betweenMarks, NOTE_BEHIND, paragraphsOf, runsOn, zonesOf } from './whole.js';
import { wordsIn } from './words/tokens.js';

/** What numbers a quotation below it: `1.` */
const NUMBER = /^\(?\d{1,3}[.)]?$/;
/** No more words than these lead up to a quotation. */
const LEAD = 16;

/** What was found in a text, in its order: a quotation with its judgement, words of the poster's own, an aside. */
export type Finding =
  | { readonly kind: 'oordeel'; readonly oordeel: Judgement }
  | { readonly kind: 'eigen'; readonly text: string }
  | { readonly kind: 'terzijde'; readonly aside: Aside };

/** Finds the quotations in a message and judges each. */
export class Judging {
  readonly #comparison: Comparison;
  /** Something in the message is marked as a quotation by `>` or as code. */
  #quotes = false;

  constructor(candidates: Candidates) {
    this.#comparison = new Comparison(candidates);
  }

  /** The quotations of the blocks of a message. */
  async blocks(blocks: readonly SeenBlock[]): Promise<Finding[]> {
    this.#quotes = blocks.some(({ kind }) => kind !== 'tekst');
    await this.#comparison.prepare([blocks.map(({ text }) => text).join('\n')]);
    const found: Finding[] = [];
    const waiting = [...blocks];
    for (let block = waiting.shift(); block; block = waiting.shift()) {
      let { text } = block;
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [head = '', ...rest] = next.kind === 'tekst' ? next.text.split(/\n\s*\n/) : [next.text];
        if (!(await runsOn(this.#comparison, text, head, next.apart))) {
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

  /** What is left of a message in which all was set aside: headings can be checked too. */
  async asides(findings: readonly Finding[]): Promise<Finding[]> {
    const found: Finding[] = [];
    for (const finding of findings) {
      if (finding.kind !== 'terzijde' || !this.#comparison.hasWords(finding.aside.tekst)) continue;
      const citaat: Quotation = { text: finding.aside.tekst, kind: 'tekst' };
      const literally = literal(citaat, await this.#comparison.places(citaat.text));
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
    const asides = await believedAsides(text, this.#comparison);
    const found: Finding[] = [];
    for (const section of sectionsOf(text, asides, [])) {
      const { bare, asides: beside } = await this.#withOwn(section);
      found.push(...section.headings.map(asAside), ...beside.map(asAside));
      if (this.#comparison.hasWords(bare)) found.push({ kind: 'oordeel', oordeel: await this.#judge(bare, kind) });
    }
    return found;
  }

  async #text(text: string): Promise<Finding[]> {
    const within = withinMarks(text);
    if (within !== null) return this.#quotation(within, 'aanhaling');
    const whole = this.#quotes ? null : await this.#literally(text, 'tekst');
    if (whole) return [whole];
    const asides = await believedAsides(text, this.#comparison);
    const found: Finding[] = [];
    for (const section of sectionsOf(text, asides, marked(text)))
      found.push(...section.headings.map(asAside), ...(await this.#section(section)));
    return found;
  }

  async #section(section: Section): Promise<Finding[]> {
    const alone = withinMarks(section.text);
    if (alone !== null) return this.#quotation(alone, 'aanhaling');
    const all = await this.#literally(section.text, 'tekst');
    if (all && (!this.#quotes || this.#comparison.hasWords(section.bare))) return [all];
    const own = await this.#withOwn(section);
    const { bare, asides } = own;
    const found = asides.map(asAside);
    if (own !== section) return [...found, { kind: 'oordeel', oordeel: await this.#judge(bare, 'tekst') }];
    const within = withinMarks(bare);
    if (within !== null) return [...found, ...(await this.#quotation(within, 'aanhaling'))];
    const rest = asides.length > 0 ? await this.#literally(bare, 'tekst') : null;
    if (rest) return [...found, rest];
    const pairs = marked(bare);
    // A pair of marks may hold more than one paragraph; apart from that paragraphs are read one by one.
    for (const zone of zonesOf(bare, pairs)) {
      const inside = pairs.filter(({ from, to }) => from >= zone.start && to <= zone.end);
      const words = bare.slice(zone.start, zone.end);
      const own = inside.map((pair) => ({ start: pair.start - zone.start, end: pair.end - zone.start }));
      if (inside.length === 0 || (await areSourceMarks(words, own, this.#comparison))) {
        const read = await this.#unmarked(words);
        found.push(...read);
        // What stands in marks is judged, also among words that are taken for the poster's own.
        for (const { start, end } of inside) {
          const quotation = bare.slice(start, end).trim();
          if (read.some((one) => one.kind === 'eigen' && one.text.includes(quotation)))
            found.push(...(await this.#quotation(quotation, 'aanhaling')));
        }
        continue;
      }
      found.push(...inside.flatMap((pair) => noteBehind(bare, pair)));
      const quotations = await betweenMarks(this.#comparison, bare, inside);
      for (const quotation of quotations) found.push(...(await this.#quotation(quotation, 'aanhaling')));
      // What was read as a part of a quotation is judged with it.
      for (const words of besideMarks(this.#comparison, bare, zone, inside))
        if (!quotations.some((quotation) => quotation.includes(words))) found.push(...(await this.#beside(words)));
    }
    return found;
  }

  // What stands beside marks: a whole sentence may stand somewhere; else it says whose words these are, or is own.
  async #beside(text: string): Promise<Finding[]> {
    const literally = await this.#literally(text, 'tekst');
    if (literally?.kind === 'oordeel' && isLiteral(literally.oordeel) && literally.oordeel.plaats.heel)
      return [literally];
    const says = onlySays(text) && (await namesSomebody(text, this.#comparison));
    if (!says) return [{ kind: 'eigen', text }];
    return namesIn(text).length > 0 ? [asAside({ soort: 'toeschrijving', tekst: text })] : [];
  }

  // What was set aside behind the words belongs to them where the source goes on as it begins: an address of the
  // source's own, or what stands in the place of one.
  async #withOwn(section: Section): Promise<Section> {
    const { text, bare } = section;
    const at = Math.max(0, text.indexOf(bare));
    const behind = section.asides.find(({ tekst }) => text.indexOf(tekst) > at);
    const lead = behind && /^(?:[([]|https?|,?\s*\p{L}+)/u.exec(behind.tekst)?.[0].replace(/^,\s*/, '');
    if (!lead) return section;
    const places = await this.#comparison.places(bare);
    if (places.length === 0 || places.some(({ heel }) => heel)) return section;
    if (!(await this.#literally(`${bare} ${lead}`, 'tekst'))) return section;
    const whole = text.slice(at, text.indexOf(behind.tekst, at) + behind.tekst.length);
    return { ...section, bare: whole, asides: section.asides.filter((aside) => aside !== behind) };
  }

  async #unmarked(text: string): Promise<Finding[]> {
    const found: Finding[] = [];
    for (const paragraph of await paragraphsOf(this.#comparison, text)) {
      const literally = await this.#literally(paragraph, 'tekst');
      if (literally) found.push(literally);
      else {
        for (const { kind, text: words } of await cut(paragraph, this.#comparison)) {
          const oordeel = kind === 'eigen' ? null : await this.#judge(words, 'tekst');
          const isOwn = !oordeel || (this.#quotes && (await this.#isRemark(words, oordeel)));
          if (!isOwn) found.push({ kind: 'oordeel', oordeel });
          else
            found.push(NUMBER.test(words) ? asAside({ soort: 'teken', tekst: words }) : { kind: 'eigen', text: words });
        }
      }
    }
    return found;
  }

  // Beside what is marked as a quotation a few words that look like nothing are the poster's own, and so is what a colon
  // ends.
  async #isRemark(text: string, oordeel: Judgement): Promise<boolean> {
    if (isLiteral(oordeel)) return this.#isScrap(oordeel);
    const quoted = this.#comparison.quoted(text);
    const count = wordsIn(quoted.tokens);
    if (/:$/.test(text) && count <= LEAD) return true;
    return count < RUN && !(await isChangedSentence(quoted, this.#comparison));
  }

  // Beside what is marked as a quotation a few words of a sentence are none: `Harbers:`, `1.`
  #isScrap({ citaat, plaats }: Literal): boolean {
    return this.#quotes && !plaats.heel && wordsIn(this.#comparison.quoted(citaat.text).tokens) < RUN;
  }

  async #literally(text: string, kind: Quotation['kind']): Promise<Finding | null> {
    if (!this.#comparison.hasWords(text)) return null;
    const oordeel = literal({ text, kind }, await this.#comparison.places(text));
    return oordeel && !(kind === 'tekst' && this.#isScrap(oordeel)) ? { kind: 'oordeel', oordeel } : null;
  }

  #judge(text: string, kind: Quotation['kind']): Promise<Judgement> {
    return judge(kind, this.#comparison.quoted(text), this.#comparison);
  }
}

function noteBehind(text: string, { to }: Marked): Finding[] {
  const number = NOTE_BEHIND.exec(text.slice(to))?.[0];
  return number === undefined ? [] : [asAside({ soort: 'teken', tekst: number.trim() })];
}

function asAside(aside: Aside): Finding {
  return { kind: 'terzijde', aside };
}
