import { describe, expect, it } from 'vitest';
import { readCustomId } from '../../../src/discord/message/custom-id.js';
import { render } from '../../../src/discord/message/render.js';
import type { Block } from '../../../src/reply/reply.js';
import { quoteOf, REQUEST, replyOf } from '../replies.js';
import { controlsOf } from '../spec.js';

const LONG = Array.from({ length: 60 }, (_, index) => `Dit is zin ${index} van een lange alinea, nr. ${index}.`).join(
  ' ',
);
const long = quoteOf([LONG, LONG, LONG], { byline: 'gevraagd op 25 oktober 2018', block: true });
describe('buttons', () => {
  const open = (label: string, nummer: string) =>
    ({ label, request: { command: 'vraag', options: { nummer } }, destination: 'open' }) as const;
  const shown = (block: Block, owner: string | null = null) =>
    controlsOf(render(replyOf([quoteOf(['Ja.']), block]), owner).pages[0] ?? expect.fail());

  it('that mean the same are one', () => {
    const buttons = [open('Vraag 47', '47'), open('Vraag 49', '49'), open('De vorige', '47')];
    expect(shown({ kind: 'buttons', buttons }).map(({ label }) => label)).toEqual(['Vraag 47', 'Vraag 49']);
  });

  it.each([
    ['an address that is too long', { label: 'Bron', url: `https://example.org/${'a'.repeat(500)}` }],
    ['an address that is none', { label: 'Bron', url: 'javascript:alert(1)' }],
    ['a request that is too long', open('Vraag', 'x'.repeat(120))],
  ])('with %s are left out', (_, button) => {
    expect(shown({ kind: 'buttons', buttons: [button] })).toEqual([]);
  });

  it('carry a short label', () => {
    const [button] = shown({ kind: 'buttons', buttons: [open('lang woord '.repeat(20), '1')] });
    expect(String(button?.['label'])).toMatch(/^(lang woord )+(lang )?…$/);
    expect(String(button?.['label']).length).toBeLessThanOrEqual(80);
  });

  it('to take a public message away name its owner', () => {
    const [button] = shown({ kind: 'divider' }, '123456789012345678');
    expect(button).toMatchObject({ label: 'Verwijder', custom_id: '2/verwijder?van=123456789012345678' });
  });

  it('let what only one person sees be shared', () => {
    const { shareable: _, ...shareable } = replyOf([long]);
    const labels = (owner: string | null) =>
      controlsOf(render(shareable, owner).pages[0] ?? expect.fail()).map(({ label }) => label);
    expect(labels(null)).toContain('Deel in kanaal');
    expect(labels('123456789012345678')).not.toContain('Deel in kanaal');
    expect(labels(null).includes('Verwijder')).toBe(false);
  });

  it('do not write down who placed something, only that someone did', () => {
    const reply = { ...replyOf([long]), sender: 'geplaatst door Jan & alleman' };
    const [button] = controlsOf(render(reply, null).pages[0] ?? expect.fail());
    expect(String(button?.['custom_id'])).not.toContain('Jan');
    expect(readCustomId(String(button?.['custom_id']))).toMatchObject({ placed: true, request: REQUEST });
  });

  it('of a menu with more options than Discord takes are refused', () => {
    const options = Array.from({ length: 26 }, (_, index) => ({ label: `${index}`, value: `${index}` }));
    const menu = {
      kind: 'menu',
      label: 'Kies',
      key: 'k',
      request: REQUEST,
      destination: 'open',
      options,
      most: 1,
    } as const;
    expect(() => render(replyOf([menu]), null)).toThrow(RangeError);
  });
});
