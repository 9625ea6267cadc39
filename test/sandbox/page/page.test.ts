import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.js';
import { browserPath, leave, openPage, sayWhenSkipped, seriousFaults, thePage } from '../browser.js';
import { trialBot } from '../trial-bot.js';

sayWhenSkipped();

describe.skipIf(!browserPath)('the page', () => {
  let sandbox: Sandbox;
  let bot: Awaited<ReturnType<typeof trialBot>>;
  let page: Page;

  beforeAll(async () => {
    sandbox = await startSandbox();
    bot = await trialBot(sandbox);
    page = await thePage();
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (line) => line.type() === 'error' && broken.push(line.text()));
  });
  afterAll(async () => {
    page.removeAllListeners();
    await leave(page);
    await bot.client.destroy();
    await sandbox.close();
    expect(bot.errors).toEqual([]);
  });
  const broken: string[] = [];
  afterEach(() => expect(broken).toEqual([]));

  const last = () => page.locator('article').last();

  describe('that is opened anew', () => {
    // It keeps nothing from one time to the next.
    beforeEach(async () => void (await openPage(sandbox.url)));

    it('runs a command by keyboard: suggested name, suggested value, one more option', async () => {
      await page.locator('#text').focus();
      await page.keyboard.type('/v');
      await page.getByRole('option', { name: '/vraag' }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.type('4');
      await page.getByRole('option', { name: '49 · Deelt u de mening?' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const box = page.getByRole('combobox');
      const active = await box.getAttribute('aria-activedescendant');
      expect(await page.locator(`#${active}`).textContent()).toContain('49 · Deelt');
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: 'alleen_voor_mij' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Ja');
      await page.keyboard.press('Enter');
      await last().getByText('Antwoord op 49').waitFor();
      expect(await last().textContent()).toContain('Alleen jij kunt dit zien');
      expect(await box.inputValue()).toBe('');
    });

    it('opens the Apps menu of a message by keyboard, and puts the private reply away', async () => {
      await page.getByRole('button', { name: 'Acties bij het bericht van Iemand anders' }).first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'Beantwoorden' }).waitFor();
      expect(await page.getByRole('menuitem', { name: 'Controleer citaat' }).count()).toBe(0);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.getByRole('menuitem', { name: 'Controleer citaat' }).waitFor();
      await page.keyboard.press('ArrowLeft');
      await page.getByRole('menuitem', { name: 'Apps' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'Controleer citaat' }).waitFor();
      await page.keyboard.press('Enter');
      await last().getByText('Alleen jij kunt dit zien').waitFor();
      const count = await page.locator('article').count();
      await last().getByRole('button', { name: 'Verwijderen' }).click();
      await expect.poll(() => page.locator('article').count()).toBe(count - 1);
    });

    it('shows private replies to nobody else', async () => {
      await sandbox.slash('vraag', { nummer: 'geheim', alleen_voor_mij: true }, { as: 'ander' });
      await page.getByRole('radio', { name: 'Moderator' }).check();
      await page.getByRole('button', { name: 'Acties bij het bericht van Iemand anders' }).first().waitFor();
      expect(await page.getByText('Antwoord op geheim').count()).toBe(0);
      await page.getByRole('radio', { name: 'Iemand anders' }).check();
      await page.getByText('Antwoord op geheim').waitFor();
    });

    it('lets a moderator delete what anybody wrote', async () => {
      sandbox.say('Weg hiermee', { as: 'jij' });
      await page.getByText('Weg hiermee').waitFor();
      await page.getByRole('radio', { name: 'Moderator' }).check();
      await page.getByText('Weg hiermee').click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Bericht verwijderen' }).click();
      await expect.poll(() => page.getByText('Weg hiermee').count()).toBe(0);
    });

    it('has the focus where one types when it opens, and in another channel', async () => {
      await page.keyboard.type('hal');
      expect(await page.locator('#text').inputValue()).toBe('hal');
      await page.getByRole('button', { name: 'detentie' }).click();
      await page.keyboard.type('lo');
      expect(await page.locator('#text').inputValue()).toBe('hallo');
    });

    it('changes what one wrote oneself, by menu and by the arrow up', async () => {
      await page.locator('#text').fill('Eerste versie');
      await page.keyboard.press('Enter');
      await last().getByText('Eerste versie').waitFor();
      await page.keyboard.press('ArrowUp');
      await page.getByRole('textbox', { name: 'Bericht bewerken' }).fill('Tweede versie @Letterlijk');
      await page.keyboard.press('Enter');
      await last().getByText('(bewerkt)').waitFor();
      expect(await last().locator('.text').textContent()).toContain('Tweede versie @Letterlijk');
      await last().getByText('Tweede versie').click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Bewerken' }).click();
      const box = page.getByRole('textbox', { name: 'Bericht bewerken' });
      expect(await box.inputValue()).toBe('Tweede versie @Letterlijk');
      await box.fill('x'.repeat(2001));
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('Je bericht is te lang').waitFor();
      await box.press('Escape');
      await last().getByText('Tweede versie').waitFor();
      await page.getByRole('radio', { name: 'Iemand anders' }).check();
      // Until the page shows what the other person sees, the menu is still that of who wrote it.
      const offered = async () => {
        await page.keyboard.press('Escape');
        await last().getByText('Tweede versie').click({ button: 'right' });
        await page.getByRole('menuitem', { name: 'Beantwoorden' }).waitFor();
        return page.getByRole('menuitem', { name: 'Bewerken' }).count();
      };
      await expect.poll(offered).toBe(0);
      await page.keyboard.press('Escape');
    });

    it('shows nothing of a private reply in what was shared from it', async () => {
      const hidden = await sandbox.slash('vraag', { nummer: 'onder ons', alleen_voor_mij: true });
      await sandbox.press(hidden, 'Deel');
      await last().getByText('Gedeeld').waitFor();
      expect(await last().locator('.context').textContent()).toBe('Bericht kon niet worden geladen.');
      await page.getByRole('radio', { name: 'Moderator' }).check();
      await expect.poll(() => page.locator('main').textContent()).not.toContain('onder ons');
      expect(await last().textContent()).toContain('Gedeeld');
    });
  });

  describe('that stays open', () => {
    beforeAll(async () => void (await openPage(sandbox.url)));
    // Each may find in the box what the one before it typed.
    beforeEach(() => page.locator('#text').fill(''));

    it('runs a command that is simply typed', async () => {
      await page.locator('#text').fill('/vraag 7');
      await page.keyboard.press('Enter');
      await last().getByText('Antwoord op 7').waitFor();
      expect(await last().textContent()).toContain('Jij gebruikte /vraag');
    });

    it.each([
      ['/vraag ', 'Vul eerst nummer in.'],
      ['/bestaat niet', 'Er is geen opdracht /bestaat.'],
      ['/vraag 7 alleen_voor_mij:misschien', 'Vul bij alleen_voor_mij ja of nee in.'],
    ])('says what is wrong with %j', async (typed, complaint) => {
      await page.locator('#text').fill(typed);
      await page.locator('#send').click();
      await page.getByRole('alert').getByText(complaint).waitFor();
    });

    it('keeps the keyboard on a button that changes its message', async () => {
      await page.getByRole('button', { name: '/vraag 48' }).click();
      await last().getByText('Antwoord op 48').waitFor();
      await last().getByRole('button', { name: 'Volgende' }).focus();
      await page.keyboard.press('Enter');
      await last().getByText('Antwoord op 49').waitFor();
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Volgende');
    });

    it('chooses several in a menu by keyboard', async () => {
      await page.locator('#text').fill('/vraag 9');
      await page.keyboard.press('Enter');
      await last().getByText('Antwoord op 9').waitFor();
      await last().getByRole('button', { name: 'Kies zinnen' }).focus();
      for (const key of ['Enter', ' ', 'ArrowDown', 'ArrowDown', ' ', 'Enter']) await page.keyboard.press(key);
      await last().getByText('Gekozen: 1, 3').waitFor();
    });

    it('sends a mention, and shows the answer tied to it', async () => {
      await page.locator('#text').focus();
      await page.keyboard.type('@Let');
      await page.getByRole('option', { name: '@Letterlijk' }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.type('vraag 48');
      await page.keyboard.press('Enter');
      await last().getByText('Je zei:').waitFor();
      expect(await last().locator('.context').textContent()).toContain('Jij');
    });

    it('refuses a message of over 2000 characters, and keeps it', async () => {
      const text = 'woord '.repeat(333).concat('en nog meer');
      await page.locator('#text').fill(text);
      expect(await page.locator('#left').textContent()).toBe('-9');
      const before = await page.locator('article').count();
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('Je bericht is te lang: 2.009 tekens').waitFor();
      expect(await page.locator('#text').inputValue()).toBe(text);
      await page.locator('#text').fill(text.slice(0, 2000));
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('article').count()).toBe(before + 1);
      expect(await page.locator('#text').inputValue()).toBe('');
    });

    it('answers a message, with and without a notification', async () => {
      const { message } = sandbox.say('Wie weet dit?', { as: 'ander' });
      const asked = page.locator(`#message-${message.id}`);
      await asked.getByRole('button', { name: 'Acties bij het bericht' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'Beantwoorden' }).click();
      await page.getByText('Je beantwoordt Iemand anders').waitFor();
      await page.keyboard.type('Ik');
      await page.keyboard.press('Enter');
      await last().getByText('Ik', { exact: true }).waitFor();
      expect(await last().locator('.context').textContent()).toContain('Iemand anders Wie weet dit?');
      const said = sandbox.seen().at(-1);
      expect(said).toMatchObject({ message_reference: { message_id: message.id }, mentions: [{ username: 'ander' }] });
      await asked.hover();
      await asked.getByRole('button', { name: 'Bericht van Iemand anders beantwoorden' }).click();
      await page.getByRole('button', { name: 'Iemand anders krijgt een melding' }).click();
      await page.locator('#text').fill('Zachtjes');
      await page.keyboard.press('Enter');
      await last().getByText('Zachtjes').waitFor();
      expect(sandbox.seen().at(-1)).toMatchObject({ content: 'Zachtjes', mentions: [] });
      sandbox.delete(message, { as: 'ander' });
      await last().getByText('Het oorspronkelijke bericht is verwijderd.').waitFor();
    });

    it('shows names of choices, and not their values', async () => {
      await page.locator('#text').fill('/vraag 48');
      const option = page.getByRole('option', { name: '48 · Deelt u de mening?' });
      await option.waitFor();
      expect(await option.textContent()).toBe('48 · Deelt u de mening?');
    });

    it('shows each person in a colour of their own', async () => {
      const colours =
        '[...document.querySelectorAll("#people .avatar")].map((one) => getComputedStyle(one).backgroundColor)';
      expect(new Set(await page.evaluate<string[]>(colours)).size).toBe(3);
    });

    it('shows pictures with their words, and files with name and size', async () => {
      await page.locator('#text').fill('/beeld');
      await page.keyboard.press('Enter');
      const message = page.locator('article', { has: page.locator('.gallery img') }).first();
      const picture = message.getByRole('img', { name: 'De woorden van bladzijde-10' });
      await picture.waitFor();
      await expect.poll(() => picture.evaluate((one) => ('naturalWidth' in one ? one.naturalWidth : 0))).toBe(400);
      await message.getByRole('img', { name: 'Klein beeld van bladzijde-10' }).waitFor();
      await message.getByRole('button', { name: 'Wat er op het beeld staat' }).last().click();
      expect(await message.locator('figcaption:visible').textContent()).toBe('De woorden van bladzijde-10');
      expect(await message.locator('.file').textContent()).toBe('regels.txt9 B');
      const words = await message.getByText('Een treffer met een knop ernaast').boundingBox();
      const button = await message.getByRole('button', { name: 'Volgende bladzijde' }).boundingBox();
      expect(button?.x).toBeGreaterThan(words?.x ?? Number.NaN);
      await page.getByText('Los').last().waitFor();
    });

    it('shows an embed', async () => {
      await page.locator('#text').fill('/later');
      await page.keyboard.press('Enter');
      await last().getByRole('heading', { name: 'Kaart' }).waitFor();
      expect(await last().locator('.container').textContent()).toBe('KaartvetVeldWaarde');
    });

    it('takes nothing that is written for HTML', async () => {
      await page.locator('#text').fill('<img src=x onerror=alert(1)> <b>vet</b> [x](javascript:alert(1))');
      await page.keyboard.press('Enter');
      await last().getByText('<b>vet</b>').waitFor();
      expect(await last().locator('img, b, a').count()).toBe(0);
    });

    it.each([
      ['Letterlijk', 'Iets om te proberen'],
      ['kamervragen', 'Twee dingen om te proberen'],
    ])('counts what can be tried in %s', async (name, counted) => {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByText(counted).waitFor();
    });
  });

  it('has a drawer with channels and people on a phone', async () => {
    const view = await openPage(sandbox.url, 'phone');
    await view.getByRole('button', { name: 'Kanalen en personen' }).click();
    await view.getByRole('button', { name: 'Letterlijk', exact: true }).click();
    await view.getByRole('heading', { level: 1, name: 'Letterlijk' }).waitFor();
    await view.locator('#text').fill('/vraag 48');
    await view.keyboard.press('Enter');
    await view.locator('article').last().getByText('Antwoord op 48').waitFor();
  });
});

describe.skipIf(!browserPath)('access to the page', () => {
  let sandbox: Sandbox;
  let bot: Awaited<ReturnType<typeof trialBot>>;
  beforeAll(async () => {
    sandbox = await startSandbox();
    bot = await trialBot(sandbox);
    await sandbox.slash('vraag', { nummer: '48', alleen_voor_mij: true });
  });
  afterAll(async () => {
    await leave(await thePage());
    await bot.client.destroy();
    await sandbox.close();
  });

  it('says that the app did not answer', async () => {
    const quiet = await startSandbox({ patience: { answer: 1 } });
    const other = await trialBot(quiet);
    const view = await openPage(quiet.url);
    await view.locator('#text').fill('/zwijg');
    await view.keyboard.press('Enter');
    await view.getByRole('alert').getByText('De app reageerde niet op tijd.').waitFor();
    await leave(view);
    await other.client.destroy();
    await quiet.close();
  });

  // The other two are looked at in test/e2e/page.test.ts.
  it.each([
    { theme: 'light', size: 'desk' },
    { theme: 'dark', size: 'phone' },
  ] as const)('has no serious fault of access: $theme, $size', async ({ theme, size }) => {
    const view = await openPage(sandbox.url, size, theme);
    expect(await view.evaluate('document.documentElement.dataset.theme')).toBe(theme);
    expect(await seriousFaults(view)).toEqual([]);
    await view.locator('#text').focus();
    await view.keyboard.type('/vraag 4');
    await view.getByRole('option', { name: '48 · Deelt' }).waitFor();
    await view.keyboard.press('ArrowDown');
    expect(await seriousFaults(view)).toEqual([]);
    await view.keyboard.press('Escape');
    await view.getByRole('button', { name: 'Kies zinnen' }).last().click();
    expect(await seriousFaults(view)).toEqual([]);
    await view.keyboard.press('Escape');
    await view.getByRole('button', { name: 'Acties bij het bericht van Iemand anders' }).first().click();
    expect(await seriousFaults(view)).toEqual([]);
    await view.keyboard.press('Escape');
    const overflow = await view.evaluate('document.documentElement.scrollWidth > window.innerWidth');
    expect(overflow).toBe(false);
  });
});
