import { type AsideAt, asidesIn, withoutAsides } from './reading/aside.js';
import type { Aside } from './verdict.js';

/** Words that stand together, between headings. */
export interface Section {
  /** All of it, and what is left without what was set aside. */
  readonly text: string;
  readonly bare: string;
  readonly asides: readonly Aside[];
}

/** A text taken apart at the headings in it, each section with what in it is no part of a quotation. */
export interface Sections {
  readonly sections: readonly Section[];
  readonly headings: readonly Aside[];
}

/** Takes a text apart at the headings of a publication that stand in it. */
export function sectionsOf(text: string): Sections {
  const asides = asidesIn(text);
  const headings = asides.filter(({ soort }) => soort === 'kop');
  const cuts = [{ end: 0 }, ...headings];
  const sections = cuts.map(({ end }, at): Section => {
    const to = headings[at]?.start ?? text.length;
    const part = text.slice(end, to);
    const within = asides.filter((aside) => aside.start >= end && aside.end <= to && aside.soort !== 'kop');
    const own = atEdges(
      part,
      within.map((aside) => ({ ...aside, start: aside.start - end, end: aside.end - end })),
    );
    return {
      text: part.trim(),
      bare: withoutAsides(part, own).trim(),
      asides: own.map(({ soort, start, end: until }) => ({ soort, tekst: part.slice(start, until).trim() })),
    };
  });
  return {
    sections: sections.filter((section) => section.text !== ''),
    headings: headings.map(({ soort, start, end }) => ({ soort, tekst: text.slice(start, end).trim() })),
  };
}

// The foot of a page may stand anywhere; what says whose words these are stands before them or behind.
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
  return asides.filter(({ soort, start, end }) => soort === 'bladwerk' || only(0, start) || only(end, text.length));
}
