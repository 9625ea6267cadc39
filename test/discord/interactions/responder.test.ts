import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/clock.js';
import type { Context } from '../../../src/discord/context.js';
import { type Answerable, Responder } from '../../../src/discord/interactions/responder.js';
import { notice } from '../../../src/discord/message/render.js';

const CONTEXT = { clock: systemClock } as Context;

/** An interaction whose first answer arrives or not, and then fails in the library. */
function failing(arrives: boolean): Answerable {
  const interaction = {
    replied: false,
    async reply() {
      interaction.replied = arrives;
      throw new TypeError('no body');
    },
    followUp: async (sent: object) => ({ id: '2', sent }),
  };
  return interaction as unknown as Answerable;
}

describe('an answer to everybody', () => {
  it('that stands there counts as given, though Discord does not say which message it is', async () => {
    const responder = new Responder(CONTEXT, failing(true));
    expect(await responder.everybody(notice('Een'))).toBeNull();
    expect(await responder.everybody(notice('Twee'))).toBe('2');
  });

  it('that did not arrive is a failure', async () => {
    await expect(new Responder(CONTEXT, failing(false)).everybody(notice('Een'))).rejects.toThrow('no body');
  });
});
