import { z } from 'zod';
import { citedPages } from '../src/publications/model/citation.js';
import type { Fragment } from '../src/publications/model/publication.js';
import { fragmentBlocks, sourceLinks } from '../src/reply/fragment.js';
import { fragmentJson } from '../src/reply/json.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button } from '../src/reply/reply.js';
import type { Request } from '../src/reply/request.js';
import { defineCommand, inDiscord } from './command.js';
import { type FoundFragment, findFragment, idOf, missingReply, questionButton, questionNumbers } from './lookup.js';
import { documentOfQuestion, questionOption } from './options.js';
import { suggestForQuestion } from './suggest.js';

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

  visibility: ({ alleen_voor_mij }) => (alleen_voor_mij ? 'asker' : 'everybody'),

  async answer({ nummer, document, alle = false }, sources) {
    const found = await findFragment(nummer, document, sources);
    if (found.kind === 'missing') return missingReply(found);
    const shown = alle ? { ...found, nummer: null } : found;
    return {
      blocks: [...fragmentBlocks(shown), ...actions(found, alle)],
      request: requestFor(found, alle),
      fout: null,
      data: () => fragmentJson(found.fragment),
    };
  },

  suggest: suggestForQuestion,
});

function requestFor(found: FoundFragment, all: boolean): Request {
  const asked: z.input<typeof options> = { nummer: idOf(found) };
  return { command: 'vraag', options: all ? { ...asked, alle: true } : asked };
}

function actions(found: FoundFragment, all: boolean): Block[] {
  const { fragment } = found;
  const rows: Button[][] = [
    [...wholeGroup(found, all), ...references(fragment), ...quoting(found)],
    [...sourceLinks(fragment, citedPages(fragment)), ...neighbours(found)],
  ];
  return rows.filter((row) => row.length > 0).map((buttons) => ({ kind: 'buttons', buttons }));
}

// Only a question whose own text is told apart can be shown without the rest of its group.
function wholeGroup(found: FoundFragment, all: boolean): Button[] {
  const { fragment, nummer } = found;
  const { nummers, deelvragen } = fragment;
  if (!nummers || nummers.length < 2 || nummer === null || deelvragen.size < nummers.length) return [];
  const label = all ? labels.alleenVraag(nummer) : labels.alleVragen(nummers.length);
  return [{ label, destination: 'replace', request: requestFor(found, !all) }];
}

function quoting(found: FoundFragment): Button[] {
  if (!found.fragment.antwoord) return [];
  return [
    { label: labels.CITEER, destination: 'open', request: { command: 'citeer', options: { vraag: idOf(found) } } },
  ];
}

/** Buttons to what a text points to; the rest of a row's five is for the group's other questions and quoting. */
const MOST_REFERENCES = 3;

function references({ verwijzingen, publicatie, nummers }: Fragment): Button[] {
  const targets = new Map<string, Button>();
  for (const { document, nummers: to, url, tekst } of verwijzingen) {
    const [first] = to ?? [];
    if (document === publicatie.id && to && first !== undefined) {
      if (to.every((one) => nummers?.includes(one))) continue;
      targets.set(`${first}`, questionButton(labels.naarVraag(to), `${document}#${first}`, 'open'));
    } else if (url !== null && url.length <= 512) {
      targets.set(url, { label: labels.ingekort(tekst, 60), url });
    }
  }
  return [...targets.values()].slice(0, MOST_REFERENCES);
}

function neighbours({ fragment, publication, nummer }: FoundFragment): Button[] {
  const { id } = publication.gegevens;
  const { nummers, alinea } = fragment;
  if (alinea !== null) {
    return [
      ...(alinea > 1 ? [questionButton(labels.vorigeAlinea(alinea - 1), `${id}#${alinea - 1}`, 'replace')] : []),
      ...(alinea < publication.fragments.length
        ? [questionButton(labels.volgendeAlinea(alinea + 1), `${id}#${alinea + 1}`, 'replace')]
        : []),
    ];
  }
  const here = nummer ?? nummers?.[0] ?? 0;
  const others = questionNumbers(publication).filter((one) => !nummers?.includes(one));
  const before = others.findLast((one) => one < here);
  const after = others.find((one) => one > here);
  return [
    ...(before === undefined ? [] : [questionButton(labels.vorigeVraag(before), `${id}#${before}`, 'replace')]),
    ...(after === undefined ? [] : [questionButton(labels.volgendeVraag(after), `${id}#${after}`, 'replace')]),
  ];
}
