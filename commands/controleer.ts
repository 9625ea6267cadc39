import { z } from 'zod';
import { oordelenJson } from '../src/check/json.js';
import {
  type Check,
  type Differing,
  isLiterallyFound,
  type LiterallyFound,
  type Oordeel,
  type Plaats,
} from '../src/check/oordeel.js';
import { differencePairs } from '../src/check/pairs.js';
import { citation } from '../src/publications/model/citation.js';
import { dutchDate } from '../src/publications/model/dates.js';
import { answeredLine, askedLine, fragmentHeading, subjectBlocks } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Fout } from '../src/reply/reply.js';
import type { Request } from '../src/reply/request.js';
import { rangesWithin } from '../src/text/ranges.js';
import type { Range } from '../src/text/source-text.js';
import { atTerminal, defineCommand, inDiscord } from './command.js';
import { faultReply, questionButton } from './lookup.js';
import { placeButton } from './verband.js';

/** More differences than these are counted rather than listed, and so are places. */
const DIFFERENCES = 12;
const PLACES = 5;

type Gecontroleerd = Extract<Check, { kind: 'checked' }>;

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
  onMessage: { name: { nl: 'Controleer citaat', en: 'Check quotation' }, options: (tekst) => ({ tekst }) },

  visibility: () => 'asker',

  async answer({ tekst }, { checker }) {
    const check = await checker.check(tekst);
    if (check.kind !== 'checked') return { ...faultReply(faultOf(check)), data: () => oordelenJson(check) };
    const request: Request = { command: 'controleer', options: { tekst } };
    return {
      blocks: resultBlocks(check, tekst),
      request,
      fout: null,
      ...(isAllLiteral(check) ? {} : { negative: true }),
      data: () => oordelenJson(check),
    };
  },
});

function faultOf(check: Exclude<Check, Gecontroleerd>): Fout {
  return check.kind === 'empty'
    ? { code: 'geen-tekst', melding: labels.NIETS_TE_CONTROLEREN }
    : { code: 'te-lang', melding: labels.tekstTeLang(check.tekens, check.hoogstens) };
}

// Every quotation stands there in whole sentences with nothing left out, and there was nothing that was not compared.
function isAllLiteral({ oordelen, nietVergeleken }: Gecontroleerd): boolean {
  return nietVergeleken.length === 0 && oordelen.every(({ kind }) => kind === 'letterlijk');
}

function resultBlocks(check: Gecontroleerd, tekst: string): Block[] {
  const { oordelen, nietVergeleken } = check;
  const blocks: Block[] = [{ kind: 'reader', key: 'tekst', label: labels.GECONTROLEERDE_TEKST, text: tekst }];
  for (const [index, oordeel] of oordelen.entries()) {
    blocks.push({ kind: 'divider' });
    // A text that is one quotation stands above already.
    if (oordelen.length > 1 || oordelen[0]?.citaat.kind !== 'tekst')
      blocks.push(quotedBlock(oordeel, `citaat${index + 1}`));
    blocks.push(...judgementBlocks(oordeel, check));
  }
  for (const words of nietVergeleken) {
    blocks.push({ kind: 'divider' }, { kind: 'reader', key: 'eigen', label: labels.NIET_VERGELEKEN, text: words });
  }
  return blocks;
}

function quotedBlock({ citaat }: Oordeel, key: string): Block {
  return { kind: 'reader', key, label: labels.GECONTROLEERD_CITAAT, text: citaat.text };
}

function judgementBlocks(oordeel: Oordeel, check: Gecontroleerd): Block[] {
  if (oordeel.kind === 'niet-gevonden') {
    const { gezocht } = check;
    const text = gezocht.length <= 10 ? labels.nietGevonden(gezocht) : labels.nietGevondenInVele(gezocht.length);
    return [
      { kind: 'heading', text: labels.oordeelKop('niet-gevonden', '') },
      { kind: 'text', text },
    ];
  }
  const { plaats, delen } = oordeel;
  const heading: Block = { kind: 'heading', text: labels.oordeelKop(oordeel.kind, askedBy(plaats)) };
  if (delen.length > 0) {
    return [
      heading,
      ...delen.flatMap((deel, at) => [quotedBlock(deel, `deel${at + 1}`), ...judgementBlocks(deel, check)]),
    ];
  }
  return [
    heading,
    sourceBlock(oordeel),
    ...(isLiterallyFound(oordeel) ? literalBlocks(oordeel) : differenceBlocks(oordeel)),
    ...(plaats.fragment ? subjectBlocks(plaats.fragment) : []),
    { kind: 'citation', text: citation(plaats.publicatie, plaats.paginas) },
    ...buttonsOf(plaats),
  ];
}

function askedBy({ fragment }: Plaats): string {
  if (!fragment) return '';
  const { door, datum } = fragment.gevraagd;
  return `${labels.indieners(door)}${datum ? `, ${dutchDate(datum)}` : ''}`;
}

function buttonsOf(plaats: Plaats): Block[] {
  const { fragment, publicatie, nummers } = plaats;
  if (!fragment) return [{ kind: 'buttons', buttons: [{ label: labels.BRON, url: publicatie.url }] }];
  const label = nummers ? labels.naarVraag(nummers) : labels.naarAlinea(fragment.alinea ?? 0);
  const place = placeButton(plaats);
  const open = questionButton(label, `${publicatie.id}#${nummers?.[0] ?? fragment.alinea}`, 'open');
  return [{ kind: 'buttons', buttons: [open, ...(place ? [place] : [])] }];
}

/** The sentences of the source around what was quoted, whose they are, the quoted words marked. */
function sourceBlock(oordeel: LiterallyFound | Differing): Block {
  const { plaats } = oordeel;
  const { zin, zinAt, delen } = plaats;
  const marked = isLiterallyFound(oordeel) ? delen : differing(oordeel);
  return {
    kind: 'quote',
    heading: headingOf(plaats),
    byline: whose(plaats),
    passage: zin,
    marks: rangesWithin(marked, zinAt.start, zinAt.end),
    block: true,
  };
}

function headingOf({ fragment, noot, publicatie }: Plaats): string {
  if (!fragment) return labels.kopUit(labels.korteNaam(publicatie));
  return noot === null ? fragmentHeading(fragment) : `${fragmentHeading(fragment)}, ${labels.kopNoot(noot)}`;
}

// The words of the source between those that the quotation has as well.
function differing({ plaats, gelijk }: Differing): Range[] {
  const [first, last] = [plaats.delen[0]?.start ?? 0, plaats.delen.at(-1)?.end ?? 0];
  const starts = [first, ...gelijk.map(({ end }) => end)];
  const ends = [...gelijk.map(({ start }) => start), last];
  return starts
    .map((start, index) => trimmed(plaats.geheel.text, start, ends[index] ?? start))
    .filter(({ start, end }) => start < end);
}

function trimmed(text: string, start: number, end: number): Range {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** Whose words a place holds, and when; it stands with all of them. */
function whose({ fragment, kant }: Plaats): string | null {
  if (!fragment) return null;
  if (kant === 'vraag') return askedLine(fragment.gevraagd);
  return fragment.beantwoord ? answeredLine(fragment.beantwoord) : '';
}

function literalBlocks({ plaats, plaatsen }: LiterallyFound): Block[] {
  const { typografie, weggelaten } = plaats;
  const where = plaatsen
    .slice(0, PLACES)
    .map((one) => `${labels.korteNaam(one.publicatie)} ${headingOf(one).toLowerCase()}`);
  return [
    ...(typografie.length > 0
      ? [{ kind: 'text', text: labels.typografieVerschilt(typografie), small: true } as const]
      : []),
    ...weggelaten.map(
      (passage) =>
        ({
          kind: 'quote',
          heading: null,
          byline: labels.weggelaten(whose(plaats) ?? ''),
          passage,
          small: true,
        }) as const,
    ),
    ...(plaatsen.length > 1
      ? [{ kind: 'text', text: labels.staatOpPlaatsen(plaatsen.length, where), small: true } as const]
      : []),
  ];
}

function differenceBlocks({ verschillen, ontbreekt, toegevoegd, alleen }: Differing): Block[] {
  const pairs = differencePairs(verschillen);
  const lines = pairs.slice(0, DIFFERENCES).map(({ bron, citaat }) => labels.verschil(bron, citaat));
  if (pairs.length > DIFFERENCES) lines.push(labels.meerVerschillen(pairs.length - DIFFERENCES));
  const kind = { hoofdletters: labels.ALLEEN_HOOFDLETTERS, leestekens: labels.ALLEEN_LEESTEKENS };
  const count = alleen ? kind[alleen] : labels.ontbrekendeWoorden(ontbreekt, toegevoegd);
  return [...(count ? [count] : []), ...lines].map((text) => ({ kind: 'text', text }));
}
