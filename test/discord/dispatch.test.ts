import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestStage } from './stage.js';
import { said, startStage } from './stage.js';
import { later } from './trial-commands.js';

let stage: TestStage;
beforeAll(async () => {
  stage = await startStage({ autoMod: ['verboden'] });
});
afterAll(() => stage.close());

// Each test asks for a number of its own: the same one twice in a channel is answered with a link.
let used = 1000;
function fresh(): string {
  used += 1;
  return `${used}`;
}
const sandbox = () => stage.sandbox;

describe('a slash command', () => {
  it('is answered for everybody, with a button to take it away for who asked', async () => {
    const outcome = await sandbox().slash('vraag', { nummer: '48' }, { as: 'noor' });
    expect(outcome.ephemeral).toBe(false);
    expect(said(outcome.message)).toContain('Antwoord op 48 voor \\\\@everyone\\\\.');
    expect(said(outcome.message)).toContain('"1o/verwijder?van=1100000000000000012"');
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
    expect(said(outcome.message)).toContain('externe apps');
    expect(said(outcome.message)).toContain('Antwoord op');
  });

  it('asked for again in the same channel within ten minutes links to the earlier answer', async () => {
    const nummer = fresh();
    const first = await sandbox().slash('vraag', { nummer });
    await stage.bot.idle();
    stage.clock.advance(9 * 60_000);
    const second = await sandbox().slash('vraag', { nummer }, { as: 'noor' });
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

  it('is given up in the end', async () => {
    const waited = stage.clock.waitedFor(1500);
    const outcome = sandbox().slash('kapot', { hoe: 'hangt' });
    await waited;
    const announced = stage.clock.waitedFor(18_500);
    stage.clock.advance(1500);
    await announced;
    stage.clock.advance(18_500);
    const last = (await outcome).change === 'deleted' ? await (await outcome).next() : await outcome;
    expect(last.ephemeral).toBe(true);
    expect(said(last.message)).toContain('Dit duurde te lang');
  });
});

describe('what fails', () => {
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

describe('suggestions', () => {
  it('are at most 25, with names and values that Discord takes', async () => {
    const choices = await sandbox().autocomplete('vraag', { nummer: '4' }, 'nummer');
    expect(choices).toHaveLength(25);
    expect(choices[0]?.name).toHaveLength(100);
    expect(choices.every(({ value }) => typeof value === 'string')).toBe(true);
  });

  it('that fail are none', async () => {
    expect(await sandbox().autocomplete('vraag', { nummer: 'stuk' }, 'nummer')).toEqual([]);
    expect(stage.logged.at(-1)).toMatchObject({ msg: 'suggesting failed' });
  });

  it('that come too late are none', async () => {
    const waited = stage.clock.waitedFor(2000);
    const choices = sandbox().autocomplete('vraag', { nummer: 'traag' }, 'nummer');
    await waited;
    stage.clock.advance(2000);
    expect(await choices).toEqual([]);
  });
});

describe('a pressed button', () => {
  it('opens an answer for who pressed alone', async () => {
    const shown = await sandbox().slash('vraag', { nummer: fresh() });
    const opened = await sandbox().press(shown, 'Open', { as: 'noor' });
    expect(opened.onlyFor).toBe('1100000000000000012');
    expect(said(opened.message)).toContain('Antwoord op 47');
  });

  it('turns the page for who asked, and gives anyone else a copy', async () => {
    const shown = await sandbox().slash('vraag', { nummer: '5' }, { in: 'draad' });
    expect(said(shown.message)).toContain('Blz\\\\. 1 van');
    const copy = await sandbox().press(shown, 'Blz. 2 ▶', { as: 'noor' });
    expect(copy).toMatchObject({ change: 'created', ephemeral: true });
    expect(said(copy.message)).toContain('Blz\\\\. 2 van');
    const turned = await sandbox().press(shown, 'Blz. 2 ▶');
    expect(turned).toMatchObject({ change: 'updated', ephemeral: false });
    expect(turned.message.id).toBe(shown.message.id);
    expect(said(turned.message)).toContain('Blz\\\\. 2 van');
    expect(said(turned.message)).toContain('"1o/verwijder?van=1100000000000000011"');
    const back = await sandbox().press(copy, '◀ Blz. 1', { as: 'noor' });
    expect(back.message.id).toBe(copy.message.id);
  });

  it('places an answer for everybody, with the name of who placed it, once', async () => {
    const nummer = fresh();
    const hidden = await sandbox().slash('vraag', { nummer, alleen_voor_mij: true }, { as: 'noor' });
    const placed = await sandbox().press(hidden, 'Plaats', { as: 'noor' });
    expect(placed.ephemeral).toBe(false);
    expect(said(placed.message)).toContain('geplaatst door Noor');
    await stage.bot.idle();
    const again = await sandbox().press(hidden, 'Plaats', { as: 'noor' });
    expect(again.ephemeral).toBe(true);
    expect(said(again.message)).toContain(`/${placed.message.id}"`);
  });

  it('keeps the name of who placed it when the page is turned', async () => {
    stage.clock.advance(11 * 60_000);
    const hidden = await sandbox().slash('vraag', { nummer: '5', alleen_voor_mij: true }, { as: 'noor' });
    const placed = await sandbox().press(hidden, 'Plaats', { as: 'noor' });
    expect(said(placed.message)).toContain('geplaatst door Noor');
    const turned = await sandbox().press(placed, 'Blz. 2 ▶', { as: 'noor' });
    expect(turned.message.id).toBe(placed.message.id);
    const back = await sandbox().press(turned, '◀ Blz. 1', { as: 'noor' });
    expect(said(back.message)).toContain('geplaatst door Noor');
    const copy = await sandbox().press(back, 'Blz. 2 ▶');
    expect(said((await sandbox().press(copy, '◀ Blz. 1')).message)).not.toContain('geplaatst door');
  });

  it('may not place anything where external apps are private', async () => {
    const hidden = await sandbox().slash('vraag', { nummer: fresh(), alleen_voor_mij: true }, { in: 'elders' });
    const refused = await sandbox().press(hidden, 'Plaats');
    expect(refused.ephemeral).toBe(true);
    expect(said(refused.message)).toContain('externe apps');
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
    const refused = await sandbox().press(shown, 'Verwijder', { as: 'noor' });
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

describe('a command on a message', () => {
  it('answers privately with the words of the message', async () => {
    const { message } = sandbox().say('“Ja.” zei de minister', { as: 'noor' });
    const outcome = await sandbox().contextMenu('Controleer citaat', message);
    expect(outcome.ephemeral).toBe(true);
    expect(said(outcome.message)).toContain('21 tekens, bericht true');
  });

  it('reads the words of an answer of the bot itself', async () => {
    const shown = await sandbox().slash('vraag', { nummer: fresh() });
    const outcome = await sandbox().contextMenu('Controleer citaat', shown);
    expect(said(outcome.message)).toContain('Antwoord op');
    expect(said(outcome.message)).not.toContain('\\\\\\\\\\\\@everyone');
  });

  it('survives a message without words', async () => {
    const { message } = sandbox().say(' ', { as: 'noor' });
    expect(said((await sandbox().contextMenu('Controleer citaat', message)).message)).toContain('tekens');
  });

  it('answers in public as a reply to that message', async () => {
    const { message } = sandbox().say('een citaat', { as: 'noor' });
    const told = await sandbox().contextMenu('In verband', message);
    expect(told.ephemeral).toBe(true);
    const answer = sandbox()
      .seen({ as: 'noor' })
      .find((one) => one.message_reference?.message_id === message.id);
    expect(said(answer ?? expect.fail())).toContain('In verband\\\\.');
    expect(said(told.message)).toContain(`/${answer?.id}"`);
    expect(answer?.sandbox_notified).toEqual([]);
    const again = await sandbox().contextMenu('In verband', message);
    expect(said(again.message)).toContain(`/${answer?.id}"`);
  });

  it('that finds nothing says so privately', async () => {
    const { message } = sandbox().say('niets', { as: 'noor' });
    const told = await sandbox().contextMenu('In verband', message);
    expect(told.ephemeral).toBe(true);
    expect(said(told.message)).toContain('Niet gevonden');
  });

  it('says where nothing may be placed', async () => {
    const { message } = sandbox().say('een citaat', { as: 'noor', in: 'elders' });
    expect(said((await sandbox().contextMenu('In verband', message)).message)).toContain('externe apps');
  });
});

it('answers on after the gateway was gone', async () => {
  await sandbox().dropGateway('reconnect');
  expect(said((await sandbox().slash('vraag', { nummer: fresh() })).message)).toContain('Antwoord op');
});

it('lets no mention through, on any send or edit', () => {
  const sent = sandbox().requests.filter(({ body }) => JSON.stringify(body ?? '').includes('"components"'));
  expect(sent.length).toBeGreaterThan(30);
  for (const { body } of sent)
    expect(JSON.stringify(body)).toMatch(/"allowed_mentions":\{"parse":\[\],"replied_user":false\}/);
});
