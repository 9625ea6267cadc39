import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Turns } from '../../src/discord/turns.js';
import { fresh, said, startStage, type TestStage } from './stage.js';
import { later } from './trial-commands.js';

describe('turns', () => {
  it('lets each person have so many answers on their way, and tells the first refusal from the next', () => {
    const turns = new Turns(2);
    const ask = () => turns.enter('1');
    expect([ask(), ask(), ask(), ask()]).toEqual(['in', 'in', 'refused', 'refused-again']);
    expect(turns.enter('2')).toBe('in');
    turns.leave('1');
    expect([ask(), ask()]).toEqual(['in', 'refused']);
  });

  it('lets twenty-five answers be on their way, unless it is told otherwise', () => {
    const turns = new Turns();
    const asked = Array.from({ length: 26 }, () => turns.enter('1'));
    expect(asked.lastIndexOf('in')).toBe(24);
  });

  it('never slows down who asks one thing after the other, and never lets more through at once', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 100 }), (steps) => {
        const turns = new Turns(3);
        let waiting = 0;
        for (const asks of steps) {
          if (asks) {
            const turn = turns.enter('1');
            expect(turn === 'in').toBe(waiting < 3);
            if (turn === 'in') waiting += 1;
          } else if (waiting > 0) {
            turns.leave('1');
            waiting -= 1;
          }
        }
      }),
    );
  });
});

describe('a flood', () => {
  let stage: TestStage;
  beforeAll(async () => {
    stage = await startStage({ atOnce: 1 });
  });
  afterAll(() => stage.close());
  const ask = (as: 'jij' | 'ander') => stage.sandbox.slash('vraag', { nummer: fresh() }, { as });

  it('of commands is answered with a private line, and does not touch others', async () => {
    const waiting = stage.sandbox.slash('later', {}, { as: 'ander' });
    await stage.clock.waitedFor(1500);
    for (const { message, ephemeral } of await Promise.all([ask('ander'), ask('ander')])) {
      expect(ephemeral).toBe(true);
      expect(said(message)).toContain('nog bezig');
    }
    expect(said((await ask('jij')).message)).toContain('Antwoord op');
    expect(await stage.sandbox.autocomplete('vraag', { nummer: '4' }, 'nummer', { as: 'ander' })).toEqual([]);
    later.go();
    expect(said((await waiting).message)).toContain('Eindelijk');
    await stage.bot.idle();
    expect(said((await ask('ander')).message)).toContain('Antwoord op');
    await stage.bot.idle();
  });

  it('of mentions is answered with one line', async () => {
    const waiting = stage.sandbox.slash('later', {}, { as: 'ander', in: 'draad' });
    await stage.clock.waitedFor(1500);
    const first = stage.sandbox.say(fresh(), { as: 'ander', in: 'draad', mentionBot: true });
    const second = stage.sandbox.say(fresh(), { as: 'ander', in: 'draad', mentionBot: true });
    expect(said(await first.reply())).toContain('nog bezig');
    await ask('jij');
    later.go();
    await waiting;
    await stage.bot.idle();
    const replies = stage.sandbox
      .seen({ in: 'draad' })
      .filter((one) => one.message_reference?.message_id === second.message.id);
    expect(replies).toEqual([]);
  });
});
