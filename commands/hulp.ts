import * as labels from '../src/reply/labels.js';
import type { Command } from './command.js';

/** `/hulp`: what the bot does and how to ask it. */
export const hulp: Command = {
  definition: {
    name: 'hulp',
    nameEn: 'help',
    description: { nl: 'Hoe je de bot gebruikt', en: 'How to use the bot' },
    options: {},
  },
  zichtbaar: () => 'vrager',
  async answer(_request, { library }) {
    const ids = await library.ids();
    return {
      blocks: [
        { kind: 'kop', text: labels.HULP_KOP },
        ...labels.hulp(ids.length).map((text) => ({ kind: 'tekst', text }) as const),
        {
          kind: 'knoppen',
          knoppen: [
            { label: labels.HULP_DOCUMENTEN, bestemming: 'openen', request: { command: 'document', options: {} } },
          ],
        },
      ],
      request: { command: 'hulp', options: {} },
      fout: null,
      data: { hulp: labels.hulp(ids.length) },
    };
  },
};
