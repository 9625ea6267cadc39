import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandFaults } from '../../sandbox/rules/command-faults.js';
import { payloadFaults } from '../../sandbox/rules/message-payload.js';
import { sentPayloads } from '../sandbox/payloads.js';
import { buttons, menuOptions, shown, startProduct } from './product.js';
import { schemaFaults } from './schemas.js';

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

const answerOf = async (nummer: number) => {
  const fragment = await product.library.question('ah-tk-20182019-811', nummer);
  return fragment?.antwoord?.text ?? '';
};

describe('/vraag', () => {
  it('registers its commands, Dutch with English beside it', () => {
    const names = product.sandbox.registered().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['vraag', 'zoek', 'citeer', 'controleer', 'document', 'hulp']));
    expect(names).toEqual(expect.arrayContaining(['Controleer citaat', 'In verband', 'Zoek antwoorden']));
  });

  it('48: question with its asker, the whole answer, citation and buttons, for everybody', async () => {
    const outcome = await product.sandbox.slash('vraag', { nummer: '48' });
    expect(outcome.ephemeral).toBe(false);
    const text = shown(outcome.message);
    expect(text).toContain(await answerOf(48));
    const order = [
      'Vraag 48',
      'Baudet (FvD), 25 oktober 2018',
      'Hoe beschouwt u in het licht van vraag 47',
      'Antwoord',
      'Staatssecretaris Harbers',
      'Het gaat hier om',
      'vraag 47',
      'Aanhangsel Handelingen II 2018/19, nr. 811, p. 10',
    ];
    const at = order.map((part) => text.indexOf(part));
    expect(at.slice(0, 6)).toEqual([...at.slice(0, 6)].sort((a, b) => a - b));
    expect(at.every((index) => index >= 0)).toBe(true);
    expect(buttons(outcome.message)).toEqual(
      expect.arrayContaining(['Citeer', 'Bron', 'PDF, p. 10', '◀ Vraag 47', 'Vraag 49 ▶', 'Verwijder']),
    );
    expect(buttons(outcome.message)).not.toContain('Vraag 47');
  });

  it('22: one answer to four questions, with all of them one press away', async () => {
    const outcome = await product.sandbox.slash('vraag', { nummer: '22' }, { in: 'draad' });
    const text = shown(outcome.message);
    expect(text).toContain('Eén antwoord op vraag 21 t/m 24');
    expect(text).not.toContain('Urgenda');
    expect(buttons(outcome.message)).toEqual(expect.arrayContaining(['Alle vier vragen', '◀ Vraag 20', 'Vraag 25 ▶']));
    const whole = await product.sandbox.press(outcome, 'Alle vier vragen');
    expect(whole.change).toBe('updated');
    expect(shown(whole.message)).toContain('Urgenda');
  });

  it.each([
    ['101', 'Vraag 101 bestaat niet. Nr. 811 heeft vraag 1 t/m 100.'],
    ['0', 'Vraag 0 bestaat niet. Nr. 811 heeft vraag 1 t/m 100.'],
    ['-1', 'Vraag -1 bestaat niet.'],
    ['4.5', 'Vraag 4.5 bestaat niet.'],
    ['*48*', '“*48*” is geen vraagnummer.'],
    ['@everyone', 'Hier staat geen vraagnummer in, dus heeft de bot op de woorden gezocht.'],
    ['mag nederland migranten opsluiten?', 'Hier staat geen vraagnummer in, dus heeft de bot op de woorden gezocht.'],
    ['kst-99999-Z#3', 'De bot heeft geen publicatie “kst-99999-Z”.'],
  ])('«%s» gets a clear message, for the person who asked alone', async (nummer, melding) => {
    const outcome = await product.sandbox.slash('vraag', { nummer });
    expect(outcome.ephemeral).toBe(true);
    expect(shown(outcome.message)).toContain(melding);
  });

  it('a publication without numbered questions leads to its paragraphs', async () => {
    const outcome = await product.sandbox.slash('vraag', { nummer: '12', document: 'kst-34964-B' });
    expect(shown(outcome.message)).toContain('Kamerstuk 34964, B heeft geen genummerde vragen');
    const opened = await product.sandbox.press(outcome, 'Alinea 12');
    expect(shown(opened.message)).toContain('Op 13 juli jl. zijn ook de formele onderhandelingen');
  });

  it('suggests numbers with who asked and the first words', async () => {
    const choices = await product.sandbox.autocomplete('vraag', { nummer: '4' }, 'nummer');
    expect(choices.length).toBeLessThanOrEqual(25);
    expect(choices.map(({ value }) => value)).toEqual(expect.arrayContaining(['4', '48']));
    expect(choices.find(({ value }) => value === '48')?.name).toMatch(/^48 · Baudet: Hoe beschouwt u/);
  });

  it('only for me is private', async () => {
    const outcome = await product.sandbox.slash('vraag', { nummer: '89', alleen_voor_mij: true });
    expect(outcome.ephemeral).toBe(true);
    expect(shown(outcome.message)).toContain('Nee.');
  });

  it('asked again in the same channel: a short reply that leads to the earlier one', async () => {
    await product.sandbox.slash('vraag', { nummer: '25' });
    // The bot learns where its answer stands when Discord has taken it, which another exchange waits for.
    await product.sandbox.slash('hulp');
    const again = await product.sandbox.slash('vraag', { nummer: '25' }, { as: 'ander' });
    expect(shown(again.message)).toContain('Dit staat hier al');
  });

  it('62-70: the answers one after the other, in pages that turn', async () => {
    const outcome = await product.sandbox.slash('vraag', { nummer: '62 t/m 70' }, { in: 'draad' });
    expect(shown(outcome.message)).toContain('Vraag 62');
    let last = outcome;
    const seen: string[] = [];
    for (;;) {
      seen.push(shown(last.message));
      const next = buttons(last.message).find((label) => /^Blz\. \d+ ▶$/u.test(label));
      if (next === undefined) break;
      last = await product.sandbox.press(last, next);
      expect(last.change).toBe('updated');
    }
    expect(seen.length).toBeGreaterThan(1);
    // A page may end within an answer, but in none of its sentences.
    for (const nummer of [62, 66, 70]) {
      for (const zin of (await answerOf(nummer)).split(/(?<=\.)\s+/u)) expect(seen.join('\n')).toContain(zin);
    }
  });

  it.each([
    ['70-62', '70-62 loopt achteruit. Bedoel je 62-70?'],
    ['99-101', 'Vraag 101 bestaat niet.'],
  ])('%s: refused in words', async (nummer, melding) => {
    const outcome = await product.sandbox.slash('vraag', { nummer });
    expect(outcome.ephemeral).toBe(true);
    expect(shown(outcome.message)).toContain(melding);
  });

  it('somebody else who turns the page gets a copy; the asker turns it where it stands', async () => {
    const outcome = await product.sandbox.slash('vraag', { nummer: '60' });
    const copy = await product.sandbox.press(outcome, 'Vraag 61 ▶', { as: 'ander' });
    expect(copy.ephemeral).toBe(true);
    const turned = await product.sandbox.press(outcome, 'Vraag 61 ▶');
    expect(turned.change).toBe('updated');
    expect(shown(turned.message)).toContain('grensbewaking');
  });
});

describe('/zoek', () => {
  it('detentie: private, hits with excerpt, the other half, and a press that opens the whole', async () => {
    const outcome = await product.sandbox.slash('zoek', { term: 'detentie' });
    expect(outcome.ephemeral).toBe(true);
    const text = shown(outcome.message);
    expect(text).toMatch(/\d+ (?:treffers voor|antwoorden over) detentie/);
    expect(text).toContain('generieke detentie');
    expect(text).toContain('Baudet (FvD)');
    const opened = await product.sandbox.press(outcome, buttons(outcome.message)[0] ?? '');
    expect(shown(opened.message)).toContain(await answerOf(74));
  });

  it('what was found can be shared, with the name of who shared it', async () => {
    const outcome = await product.sandbox.slash('zoek', { term: 'klimaatverandering' });
    const shared = await product.sandbox.press(outcome, 'Deel in kanaal');
    expect(shared.ephemeral).toBe(false);
    expect(shown(shared.message)).toContain('gedeeld door Jij');
    expect(buttons(shared.message)).not.toContain('Deel in kanaal');
  });

  it('turns through more than five hits', async () => {
    const outcome = await product.sandbox.slash('zoek', { term: 'migratie' });
    const next = buttons(outcome.message).find((label) => label.endsWith('▶')) ?? '';
    expect(next).toMatch(/^Treffer 6–10 ▶$/);
    const turned = await product.sandbox.press(outcome, next);
    expect(turned.change).toBe('updated');
    expect(shown(turned.message)).toMatch(/treffers voor migratie\n6\. /);
  });

  it.each([
    'de het een',
    'x',
    '😀',
    '"',
    '-x',
    '.*+?^$[](){}|\\',
    '@everyone',
    '**vet** `code` ||weg||',
    '\u0000\u0007',
    'a* b* c* d*',
    'partij:',
    'van:gisteren',
  ])('«%s» gets a normal reply', async (term) => {
    const outcome = await product.sandbox.slash('zoek', { term });
    expect(outcome.ephemeral).toBe(true);
    expect(shown(outcome.message)).not.toContain('Er ging iets mis');
  });

  it('a term of 4000 characters is refused in words', async () => {
    const outcome = await product.sandbox.slash('zoek', { term: 'woord '.repeat(666) });
    expect(shown(outcome.message)).toMatch(/te lang|te veel woorden/);
  });
});

describe('who sees what', () => {
  it('puts sentences straight in the channel, with the name of who placed them', async () => {
    const outcome = await product.sandbox.slash('citeer', { vraag: '8', zinnen: '1-2' }, { in: 'draad' });
    expect(outcome.ephemeral).toBe(false);
    expect(shown(outcome.message)).toContain('geplaatst door Jij');
  });

  it('Verwijder is for who asked and for who may manage messages', async () => {
    const outcome = await product.sandbox.slash('vraag', { nummer: '70' });
    const refused = await product.sandbox.press(outcome, 'Verwijder', { as: 'ander' });
    expect(refused.ephemeral).toBe(true);
    await product.sandbox.press(outcome, 'Verwijder', { as: 'moderator' });
    expect(product.sandbox.seen().some(({ id }) => id === outcome.message.id)).toBe(false);
  });

  it.each(['dm', 'draad', 'elders'] as const)('answers in %s', async (place) => {
    const outcome = await product.sandbox.slash('vraag', { nummer: '73' }, { in: place });
    expect(shown(outcome.message)).toContain('Het bestrijden van illegaliteit is ook onderdeel');
    expect(outcome.ephemeral).toBe(place === 'elders');
  });
});

describe('citing, checking and showing in context', () => {
  it('cites sentences in the channel, after a private preview', async () => {
    const preview = await product.sandbox.slash('citeer', { vraag: '48' });
    expect(preview.ephemeral).toBe(true);
    expect(menuOptions(preview.message).filter(({ label }) => /^\d\./.test(label))).toHaveLength(6);
    const chosen = await product.sandbox.choose(preview, 'Kies zinnen', ['1', '6']);
    expect(shown(chosen.message)).toContain('[…]');
    const posted = await product.sandbox.press(chosen, 'Plaats in kanaal');
    expect(posted.ephemeral).toBe(false);
    const text = shown(posted.message);
    expect(text).toContain('Zin 1 en 6 van 6');
    expect(text).toContain('geplaatst door Jij');
    expect(buttons(posted.message)).toEqual(
      expect.arrayContaining(['Hele antwoord', 'In verband', 'Bron', 'Verwijder']),
    );
    const context = await product.sandbox.press(posted, 'In verband', { as: 'ander' });
    expect(shown(context.message)).toContain(await answerOf(48));
  });

  it.each([
    [{ vraag: '48', zinnen: '9' }, 'Zin 9 bestaat niet. Dit antwoord heeft zin 1 t/m 6.'],
    [{ vraag: '48', zinnen: '4-2' }, '4-2 loopt achteruit.'],
    [{ vraag: '48', zinnen: 'de eerste' }, 'Met “de eerste” kiest de bot geen zinnen'],
  ])('%o: a private message that says what was wrong', async (options, melding) => {
    const outcome = await product.sandbox.slash('citeer', options);
    expect(outcome.ephemeral).toBe(true);
    expect(shown(outcome.message)).toContain(melding);
  });

  it('Controleer citaat: a lost «niet» is found out, privately, and can be shared', async () => {
    const { message } = product.sandbox.say('Zij zeiden: "Het GCM is immers bindend." Echt waar.', { as: 'ander' });
    const outcome = await product.sandbox.contextMenu('Controleer citaat', message);
    expect(outcome.ephemeral).toBe(true);
    const text = shown(outcome.message);
    expect(text).toContain('Wijkt af van de bron');
    expect(text).toContain('de bron heeft «niet»; in het citaat ontbreekt dat');
    const shared = await product.sandbox.press(outcome, 'Deel in kanaal');
    expect(shared.ephemeral).toBe(false);
    expect(shown(shared.message)).toContain('gedeeld door Jij');
  });

  it('In verband: a public reply to the message, with the whole answer', async () => {
    const { message } = product.sandbox.say('"Het is ook geen verdrag"', { as: 'ander' });
    const outcome = await product.sandbox.contextMenu('In verband', message);
    expect(outcome.ephemeral).toBe(true);
    const reply = product.sandbox
      .seen({ as: 'moderator' })
      .find((one) => one.message_reference?.message_id === message.id);
    expect(reply && shown(reply)).toContain(await answerOf(8));
    expect(reply && buttons(reply)).toContain('Verwijder');
  });

  it.each(['In verband', 'Controleer citaat', 'Zoek antwoorden'])(
    '%s on a message without words: a private message',
    async (name) => {
      const { message } = product.sandbox.say('<@1100000000000000012> 😀');
      const outcome = await product.sandbox.contextMenu(name, message);
      expect(outcome.ephemeral).toBe(true);
      expect(shown(outcome.message)).not.toContain('Er ging iets mis');
    },
  );

  it('a mention is answered as a reply, three quotations at most', async () => {
    const said = product.sandbox.say('vraag 89', { mentionBot: true });
    expect(shown(await said.reply())).toContain('Nee.');
  });
});

describe('whatever happened above', () => {
  it('answers on after a gateway that dropped', async () => {
    expect(await product.sandbox.dropGateway()).toBe('resumed');
    const outcome = await product.sandbox.slash('vraag', { nummer: '100' });
    expect(shown(outcome.message)).toContain('Dit is niet gelukt.');
  });

  it('sent nothing that Discord would refuse, and no mention that notifies', () => {
    const sent = sentPayloads(product.sandbox.requests);
    expect(sent.length).toBeGreaterThan(40);
    for (const { payload, files } of sent) {
      expect(payloadFaults(payload, { files })).toEqual([]);
      expect(payload['allowed_mentions']).toMatchObject({ parse: [] });
    }
  });

  it("sent nothing that Discord's own schemas refuse, its commands included", () => {
    expect(schemaFaults(product.sandbox.requests)).toEqual([]);
    // The schemas are really applied: a message with a wrong component is a fault.
    const wrong = {
      ...product.sandbox.requests[0],
      method: 'POST',
      route: '/channels/:channel/messages',
      body: { components: [{ type: 'x' }] },
    };
    expect(schemaFaults([wrong as (typeof product.sandbox.requests)[number]])).toHaveLength(1);
    for (const command of product.sandbox.registered()) expect(commandFaults([command])).toEqual([]);
  });

  it('logged no failure, no token and none of the words that were checked', () => {
    const log = product.lines.join('');
    expect(log).not.toContain('answering failed');
    expect(log).not.toContain(product.sandbox.token);
    expect(log).not.toContain('Het GCM is immers bindend');
    // Looked for, and then pressed.
    expect(log).not.toContain('klimaatverandering');
  });
});
