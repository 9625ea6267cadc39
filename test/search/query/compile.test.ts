import { describe, expect, it } from 'vitest';
import { Analyser } from '../../../src/search/dutch/analysis.js';
import { Lexicon } from '../../../src/search/dutch/lexicon.js';
import { Vocabulary } from '../../../src/search/index/vocabulary.js';
import { WordList } from '../../../src/search/index/word-list.js';
import { type CompiledQuery, compileQuery } from '../../../src/search/query/compile.js';
import { parseQuery } from '../../../src/search/query/parse-query.js';
import { WEIGHTS } from '../../../src/search/query/ways.js';
import { pairsOf, prepared } from '../../../src/search/thesaurus/prepare.js';
import { Thesaurus } from '../../../src/search/thesaurus/thesaurus.js';

const analyser = new Analyser(Lexicon.open());
/** A corpus that has no word. */
const none = new Vocabulary({ words: WordList.of([]), sound: () => 0, others: [], size: 0, spread: () => 0 });

function compiled(text: string, rows = ''): CompiledQuery {
  const read = parseQuery(text);
  if (read.kind === 'refused') throw new Error(`refused: ${text}`);
  const thesaurus = new Thesaurus(prepared(pairsOf([{ name: 'x.txt', text: rows }], analyser).pairs));
  return compileQuery(read.query, analyser, none, thesaurus);
}

/** Whether a query is looked for by another word as well. */
function leadsTo(query: CompiledQuery, word: string): boolean {
  const term = analyser.word(word)?.term;
  return query.concepts.some(({ ways }) => ways.flat().some(({ terms }) => terms.some((one) => one.term === term)));
}

const words = (query: CompiledQuery) => query.concepts.map(({ text }) => text);
const heavy = (query: CompiledQuery) =>
  query.concepts.filter(({ importance }) => importance === 1).map(({ text }) => text);

describe('a verb whose particle stands apart', () => {
  const rows = 'afhaken > terugtrekken\ninpikken > verdringing\ndichtgooien > sluiten\nmeewerken > medewerking';
  it.each([
    ['haakt Nederland niet af net als Hongarije', 'terugtrekken'],
    ['gaan we af haken', 'terugtrekken'],
    ['pikken ze onze banen in', 'verdringing'],
    ['gooi de grens dicht', 'sluiten'],
    ['wie niet mee wil werken', 'medewerking'],
    ['weigeren mee te werken', 'medewerking'],
  ])('has the other words of the verb: %j, %s', (text, word) => expect(leadsTo(compiled(text, rows), word)).toBe(true));

  it.each([
    ['pikken ze in Nederland onze banen', 'verdringing'],
    ['af en toe haken', 'terugtrekken'],
  ])('is not made of a preposition or of what stands before it: %j', (text, word) =>
    expect(leadsTo(compiled(text, rows), word)).toBe(false),
  );
});

describe('small words that mean something', () => {
  const rows = 'hoeveel > aantal\nwie betaalt > kosten';
  it('count little beside others, and are looked for by what they mean', () => {
    const query = compiled('hoeveel vluchtelingen', rows);
    expect(leadsTo(query, 'aantal')).toBe(true);
    expect(heavy(query)).toEqual(['vluchtelingen']);
  });

  it('are nothing to look for when they are all there is', () => expect(words(compiled('hoeveel', rows))).toEqual([]));

  it('lead with the word beside them to what both mean', () =>
    expect(leadsTo(compiled('wie betaalt de advocaat', rows), 'kosten')).toBe(true));
});

describe('an expression of several words', () => {
  const rows = 'wie binnenkomt > registratie\nnederland vol > bevolkingsdichtheid\ntrekt mensen~ > pullfactor';
  it('is something to look for by itself, though all of its words say little', () => {
    const light = compiled('komen er meer mensen bij', 'meer mensen bij > migratiesaldo');
    const wholes = light.concepts.filter(({ importance }) => importance > WEIGHTS.light);
    expect(leadsTo({ ...light, concepts: wholes }, 'migratiesaldo')).toBe(true);
    expect(words(compiled('nederland vol', rows))).toEqual(['nederland', 'vol', 'nederland vol']);
  });

  it('is none that only has to do with what it leads to', () =>
    expect(words(compiled('dat trekt mensen', rows))).toEqual(['trekt', 'mensen']));

  it.each([
    ['weten we wie binnenkomt', 'registratie'],
    ['weten we wie er eigenlijk allemaal binnenkomt', 'registratie'],
    ['is nederland nou echt vol', 'bevolkingsdichtheid'],
  ])('is met over words that say nothing: %j', (text, word) => expect(leadsTo(compiled(text, rows), word)).toBe(true));

  it.each([
    ['wie niet binnenkomt', 'registratie'],
    ['nederland is vol', 'bevolkingsdichtheid'],
    ['nederland "nou" vol', 'bevolkingsdichtheid'],
  ])('is not met over other words: %j', (text, word) => expect(leadsTo(compiled(text, rows), word)).toBe(false));
});

describe('words that carry nothing', () => {
  it.each([
    ['waarom krijgen mensen hier eigenlijk zomaar een uitkering', ['uitkering']],
    ['wrm krijg je gwn geen paspoort ofzo', ['paspoort']],
    ['do people get a lawyer', ['people', 'lawyer']],
    ['wordt ge hier rap gestraft', ['rap', 'gestraft']],
  ])('weigh little or nothing in %j', (text, wanted) => expect(heavy(compiled(text))).toEqual(wanted));

  it('count when they are all there is', () => expect(heavy(compiled('mensen zeggen'))).toEqual(['mensen', 'zeggen']));
});

it('looks for the parts of another word less than for those of the reader’s own', () => {
  const weightOf = (query: CompiledQuery, word: string) =>
    Math.max(
      ...query.concepts.flatMap(({ ways }) =>
        ways.flat().flatMap(({ terms }) => terms.flatMap(({ term, weight }) => (term === word ? weight : []))),
      ),
    );
  const own = weightOf(compiled('vrijheidsontneming'), 'vrijheid');
  expect(weightOf(compiled('cel', 'cel == vrijheidsontneming'), 'vrijheid')).toBeLessThan(own * 0.8 * 0.75);
});
