import { z } from 'zod';
import { readAsked, readNumbers } from '../src/publications/typed.js';
import { buttonRows, heading, line, small } from '../src/reply/building.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, Fout, Menu, Reply, Request } from '../src/reply/reply.js';
import { beginningOf } from '../src/text/excerpt.js';
import { sentences } from '../src/text/sentences.js';
import { opening, questionButton, replacing } from './buttons.js';
import { atTerminal, defineCommand, inDiscord, type Sources } from './command.js';
import { findFragment, idOf } from './lookup.js';
import { faultReply, missingReply } from './missing.js';
import { documentOfQuestion, partOption, questionOption, suggestForQuestion } from './options.js';
import { type Chosen, choose, compact, quoted, quotedJson, readSentences, textToCopy } from './sentences-quoted.js';
import { contextButton } from './verband.js';

/** Sentences that one menu offers. */
const PER_MENU = 25;

/** Numbers of sentences as a button writes them; a dot takes one sign where a comma would take three. */
const compactOption = z
  .string()
  .regex(/^\d{1,6}(?:-\d{1,6})?(?:[.,]\d{1,6}(?:-\d{1,6})?)*$/u)
  .optional();

const options = z.strictObject({
  vraag: questionOption('question'),
  zinnen: z
    .string()
    .max(100)
    .optional()
    .register(inDiscord, {
      nameEn: 'sentences',
      description: {
        nl: 'Welke zinnen: 2, 2-4 of 1,3. Leeg: kies uit een lijst',
        en: 'Which sentences: 2, 2-4 or 1,3. Empty: choose from a list',
      },
    })
    .register(atTerminal, { value: '2-4' }),
  met_vraag: z
    .boolean()
    .optional()
    .register(inDiscord, {
      nameEn: 'with_question',
      description: { nl: 'Zet de vraag boven het antwoord', en: 'Put the question above the answer' },
    })
    .register(atTerminal, { otherwise: false }),
  document: documentOfQuestion,
  /** Internal: what was chosen in the menu that was pressed, and before that in others. */
  gekozen: compactOption,
  vast: compactOption,
  /** Internal: which part of the sentences the menu offers, from 1. */
  deel: partOption,
  /** Internal: two numbers were said without what they are of, and the first may be that of a publication. */
  kaal: z.boolean().optional(),
  /** Internal: to choose more, or to copy, rather than to place. */
  als: z.enum(['keuze', 'tekst']).optional(),
});
type Asked = z.output<typeof options>;

/** `/citeer 48 zinnen:2-4`: puts sentences of an answer in the channel, so that what was left out can be seen. */
export const citeer = defineCommand({
  name: 'citeer',
  nameEn: 'quote',
  description: {
    nl: 'Citeer zinnen uit een antwoord in het kanaal',
    en: 'Quote sentences of an answer in the channel',
  },
  options,

  // Without sentences there is first something to choose, which nobody else has to see.
  visibility: ({ zinnen = '', gekozen, als }) => (als || (zinnen.trim() === '' && !gekozen) ? 'asker' : 'everybody'),

  said: (text) => withSentences(text) ?? (text.trim() === '' ? null : { vraag: text.trim() }),

  async answer(given, sources) {
    const { asked, found } = await meant(given, sources);
    if (found.kind === 'missing') {
      return missingReply(found, { key: 'vraag', request: { command: 'citeer', options: asked } });
    }
    const { antwoord } = found.fragment;
    if (!antwoord?.text) return faultReply('geen-antwoord', labels.GEEN_ANTWOORD_OM_TE_CITEREN);
    const all = sentences(antwoord);
    const nummers = numbersOf(asked, all.length);
    if (!Array.isArray(nummers)) return faultReply(nummers.code, nummers.melding);
    const chosen = choose(found, antwoord, all, nummers, asked.met_vraag === true);
    if (asked.als === 'tekst') return asText(chosen);
    if (asked.als === 'keuze' || nummers.length === 0) return preview(chosen, asked.deel ?? 1);
    // Who asked decides first; what was decided stands in the button, as a yes or a no.
    if (asked.met_vraag === undefined && chosen.leunt) return { ...preview(chosen, 1), undecided: true };
    return placed(chosen);
  },

  suggest: suggestForQuestion,
});

/** May stand before the numbers of sentences. */
const SENTENCES = /^zin(?:nen)?\s+/iu;

// `48 1`, `vraag 48 zinnen 2-4`, `811 48 1 en 3`: the shortest beginning that asks for a question, then sentences.
function withSentences(text: string) {
  const said = text.trim();
  for (const { index } of said.matchAll(/\s+/gu)) {
    const vraag = said.slice(0, index);
    const zinnen = said.slice(index).trim().replace(SENTENCES, '');
    if (readAsked(vraag).kind !== 'numbers' || readNumbers(zinnen).kind !== 'numbers') continue;
    const kaal = /^\d+$/u.test(vraag) && /^\d+$/u.test(said.slice(index).trim());
    return kaal ? { vraag, zinnen, kaal } : { vraag, zinnen };
  }
  return null;
}

// `811 48` may be a sentence of a question, or else a question of a publication.
async function meant({ kaal, ...asked }: Asked, sources: Sources) {
  const found = await findFragment(asked.vraag, asked.document, sources);
  const other = found.kind === 'found' || asked.zinnen?.trim() || asked.gekozen ? null : withSentences(asked.vraag);
  if (other) {
    const one = await findFragment(other.vraag, asked.document, sources);
    // Nobody else sees yet what was not asked for in so many options.
    if (one.kind === 'found') return { asked: { ...asked, ...other, als: asked.als ?? 'keuze' }, found: one };
  }
  if (found.kind === 'found' || !kaal) return { asked, found };
  const { zinnen, ...rest } = asked;
  const whole: Asked = { ...rest, vraag: `${asked.vraag} ${zinnen}` };
  const elsewhere = await findFragment(whole.vraag, asked.document, sources);
  return elsewhere.kind === 'found' ? { asked: whole, found: elsewhere } : { asked, found };
}

// What a reader typed, or what was chosen in menus.
function numbersOf({ zinnen = '', gekozen, vast }: Asked, count: number): number[] | Fout {
  const chosen = [vast, gekozen].flatMap((one) => one?.replaceAll('.', ',') ?? []).join(',');
  const typed = chosen || zinnen.trim();
  if (typed === '') return [];
  return readSentences(typed, count);
}

function asText(chosen: Chosen): Reply {
  const request = requestFor(chosen, { als: 'tekst' });
  const blocks: Block[] = [{ kind: 'copy', text: textToCopy(chosen) }];
  return { blocks, request, fout: null, shareable: false, data: () => quotedJson(chosen) };
}

function preview(chosen: Chosen, asked: number): Reply {
  const { found, antwoord, nummers, zinnen } = chosen;
  const { fragment } = found;
  const none = nummers.length === 0;
  const here = requestFor(chosen, { als: 'keuze' });
  // A button may name a part that there is no more.
  const count = Math.ceil(zinnen.length / PER_MENU);
  const deel = asked <= count ? asked : 1;
  const whole: Block = {
    kind: 'quote',
    heading: null,
    byline: fragment.beantwoord && labels.beantwoordDoor(fragment.beantwoord),
    passage: antwoord,
    block: true,
  };
  const blocks: Block[] = [
    heading(labels.citeerKop(fragment.nummers, fragment.alinea)),
    ...(!chosen.metVraag && chosen.leunt ? [line(labels.leuntOpVraag(nummers.length))] : []),
    small(none ? labels.CITEER_UITLEG : labels.CITEER_VOORBEELD),
    ...(none ? [whole] : quoted(chosen)),
    sentenceMenu(chosen, deel),
  ];
  const parts = Array.from({ length: count }, (_, index) => index + 1).filter((nummer) => nummer !== deel);
  const others = parts.map((nummer) => {
    const before = (nummer - 1) * PER_MENU;
    const label = labels.zinnenDeel(before + 1, Math.min(before + PER_MENU, zinnen.length));
    return replacing(label, { ...here, options: { ...here.options, deel: nummer } });
  });
  blocks.push(...buttonRows(none ? [] : uses(chosen), others.slice(0, 5)));
  const choose = none ? { toChoose: { code: 'geen-zinnen', melding: labels.kiesZinnen(zinnen.length) } } : {};
  return { blocks, request: here, fout: null, shareable: false, ...choose, data: () => quotedJson(chosen) };
}

function placed(chosen: Chosen): Reply {
  const { fragment } = chosen.found;
  const whole = chosen.nummers.length === chosen.zinnen.length;
  const ranges = chosen.stukken.map(({ range }) => range);
  const blocks: Block[] = [
    ...quoted(chosen),
    ...buttonRows([
      ...(whole ? [] : [questionButton(labels.HEEL_ANTWOORD, idOf(chosen.found))]),
      contextButton(fragment, 'antwoord', ranges),
      { label: labels.BRON, url: fragment.publicatie.url },
    ]),
  ];
  return { blocks, request: requestFor(chosen), fout: null, signed: true, data: () => quotedJson(chosen) };
}

function sentenceMenu(chosen: Chosen, deel: number): Menu {
  const { antwoord, zinnen, nummers } = chosen;
  const first = (deel - 1) * PER_MENU;
  const offered = zinnen.slice(first, first + PER_MENU);
  const elsewhere = nummers.filter((nummer) => nummer <= first || nummer > first + PER_MENU);
  return {
    kind: 'menu',
    label: labels.KIES_ZINNEN,
    key: 'gekozen',
    destination: 'replace',
    most: offered.length,
    request: requestFor({ ...chosen, nummers: [], leunt: false }, { als: 'keuze', deel, vast: compact(elsewhere) }),
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

// What can be done with the sentences chosen.
function uses(chosen: Chosen): Button[] {
  const { found, metVraag } = chosen;
  const other = requestFor({ ...chosen, metVraag: !metVraag }, { als: 'keuze' });
  const question = replacing(metVraag ? labels.ZONDER_VRAAG : labels.MET_VRAAG, other);
  return [
    { label: labels.PLAATS, destination: 'place', emphasis: true, request: requestFor(chosen) },
    ...(found.fragment.vraag ? [question] : []),
    opening(labels.ALS_TEKST, requestFor(chosen, { als: 'tekst' })),
  ];
}

function requestFor({ found, nummers, metVraag, leunt }: Chosen, more: Partial<Asked> = {}): Request {
  const asked: Asked = { ...more, vraag: idOf(found) };
  if (nummers.length > 0) asked.gekozen = compact(nummers);
  if (metVraag) asked.met_vraag = true;
  else if (leunt) asked.met_vraag = false;
  if (!asked.vast) delete asked.vast;
  if (asked.deel === 1) delete asked.deel;
  return { command: 'citeer', options: asked };
}
