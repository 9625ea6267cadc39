import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandNamed } from '../../commands/index.js';
import { type Envelope, readCustomId, writeRequest } from '../../src/discord/message/controls.js';
import type { Fragment } from '../../src/publications/model/publication.js';
import { inDeZin } from '../../src/reply/labels.js';
import type { Reply, Request } from '../../src/reply/reply.js';
import { Passage, type Slice } from '../../src/text/source-text.js';
import { CORPUS } from '../corpus.js';
import { ask, buttons, NR, quotations, realSources } from './sources.js';

const { sources, publications } = await realSources();
const fragments = publications.flatMap((publication) => publication.fragments);
const bytes = new Map<string, string>();
for (const { gegevens } of publications) {
  bytes.set(gegevens.id, await readFile(join(CORPUS, gegevens.id, 'source.txt'), 'utf8'));
}
// Too long for a button, with a word that is spelt wrongly.
const LONG =
  'gezinsherenging minderjarige vreemdelingen Nederland kabinet migratie vrijwillige terugkeer uitzetting mensenrechten';

/** Replies of every command about every fragment, and those about no fragment. */
async function replies(): Promise<[string, Reply][]> {
  const wanted: [string, Request['options']][] = fragments.flatMap(({ id, antwoord, vraag, nummers }) => [
    ['vraag', { nummer: id }] as [string, Request['options']],
    ['vraag', { nummer: id, alle: true }],
    ['verband', { tekst: (antwoord ?? vraag)?.paragraphs[0] ?? '' }],
    ['controleer', { tekst: `«${(antwoord ?? vraag)?.paragraphs.at(-1) ?? ''}»` }],
    ['citeer', { vraag: id }],
    ['citeer', { vraag: id, zinnen: '1' }],
    ['citeer', { vraag: id, zinnen: '1', met_vraag: true }],
    ['citeer', { vraag: id, gekozen: '1', als: 'keuze' }],
    ['citeer', { vraag: id, gekozen: '1', als: 'tekst' }],
    ...(nummers ?? []).map((nummer) => ['vraag', { nummer: `${nummer}` }] as [string, Request['options']]),
  ]);
  wanted.push(
    ...[
      'detentie',
      'kabinet',
      'migratie pact',
      'mogen kinderen worden uitgezet?',
      LONG,
      'xyzzyq',
      '"',
      '-x',
      'rol:onzin',
    ].map((term) => ['zoek', { term }] as [string, Request['options']]),
    ['zoek', { term: 'kabinet', blad: 2, document: NR }],
    ['document', {}],
    ['document', { document: '811' }],
    ['document', { document: '811', blad: 2 }],
    ['document', { document: '34964 B' }],
    ['document', { document: 'nergens' }],
    ['hulp', {}],
    ['vraag', { nummer: '101' }],
    ['verband', { tekst: 'niets van dit alles' }],
    ['controleer', { tekst: '«Het kabinet is daar geen voorstander van geweest en het pact is bindend.»' }],
  );
  return Promise.all(
    wanted.map(async ([command, options]) => {
      const reply = await ask(sources, command, options);
      return [`${command} ${JSON.stringify(options)}`, reply] as [string, Reply];
    }),
  );
}
const all = await replies();

function derived({ publication, slices }: Passage): string {
  const text = bytes.get(publication) ?? '';
  const shown = ({ start, end, marker }: Slice) => {
    const piece = text.slice(start, end);
    if (marker) return piece.replace(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
    return piece === '\n' ? ' ' : piece;
  };
  return slices.map((paragraph) => paragraph.map(shown).join('')).join('\n\n');
}

const overlaps = (a: Passage, b: Passage | null): boolean =>
  b !== null &&
  a.publication === b.publication &&
  a.slices.flat().some((x) => b.slices.flat().some((y) => x.start < y.end && y.start < x.end));
const asking = (passage: Passage): Fragment | undefined => fragments.find(({ vraag }) => overlaps(passage, vraag));

it('there are replies of every command', () => {
  expect(all.length).toBeGreaterThan(900);
  expect(all.filter(([, { fout }]) => fout === null).length).toBeGreaterThan(800);
});

describe('every quotation in every reply', () => {
  const found = all.flatMap(([name, reply]) => quotations(reply).map((citaat) => [name, citaat] as const));

  it('is text of a source, derived from its bytes', () => {
    for (const [name, { passage }] of found) {
      expect(Passage.is(passage), name).toBe(true);
      expect(derived(passage), name).toBe(passage.text);
      expect(passage.text, name).not.toBe('');
    }
  });

  it('that is a question stands under the name of who asked it', () => {
    for (const [name, { passage, heading, byline }] of found) {
      const fragment = asking(passage);
      if (!fragment) continue;
      const [first] = fragment.gevraagd.door;
      // Members of a party, who have no name of their own, by their party.
      const who = first?.partij && first.naam.includes(first.partij) ? first.partij : first?.naam;
      expect(`${heading ?? ''}\n${byline ?? ''}`, name).toContain(who);
    }
  });

  it('is marked within itself', () => {
    for (const [name, { passage, marks = [] }] of found) {
      for (const { start, end } of marks) {
        expect(0 <= start && start < end && end <= passage.text.length, name).toBe(true);
      }
    }
  });
});

describe('every button and menu in every reply', () => {
  const written = all.flatMap(([name, reply]) => {
    const words = reply.blocks.flatMap((block) => (block.kind === 'reader' ? [block] : []));
    const carried = new Map(words.map(({ key, text }) => [key, text]));
    const pressed = buttons(reply).flatMap((button) => ('request' in button ? [{ ...button, key: null }] : []));
    const chosen = reply.blocks.flatMap((block) => (block.kind === 'menu' ? [block] : []));
    return [...pressed, ...chosen].map(({ request, destination, key }) => {
      const one: Envelope = { request, destination, page: 1, placed: false };
      return { name, one, key, carried };
    });
  });

  it('is a request that fits a custom_id and reads back the same', () => {
    expect(written.length).toBeGreaterThan(1500);
    for (const { name, one, key, carried } of written) {
      const text = writeRequest({ ...one, ...(key === null ? {} : { key }) }, carried);
      const read = readCustomId(text ?? '');
      if (read.kind !== 'request') throw new Error(`${name}: ${text}`);
      const { elsewhere, key: chosen, kind: _, ...back } = read;
      expect(chosen, name).toBe(key);
      const options: Record<string, Request['options'][string]> = { ...back.request.options };
      for (const option of elsewhere) options[option] = carried.get(option);
      expect({ ...back, request: { ...back.request, options } }, name).toEqual(one);
    }
  });

  it('is a request that its command takes', () => {
    for (const { name, one, key } of written) {
      const { command, options } = one.request;
      const chosen = key === null ? {} : { [key]: '1' };
      expect(commandNamed(command)?.read({ ...options, ...chosen }), name).toMatchObject({ kind: 'read' });
    }
  });

  it('has a label and asks a command that exists, and opens an address of the public page', () => {
    for (const [name, reply] of all) {
      for (const button of buttons(reply)) {
        expect(button.label.trim(), name).not.toBe('');
        expect(button.label.length, name).toBeLessThanOrEqual(80);
        if ('url' in button) expect(URL.canParse(button.url), name).toBe(true);
      }
    }
  });
});

describe('what a reply says of its own', () => {
  it('holds no words of a question or an answer', () => {
    const names = publications.flatMap(({ gevraagd, beantwoord }) => [
      gevraagd.aan ?? '',
      ...(beantwoord?.medeNamens ?? []),
      ...(beantwoord?.door ?? []),
      ...[...gevraagd.door, ...gevraagd.ondertekend].map(({ functie }) => functie ?? ''),
    ]);
    const whole = fragments.map(({ vraag, antwoord }) => `${vraag?.text ?? ''} ${antwoord?.text ?? ''}`).join('\n');
    for (const [name, { blocks }] of all) {
      if (name.startsWith('controleer')) continue;
      for (const block of blocks) {
        if (block.kind !== 'heading' && block.kind !== 'text') continue;
        const own = [...names, ...names.map(inDeZin)].reduce(
          (text, one) => text.replaceAll(one || '\0', ''),
          block.text,
        );
        const words = own.split(/\s+/u);
        const runs = words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '));
        expect(
          runs.filter((run) => whole.includes(run)),
          name,
        ).toEqual([]);
      }
    }
  });

  it('is a message and no quotation where something went wrong', () => {
    for (const [name, reply] of all) {
      if (!reply.fout) continue;
      expect(quotations(reply), name).toEqual([]);
      expect(reply.fout.melding, name).toMatch(/\S/u);
      expect(reply.fout.code, name).toMatch(/^[a-z-]+$/u);
    }
  });
});

it('what a reply answers, asked again, gives the same reply', async () => {
  for (const [name, reply] of all.filter(([, { fout }]) => fout === null)) {
    const again = await ask(sources, reply.request?.command ?? '', reply.request?.options);
    expect(
      again.blocks.map(({ kind }) => kind),
      name,
    ).toEqual(reply.blocks.map(({ kind }) => kind));
    expect(
      quotations(again).map(({ passage }) => passage.text),
      name,
    ).toEqual(quotations(reply).map(({ passage }) => passage.text));
  }
});
