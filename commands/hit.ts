import { citation } from '../src/publications/model/citation.js';
import { noteRole, noteWith, type Rol } from '../src/publications/model/publication.js';
import { aside, small } from '../src/reply/building.js';
import { fragmentHeading } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, Quote } from '../src/reply/reply.js';
import type { Hit } from '../src/search/search-engine.js';
import { beginningOf } from '../src/text/excerpt.js';
import { rangesWithin } from '../src/text/ranges.js';
import { questionButton } from './buttons.js';

/** Length in UTF-16 units of what stands large, so that five hits take no more than two screens of a phone. */
const LARGE = 130;
/** The same where the publication's subject stands with it, and of the subject itself. */
const LARGE_WITH_SUBJECT = 95;
const SUBJECT = 50;
/** Length in UTF-16 units of what stands small below it. */
const SMALL = 75;

/**
 * A hit as it is read in a list: what was answered, large, with a button that opens the whole; below it, small, what
 * was asked and by whom, and where it stands.
 * @param withSubject whether the publication's subject stands with it, which tells one publication from another
 */
export function hitBlocks(hit: Hit, number: number, withSubject: boolean): Block[] {
  const { fragment, uitleg } = hit;
  const { onderwerp } = fragment;
  const subject =
    withSubject && onderwerp && hit.foundIn !== 'onderwerp'
      ? [aside(labels.OVER, beginningOf(onderwerp, SUBJECT))]
      : [];
  const [large, ...below] = quotations(hit, subject.length > 0 ? LARGE_WITH_SUBJECT : LARGE);
  const source: Block = { kind: 'citation', text: citation(fragment.publicatie, pagesShown(hit)) };
  const explained = uitleg.map(({ zoekwoord, term, veld, score }) =>
    small(labels.uitlegRegel(zoekwoord, term, veld, score)),
  );
  const heading = labels.trefferKop(number, shortHeading(fragment));
  return [
    { kind: 'quote', ...large, heading, byline: bylineOf(hit), block: true, beside: opener(hit) },
    ...below,
    ...subject,
    source,
    ...explained,
  ];
}

// As the publication itself heads an answer; on a phone more would take a second line beside the button.
function shortHeading(fragment: Hit['fragment']): string {
  return fragment.nummers && fragment.antwoord ? labels.kopAntwoordNr(fragment.nummers) : fragmentHeading(fragment);
}

/** Whose words were found: a note is of the half that carries its marker, a subject says what was asked. */
function sideOf({ fragment, foundIn, excerpt }: Hit): Rol {
  if (foundIn === 'vraag' || foundIn === 'onderwerp') return 'vraag';
  const noot = foundIn === 'voetnoot' ? noteWith(fragment, excerpt.passage) : null;
  return noot === null ? 'antwoord' : noteRole(fragment, noot);
}

type Words = Pick<Quote, 'passage' | 'marks' | 'cutStart' | 'cutEnd'>;

// What is large comes first. Without an answer that is what was found.
function quotations(hit: Hit, length: number): [Words, ...Quote[]] {
  const { fragment, foundIn } = hit;
  const { antwoord, vraag } = fragment;
  const question = vraag && foundIn !== 'vraag' ? [asked(hit, beginningOf(vraag, SMALL))] : [];
  if (foundIn === 'antwoord' || !antwoord) return [foundWords(hit, length), ...question];
  const found = foundWords(hit, SMALL);
  const below = foundIn === 'vraag' ? asked(hit, found) : named(hit, found);
  return [beginningOf(antwoord, length), below, ...question];
}

// As much of an excerpt as has room, around what holds the most of the query; whole words.
function foundWords({ excerpt: { passage, marks, core, cutStart, cutEnd } }: Hit, length: number): Words {
  const { text } = passage;
  const start = core.end <= length ? 0 : wordStart(text, Math.min(core.start - BEFORE, text.length - length));
  const end = endOf(text, start, length);
  return {
    passage: passage.part(start, end),
    marks: rangesWithin(marks, start, end).map((range) => ({ ...range, as: 'strong' as const })),
    cutStart: cutStart || start > 0,
    cutEnd: cutEnd || end < text.length,
  };
}

/** So many UTF-16 units are kept before the first of the words found. */
const BEFORE = 20;

// Of the word that stands there, or 0.
function wordStart(text: string, at: number): number {
  return text.slice(0, Math.max(at, 0)).search(/\S*$/u);
}

function endOf(text: string, start: number, length: number): number {
  if (text.length - start <= length) return text.length;
  const space = text.slice(0, start + length + 1).search(/\s\S*$/u);
  if (space > start) return space;
  const next = text.slice(start).search(/\s/u);
  return next < 0 ? text.length : start + next;
}

function asked({ fragment }: Hit, words: Words): Quote {
  return aside(labels.vraagVan(labels.kortGevraagd(fragment.gevraagd.door)), words);
}

// A note, or the subject: of what it is, and of the asker's words whose.
function named(hit: Hit, words: Words): Quote {
  const wie = sideOf(hit) === 'vraag' ? labels.kortGevraagd(hit.fragment.gevraagd.door) : null;
  return aside(hit.foundIn === 'onderwerp' ? labels.onderwerpVan(wie) : labels.nootVan(wie), words);
}

// Whose the large words are, once and short.
function bylineOf(hit: Hit): string {
  const { gevraagd, beantwoord, antwoord } = hit.fragment;
  if (antwoord && beantwoord) return labels.kortBeantwoord(beantwoord.door, beantwoord.datum);
  return labels.kortGevraagdDoor(gevraagd);
}

// The pages of all that is shown: a question may stand on another page than its answer.
function pagesShown({ fragment: { paginas, antwoord }, foundIn }: Hit): number[] {
  if (!antwoord && foundIn === 'onderwerp') return [];
  return [...new Set([...paginas.vraag, ...paginas.antwoord])].sort((a, b) => a - b);
}

function opener({ fragment: { id } }: Hit): Button {
  return questionButton(labels.OPEN, id);
}

/** A hit as `letterlijk zoek --json` prints it: a public contract, described in README.md under "Command line". */
export function hitJson(hit: Hit) {
  const { fragment, foundIn, excerpt, score, uitleg } = hit;
  // Cited by the pages of the half in which it was found; a subject stands with neither.
  const pages = foundIn === 'onderwerp' ? [] : fragment.paginas[sideOf(hit)];
  return {
    id: fragment.id,
    document: fragment.publicatie.id,
    nummers: fragment.nummers,
    alinea: fragment.alinea,
    rol: fragment.rol,
    gevonden_in: foundIn,
    excerpt: excerpt.passage.text,
    tekst: (fragment.antwoord ?? fragment.vraag)?.text,
    bronvermelding: citation(fragment.publicatie, pages),
    url: fragment.publicatie.url,
    score,
    ...(uitleg.length > 0 ? { uitleg } : {}),
  };
}
