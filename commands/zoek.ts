import { citation } from '../src/publications/model/citation.js';
import { noteRole, noteWith } from '../src/publications/model/note-role.js';
import type { Rol } from '../src/publications/model/publication.js';
import { answeredLine, askedLine, fragmentHeading } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, Quote, Reply } from '../src/reply/reply.js';
import { type Request, type WrittenRequest, writeRequest } from '../src/reply/request.js';
import { queryFromMessage } from '../src/search/query/from-message.js';
import type { Hit, SearchOutcome } from '../src/search/search-engine.js';
import { beginningOf } from '../src/text/excerpt.js';
import type { Command } from './command.js';
import { findPublication, missingReply, questionButton } from './lookup.js';
import { documentOption } from './options.js';
import { suggestDocuments } from './suggest.js';

/** Hits on one page of a reply. */
const PER_PAGE = 5;
/** Length in UTF-16 units of the other half that stands beside a hit. */
const OTHER_HALF = 160;

/** `/zoek detentie`: where words stand in questions, answers, notes and subjects. */
export const zoek: Command = {
  definition: {
    name: 'zoek',
    nameEn: 'search',
    description: {
      nl: 'Zoek in Kamervragen en de letterlijke antwoorden van de regering',
      en: 'Search parliamentary questions and the verbatim answers of the government',
    },
    options: {
      term: {
        type: 'string',
        nameEn: 'term',
        description: {
          nl: 'Woorden, "een woordgroep", -niet, woord*, indiener: partij: rol: van: tot:',
          en: 'Words, "a phrase", -not, word*, indiener: partij: rol: van: tot:',
        },
        required: true,
      },
      document: documentOption({ nl: 'Zoek alleen in deze publicatie', en: 'Search in this publication only' }),
    },
    onMessage: { name: { nl: 'Zoek antwoorden', en: 'Search answers' }, option: 'term' },
  },

  visibility: () => 'asker',

  async answer(request, sources) {
    const typed = String(request.options['term'] ?? '').trim();
    // Of a message that was right-clicked the words count, not the signs, and no more of them than a query may have.
    const term = request.options['bericht'] === undefined ? typed : queryFromMessage(typed);
    const named = request.options['document'];
    const found = named === undefined ? null : await findPublication(String(named), sources);
    if (found?.kind === 'missing') return missingReply(found, request);
    const document = found?.publication.gegevens.id ?? null;
    const limit = Number(request.options['aantal'] ?? PER_PAGE);
    const uitleg = request.options['uitleg'] === true;
    const offset = PER_PAGE * (Math.max(1, Math.trunc(Number(request.options['blad'] ?? 1)) || 1) - 1);
    const outcome = await sources.search.search({ text: term, document, offset, limit, uitleg });
    const { door: _, bericht: __, ...asked } = request.options;
    const here: Request = { command: 'zoek', options: { ...asked, term, ...(document ? { document } : {}) } };
    if (outcome.kind === 'refused') return refused(outcome, here);
    // A button of some time ago may ask for a page that there is no longer.
    if (outcome.hits.length === 0 && outcome.total > 0) {
      const last = Math.ceil(outcome.total / PER_PAGE);
      return zoek.answer({ ...here, options: { ...here.options, blad: last } }, sources);
    }
    return results(outcome, here, offset);
  },

  async suggest(_request, focused, typed, sources) {
    return focused === 'document' ? suggestDocuments(typed, sources) : [];
  },
};

function refused({ fault }: Extract<SearchOutcome, { kind: 'refused' }>, request: Request): Reply {
  const melding = labels.zoekfout(fault);
  const blocks: Block[] = [{ kind: 'text', text: melding }, readersTerm(request, 200)];
  return { blocks, request, fout: { code: fault.kind, melding }, data: { fout: { code: fault.kind, melding } } };
}

function results(outcome: Extract<SearchOutcome, { kind: 'found' }>, request: Request, offset: number): Reply {
  const { total, hits, bedoelde } = outcome;
  const blocks: Block[] = [{ kind: 'heading', text: labels.treffers(total) }, readersTerm(request)];
  hits.forEach((hit, index) => {
    blocks.push({ kind: 'divider' }, ...hitBlocks(hit, offset + index + 1));
  });
  if (total === 0) blocks.push({ kind: 'text', text: labels.GEEN_TREFFERS_RAAD, small: true });
  if (total > hits.length) {
    blocks.push({ kind: 'text', text: labels.trefferBereik(offset + 1, offset + hits.length, total), small: true });
  }
  const other = bedoelde === null ? null : meant(request, bedoelde);
  if (bedoelde !== null && !other) blocks.push({ kind: 'text', text: labels.bedoelde(bedoelde) });
  for (const buttons of [openers(hits), [...turners(request, offset, total), ...(other ? [other] : [])]]) {
    if (buttons.length > 0) blocks.push({ kind: 'buttons', buttons });
  }
  const fout = total === 0 ? { code: 'geen-treffers', melding: labels.geenTreffers(bedoelde) } : null;
  const data = { zoekterm: String(request.options['term']), totaal: total, treffers: hits.map(hitJson) };
  return { blocks, request, fout, data };
}

function readersTerm({ options }: Request, length?: number): Block {
  const text = String(options['term'] ?? '');
  return { kind: 'reader', key: 'term', label: labels.ZOEKTERM, text: length ? labels.kort(text, length) : text };
}

function hitBlocks(hit: Hit, number: number): Block[] {
  const { fragment, foundIn, excerpt, uitleg } = hit;
  const { vraag, antwoord, gevraagd, beantwoord } = fragment;
  const asked = askedLine(gevraagd);
  const answered = beantwoord && answeredLine(beantwoord);
  const explained: Block[] = uitleg.map(({ zoekwoord, term, veld, score }) => ({
    kind: 'text',
    text: labels.uitlegRegel(zoekwoord, term, veld, score),
    small: true,
  }));
  const found: Quote = {
    kind: 'quote',
    heading: labels.trefferKop(number, fragmentHeading(fragment)),
    byline: labels.trefferOnder(foundIn, sideOf(hit) === 'vraag' ? asked : (answered ?? '')),
    passage: excerpt.passage,
    marks: excerpt.marks,
    cutStart: excerpt.cutStart,
    cutEnd: excerpt.cutEnd,
    block: true,
  };
  const source: Block = { kind: 'citation', text: hitCitation(hit) };
  const other = foundIn === 'vraag' ? antwoord : vraag;
  if (!other) return [found, source, ...explained];
  const { passage, cutEnd } = beginningOf(other, OTHER_HALF);
  const beside: Quote = {
    kind: 'quote',
    heading: null,
    byline: other === vraag ? labels.andereHelft('vraag', asked) : labels.andereHelft('antwoord', answered ?? ''),
    passage,
    cutEnd,
    small: true,
  };
  return [found, beside, source, ...explained];
}

/** Whose words were found: a note is of the half that carries its marker, a subject says what was asked. */
function sideOf({ fragment, foundIn, excerpt }: Hit): Rol {
  if (foundIn === 'vraag' || foundIn === 'onderwerp') return 'vraag';
  const noot = foundIn === 'voetnoot' ? noteWith(fragment, excerpt.passage) : null;
  return noot === null ? 'antwoord' : noteRole(fragment, noot);
}

// Cited by the pages of the half in which it was found: a question may stand on another page than its answer, and a
// subject stands with neither.
function hitCitation(hit: Hit): string {
  const { publicatie, paginas } = hit.fragment;
  return citation(publicatie, hit.foundIn === 'onderwerp' ? [] : paginas[sideOf(hit)]);
}

function openers(hits: readonly Hit[]): Button[] {
  return hits.map(({ fragment: { nummers, alinea, publicatie } }) => {
    const what = nummers ? labels.naarVraag(nummers) : labels.naarAlinea(alinea ?? 0);
    const label = labels.openTreffer(what, labels.korteNaam(publicatie));
    return questionButton(label, publicatie.id, nummers?.[0] ?? alinea ?? 0, 'open');
  });
}

function turners(request: Request, offset: number, total: number): Button[] {
  const turn = (label: string, blad: number): Button => ({
    label,
    destination: 'replace',
    request: { ...request, options: { ...request.options, blad } },
  });
  const blad = offset / PER_PAGE + 1;
  const next = offset + PER_PAGE;
  return [
    ...(offset > 0 ? [turn(labels.vorigeTreffers(offset - PER_PAGE + 1, offset), blad - 1)] : []),
    ...(next < total ? [turn(labels.volgendeTreffers(next + 1, Math.min(next + PER_PAGE, total)), blad + 1)] : []),
  ];
}

// Null when a button has no room for the words: what it would read back from the message are the reader's own.
function meant({ options }: Request, bedoelde: string): Button | null {
  const { blad: _, ...rest } = options;
  const button: WrittenRequest = {
    destination: 'replace',
    request: { command: 'zoek', options: { ...rest, term: bedoelde } },
  };
  try {
    writeRequest(button);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return { label: labels.kort(labels.bedoelde(bedoelde), 80), ...button };
}

/** A hit as `letterlijk zoek --json` prints it: a public contract, described in README.md under "Command line". */
function hitJson(hit: Hit) {
  const { fragment, foundIn, excerpt, score, uitleg } = hit;
  return {
    id: fragment.id,
    document: fragment.publicatie.id,
    nummers: fragment.nummers,
    alinea: fragment.alinea,
    rol: fragment.rol,
    gevonden_in: foundIn,
    excerpt: excerpt.passage.text,
    tekst: (fragment.antwoord ?? fragment.vraag)?.text,
    bronvermelding: hitCitation(hit),
    url: fragment.publicatie.url,
    score,
    ...(uitleg.length > 0 ? { uitleg } : {}),
  };
}
