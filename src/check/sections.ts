import type { Range } from '../text/source-text.js';
import { type AsideAt, isOpen, withoutAsides } from './reading/aside.js';
import type { Aside } from './verdict.js';

/** Words that stand together, between headings. */
export interface Section {
  /** What stands above them. */
  readonly headings: readonly Aside[];
  /** All of it, and what is left without what was set aside. */
  readonly text: string;
  readonly bare: string;
  readonly asides: readonly Aside[];
}

/**
 * Takes a text apart at the headings of a publication that stand in it, each section with what in it is no part of a
 * quotation. A heading with nothing below it is a section without words.
 * @param found what in it is no part of a quotation
 * @param whole what headings do not cut: all of it, a quotation, unless a sentence has ended; or what stands in marks,
 * but for a page's foot
 */
export function sectionsOf(text: string, found: readonly AsideAt[], whole: 'citaat' | readonly Range[]): Section[] {
  const asides = found.filter(
    ({ start, end, soort }) =>
      whole === 'citaat' || soort === 'bladwerk' || !whole.some((range) => range.start <= start && end <= range.end),
  );
  const isCut = ({ cuts, start }: AsideAt): boolean => cuts && !(whole === 'citaat' && isOpen(text.slice(0, start)));
  const headings = asides.filter(isCut);
  const starts = [null, ...headings];
  const sections = starts.map((heading, at): Section => {
    const end = heading?.end ?? 0;
    const to = headings[at]?.start ?? text.length;
    const part = text.slice(end, to);
    const within = asides.filter((aside) => aside.start >= end && aside.end <= to && !isCut(aside));
    const own = atEdges(
      part,
      within.map((aside) => ({ ...aside, start: aside.start - end, end: aside.end - end })),
    );
    return {
      headings: heading ? [{ soort: heading.soort, tekst: text.slice(heading.start, end).trim() }] : [],
      text: part.trim(),
      bare: withoutAsides(part, own).trim(),
      asides: own.map(({ soort, start, end: until }) => ({ soort, tekst: part.slice(start, until).trim() })),
    };
  });
  return sections.filter((section) => section.text !== '' || section.headings.length > 0);
}

/** Two sections that follow each other, as one. */
export function joined(before: Section, behind: Section): Section {
  return {
    headings: [...before.headings, ...behind.headings],
    text: `${before.text}\n${behind.text}`,
    bare: `${before.bare}\n${behind.bare}`,
    asides: [...before.asides, ...behind.asides],
  };
}

// The foot of a page may stand anywhere, as a heading may that does not cut, and pictures between sentences; what says
// whose words these are stands before them or behind.
function atEdges(text: string, asides: readonly AsideAt[]): AsideAt[] {
  const only = (from: number, to: number): boolean => {
    const between = asides.filter(({ start, end }) => from <= start && end <= to);
    let at = from;
    let rest = '';
    for (const { start, end } of between) {
      rest += text.slice(at, start);
      at = end;
    }
    return !/[\p{L}\p{N}]/u.test(rest + text.slice(at, to));
  };
  const anywhere = ({ soort, start, end }: AsideAt): boolean =>
    soort === 'bladwerk' ||
    soort === 'kop' ||
    (soort === 'teken' && !/[\p{L}\p{N}()[\]]/u.test(text.slice(start, end)));
  return asides.filter((aside) => anywhere(aside) || only(0, aside.start) || only(aside.end, text.length));
}
