import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright-core';

// The first has no window round its pages, and needs a third of the work for them.
const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a browser is on this machine (`CHROMIUM` names another one), or null; the tests then say that they skip. */
export const browserPath = PLACES.find((path) => path !== undefined && existsSync(path)) ?? null;

/** Says that the tests of the page are skipped, when there is no browser. */
export function sayWhenSkipped(): void {
  if (browserPath) return;
  process.stderr.write('No Chromium or Chrome found: the tests of the sandbox page are skipped (set CHROMIUM).\n');
}

let opened: Promise<Page> | null = null;

/** The one page of all tests of a process, with which it ends: a page of its own is dearer than most tests. @throws when there is no browser */
export function thePage(): Promise<Page> {
  if (!browserPath) throw new Error('There is no browser on this machine');
  opened ??= (async () => {
    const browser = await chromium.launch({ executablePath: browserPath, args: FLAGS });
    const page = await browser.newPage({ locale: 'nl-NL' });
    page.setDefaultTimeout(10_000);
    return page;
  })();
  return opened;
}

/** A desk's and a phone's width, in CSS pixels. */
export const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

/** Shows the page of a sandbox, and waits until the bot's commands are there. */
export async function openPage(
  url: string,
  size: keyof typeof SIZES = 'desk',
  theme: 'dark' | 'light' = 'dark',
): Promise<Page> {
  const page = await thePage();
  await page.setViewportSize(SIZES[size]);
  await page.emulateMedia({ colorScheme: theme });
  await page.goto(url);
  await page.waitForSelector('body[data-ready="true"]');
  return page;
}

/** Leaves the page of a sandbox that is about to close. */
export async function leave(page: Page): Promise<void> {
  await page.goto('about:blank');
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeRun {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe-core finds of the worst two kinds, each as `rule: element`. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe);
  const run = await page.evaluate<AxeRun>("window.axe.run({ resultTypes: ['violations'] })");
  return run.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`));
}
