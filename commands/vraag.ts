import { z } from 'zod';
import { citedPages } from '../src/publications/model/citation.js';
import { readAsked, readSpoken, written } from '../src/publications/typed/asked.js';
import { fragmentBlocks, sourceLinks } from '../src/reply/fragment.js';
import { fragmentJson } from '../src/reply/fragment-json.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, Reply } from '../src/reply/reply.js';
import type { Request } from '../src/reply/request.js';
import { shortened } from '../src/text/excerpt.js';
import { pageButton } from './bladzijde.js';
import { defineCommand, inDiscord, type Sources } from './command.js';
import { type Companion, companionBlocks, companionsJson, companionsOf } from './companions.js';
import { type Found, type FoundFragment, findFragments, idOf, questionButton, questionNumbers } from './lookup.js';
import { missingReply } from './missing.js';
import { documentOfQuestion, questionOption } from './options.js';
import { isNoNumber, suggestForQuestion } from './suggest.js';
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
    if (asked.kind === 'backwards') return { nummer: written([asked]) };
    const runs = written(asked.runs);
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
    const [first, ...others] = found.fragments;
    const companions = await companionsOf(first.publication, sources);
    return others.length === 0 ? one(first, alle, companions, sources) : several(found.fragments, companions, sources);
  },

  suggest: suggestForQuestion,
});

async function one(
  found: FoundFragment,
  all: boolean,
  companions: readonly Companion[],
  sources: Sources,
): Promise<Reply> {
  const nummer = found.nummers[0] ?? found.fragment.nummers?.[0] ?? null;
  return {
    blocks: [
      ...fragmentBlocks(all ? { ...found, nummers: [] } : found),
      ...(await companionBlocks(companions, nummer, sources)),
      ...actions(found, all, sources),
    ],
    request: requestFor(found, all),
    fout: null,
    data: () => ({ ...fragmentJson(found.fragment), ...companionsJson(companions) }),
  };
}

// One after the other, each with its own citation; one answer to several of the questions stands once.
async function several(found: Found['fragments'], companions: readonly Companion[], sources: Sources): Promise<Reply> {
  const [{ fragment, publication }] = found;
  const blocks = found.flatMap((one, index): Block[] => [
    ...(index > 0 ? [{ kind: 'divider' } as const] : []),
    ...fragmentBlocks(one, index > 0),
  ]);
  const buttons = [...sourceLinks(fragment, citedPages(fragment)), ...neighbours(found)];
  const asked = { fragment, publication, nummers: found.flatMap(numbersOf) };
  return {
    blocks: [
      ...blocks,
      ...(await companionBlocks(companions, fragment.nummers?.[0] ?? null, sources)),
      { kind: 'buttons', buttons },
    ],
    request: requestFor(asked, false),
    fout: null,
    data: () => ({ fragmenten: found.map((one) => fragmentJson(one.fragment)), ...companionsJson(companions) }),
  };
}

const numbersOf = ({ fragment, nummers }: FoundFragment): readonly number[] =>
  fragment.alinea === null ? nummers : [fragment.alinea];

function requestFor(found: FoundFragment, all: boolean): Request {
  const asked: z.input<typeof options> = { nummer: idOf(found) };
  return { command: 'vraag', options: all ? { ...asked, alle: true } : asked };
}

function actions(found: FoundFragment, all: boolean, sources: Sources): Block[] {
  const { fragment } = found;
  const rows: Button[][] = [
    [...wholeGroup(found, all), ...references(found), ...quoting(found)],
    [
      ...pageButton(sources, fragment, fragment.antwoord ? 'antwoord' : 'vraag'),
      ...sourceLinks(fragment, citedPages(fragment)),
      ...neighbours([found]),
    ],
  ];
  return rows.filter((row) => row.length > 0).map((buttons) => ({ kind: 'buttons', buttons }));
}

// Only questions whose own text is told apart can be shown without the rest of their group.
function wholeGroup(found: FoundFragment, all: boolean): Button[] {
  const { fragment, nummers: asked } = found;
  const { nummers, deelvragen } = fragment;
  if (!nummers || asked.length === 0 || asked.length === nummers.length || deelvragen.size < nummers.length) return [];
  const label = all ? labels.alleenVraag(asked) : labels.alleVragen(nummers.length);
  return [{ label, destination: 'replace', request: requestFor(found, !all) }];
}

function quoting(found: FoundFragment): Button[] {
  if (!found.fragment.antwoord?.text) return [];
  return [
    { label: labels.CITEER, destination: 'open', request: { command: 'citeer', options: { vraag: idOf(found) } } },
  ];
}

/** Buttons to what a text points to; the rest of a row's five is for the group's other questions and quoting. */
const MOST_REFERENCES = 3;

function references(found: FoundFragment): Button[] {
  const { verwijzingen, publicatie, nummers } = found.fragment;
  const { before, after } = beside([found]);
  const targets = new Map<string, Button>();
  for (const { document, nummers: to, url, tekst } of verwijzingen) {
    const [first] = to ?? [];
    if (document === publicatie.id && to && first !== undefined) {
      // What is turned to has a button already.
      if (first === before || first === after || to.every((one) => nummers?.includes(one))) continue;
      targets.set(`${first}`, questionButton(labels.naarVraag(to), `${document}#${first}`, 'open'));
    } else if (url !== null && url.length <= 512) {
      targets.set(url, { label: shortened(tekst, 60), url });
    }
  }
  return [...targets.values()].slice(0, MOST_REFERENCES);
}

// What comes before and after what is shown, by number: a question of a group may stand between those of others.
function beside(found: Found['fragments']) {
  const [{ publication }] = found;
  const numbers = questionNumbers(publication);
  const numbered = numbers.length > 0;
  const known = numbered ? numbers : publication.fragments.flatMap(({ alinea }) => alinea ?? []);
  const shown = found.flatMap(({ fragment }) => fragment.nummers ?? fragment.alinea ?? []);
  const asked = found.flatMap((one) => (numbersOf(one).length > 0 ? numbersOf(one) : (one.fragment.nummers ?? [])));
  const others = known.filter((nummer) => !shown.includes(nummer));
  return {
    numbered,
    before: others.findLast((nummer) => nummer < Math.min(...asked)),
    after: others.find((nummer) => nummer > Math.max(...asked)),
  };
}

function neighbours(found: Found['fragments']): Button[] {
  const [{ publication }] = found;
  const { numbered, before, after } = beside(found);
  const [previous, next] = numbered
    ? [labels.vorigeVraag, labels.volgendeVraag]
    : [labels.vorigeAlinea, labels.volgendeAlinea];
  const turn = (label: string, nummer: number): Button =>
    questionButton(label, `${publication.gegevens.id}#${nummer}`, 'replace');
  return [
    ...(before === undefined ? [] : [turn(previous(before), before)]),
    ...(after === undefined ? [] : [turn(next(after), after)]),
  ];
}
