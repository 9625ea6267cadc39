import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourcesOver } from '../commands/sources.js';
import { CORPUS, mustRead, storedManifest } from '../corpus.js';
import { browserPath, leave, openPage, SIZES, sayWhenSkipped, seriousFaults, thePage } from '../sandbox/browser.js';
import { startProduct } from './product.js';

sayWhenSkipped();

describe.skipIf(!browserPath)('the page with the bot in it', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(async () => {
    await leave(await thePage());
    await product?.close();
  });

  const last = (page: Page) => page.locator('article').last();
  const answer = async (nummer: number) =>
    (await product.library.question('ah-tk-20182019-811', nummer))?.antwoord?.text ?? '';
  const textOf = async (page: Page) => ((await last(page).textContent()) ?? '').replace(/\s+/gu, ' ');

  async function fiveHitsFit(page: Page, terms: readonly string[]): Promise<void> {
    for (const term of terms) {
      const before = await page.locator('article').count();
      await page.locator('#text').fill(`/zoek ${term}`);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('article').count()).toBe(before + 1);
      await expect.poll(() => last(page).getByRole('button', { name: 'Open' }).count()).toBe(5);
      expect((await last(page).boundingBox())?.height).toBeLessThanOrEqual(2 * SIZES.phone.height);
    }
  }

  it('answers /vraag 48 by keyboard, with suggestions while typing', async () => {
    const page = await openPage(product.sandbox.url);
    await page.locator('#text').focus();
    await page.keyboard.type('/vraag');
    await page.getByRole('option', { name: '/vraag' }).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('48');
    await page.getByRole('option', { name: /^48 · Baudet: Hoe beschouwt u/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await last(page).getByText('Aanhangsel Handelingen II 2018/19, nr. 811, p. 10').waitFor();
    expect(await textOf(page)).toContain(await answer(48));
  });

  it('turns to the next question where it stands', async () => {
    const page = await openPage(product.sandbox.url, 'phone', 'light');
    await page.locator('#text').fill('/vraag 30');
    await page.keyboard.press('Enter');
    await last(page).getByRole('button', { name: 'Vraag 31 ▶' }).click();
    await last(page).getByText('Er zijn het kabinet geen landen bekend').waitFor();
  });

  it('puts a command of the help in the box when it is pressed', async () => {
    const page = await openPage(product.sandbox.url, 'desk');
    await page.locator('#text').fill('/hulp');
    await page.keyboard.press('Enter');
    await last(page).getByRole('button', { name: '/zoek', exact: true }).click();
    expect(await page.locator('#text').inputValue()).toBe('/zoek ');
  });

  it('five hits take two screens of a phone', async () => {
    const page = await openPage(product.sandbox.url, 'phone');
    await fiveHitsFit(page, ['migratie', 'kabinet', 'grenzen']);
  });

  it('five hits of five publications take two screens of a phone as well', async () => {
    const text = readFileSync(new URL('ah-tk-20182019-811/source.txt', `file://${CORPUS}/`), 'utf8');
    const { lezingen = [] } = storedManifest('ah-tk-20182019-811');
    const publications = ['811', '812', '813', '814', '815'].map((nummer) =>
      mustRead(`ah-tk-20182019-${nummer}`, Buffer.from(text.replace(/^811\b/mu, nummer)), lezingen),
    );
    const several = await startProduct({ over: sourcesOver(publications, null) });
    const page = await openPage(several.sandbox.url, 'phone');
    await fiveHitsFit(page, ['grenzen', 'klimaatverandering', 'hoe weten ze of een asielzoeker echt 16 is']);
    await leave(page);
    await several.close();
  });

  it('finds the misquotation in the sample message and shows it in context', async () => {
    const page = await openPage(product.sandbox.url);
    const onMessage = async (command: string) => {
      await page.getByRole('button', { name: 'Acties bij het bericht van Iemand anders' }).first().click();
      await page.getByRole('menuitem', { name: 'Apps' }).click();
      await page.getByRole('menuitem', { name: command }).click();
    };
    await onMessage('Controleer citaat');
    await last(page).getByText('Wijkt af van de bron').first().waitFor();
    expect(await textOf(page)).toContain('Alleen jij kunt dit zien');
    await onMessage('In verband');
    await page
      .locator('article', { hasText: (await answer(97)).slice(0, 60) })
      .last()
      .waitFor();
  });

  describe('with an answer of each kind', () => {
    const asked = ['/vraag 27', '/zoek detentie', '/citeer 48', '/document', '/hulp'];
    beforeAll(async () => {
      const page = await openPage(product.sandbox.url);
      for (const text of asked) {
        const before = await page.locator('article').count();
        await page.locator('#text').fill(text);
        await page.keyboard.press('Enter');
        await page.locator('article').nth(before).waitFor();
      }
    });

    it.each([
      ['desk', 'dark'],
      ['phone', 'light'],
    ] as const)('has no serious fault of accessibility: %s, %s', async (size, theme) => {
      const page = await openPage(product.sandbox.url, size, theme);
      await expect.poll(() => page.locator('article').count()).toBeGreaterThan(asked.length);
      expect(await seriousFaults(page)).toEqual([]);
    });
  });
});
