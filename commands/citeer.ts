import { sentenceChoice } from '../src/check/sentence-choice.js';
import { answeredLine } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, Fout, Menu, Reply } from '../src/reply/reply.js';
import type { Destination, Request } from '../src/reply/request.js';
import { beginningOf } from '../src/text/excerpt.js';
import { sentences } from '../src/text/sentences.js';
import type { Command } from './command.js';
import { findFragment, missingReply, questionButton } from './lookup.js';
import { documentOfQuestion, questionOption } from './options.js';
import { type Chosen, compact, quoted, quotedJson, requestOf, runs, textToCopy } from './sentences-quoted.js';
import { suggestForQuestion } from './suggest.js';
import { contextButton } from './verband.js';

/** Sentences that one menu offers. */
const PER_MENU = 25;

/** `/citeer 48 zinnen:2-4`: puts sentences of an answer in the channel, so that what was left out can be seen. */
export const citeer: Command = {
  definition: {
    name: 'citeer',
    nameEn: 'quote',
    description: {
      nl: 'Citeer zinnen uit een antwoord in het kanaal',
      en: 'Quote sentences of an answer in the channel',
    },
    options: {
      vraag: { ...questionOption, nameEn: 'question' },
      zinnen: {
        type: 'string',
        nameEn: 'sentences',
        description: {
          nl: 'Welke zinnen: 2, 2-4 of 1,3. Leeg: kies uit een lijst',
          en: 'Which sentences: 2, 2-4 or 1,3. Empty: choose from a list',
        },
        maxLength: 100,
      },
      document: documentOfQuestion,
    },
  },

  // Without sentences there is first something to choose, which nobody else has to see.
  visibility: ({ options }) =>
    String(options['zinnen'] ?? '') === '' || options['kies'] || options['tekst'] ? 'asker' : 'everybody',

  async answer(request, sources) {
    const { options } = request;
    const found = await findFragment(options['vraag'], options['document'], sources);
    if (found.kind === 'missing') return missingReply(found, request);
    const { antwoord } = found.fragment;
    if (!antwoord) return faulty('geen-antwoord', labels.GEEN_ANTWOORD_OM_TE_CITEREN, request);
    const all = sentences(antwoord);
    const nummers = numbersOf(options, all.length);
    if (!Array.isArray(nummers)) return faulty(nummers.code, nummers.melding, request);
    const chosen: Chosen = { found, antwoord, zinnen: all, nummers, metVraag: options['met_vraag'] === true };
    if (options['tekst'] === true) {
      const blocks: Block[] = [{ kind: 'copy', text: textToCopy(chosen) }];
      return {
        blocks,
        request: requestOf(chosen, { tekst: true }),
        fout: null,
        shareable: false,
        data: quotedJson(chosen),
      };
    }
    if (nummers.length === 0 || options['kies'] === true) {
      const deel = Number(options['deel'] ?? 1);
      // A button may name a part that there is no more.
      return preview(chosen, menuParts(all.length).some(({ nummer }) => nummer === deel) ? deel : 1);
    }
    return placed(chosen);
  },

  suggest: suggestForQuestion,
};

// What was chosen in the menu shown, and before that in others (`vast`).
function numbersOf(options: Request['options'], count: number): number[] | Fout {
  const typed = [options['vast'], options['zinnen']].filter((one) => one !== undefined && one !== '');
  if (typed.length === 0) return [];
  // A dot stands for a comma where a request is written down: it takes one sign instead of three.
  const text = typed.map((one) => String(one).replaceAll('.', ',')).join(',');
  const choice = sentenceChoice(text, count);
  switch (choice.kind) {
    case 'chosen':
      return [...choice.nummers];
    case 'outside':
      return { code: 'zin-bestaat-niet', melding: labels.geenZin(choice.nummer, choice.aantal) };
    case 'backwards':
      return { code: 'zinnen-omgekeerd', melding: labels.zinnenOmgekeerd(choice.van, choice.tot) };
    case 'unreadable':
      return { code: 'zinnen-onleesbaar', melding: labels.zinnenOnleesbaar(text) };
  }
}

function faulty(code: string, melding: string, request: Request): Reply {
  return { blocks: [{ kind: 'text', text: melding }], request, fout: { code, melding }, data: {} };
}

function preview(chosen: Chosen, deel: number): Reply {
  const { found, antwoord, nummers, metVraag, zinnen } = chosen;
  const { fragment } = found;
  const none = nummers.length === 0;
  const here = requestOf(chosen, { kies: true, ...(metVraag ? { met_vraag: true } : {}) });
  const whole: Block = {
    kind: 'quote',
    heading: null,
    byline: fragment.beantwoord && answeredLine(fragment.beantwoord),
    passage: antwoord,
    block: true,
  };
  const blocks: Block[] = [
    { kind: 'heading', text: labels.citeerKop(fragment.nummers, fragment.alinea) },
    { kind: 'text', text: none ? labels.CITEER_UITLEG : labels.CITEER_VOORBEELD, small: true },
    ...(none ? [whole] : quoted(chosen)),
    sentenceMenu(chosen, deel),
  ];
  const parts = menuParts(zinnen.length).filter(({ nummer }) => nummer !== deel);
  const others: Button[] = parts.map(({ nummer, van, tot }) => ({
    label: labels.zinnenDeel(van, tot),
    destination: 'replace',
    request: { ...here, options: { ...here.options, deel: nummer } },
  }));
  const more: Button[] = none ? [] : [place(chosen), withQuestion(chosen), asText(chosen)].flatMap((one) => one ?? []);
  for (const buttons of [more, others.slice(0, 5)]) if (buttons.length > 0) blocks.push({ kind: 'buttons', buttons });
  return { blocks, request: here, fout: null, shareable: false, data: quotedJson(chosen) };
}

function placed(chosen: Chosen): Reply {
  const { fragment, publication, nummer } = chosen.found;
  const blocks: Block[] = [
    ...quoted(chosen),
    {
      kind: 'buttons',
      buttons: [
        questionButton(
          labels.HEEL_ANTWOORD,
          publication.gegevens.id,
          nummer ?? fragment.alinea ?? fragment.nummers?.[0] ?? 0,
          'open',
        ),
        contextButton(
          fragment,
          'antwoord',
          runs(chosen).map(({ range }) => range),
        ),
        { label: labels.BRON, url: publication.gegevens.url },
      ],
    },
  ];
  return {
    blocks,
    request: requestOf(chosen, chosen.metVraag ? { met_vraag: true } : {}),
    fout: null,
    signed: true,
    data: quotedJson(chosen),
  };
}

function sentenceMenu(chosen: Chosen, deel: number): Menu {
  const { antwoord, zinnen, nummers } = chosen;
  const first = (deel - 1) * PER_MENU;
  const offered = zinnen.slice(first, first + PER_MENU);
  const elsewhere = nummers.filter((nummer) => nummer <= first || nummer > first + PER_MENU);
  const { zinnen: _, ...base } = requestOf(chosen, {
    kies: true,
    ...(chosen.metVraag ? { met_vraag: true } : {}),
  }).options;
  return {
    kind: 'menu',
    label: labels.KIES_ZINNEN,
    key: 'zinnen',
    destination: 'replace',
    most: offered.length,
    request: {
      command: 'citeer',
      options: {
        ...base,
        ...(deel > 1 ? { deel } : {}),
        ...(elsewhere.length > 0 ? { vast: compact(elsewhere) } : {}),
      },
    },
    options: offered.map(({ start, end }, index) => {
      const { passage, cutEnd } = beginningOf(antwoord.part(start, end), 85);
      const nummer = first + index + 1;
      return {
        label: labels.zinOptie(nummer, passage.text, cutEnd),
        value: String(nummer),
        selected: nummers.includes(nummer),
      };
    }),
  };
}

function menuParts(count: number): { nummer: number; van: number; tot: number }[] {
  return Array.from({ length: Math.ceil(count / PER_MENU) }, (_, index) => ({
    nummer: index + 1,
    van: index * PER_MENU + 1,
    tot: Math.min((index + 1) * PER_MENU, count),
  }));
}

function place(chosen: Chosen): Button {
  return button(chosen, labels.PLAATS, 'place', chosen.metVraag ? { met_vraag: true } : {}, true);
}

function withQuestion(chosen: Chosen): Button | null {
  if (!chosen.found.fragment.vraag) return null;
  const { metVraag } = chosen;
  const more = metVraag ? { kies: true } : { kies: true, met_vraag: true };
  return button(chosen, metVraag ? labels.ZONDER_VRAAG : labels.MET_VRAAG, 'replace', more);
}

function asText(chosen: Chosen): Button {
  return button(chosen, labels.ALS_TEKST, 'open', { tekst: true });
}

function button(
  chosen: Chosen,
  label: string,
  destination: Destination,
  more: Request['options'],
  emphasis = false,
): Button {
  return { label, destination, emphasis, request: requestOf(chosen, more) };
}
