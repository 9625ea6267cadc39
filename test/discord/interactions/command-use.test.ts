import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fresh, said, startStage, type TestStage } from '../stage.js';
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

describe('a command on a message', () => {
  it('answers privately with the words of the message', async () => {
    const { message } = sandbox().say('“Ja.” zei de minister', { as: 'ander' });
    const outcome = await sandbox().contextMenu('Controleer citaat', message);
    expect(outcome.ephemeral).toBe(true);
    expect(said(outcome.message)).toContain('21 tekens');
  });

  it('reads the words of an answer of the bot itself', async () => {
    const shown = await sandbox().slash('vraag', { nummer: fresh() });
    const outcome = await sandbox().contextMenu('Controleer citaat', shown);
    expect(said(outcome.message)).toContain('Antwoord op');
    expect(said(outcome.message)).not.toContain('\\\\\\\\\\\\@everyone');
  });

  it('survives a message without words', async () => {
    const { message } = sandbox().say(' ', { as: 'ander' });
    expect(said((await sandbox().contextMenu('Controleer citaat', message)).message)).toContain('tekens');
  });

  it('answers in public as a reply to that message', async () => {
    const { message } = sandbox().say('een citaat', { as: 'ander' });
    const told = await sandbox().contextMenu('In verband', message);
    expect(told.ephemeral).toBe(true);
    const answer = sandbox()
      .seen({ as: 'ander' })
      .find((one) => one.message_reference?.message_id === message.id);
    expect(said(answer ?? expect.fail())).toContain('In verband\\\\.');
    expect(said(answer ?? expect.fail())).toContain('gedeeld door Jij');
    expect(said(told.message)).toContain(`/${answer?.id}"`);
    expect(answer?.sandbox_notified).toEqual([]);
    const again = await sandbox().contextMenu('In verband', message);
    expect(said(again.message)).toContain(`/${answer?.id}"`);
  });

  it('that finds nothing says so privately', async () => {
    const { message } = sandbox().say('niets', { as: 'ander' });
    const told = await sandbox().contextMenu('In verband', message);
    expect(told.ephemeral).toBe(true);
    expect(said(told.message)).toContain('Niet gevonden');
  });

  it('answers privately where nothing may be placed, and says so', async () => {
    const { message } = sandbox().say('een citaat', { as: 'ander', in: 'elders' });
    const told = await sandbox().contextMenu('In verband', message);
    expect(told.ephemeral).toBe(true);
    expect(said(told.message)).toContain('apps van buiten');
    expect(said(told.message)).toContain('In verband\\\\.');
  });
});

it('lets no mention through, on any send or edit', async () => {
  const before = sandbox().requests.length;
  const { message } = sandbox().say(`citaat ${fresh()} voor @everyone`, { as: 'ander' });
  await sandbox().contextMenu('Controleer citaat', message);
  await sandbox().contextMenu('In verband', message);
  await stage.bot.idle();
  const sent = sandbox()
    .requests.slice(before)
    .map(({ body }) => JSON.stringify(body ?? ''))
    .filter((body) => body.includes('"components"'));
  expect(sent).toHaveLength(3);
  for (const body of sent) expect(body).toMatch(/"allowed_mentions":\{"parse":\[\],"replied_user":false\}/);
});
