import { sentences } from '../../text/sentences.js';
import type { Gebrek } from '../model/gebrek.js';
import type { Publication } from '../model/publication.js';

/** Fewer words than these may well be asked twice: «Zo nee, waarom niet?» */
const WORDS = 6;

/**
 * Letters that answer often repeat each question above its answer, set in italics that a text does not have. Such a
 * question would be quoted as the government's words.
 */
export function repetitionFaults({ fragments, source }: Publication): Gebrek[] {
  const asked = new Set(
    fragments.flatMap(({ rol, vraag }) =>
      rol === 'vraag' && vraag
        ? sentences(vraag)
            .map(({ start, end }) => vraag.text.slice(start, end))
            .filter((sentence) => sentence.endsWith('?'))
            .map(plain)
        : [],
    ),
  );
  return fragments.flatMap(({ rol, antwoord }) => {
    if (rol !== 'antwoord' || !antwoord) return [];
    return sentences(antwoord).flatMap((range) => {
      const sentence = antwoord.text.slice(range.start, range.end);
      if (plain(sentence).split(' ').length < WORDS || !asked.has(plain(sentence))) return [];
      const start = antwoord.part(range.start, range.end).slices[0]?.[0]?.start ?? 0;
      return [{ regel: source.lineNumberAt(start), code: 'vraag-in-antwoord' as const, tekst: sentence }];
    });
  });
}

function plain(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[⁰¹²³⁴-⁹]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
