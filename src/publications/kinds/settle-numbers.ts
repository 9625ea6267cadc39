import type { Blok } from './blocks.js';

/**
 * Sets a number right that was printed twice, where only one other number can be meant: of the questions it is the one
 * that is missing between its neighbours, of the answers that of the question right above, which has no other answer.
 * Anything else is left as it is, and is a fault.
 */
export function settleNumbers(blokken: readonly Blok[]): Blok[] {
  return settleAnswer(settleQuestion(blokken));
}

function numbersOf(blok: Blok | undefined): readonly number[] {
  return blok?.kop.soort === 'vraag' || blok?.kop.soort === 'antwoord' ? blok.kop.nummers : [];
}

function settleQuestion(blokken: readonly Blok[]): Blok[] {
  const questions = blokken.filter(({ kop }) => kop.soort === 'vraag');
  const twice = questions.filter((blok, index) => index > 0 && same(numbersOf(blok), numbersOf(questions[index - 1])));
  const [only] = twice;
  const [printed] = numbersOf(only);
  if (!only || twice.length > 1 || printed === undefined || numbersOf(only).length > 1) return [...blokken];
  const meant = printed + 1;
  const next = questions[questions.indexOf(only) + 1];
  const fits = next
    ? numbersOf(next)[0] === meant + 1
    : blokken.some((blok) => isAnswer(blok) && numbersOf(blok).includes(meant));
  return fits ? replaced(blokken, only, [meant]) : [...blokken];
}

function settleAnswer(blokken: readonly Blok[]): Blok[] {
  const answers = blokken.filter(isAnswer);
  const answered = answers.flatMap(numbersOf);
  const asked = blokken.filter(({ kop }) => kop.soort === 'vraag').flatMap(numbersOf);
  const missing = asked.filter((number) => !answered.includes(number));
  const [meant] = missing;
  const twice = answers.filter((blok, index) =>
    answers.slice(0, index).some((earlier) => same(numbersOf(blok), numbersOf(earlier))),
  );
  const [only] = twice;
  if (!only || twice.length > 1 || missing.length !== 1 || meant === undefined) return [...blokken];
  const above = blokken[blokken.indexOf(only) - 1];
  const fits = above?.kop.soort === 'vraag' && same(numbersOf(above), [meant]) && numbersOf(only).length === 1;
  return fits ? replaced(blokken, only, [meant]) : [...blokken];
}

function isAnswer({ kop }: Blok): boolean {
  return kop.soort === 'antwoord';
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length > 0 && one.length === other.length && one.every((number, index) => number === other[index]);
}

function replaced(blokken: readonly Blok[], one: Blok, nummers: readonly number[]): Blok[] {
  const { kop } = one;
  if (kop.soort !== 'vraag' && kop.soort !== 'antwoord') return [...blokken];
  return blokken.map((blok) => (blok === one ? { ...blok, kop: { soort: kop.soort, nummers } } : blok));
}
