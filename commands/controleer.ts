import { z } from 'zod';
import { oordelenJson } from '../src/check/check-json.js';
import type { Check, Oordeel } from '../src/check/oordeel.js';
import { buttonRows, DIVIDER, heading, line, small } from '../src/reply/building.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Reply, Request, Tone } from '../src/reply/reply.js';
import { messageAt, messageWritten } from './buttons.js';
import { atTerminal, defineCommand, inDiscord } from './command.js';
import { headingOf, IN_FULL, judgementBlocks, type Shown } from './judgement.js';
import { faultReply } from './missing.js';

type Checked = Extract<Check, { kind: 'checked' }>;

const options = z.strictObject({
  tekst: z
    .string()
    .register(inDiscord, {
      nameEn: 'text',
      description: {
        nl: 'Het citaat, of een tekst met citaten tussen aanhalingstekens',
        en: 'The quotation, or a text with quotations in quotation marks',
      },
    })
    .register(atTerminal, { value: '"<tekst>"', words: true, stdin: true }),
  /** Internal: the message that the text stands in, see {@link messageWritten}. */
  bericht: z.string().optional(),
});

/** `/controleer` and **Controleer citaat**: whether words stand in the corpus, and how they differ where they do not. */
export const controleer = defineCommand({
  name: 'controleer',
  nameEn: 'check',
  description: {
    nl: 'Controleer of een citaat letterlijk in de antwoorden staat',
    en: 'Check whether a quotation stands in the answers word for word',
  },
  options,
  onMessage: {
    name: { nl: 'Controleer citaat', en: 'Check quotation' },
    options: (tekst, url) => ({ tekst, ...messageWritten(url) }),
  },

  visibility: () => 'asker',

  async answer({ tekst, bericht }, sources) {
    const check = await sources.checker.check(tekst);
    if (check.kind !== 'checked') return { ...faultOf(check), data: () => oordelenJson(check) };
    const request: Request = { command: 'controleer', options: bericht ? { tekst, bericht } : { tekst } };
    return {
      blocks: [...resultBlocks(check, { sources, gezocht: check.gezocht }), ...textBlocks(tekst, bericht)],
      request,
      fout: null,
      unread: check.veranderd,
      tone: toneOf(check),
      ...(isAllLiteral(check) ? {} : { negative: true }),
      data: () => oordelenJson(check),
    };
  },
});

function faultOf(check: Exclude<Check, Checked>): Reply {
  return check.kind === 'empty'
    ? faultReply('geen-tekst', labels.NIETS_TE_CONTROLEREN)
    : faultReply('te-lang', labels.tekstTeLang(check.tekens, check.hoogstens));
}

// Every quotation stands there in whole sentences with nothing left out, and there was nothing that was not compared.
function isAllLiteral({ oordelen, nietVergeleken }: Checked): boolean {
  return nietVergeleken.length === 0 && oordelen.every(({ kind }) => kind === 'letterlijk');
}

const TONES: Readonly<Record<Oordeel['kind'], Tone>> = {
  letterlijk: 'good',
  'letterlijk-deel': 'remark',
  'letterlijk-met-weglating': 'remark',
  'uit-de-vraag': 'remark',
  'niet-gevonden': 'unknown',
  'wijkt-af': 'bad',
};
const WORST_FIRST: readonly Tone[] = ['bad', 'unknown', 'remark', 'good'];

function toneOf({ oordelen }: Checked): Tone {
  const tones = new Set(oordelen.map(({ kind }) => TONES[kind]));
  return WORST_FIRST.find((tone) => tones.has(tone)) ?? 'unknown';
}

function resultBlocks({ oordelen, terzijde, nietVergeleken, veranderd }: Checked, shown: Shown): Block[] {
  const [only, ...others] = oordelen;
  const blocks: Block[] = only && others.length === 0 ? judgementBlocks(only, shown) : severalBlocks(oordelen, shown);
  if (terzijde.length > 0) {
    blocks.push(small(labels.terzijde(terzijde.map(({ tekst }) => tekst))));
  }
  nietVergeleken.forEach((text, at) => {
    blocks.push({ kind: 'reader', key: `eigen${at + 1}`, label: labels.NIET_VERGELEKEN, text });
  });
  if (nietVergeleken.length > 0) blocks.push(small(labels.NIET_VERGELEKEN_UITLEG));
  if (veranderd.length > 0) {
    blocks.push(DIVIDER, line(labels.nietVergelekenMet(veranderd.map(({ id }) => id))));
  }
  return blocks;
}

function severalBlocks(oordelen: readonly Oordeel[], shown: Shown): Block[] {
  const literal = oordelen.filter(({ kind }) => kind === 'letterlijk').length;
  const blocks: Block[] = [heading(labels.oordelenKop(literal, oordelen.length))];
  oordelen.slice(0, IN_FULL).forEach((oordeel, at) => {
    const label = labels.citaatNummer(at + 1);
    blocks.push(
      DIVIDER,
      { kind: 'reader', key: `citaat${at + 1}`, label, text: oordeel.citaat.text },
      ...judgementBlocks(oordeel, shown),
    );
  });
  const rest = oordelen.slice(IN_FULL);
  if (rest.length > 0) blocks.push(DIVIDER);
  rest.forEach((oordeel, at) => {
    const label = labels.citaatNummer(IN_FULL + at + 1);
    blocks.push(line(labels.oordeelRegel(label, oordeel.citaat.text, headingOf(oordeel))));
  });
  return blocks;
}

// The text that was checked, and the message that it stands in.
function textBlocks(tekst: string, bericht: string | undefined): Block[] {
  const url = messageAt(bericht);
  return [
    DIVIDER,
    { kind: 'reader', key: 'tekst', label: labels.GECONTROLEERDE_TEKST, text: tekst },
    ...buttonRows(url ? [{ label: labels.NAAR_BERICHT, url }] : []),
  ];
}
