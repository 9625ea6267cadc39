/**
 * `npm run screenshots [folder]`: the pictures of the README, taken from the sandbox with the real bot in it.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { commands } from '../commands/index.js';
import { startSandbox } from '../sandbox/sandbox.js';
import { assemble } from '../src/assemble.js';
import { readConfig } from '../src/config.js';
import { startBot } from '../src/discord/bot.js';
import { leave, openPage, SIZES, thePage } from '../test/sandbox/browser.js';

const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** Space above and below the messages, in CSS pixels. */
const AROUND = 24;

/** A picture, and how the page comes to show it. */
interface Picture {
  readonly file: string;
  readonly theme: 'dark' | 'light';
  readonly size: 'desk' | 'phone';
  readonly act: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { file: 'vraag.png', theme: 'dark', size: 'desk', act: (page) => type(page, '/vraag 48') },
  { file: 'zoek.png', theme: 'dark', size: 'desk', act: (page) => type(page, '/zoek detentie') },
  { file: 'controleer.png', theme: 'light', size: 'desk', act: (page) => onMessage(page, 'Controleer citaat') },
  { file: 'verband.png', theme: 'dark', size: 'desk', act: (page) => onMessage(page, 'In verband') },
];

await take(process.argv[2] ?? 'docs');

async function take(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  try {
    for (const picture of PICTURES) {
      await withSandbox((url) => shoot(url, picture, join(folder, picture.file)));
      process.stdout.write(`${join(folder, picture.file)}\n`);
    }
  } finally {
    await (await thePage()).context().browser()?.close();
  }
}

// Every picture has a channel of its own, in which nothing else was said.
async function withSandbox(use: (url: string) => Promise<void>): Promise<void> {
  const read = readConfig({}, { startsBot: false });
  if (read.kind !== 'valid') throw new Error(read.melding);
  const assembled = await assemble(read.config, { worker: false });
  if (assembled.kind !== 'ready') throw new Error(`The corpus was refused: ${assembled.kind}`);
  const sandbox = await startSandbox();
  const { token, apiUrl } = sandbox;
  const { sources } = assembled;
  const started = await startBot({
    token,
    apiUrl,
    guildId: null,
    mentions: true,
    commands,
    sources: () => sources,
    log: SILENT,
  });
  if (started.kind !== 'started') throw new Error(`The bot did not start: ${started.kind}`);
  await use(sandbox.url);
  await started.bot.stop();
  await sandbox.close();
  await assembled.close();
}

async function shoot(url: string, { size, theme, act }: Picture, path: string): Promise<void> {
  const page = await openPage(url, size, theme);
  await act(page);
  await page.locator('article .badge').last().waitFor();
  await page.locator('article .thinking').waitFor({ state: 'detached' });
  await page.setViewportSize({ width: SIZES[size].width, height: await heightOf(page) });
  await page.screenshot({ path });
  await leave(page);
}

// High enough for all that was said, and without the welcome above it.
async function heightOf(page: Page): Promise<number> {
  const said = await page.locator('#messages').boundingBox();
  const around = await Promise.all(['#top', '#composer'].map((part) => page.locator(part).boundingBox()));
  return Math.ceil([said, ...around].reduce((sum, box) => sum + (box?.height ?? 0), AROUND));
}

async function type(page: Page, text: string): Promise<void> {
  await page.locator('#text').fill(text);
  await page.keyboard.press('Enter');
}

async function onMessage(page: Page, command: string): Promise<void> {
  await page.getByRole('button', { name: 'Acties bij het bericht van Iemand anders' }).click();
  await page.getByRole('menuitem', { name: 'Apps' }).click();
  await page.getByRole('menuitem', { name: command }).click();
}
