import { z } from 'zod';
import { MAX_TEKENS } from '../src/check/check.js';
import type { Plaats } from '../src/check/oordeel.js';
import { citedPages } from '../src/publications/model/citation.js';
import type { Fragment, Rol } from '../src/publications/model/publication.js';
import { buttonRows, line, small } from '../src/reply/building.js';
import { fragmentBlocks, half, sourceLinks } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, Mark, Reply, Request } from '../src/reply/reply.js';
import { rangesWithin } from '../src/text/ranges.js';
import type { Range } from '../src/text/source-text.js';
import { opening, rangesOf, writtenRanges } from './buttons.js';
import { atTerminal, defineCommand, inDiscord, type Sources } from './command.js';
import { findFragment } from './lookup.js';
import { faultReply, missingReply } from './missing.js';

/** A fragment to show whole, and what of one of its texts to mark. */
interface Verband {
  readonly fragment: Fragment;
  /** The half that the ranges lie in; null for a note or the subject. */
  readonly rol: Rol | null;
  /** The text that the ranges lie in. */
  readonly text: string;
  readonly ranges: readonly Range[];
  /** False when the ranges are the words that a near quotation has in common with the text. */
  readonly letterlijk: boolean;
}

const options = z.strictObject({
  /** Absent where a button names the place itself. */
  tekst: z
    .string()
    .optional()
    .register(inDiscord, {
      nameEn: 'text',
      description: { nl: 'Het citaat', en: 'The quotation' },
      required: true,
    })
    .register(atTerminal, { value: '"<citaat>"', words: true, missing: labels.GEEN_CITAAT }),
  /** Internal: the place, see {@link placeRequest}, and that its words are not quite those of the quotation. */
  nummer: z.string().optional(),
  rol: z.enum(['vraag', 'antwoord']).optional(),
  plek: z.string().optional(),
  bijna: z.boolean().optional(),
});
type Asked = z.output<typeof options>;

/**
 * **In verband**: the whole answer in which a quotation stands, the quoted words marked where they stand, with the
 * question above it. No verdict: what was left out becomes visible by itself.
 */
export const verband = defineCommand({
  name: 'verband',
  nameEn: 'context',
  description: {
    nl: 'Toon het hele antwoord waarin een citaat staat, met de geciteerde woorden gemarkeerd',
    en: 'Show the whole answer that a quotation stands in, with the quoted words marked',
  },
  options,
  onMessage: { name: { nl: 'In verband', en: 'In context' }, options: (tekst) => ({ tekst }) },

  visibility: () => 'everybody',

  async answer(asked, sources) {
    const found = asked.nummer === undefined ? await fromText(asked, sources) : await fromPlace(asked, sources);
    return 'blocks' in found ? found : shown(found);
  },
});

/** A button that shows a fragment with parts of its question or answer marked. */
export function contextButton(fragment: Fragment, rol: Rol, ranges: readonly Range[]): Button {
  return opening(labels.IN_VERBAND, placeRequest(fragment, rol, ranges));
}

function placeRequest(fragment: Fragment, rol: Rol, ranges: readonly Range[]): Request {
  return { command: 'verband', options: { nummer: fragment.id, rol, plek: writtenRanges(ranges) } };
}

/** A button like {@link contextButton} for a place that a check found; null where its text is neither half. */
export function placeButton(plaats: Plaats): Button | null {
  const { fragment, geheel, delen } = plaats;
  const rol = halfAt(plaats);
  if (!fragment || !rol) return null;
  return half(fragment, rol)?.text === geheel.text ? contextButton(fragment, rol, delen) : null;
}

function halfAt({ half: { rol } }: Plaats): Rol | null {
  return rol === 'vraag' || rol === 'antwoord' ? rol : null;
}

async function fromText({ tekst = '' }: Asked, { checker }: Sources): Promise<Verband | Reply> {
  const located = await checker.locate(tekst);
  const fragment = located?.plaats.fragment;
  if (!located || !fragment) {
    return tekst.length > MAX_TEKENS
      ? faultReply('te-lang', labels.tekstTeLang(tekst.length, MAX_TEKENS))
      : faultReply('niet-gevonden', labels.NIET_IN_VERBAND);
  }
  const { plaats, ranges, letterlijk } = located;
  return { fragment, rol: halfAt(plaats), text: plaats.geheel.text, ranges, letterlijk };
}

async function fromPlace(asked: Asked, sources: Sources): Promise<Verband | Reply> {
  const { nummer = '', rol = 'antwoord', plek = '' } = asked;
  const found = await findFragment(nummer, undefined, sources);
  if (found.kind === 'missing') return missingReply(found);
  const text = half(found.fragment, rol)?.text ?? '';
  return { fragment: found.fragment, rol, text, ranges: rangesOf(plek, text.length), letterlijk: !asked.bijna };
}

function shown({ fragment, rol, text, ranges, letterlijk }: Verband): Reply {
  const { command, options } = placeRequest(fragment, rol ?? 'antwoord', rol ? ranges : []);
  const whole = fragmentBlocks(fragment);
  // Words that are near are no quotation: nothing is marked as one.
  const said = letterlijk
    ? [...whole.map((block) => marked(block, text, ranges)), small(labels.ONDERSTREEPT_UITLEG, { legend: true })]
    : [line(labels.NIET_LETTERLIJK_GELIJK), ...whole];
  return {
    blocks: [...said, ...buttonRows(sourceLinks(fragment, citedPages(fragment)))],
    // The page that is turned to says the same as the page before it.
    request: { command, options: letterlijk ? options : { ...options, bijna: true } },
    fout: null,
    data: () => ({
      id: fragment.id,
      tekst: text,
      gemarkeerd: letterlijk ? ranges.map(({ start, end }) => [start, end]) : [],
    }),
  };
}

// The text that was quoted is one of the quotations shown, or holds them: a group's questions are shown one by one.
function marked(block: Block, text: string, ranges: readonly Range[]): Block {
  if (block.kind !== 'quote') return block;
  const at = text.indexOf(block.passage.text);
  if (at < 0) return block;
  const marks = rangesWithin(ranges, at, at + block.passage.text.length).map(
    (range): Mark => ({ ...range, as: 'under' }),
  );
  return marks.length > 0 ? { ...block, marks } : block;
}
