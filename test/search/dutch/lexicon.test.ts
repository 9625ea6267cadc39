import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { expand } from '../../../src/search/dutch/hunspell.js';
import { Lexicon, Use } from '../../../src/search/dutch/lexicon.js';

const AFFIXES = `FLAG long
SFX Zb Y 2
SFX Zb 0 en/CaCbCp [^e]	ts:NN2
SFX Zb 0 n e
SFX Zh Y 1
SFX Zh s zen s
PFX Pb Y 1
PFX Pb 0 aan .
`;

it('makes the forms that a dictionary describes', () => {
  const forms = [...expand(AFFIXES, '4\nvraag/Zb\ngrens/ZhCc\nnemen/Pb\nlos\n')];
  expect(forms.map(({ text }) => text)).toEqual(['vraag', 'vraagen', 'grens', 'grenzen', 'nemen', 'aannemen', 'los']);
  expect(forms[1]?.flags.has('Ca')).toBe(true);
  expect(forms[3]?.base.has('Cc')).toBe(true);
});

it('knows after writing and reading what it knew before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  const file = pathToFileURL(join(folder, 'words.bin'));
  const uses = new Map([
    ['detentie', Use.word | Use.end],
    ['uitzettings', Use.begin],
  ]);
  writeFileSync(file, Lexicon.of(uses).encode());
  const read = Lexicon.open(file);
  rmSync(folder, { recursive: true });
  expect([...uses.keys(), 'detenti'].map((word) => read.uses(word))).toEqual([...uses.values(), 0]);
});

it('names the word list that is missing', () => {
  expect(() => Lexicon.open(new URL('file:///nowhere/words.bin'))).toThrow('/nowhere/words.bin');
});
