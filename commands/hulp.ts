import { z } from 'zod';
import * as labels from '../src/reply/labels.js';
import { defineCommand } from './command.js';

/** `/hulp`: what the bot does and how to ask it. */
export const hulp = defineCommand({
  name: 'hulp',
  nameEn: 'help',
  description: { nl: 'Hoe je de bot gebruikt', en: 'How to use the bot' },
  options: z.strictObject({}),

  visibility: () => 'asker',

  async answer(_options, { library }) {
    const { publicaties } = await library.size();
    return {
      blocks: [
        { kind: 'heading', text: labels.HULP_KOP },
        ...labels.hulp(publicaties).map((text) => ({ kind: 'text', text }) as const),
        {
          kind: 'buttons',
          buttons: [
            { label: labels.HULP_DOCUMENTEN, destination: 'open', request: { command: 'document', options: {} } },
          ],
        },
      ],
      request: { command: 'hulp', options: {} },
      fout: null,
      data: () => ({ hulp: labels.hulp(publicaties) }),
    };
  },
});
