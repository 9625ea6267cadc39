import { z } from 'zod';
import { type Overzicht, unlessChanged } from '../src/publications/model/library.js';
import type { Publication } from '../src/publications/model/publication.js';
import { aside, buttonRows, DIVIDER, heading, line, small } from '../src/reply/building.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button } from '../src/reply/reply.js';
import { opening, questionButton } from './buttons.js';
import { defineCommand, type Sources } from './command.js';

/** Not more subjects than these are named; **Welke publicaties?** has them all. */
const SUBJECTS = 3;

/** The question that the examples are about, where it is there. */
const EXAMPLE = 48;

/** `/hulp`: what the bot does and does not, how to ask it, what it knows, and something to try. */
export const hulp = defineCommand({
  name: 'hulp',
  nameEn: 'help',
  description: { nl: 'Hoe je de bot gebruikt', en: 'How to use the bot' },
  options: z.strictObject({}),

  visibility: () => 'asker',

  // With words behind it it is something to look for: `hulp aan Syrië`.
  said: (text) => (/[\p{L}\p{N}]/u.test(text) ? null : {}),

  async answer(_options, sources) {
    const blocks: Block[] = [
      heading(labels.HULP_KOP),
      line(labels.HULP_WAT),
      ...commandLines(sources),
      small(labels.HULP_FILTERS),
      line(labels.HULP_BERICHT),
      DIVIDER,
      ...(await corpusBlocks(sources)),
      DIVIDER,
      line(labels.HULP_NIET),
      ...buttonRows(await examples(sources)),
    ];
    const lines = blocks.flatMap((block) =>
      block.kind === 'text' ? [block.text] : block.kind === 'command' ? [`/${block.name} ${block.text}`] : [],
    );
    return { blocks, request: { command: 'hulp', options: {} }, fout: null, data: () => ({ hulp: lines }) };
  },
});

function commandLines({ pictures }: Sources): Block[] {
  return Object.entries(labels.HULP_OPDRACHTEN)
    .filter(([name]) => name !== 'bladzijde' || pictures)
    .map(([name, text]) => ({ kind: 'command', name, text }));
}

// What is in the corpus, and of when: the newest by their subjects.
async function corpusBlocks({ library }: Sources): Promise<Block[]> {
  const newest: Publication[] = [];
  for (const { gegevens } of await library.suggest('', SUBJECTS)) {
    const publication = await unlessChanged(library.publication(gegevens.id));
    if (publication) newest.push(publication);
  }
  const lacks = lackingIn(await library.overview());
  return [
    line(labels.hulpCorpus(await library.size())),
    ...newest.map(({ gegevens, onderwerp }) => {
      const name = labels.naamMetJaar(gegevens);
      return onderwerp ? aside(name, onderwerp) : small(labels.naamEnTitel(name, gegevens.titel));
    }),
    ...(lacks === null ? [] : [small(lacks)]),
  ];
}

// Years between the first and the last that have nothing, and how many publications have no answer.
function lackingIn({ jaren }: Overzicht): string | null {
  const had = jaren.map(({ jaar }) => jaar);
  const [last = 0, first = last] = [had[0], had.at(-1)];
  const all = Array.from({ length: last - first }, (_, at) => first + at);
  const unanswered = jaren.reduce((sum, { onbeantwoord }) => sum + onbeantwoord, 0);
  return labels.hulpMist(
    all.filter((jaar) => !had.includes(jaar)),
    unanswered,
  );
}

// Only what has an answer here can be tried.
async function examples({ library, defaultDocument }: Sources): Promise<Button[]> {
  const usual = defaultDocument ?? (await library.suggest('', 1))[0]?.gegevens.id;
  const publication = usual === undefined ? null : await unlessChanged(library.publication(usual));
  const answered = publication?.fragments.filter(({ antwoord }) => antwoord) ?? [];
  const example = answered.find(({ nummers }) => nummers?.includes(EXAMPLE)) ?? answered[0];
  const nummer = example?.nummers?.includes(EXAMPLE) ? EXAMPLE : example?.nummers?.[0];
  const term = labels.HULP_ZOEKWOORD;
  const questions: Button[] =
    !example || nummer === undefined
      ? []
      : [
          questionButton(labels.vraagNaam([nummer]), `${example.publicatie.id}#${nummer}`),
          opening(labels.hulpCiteer(nummer), {
            command: 'citeer',
            options: { vraag: `${example.publicatie.id}#${nummer}` },
          }),
        ];
  return [
    ...questions.slice(0, 1),
    opening(labels.hulpZoek(term), { command: 'zoek', options: { term } }),
    ...questions.slice(1),
    opening(labels.HULP_DOCUMENTEN, { command: 'document', options: {} }),
  ];
}
