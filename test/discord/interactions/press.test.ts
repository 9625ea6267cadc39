import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLACES } from '../../../sandbox/world/places.js';
import { fresh, said, startStage, type TestStage } from '../stage.js';

let stage: TestStage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
const sandbox = () => stage.sandbox;

describe('a pressed button', () => {
  it('opens an answer for who pressed alone', async () => {
    const shown = await sandbox().slash('vraag', { nummer: fresh() });
    const opened = await sandbox().press(shown, 'Open', { as: 'ander' });
    expect(opened.onlyFor).toBe('1100000000000000012');
    expect(said(opened.message)).toContain('Antwoord op 47');
  });

  it('turns the page for who asked, and gives anyone else a copy', async () => {
    const shown = await sandbox().slash('vraag', { nummer: '5' }, { in: 'draad' });
    expect(said(shown.message)).toContain('Blz\\\\. 1 van');
    const copy = await sandbox().press(shown, 'Blz. 2 ▶', { as: 'ander' });
    expect(copy).toMatchObject({ change: 'created', ephemeral: true });
    expect(said(copy.message)).toContain('Blz\\\\. 2 van');
    const turned = await sandbox().press(shown, 'Blz. 2 ▶');
    expect(turned).toMatchObject({ change: 'updated', ephemeral: false });
    expect(turned.message.id).toBe(shown.message.id);
    expect(said(turned.message)).toContain('Blz\\\\. 2 van');
    expect(said(turned.message)).toContain('"2/verwijder?van=1100000000000000011"');
    const back = await sandbox().press(copy, '◀ Blz. 1', { as: 'ander' });
    expect(back.message.id).toBe(copy.message.id);
  });

  it('places an answer for everybody, with the name of who placed it, once', async () => {
    const nummer = fresh();
    const hidden = await sandbox().slash('vraag', { nummer, alleen_voor_mij: true }, { as: 'ander' });
    const placed = await sandbox().press(hidden, 'Plaats', { as: 'ander' });
    expect(placed.ephemeral).toBe(false);
    expect(said(placed.message)).toContain('gedeeld door Iemand anders');
    await stage.bot.idle();
    const again = await sandbox().press(hidden, 'Plaats', { as: 'ander' });
    expect(again.ephemeral).toBe(true);
    expect(said(again.message)).toContain(`/${placed.message.id}"`);
  });

  it.each(['jij', 'ander'] as const)('places an answer once when «jij» and «%s» press at once', async (as) => {
    const hidden = { nummer: fresh(), alleen_voor_mij: true };
    const mine = await sandbox().slash('vraag', hidden);
    const theirs = as === 'jij' ? mine : await sandbox().slash('vraag', hidden, { as });
    const both = await Promise.all([sandbox().press(mine, 'Plaats'), sandbox().press(theirs, 'Plaats', { as })]);
    const placed = both.filter(({ ephemeral }) => !ephemeral);
    const told = both.filter(({ ephemeral }) => ephemeral);
    expect([placed.length, told.length]).toEqual([1, 1]);
    expect(said(told[0]?.message ?? expect.fail())).toContain(`/${placed[0]?.message.id}"`);
  });

  it('keeps the name of who placed it when the page is turned', async () => {
    stage.clock.advance(11 * 60_000);
    const hidden = await sandbox().slash('vraag', { nummer: '5', alleen_voor_mij: true }, { as: 'ander' });
    const placed = await sandbox().press(hidden, 'Plaats', { as: 'ander' });
    expect(said(placed.message)).toContain('gedeeld door Iemand anders');
    const turned = await sandbox().press(placed, 'Blz. 2 ▶', { as: 'ander' });
    expect(turned.message.id).toBe(placed.message.id);
    const back = await sandbox().press(turned, '◀ Blz. 1', { as: 'ander' });
    expect(said(back.message)).toContain('gedeeld door Iemand anders');
    const copy = await sandbox().press(back, 'Blz. 2 ▶');
    expect(said((await sandbox().press(copy, '◀ Blz. 1')).message)).not.toContain('gedeeld door');
  });

  it('may not place anything where external apps are private', async () => {
    const hidden = await sandbox().slash('vraag', { nummer: fresh(), alleen_voor_mij: true }, { in: 'elders' });
    const refused = await sandbox().press(hidden, 'Plaats');
    expect(refused.ephemeral).toBe(true);
    expect(said(refused.message)).toContain('apps van buiten');
  });

  it('reads long words back from its message', async () => {
    const text = `${'Een *lange* tekst van een lezer. '.repeat(20)} `;
    const shown = await sandbox().slash('controleer', { tekst: text });
    const chosen = await sandbox().choose(shown, 'Kies zinnen', ['1', '3']);
    expect(said(chosen.message)).toContain(`${text.length} tekens`);
    expect(said(chosen.message)).toContain('gekozen\\\\: 1,3');
    const placed = await sandbox().press(shown, 'Deel in kanaal');
    expect(placed.ephemeral).toBe(false);
    expect(said(placed.message)).toContain(`${text.length} tekens`);
    // And never logs them.
    expect(JSON.stringify(stage.logged)).not.toContain('lange');
  });
});

describe('Verwijder', () => {
  it('takes an answer away for who asked', async () => {
    const shown = await sandbox().slash('vraag', { nummer: fresh() });
    expect((await sandbox().press(shown, 'Verwijder')).change).toBe('deleted');
  });

  it('takes an answer away for who may manage messages', async () => {
    const shown = await sandbox().slash('vraag', { nummer: fresh() });
    expect((await sandbox().press(shown, 'Verwijder', { as: 'moderator' })).change).toBe('deleted');
  });

  it('refuses anyone else, privately', async () => {
    const shown = await sandbox().slash('vraag', { nummer: fresh() });
    const refused = await sandbox().press(shown, 'Verwijder', { as: 'ander' });
    expect(refused.onlyFor).toBe('1100000000000000012');
    expect(said(refused.message)).toContain('Alleen wie dit vroeg');
  });

  it('pressed twice says quietly that it is gone', async () => {
    const shown = await sandbox().slash('vraag', { nummer: fresh() });
    await Promise.all([sandbox().press(shown, 'Verwijder'), sandbox().press(shown, 'Verwijder')]);
    await stage.bot.idle();
    const quiet = sandbox().seen().at(-1);
    expect(quiet?.sandbox_only_for).toBe('1100000000000000011');
    expect(said(quiet ?? expect.fail())).toContain('Dit bericht was al weg');
    expect(stage.logged.at(-1)).toMatchObject({ level: 30 });
  });
});

describe('a button that this version of the bot did not write', () => {
  it.each([
    ['of another version', '1o/vraag?nummer=48', 'van een oudere versie'],
    ['of a command that is gone', '2o/weg?nummer=48', 'van een oudere versie'],
    ['with an option that does not fit', '2o/vraag?nummer=48&onzin=1', 'van een oudere versie'],
    ['without meaning', 'zomaar', 'begrijpt de bot niet'],
    ['that takes away for nobody', '2/verwijder?van=Jan', 'begrijpt de bot niet'],
  ])('%s is answered in words, and nothing is done', async (_, customId, words) => {
    const channel = await stage.bot.client.channels.fetch(PLACES[0]?.id ?? '');
    if (!channel?.isSendable()) throw new Error('The channel takes no messages');
    await channel.send({
      content: '@everyone',
      components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Vreemd', custom_id: customId }] }],
    });
    // Whatever is sent, though none of the bot's own.
    expect(sandbox().requests.at(-1)?.body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } });
    const outcome = await sandbox().press(sandbox().seen().at(-1) ?? expect.fail(), 'Vreemd');
    expect(outcome).toMatchObject({ change: 'created', ephemeral: true });
    expect(said(outcome.message)).toContain(words);
  });
});

it('lets no mention through, on any send or edit', async () => {
  const before = sandbox().requests.length;
  const shown = await sandbox().slash('vraag', { nummer: fresh() });
  await sandbox().press(shown, 'Open', { as: 'ander' });
  await sandbox().press(shown, 'Verder');
  const hidden = await sandbox().slash('vraag', { nummer: fresh(), alleen_voor_mij: true });
  await sandbox().press(hidden, 'Plaats');
  await stage.bot.idle();
  const sent = sandbox()
    .requests.slice(before)
    .map(({ body }) => JSON.stringify(body ?? ''))
    .filter((body) => body.includes('"components"'));
  expect(sent).toHaveLength(5);
  for (const body of sent) expect(body).toMatch(/"allowed_mentions":\{"parse":\[\],"replied_user":false\}/);
});
