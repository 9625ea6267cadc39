import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.js';
import { browserPath, leave, openPage, sayWhenSkipped, thePage } from '../browser.js';
import { trialBot } from '../trial-bot.js';

sayWhenSkipped();

/** What a page elsewhere tries on the sandbox at an address: each with what came of it. */
const ATTACK = `async (target) => {
  const settle = (promise) => promise.then((value) => 'in: ' + value, () => 'out');
  const tried = {
    act: settle(fetch(target + 'sandbox/do', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ do: 'say', as: 'jij', in: 'kanaal', text: 'gehackt' }),
    }).then((response) => response.status)),
    blind: settle(fetch(target + 'sandbox/do', {
      method: 'POST',
      mode: 'no-cors',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ do: 'say', as: 'jij', in: 'kanaal', text: 'gehackt' }),
    }).then(() => 'sent')),
    read: settle(fetch(target).then((response) => response.text())),
    listen: settle(new Promise((resolve, reject) => {
      const source = new EventSource(target + 'sandbox/events');
      source.onmessage = ({ data }) => resolve(data);
      source.onerror = () => { source.close(); reject(); };
    })),
    gateway: settle(new Promise((resolve, reject) => {
      const socket = new WebSocket(target.replace('http', 'ws') + 'gateway?v=10');
      socket.onmessage = ({ data }) => resolve(data);
      socket.onerror = () => reject();
    })),
    script: settle(new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = target + 'page/main.js';
      script.onload = () => resolve('loaded');
      script.onerror = () => reject();
      document.head.append(script);
    })),
    picture: settle(new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = () => resolve('loaded');
      image.onerror = () => reject();
      image.src = PICTURE;
    })),
  };
  const entries = await Promise.all(Object.entries(tried).map(async ([name, outcome]) => [name, await outcome]));
  return Object.fromEntries(entries);
}`;

/** What people type who want the page to do something else than show it. */
const TYPED = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1">',
  '<svg onload="window.hacked = 1">',
  '"><iframe srcdoc="<script>parent.hacked = 1</script>">',
  '[klik](javascript:window.hacked=1)',
  '[klik](data:text/html,<script>window.hacked=1</script>)',
  '<javascript:window.hacked=1>',
  'javascript:window.hacked=1',
  '||<b onmouseover="window.hacked = 1">||',
  '```html\n<script>window.hacked = 1</script>\n```',
  '<t:99999999999999999999> <:x:1> <a:"onload=1:1>',
  "' style='position:fixed' onclick='window.hacked = 1",
];

describe.skipIf(!browserPath)('an attack', () => {
  let sandbox: Sandbox;
  let bot: Awaited<ReturnType<typeof trialBot>>;
  let elsewhere: Server;
  beforeAll(async () => {
    sandbox = await startSandbox();
    bot = await trialBot(sandbox);
    elsewhere = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Elders</title>');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', () => resolve()));
  });
  afterAll(async () => {
    await leave(await thePage());
    elsewhere.closeAllConnections();
    elsewhere.close();
    await bot.client.destroy();
    await sandbox.close();
  });

  it.each(['127.0.0.1', 'localhost'])('from a page at %s gets nothing and does nothing', async (host) => {
    const { message } = await sandbox.slash('beeld');
    const picture = /http[^"]+bladzijde-10\.png/.exec(JSON.stringify(message.components))?.[0];
    const page = await thePage();
    await page.goto(`http://${host}:${(elsewhere.address() as AddressInfo).port}/`);
    const attack = `(${ATTACK.replace('PICTURE', JSON.stringify(picture))})(${JSON.stringify(sandbox.url)})`;
    const came = await page.evaluate<Record<string, string>>(attack);
    // Whoever sends without looking at the answer is told that it was sent; nothing came of it.
    const { blind, ...seen } = came;
    expect(blind).toMatch(/^(in: sent|out)$/);
    expect(seen).toEqual({ act: 'out', read: 'out', listen: 'out', gateway: 'out', script: 'out', picture: 'out' });
    expect(sandbox.seen().some(({ content }) => content.includes('gehackt'))).toBe(false);
  });

  it('by what is typed changes nothing of the page', async () => {
    const page = await openPage(sandbox.url);
    for (const text of TYPED) {
      await page.locator('#text').fill(text);
      await page.keyboard.press('Enter');
      // The bot shows the same words, with the markup that bots may use.
      await sandbox.slash('vraag', { nummer: text.slice(0, 100) });
    }
    const articles = page.locator('article');
    await expect.poll(() => articles.count()).toBeGreaterThanOrEqual(TYPED.length * 2);
    for (const covered of await page.locator('.spoiler').all()) await covered.click();
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    const odd = `[...document.querySelectorAll('#messages *')].flatMap((one) => [
      ...(['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'FORM'].includes(one.tagName) ? [one.outerHTML] : []),
      ...one.getAttributeNames().filter((name) => name.startsWith('on')).map(() => one.outerHTML),
      ...(one.tagName === 'A' && !/^(https?:|#message-|\\/attachments\\/)/.test(one.getAttribute('href')) ? [one.outerHTML] : []),
      ...(one.tagName === 'IMG' && !one.getAttribute('src').startsWith('/attachments/') ? [one.outerHTML] : []),
    ])`;
    expect(await page.evaluate(odd)).toEqual([]);
  });
});
