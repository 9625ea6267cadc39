import { sentenceChoice } from '../src/check/sentence-choice.js';
import { answeredLine } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Fout, Keuze, Knop, Reply } from '../src/reply/reply.js';
import type { Bestemming, Request } from '../src/reply/request.js';
import { beginningOf } from '../src/text/excerpt.js';
import { sentences } from '../src/text/sentences.js';
import type { Command } from './command.js';
import { findFragment, misReply, questionButton } from './lookup.js';
import { documentOfQuestion, questionOption } from './options.js';
import { compact, type Keus, quoted, quotedJson, requestOf, runs, textToCopy } from './sentences-quoted.js';
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
  zichtbaar: ({ options }) =>
    String(options['zinnen'] ?? '') === '' || options['kies'] || options['tekst'] ? 'vrager' : 'iedereen',

  async answer(request, sources) {
    const { options } = request;
    const found = await findFragment(options['vraag'], options['document'], sources);
    if (found.kind === 'mis') return misReply(found, request);
    const { antwoord } = found.fragment;
    if (!antwoord) return faulty('geen-antwoord', labels.GEEN_ANTWOORD_OM_TE_CITEREN, request);
    const all = sentences(antwoord);
    const nummers = chosen(options, all.length);
    if (!Array.isArray(nummers)) return faulty(nummers.code, nummers.melding, request);
    const keus: Keus = { found, antwoord, zinnen: all, nummers, metVraag: options['met_vraag'] === true };
    if (options['tekst'] === true) {
      const blocks: Block[] = [{ kind: 'kopie', text: textToCopy(keus) }];
      return { blocks, request: requestOf(keus, { tekst: true }), fout: null, deelbaar: false, data: quotedJson(keus) };
    }
    if (nummers.length === 0 || options['kies'] === true) {
      const deel = Number(options['deel'] ?? 1);
      // A button may name a part that there is no more.
      return preview(keus, menuParts(all.length).some(({ nummer }) => nummer === deel) ? deel : 1);
    }
    return placed(keus);
  },

  suggest: suggestForQuestion,
};

// What was chosen in the menu shown, and before that in others (`vast`).
function chosen(options: Request['options'], count: number): number[] | Fout {
  const typed = [options['vast'], options['zinnen']].filter((one) => one !== undefined && one !== '');
  if (typed.length === 0) return [];
  // A dot stands for a comma where a request is written down: it takes one sign instead of three.
  const text = typed.map((one) => String(one).replaceAll('.', ',')).join(',');
  const choice = sentenceChoice(text, count);
  switch (choice.kind) {
    case 'gekozen':
      return [...choice.nummers];
    case 'buiten':
      return { code: 'zin-bestaat-niet', melding: labels.geenZin(choice.nummer, choice.aantal) };
    case 'omgekeerd':
      return { code: 'zinnen-omgekeerd', melding: labels.zinnenOmgekeerd(choice.van, choice.tot) };
    case 'onleesbaar':
      return { code: 'zinnen-onleesbaar', melding: labels.zinnenOnleesbaar(text) };
  }
}

function faulty(code: string, melding: string, request: Request): Reply {
  return { blocks: [{ kind: 'tekst', text: melding }], request, fout: { code, melding }, data: {} };
}

function preview(keus: Keus, deel: number): Reply {
  const { found, antwoord, nummers, metVraag, zinnen } = keus;
  const { fragment } = found;
  const none = nummers.length === 0;
  const here = requestOf(keus, { kies: true, ...(metVraag ? { met_vraag: true } : {}) });
  const whole: Block = {
    kind: 'citaat',
    kop: null,
    onder: fragment.beantwoord && answeredLine(fragment.beantwoord),
    passage: antwoord,
    blok: true,
  };
  const blocks: Block[] = [
    { kind: 'kop', text: labels.citeerKop(fragment.nummers, fragment.alinea) },
    { kind: 'tekst', text: none ? labels.CITEER_UITLEG : labels.CITEER_VOORBEELD, klein: true },
    ...(none ? [whole] : quoted(keus)),
    sentenceMenu(keus, deel),
  ];
  const parts = menuParts(zinnen.length).filter(({ nummer }) => nummer !== deel);
  const others: Knop[] = parts.map(({ nummer, van, tot }) => ({
    label: labels.zinnenDeel(van, tot),
    bestemming: 'bladeren',
    request: { ...here, options: { ...here.options, deel: nummer } },
  }));
  const more: Knop[] = none ? [] : [place(keus), withQuestion(keus), asText(keus)].flatMap((one) => one ?? []);
  for (const knoppen of [more, others.slice(0, 5)]) if (knoppen.length > 0) blocks.push({ kind: 'knoppen', knoppen });
  return { blocks, request: here, fout: null, deelbaar: false, data: quotedJson(keus) };
}

function placed(keus: Keus): Reply {
  const { fragment, publication, nummer } = keus.found;
  const blocks: Block[] = [
    ...quoted(keus),
    {
      kind: 'knoppen',
      knoppen: [
        questionButton(
          labels.HEEL_ANTWOORD,
          publication.gegevens.id,
          nummer ?? fragment.alinea ?? fragment.nummers?.[0] ?? 0,
          'openen',
        ),
        contextButton(
          fragment,
          'antwoord',
          runs(keus).map(({ range }) => range),
        ),
        { label: labels.BRON, url: publication.gegevens.url },
      ],
    },
  ];
  return {
    blocks,
    request: requestOf(keus, keus.metVraag ? { met_vraag: true } : {}),
    fout: null,
    geplaatst: true,
    data: quotedJson(keus),
  };
}

function sentenceMenu(keus: Keus, deel: number): Keuze {
  const { antwoord, zinnen, nummers } = keus;
  const first = (deel - 1) * PER_MENU;
  const offered = zinnen.slice(first, first + PER_MENU);
  const elsewhere = nummers.filter((nummer) => nummer <= first || nummer > first + PER_MENU);
  const { zinnen: _, ...base } = requestOf(keus, { kies: true, ...(keus.metVraag ? { met_vraag: true } : {}) }).options;
  return {
    kind: 'keuze',
    label: labels.KIES_ZINNEN,
    key: 'zinnen',
    bestemming: 'bladeren',
    hoogstens: offered.length,
    request: {
      command: 'citeer',
      options: {
        ...base,
        ...(deel > 1 ? { deel } : {}),
        ...(elsewhere.length > 0 ? { vast: compact(elsewhere) } : {}),
      },
    },
    opties: offered.map(({ start, end }, index) => {
      const { passage, cutEnd } = beginningOf(antwoord.part(start, end), 85);
      const nummer = first + index + 1;
      return {
        label: labels.zinOptie(nummer, passage.text, cutEnd),
        value: String(nummer),
        gekozen: nummers.includes(nummer),
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

function place(keus: Keus): Knop {
  return button(keus, labels.PLAATS, 'plaatsen', keus.metVraag ? { met_vraag: true } : {}, true);
}

function withQuestion(keus: Keus): Knop | null {
  if (!keus.found.fragment.vraag) return null;
  const { metVraag } = keus;
  const more = metVraag ? { kies: true } : { kies: true, met_vraag: true };
  return button(keus, metVraag ? labels.ZONDER_VRAAG : labels.MET_VRAAG, 'bladeren', more);
}

function asText(keus: Keus): Knop {
  return button(keus, labels.ALS_TEKST, 'openen', { tekst: true });
}

function button(keus: Keus, label: string, bestemming: Bestemming, more: Request['options'], nadruk = false): Knop {
  return { label, bestemming, nadruk, request: requestOf(keus, more) };
}
