import { z } from 'zod';
import { citedPages } from '../src/publications/model/citation.js';
import type { Fragment } from '../src/publications/model/publication.js';
import { readAsked, readSpoken } from '../src/publications/typed.js';
import { buttonRows, DIVIDER } from '../src/reply/building.js';
import { fragmentBlocks, fragmentJson, sourceLinks } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, Reply, Request } from '../src/reply/reply.js';
import { shortened } from '../src/text/excerpt.js';
import { runsWritten } from '../src/text/ranges.js';
import { pageButton } from './bladzijde.js';
import { opening, questionButton, replacing, type Turn, turners } from './buttons.js';
import { defineCommand, inDiscord, type Sources } from './command.js';
import { companionBlocks, companionsJson, companionsOf } from './companions.js';
import { type Found, type FoundFragment, findFragments, idOf } from './lookup.js';
import { missingReply } from './missing.js';
import { documentOfQuestion, isNoNumber, questionOption, suggestForQuestion } from './options.js';
import { searchIn } from './zoek.js';

const options = z.strictObject({
  nummer: questionOption('number'),
  document: documentOfQuestion,
  alleen_voor_mij: z
    .boolean()
    .optional()
    .register(inDiscord, {
      nameEn: 'only_for_me',
      description: { nl: 'Toon het antwoord alleen aan jou', en: 'Show the answer to you alone' },
    }),
  /** Internal: with the other questions that the same answer is for. */
  alle: z.boolean().optional(),
  /** Internal: the publication was named in one breath with the number, which may then be a paragraph's. */
  genoemd: z.boolean().optional(),
});

/** `/vraag 48`: a question and the government's answer to it, in full. */
export const vraag = defineCommand({
  name: 'vraag',
  nameEn: 'question',
  description: {
    nl: 'Toon een Kamervraag en het letterlijke antwoord van de regering',
    en: 'Show a parliamentary question and the verbatim answer of the government',
  },
  options,

  // A search is for who asked, as with `/zoek`.
  visibility: ({ nummer, alleen_voor_mij }) => (alleen_voor_mij || isNoNumber(nummer) ? 'asker' : 'everybody'),

  bare: true,
  said(text, named) {
    const asked = readSpoken(named ? `vraag ${text}` : text);
    // A number that nothing can have is said to be one.
    if (!asked) return readAsked(text).kind === 'impossible' ? { nummer: text.trim() } : null;
    if (asked.kind === 'publication') return { nummer: asked.document };
    if (asked.kind === 'backwards') return { nummer: runsWritten([asked]) };
    const runs = runsWritten(asked.runs);
    const nummer = asked.unit === 'alinea' ? `alinea ${runs}` : runs;
    return asked.document === null ? { nummer } : { nummer, document: asked.document, genoemd: true };
  },

  async answer({ nummer, document, alle = false, genoemd = false }, sources) {
    const found = await findFragments(nummer, document, sources, genoemd);
    if (found.kind === 'missing') {
      const instead = isNoNumber(nummer) ? await searchIn({ term: nummer, document, in_plaats: true }, sources) : null;
      return instead?.request
        ? instead
        : missingReply(found, { key: 'nummer', request: { command: 'vraag', options: {} } });
    }
    return shown(found, alle, sources);
  },

  suggest: suggestForQuestion,
});

// One answer after the other, each with its own citation; one to several of the questions stands once.
async function shown(found: Found, all: boolean, sources: Sources): Promise<Reply> {
  const { fragments } = found;
  const [first, ...others] = fragments;
  const { fragment, publication } = first;
  const alone = others.length === 0;
  const nummers = fragments.flatMap((one) => one.nummers);
  const { before, after } = neighbours(found, nummers);
  const turning = turners(turnTo(fragment, before), turnTo(fragment, after));
  const links = sourceLinks(fragment, citedPages(fragment));
  const page = pageButton(sources, fragment, fragment.antwoord ? 'antwoord' : 'vraag');
  const rows = alone ? [uses(first, [before, after], all), [...page, ...links, ...turning]] : [[...links, ...turning]];
  const companions = await companionsOf(publication, sources);
  return {
    blocks: [
      ...fragments.flatMap((one, index): Block[] => [
        ...(index > 0 ? [DIVIDER] : []),
        ...fragmentBlocks(one.fragment, all ? one.fragment.nummers : one.nummers, index > 0),
      ]),
      ...companionBlocks(companions, fragment.nummers ? nummers[0] : undefined),
      ...buttonRows(...rows),
    ],
    request: requestFor({ ...first, nummers }, all),
    fout: null,
    data: () => ({
      ...(alone ? fragmentJson(fragment) : { fragmenten: fragments.map((one) => fragmentJson(one.fragment)) }),
      ...companionsJson(companions),
    }),
  };
}

function requestFor(found: FoundFragment, all = false): Request {
  const asked: z.input<typeof options> = { nummer: idOf(found), ...(all ? { alle: true } : {}) };
  return { command: 'vraag', options: asked };
}

// What stands before and after what is shown, by number: a question of a group may stand between those of others.
function neighbours({ fragments, known }: Found, asked: readonly number[]) {
  const shown = fragments.flatMap(({ fragment }) => fragment.nummers ?? fragment.alinea ?? []);
  const others = known.filter((nummer) => !shown.includes(nummer));
  return {
    before: others.findLast((nummer) => nummer < Math.min(...asked)),
    after: others.find((nummer) => nummer > Math.max(...asked)),
  };
}

function turnTo({ publicatie, nummers }: Fragment, nummer: number | undefined): Turn | undefined {
  if (nummer === undefined) return undefined;
  const naam = nummers ? labels.vraagNaam([nummer]) : labels.alineaNaam(nummer);
  return { naam, request: { command: 'vraag', options: { nummer: `${publicatie.id}#${nummer}` } } };
}

/** Buttons to what a text points to; the rest of a row's five is for the group's other questions and quoting. */
const MOST_REFERENCES = 3;

// What can be done with an answer, and with the group that its question is of.
function uses(found: FoundFragment, turned: readonly (number | undefined)[], all: boolean): Button[] {
  const { fragment, nummers: asked } = found;
  const { nummers, deelvragen, antwoord } = fragment;
  const buttons = references(fragment, turned);
  // Only questions whose own text is told apart can be shown without the rest of their group.
  if (nummers && asked.length < nummers.length && deelvragen.size >= nummers.length) {
    const label = all ? labels.alleenVraag(asked) : labels.alleVragen(nummers.length);
    buttons.unshift(replacing(label, requestFor(found, !all)));
  }
  if (antwoord?.text) {
    buttons.push(opening(labels.CITEER, { command: 'citeer', options: { vraag: idOf(found) } }));
  }
  return buttons;
}

// To what is turned to there is a button already.
function references(
  { verwijzingen, publicatie, nummers }: Fragment,
  turned: readonly (number | undefined)[],
): Button[] {
  const targets = new Map<string, Button>();
  for (const { document, nummers: to, url, tekst } of verwijzingen) {
    const [first] = to ?? [];
    if (document === publicatie.id && to && first !== undefined) {
      if (turned.includes(first) || to.every((one) => nummers?.includes(one))) continue;
      targets.set(`${first}`, questionButton(labels.vraagNaam(to), `${document}#${first}`));
    } else if (url !== null && url.length <= 512) {
      targets.set(url, { label: shortened(tekst, 60), url });
    }
  }
  return [...targets.values()].slice(0, MOST_REFERENCES);
}
