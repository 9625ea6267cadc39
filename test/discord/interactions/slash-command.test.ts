import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStage, type TestStage } from '../stage.js';
import { later } from '../trial-commands.js';

let stage: TestStage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
const sandbox = () => stage.sandbox;

describe('suggestions', () => {
  it('are at most 25, with names and values that Discord takes', async () => {
    const choices = await sandbox().autocomplete('vraag', { nummer: '4' }, 'nummer');
    expect(choices).toHaveLength(25);
    expect(choices[0]?.name).toMatch(/^nummer 4 (?:woord )+…$/u);
    expect(choices[0]?.name.length).toBeLessThanOrEqual(100);
    expect(choices.every(({ value }) => typeof value === 'string')).toBe(true);
  });

  it('that fail are none', async () => {
    expect(await sandbox().autocomplete('vraag', { nummer: 'stuk' }, 'nummer')).toEqual([]);
    expect(stage.logged.at(-1)).toMatchObject({ msg: 'suggesting failed' });
  });

  it('that come too late are none', async () => {
    const waited = stage.clock.waitedFor(100);
    const choices = sandbox().autocomplete('vraag', { nummer: 'traag' }, 'nummer');
    await waited;
    stage.clock.advance(100);
    expect(await choices).toEqual([]);
    later.fail();
    await stage.bot.idle();
    expect(stage.logged.at(-1)).toMatchObject({ msg: 'suggesting failed after it was given up' });
  });
});
