import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { candidatesOf, libraryOf, type Opened } from '../../src/archive/archive.js';
import { type Checker, createChecker, verdictsHere } from '../../src/check/checker.js';
import { type Check, wordsAt } from '../../src/check/oordeel.js';
import { candidatesOf as inMemory } from '../../src/check/sources/candidates.js';
import type { Half } from '../../src/check/sources/half.js';
import { Sought, Vocabulary } from '../../src/check/sources/terms.js';
import { isLiteral } from '../../src/check/verdict.js';
import { tokensOf } from '../../src/check/words/tokens.js';
import { allSentences, check, fragments } from '../check/corpus.js';
import { CORPUS } from '../corpus.js';
import { rounds } from '../rounds.js';
import { mustOpen, realData } from './data.js';

/** What is a quotation does not follow from where it is kept: a data folder gives the verdicts that memory gives. */
let onDisk: Checker;
let archive: Opened;
beforeAll(async () => {
  archive = await mustOpen(await realData(), CORPUS);
  const library = await libraryOf(archive);
  onDisk = createChecker(
    library,
    verdictsHere(library, () => candidatesOf(archive)),
  );
});

// What stands in two places alike may be shown from either.
const told = (result: Check) =>
  result.kind !== 'checked'
    ? result
    : {
        oordelen: result.oordelen.map((one) => [
          one.kind,
          one.citaat.text,
          ...(one.kind === 'wijkt-af' ? [one.ontbreekt, one.toegevoegd] : []),
          ...(isLiteral(one) && 'plaats' in one ? one.plaats.delen.map((part) => wordsAt(one.plaats, part)) : []),
        ]),
        terzijde: result.terzijde,
        nietVergeleken: result.nietVergeleken,
        gezocht: result.gezocht.toSorted(),
      };
const same = async (text: string) =>
  expect([told(await onDisk.check(text)), text]).toEqual([told(await check(text)), text]);
const words = (text: string): string[] => text.split(/\s+/u);

it('on a sentence, on one with a word changed, and on two put together', async () => {
  const sentence = fc.constantFrom(...allSentences.map(({ text }) => text).filter((text) => words(text).length > 2));
  const word = fc.constantFrom(...new Set(allSentences.flatMap(({ text }) => words(text))), 'onvergetelijkheden');
  await fc.assert(
    fc.asyncProperty(sentence, sentence, fc.nat(), word, async (one, other, n, changed) => {
      await same(one);
      await same(
        words(one)
          .with(n % words(one).length, changed)
          .join(' '),
      );
      await same(`“${one}” en “${other}”`);
    }),
    { numRuns: rounds(6) },
  );
});

it('on which passages come near to any words, and which have them', async () => {
  const [here, there] = [await inMemory(await libraryOf(archive)), await candidatesOf(archive)];
  const some = fc.array(fc.constantFrom(...allSentences.map(({ text }) => text)), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(some, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 20 }), async (texts, from, length) => {
      const sought = () => Sought.of(tokensOf(texts.join(' ')), new Vocabulary()).part(from, from + length);
      const names = (halves: readonly Half[]) => halves.map(({ name }) => name);
      expect(names(await there.holding(sought(), 20))).toEqual(names(await here.holding(sought(), 20)));
      expect(names(await there.near(sought(), 12))).toEqual(names(await here.near(sought(), 12)));
    }),
    { numRuns: rounds(12) },
  );
});

it.each([
  'Het GCM is immers niet bindend.',
  '"Het GCM is bindend." en "de maan is van groene kaas gemaakt"',
  'Nee, er is wel sprake […] van een plicht.',
  'de maan is van kaas',
  'asielzoekerscentrumcapaciteit',
  '<@123> 😂',
  '811',
])('on %j', same);

it('on whole answers and notes', async () => {
  const long = fragments.flatMap(({ antwoord, voetnoten }) => [antwoord, ...voetnoten.map(({ tekst }) => tekst)]);
  for (const passage of long.slice(0, 20)) if (passage && passage.text.length <= 4000) await same(passage.text);
});
