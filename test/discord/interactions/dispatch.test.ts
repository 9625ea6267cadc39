import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fresh, said, startStage, type TestStage } from '../stage.js';
import { later } from '../trial-commands.js';

let stage: TestStage;
beforeAll(async () => {
  stage = await startStage({ autoMod: ['verboden'] });
});
afterAll(() => stage.close());
const sandbox = () => stage.sandbox;

describe('a slash command', () => {
  it('is answered for everybody, with a button to take it away for who asked', async () => {
    const outcome = await sandbox().slash('vraag', { nummer: '48' }, { as: 'ander' });
    expect(outcome.ephemeral).toBe(false);
    expect(said(outcome.message)).toContain('Antwoord op 48 voor \\\\@everyone\\\\.');
    expect(said(outcome.message)).toContain('"2/verwijder?van=1100000000000000012"');
  });

  it('is answered privately when it says so', async () => {
    const outcome = await sandbox().slash('vraag', { nummer: '48', alleen_voor_mij: true });
    expect(outcome.ephemeral).toBe(true);
    expect(said(outcome.message)).not.toContain('verwijder');
  });

  it.each(['kanaal', 'draad', 'dm'] as const)('is answered in %s', async (place) => {
    const outcome = await sandbox().slash('vraag', { nummer: fresh() }, { in: place });
    expect(said(outcome.message)).toContain('Antwoord op');
  });

  it('that finds nothing says so to who asked alone', async () => {
    const outcome = await sandbox().slash('vraag', { nummer: '101' });
    expect(outcome.ephemeral).toBe(true);
    expect(said(outcome.message)).toContain('Vraag 101 bestaat niet');
  });

  it('says that external apps may not answer in public, and answers privately', async () => {
    const outcome = await sandbox().slash('vraag', { nummer: fresh() }, { in: 'elders' });
    expect(outcome.ephemeral).toBe(true);
    expect(said(outcome.message)).toContain('apps van buiten');
    expect(said(outcome.message)).toContain('Antwoord op');
  });

  it('asked for again in the same channel within ten minutes links to the earlier answer', async () => {
    const nummer = fresh();
    const first = await sandbox().slash('vraag', { nummer });
    await stage.bot.idle();
    stage.clock.advance(9 * 60_000);
    const second = await sandbox().slash('vraag', { nummer }, { as: 'ander' });
    expect(said(second.message)).toContain(`/${first.message.id}"`);
    expect(said(second.message)).not.toContain('Antwoord op');
    expect(second.ephemeral).toBe(false);
    const hidden = await sandbox().slash('vraag', { nummer, alleen_voor_mij: true });
    expect(said(hidden.message)).toContain('Antwoord op');
    const elsewhere = await sandbox().slash('vraag', { nummer }, { in: 'draad' });
    expect(said(elsewhere.message)).toContain('Antwoord op');
    stage.clock.advance(2 * 60_000);
    expect(said((await sandbox().slash('vraag', { nummer })).message)).toContain('Antwoord op');
  });

  it('given by two people at the same moment is answered once', async () => {
    const nummer = fresh();
    const both = await Promise.all([
      sandbox().slash('vraag', { nummer }),
      sandbox().slash('vraag', { nummer }, { as: 'ander' }),
    ]);
    const [full, link] = both.sort((a, b) => said(b.message).length - said(a.message).length);
    expect(said(full.message)).toContain(`Antwoord op ${nummer}`);
    expect(said(link.message)).toContain(`/${full.message.id}"`);
    expect(said(link.message)).not.toContain('Antwoord op');
  });

  it('is answered anew when the earlier message shows another answer by now, to which it links instead', async () => {
    const nummer = fresh();
    const shown = await sandbox().slash('vraag', { nummer });
    await stage.bot.idle();
    await sandbox().press(shown, 'Verder');
    expect(said((await sandbox().slash('vraag', { nummer })).message)).toContain('Antwoord op');
    expect(said((await sandbox().slash('vraag', { nummer: '49' })).message)).toContain(`/${shown.message.id}"`);
    stage.clock.advance(11 * 60_000);
  });

  it('is answered anew in a direct message, where nobody else has seen it', async () => {
    const nummer = fresh();
    await sandbox().slash('vraag', { nummer }, { in: 'dm' });
    await stage.bot.idle();
    expect(said((await sandbox().slash('vraag', { nummer }, { in: 'dm' })).message)).toContain('Antwoord op');
  });

  it('is answered anew when the earlier answer is gone', async () => {
    const nummer = fresh();
    const first = await sandbox().slash('vraag', { nummer });
    await sandbox().press(first, 'Verwijder');
    expect(said((await sandbox().slash('vraag', { nummer })).message)).toContain('Antwoord op');
  });
});

describe('what takes long', () => {
  it('is announced and then filled in', async () => {
    const waited = stage.clock.waitedFor(1500);
    const outcome = sandbox().slash('later');
    await waited;
    const announced = stage.clock.waitedFor(18_500);
    stage.clock.advance(1500);
    await announced;
    later.go();
    expect(said((await outcome).message)).toContain('Eindelijk');
    expect((await outcome).ephemeral).toBe(false);
  });

  it('is told privately when it fails after it was announced to everybody', async () => {
    const waited = stage.clock.waitedFor(1500);
    const outcome = sandbox().slash('later', { fout: true });
    await waited;
    const announced = stage.clock.waitedFor(18_500);
    stage.clock.advance(1500);
    await announced;
    later.go();
    const last = (await outcome).change === 'deleted' ? await (await outcome).next() : await outcome;
    expect(last.ephemeral).toBe(true);
    expect(said(last.message)).toContain('Toch niet');
  });

  it('is given up in the end, and logged when it fails after all', async () => {
    const waited = stage.clock.waitedFor(1500);
    const outcome = sandbox().slash('later');
    await waited;
    const announced = stage.clock.waitedFor(18_500);
    stage.clock.advance(1500);
    await announced;
    stage.clock.advance(18_500);
    const last = (await outcome).change === 'deleted' ? await (await outcome).next() : await outcome;
    expect(last.ephemeral).toBe(true);
    expect(said(last.message)).toContain('Dit duurde te lang');
    later.fail();
    await stage.bot.idle();
    expect(stage.logged.at(-1)).toMatchObject({ msg: 'answering failed after it was given up', level: 50 });
  });
});

describe('what fails', () => {
  it('because a publication changed says which and what to do, and the log says why', async () => {
    const outcome = await sandbox().slash('kapot', { hoe: 'veranderd' });
    expect(said(outcome.message)).toMatch(/staat nu anders op de schijf.*corpus bouw/u);
    const logged = stage.logged.find((line) => JSON.stringify(line).includes('two bytes'));
    expect(logged).toMatchObject({ level: 50, command: 'kapot', code: expect.any(String) });
  });

  it.each(['gooit', 'leeg', 'te-lang'])('(%s) is told privately, with a code that the log has too', async (how) => {
    const outcome = await sandbox().slash('kapot', { hoe: how });
    expect(outcome.ephemeral).toBe(true);
    const code = /noem dan code ([0-9a-z]{5})/.exec(said(outcome.message))?.[1];
    expect(code).toBeDefined();
    expect(stage.logged.find((line) => line['code'] === code)).toMatchObject({ level: 50, command: 'kapot' });
    // The process lives on.
    expect(said((await sandbox().slash('vraag', { nummer: fresh() })).message)).toContain('Antwoord op');
  });

  it('at the moderation of the server is said in words', async () => {
    const outcome = await sandbox().slash('kapot', { hoe: 'verboden' });
    expect(outcome.ephemeral).toBe(true);
    expect(said(outcome.message)).toContain('AutoMod');
  });
});

it('answers on after the gateway was gone', async () => {
  await sandbox().dropGateway('reconnect');
  expect(said((await sandbox().slash('vraag', { nummer: fresh() })).message)).toContain('Antwoord op');
});

it('tells who watches over the bot what became of it, and when Discord first heard', async () => {
  await sandbox().slash('vraag', { nummer: fresh() });
  await stage.bot.idle();
  expect(stage.observed.at(-1)).toEqual({
    way: 'interaction',
    command: 'vraag',
    outcome: 'answered',
    acknowledged: 0,
    ms: 0,
  });
});
