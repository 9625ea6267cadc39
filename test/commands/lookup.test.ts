import { describe, expect, it } from 'vitest';
import { findFragment, findPublication } from '../../commands/lookup.js';
import { mustRead } from '../corpus.js';
import { AANHANGSEL_ID, aanhangsel } from '../publications/texts.js';
import { ask, B, menuOf, NR, quotations, realSources, sourcesOver } from './sources.js';

const { sources, publications } = await realSources();
const other = mustRead(AANHANGSEL_ID, aanhangsel());
const three = sourcesOver([...publications, other], null);
const sameNumber = sourcesOver(
  [
    ...publications,
    mustRead('ah-ek-20202021-123', Buffer.from(aanhangsel().toString().replace('Tweede Kamer,', 'Eerste Kamer,'))),
    other,
  ],
  NR,
);

describe('what a reader may type', () => {
  it.each([
    ['48', undefined, `${NR}#48`],
    [' 048 ', undefined, `${NR}#48`],
    ['vraag 48', undefined, `${NR}#48`],
    ['Antwoord 48', undefined, `${NR}#48`],
    ['nr. 48', undefined, `${NR}#48`],
    ['811 48', undefined, `${NR}#48`],
    ['811 vraag 48', undefined, `${NR}#48`],
    ['811#48', undefined, `${NR}#48`],
    ['ah-tk-20182019-811#48', undefined, `${NR}#48`],
    ['vraag 48 van nr. 811', undefined, `${NR}#48`],
    ['vraag 48 uit ah-tk-20182019-811', undefined, `${NR}#48`],
    ['5', undefined, `${NR}#3`],
    ['75', '811', `${NR}#74`],
    ['75', NR, `${NR}#74`],
    ['kst-34964-B#12', undefined, `${B}#12`],
    ['34964 B 12', undefined, `${B}#12`],
    ['alinea 12', undefined, `${B}#12`],
    ['B 12', undefined, `${B}#12`],
    ['34 964 12', undefined, `${B}#12`],
    ['34 964, B alinea 12', undefined, `${B}#12`],
    ['alinea 12 van Kamerstuk 34 964, B', undefined, `${B}#12`],
    [`${B}#12`, '811', `${B}#12`],
    ['811 van 2018-2019, vraag 48', undefined, `${NR}#48`],
    ['48', '811 van 2018-2019', `${NR}#48`],
    ['48', `https://zoek.officielebekendmakingen.nl/${NR}.pdf#page=3`, `${NR}#48`],
    ['alinea 12', '34964 B', `${B}#12`],
  ])('%j in %j is %s', async (getypt, document, id) => {
    expect(await findFragment(getypt, document, sources)).toMatchObject({ kind: 'found', fragment: { id } });
  });
});

describe('a number that could mean several', () => {
  it('asks which, where no publication counts by itself', async () => {
    const found = await findFragment('2', undefined, three);
    expect(found).toMatchObject({ kind: 'missing', fout: { code: 'meer-dan-een-document' } });
    const reply = await ask(three, 'vraag', { nummer: '2' });
    expect(menuOf(reply)?.options.map(({ value }) => value)).toEqual([`${AANHANGSEL_ID}#2`, `${NR}#2`]);
  });

  it('does not ask where one publication has it', async () => {
    expect(await findFragment('100', undefined, three)).toMatchObject({
      kind: 'found',
      fragment: { id: `${NR}#100` },
    });
  });

  it('a number that no publication has is refused', async () => {
    expect(await findFragment('101', undefined, three)).toMatchObject({
      kind: 'missing',
      fout: { code: 'vraag-bestaat-niet' },
    });
  });

  it('asks which publication, where two have the number of the name', async () => {
    const found = await findPublication('nr. 123', sameNumber);
    expect(found).toMatchObject({ kind: 'missing', fout: { code: 'meer-dan-een-document' } });
    const reply = await ask(sameNumber, 'vraag', { nummer: '1', document: '123' });
    const ids = menuOf(reply)?.options.map(({ value }) => value);
    expect(ids).toEqual([`${AANHANGSEL_ID}#1`, 'ah-ek-20202021-123#1']);
  });
});

it('every question of every publication is found by its number, and shows its own text', async () => {
  for (const { gegevens, fragments } of publications) {
    for (const fragment of fragments) {
      for (const nummer of fragment.nummers ?? []) {
        const reply = await ask(sources, 'vraag', { nummer: String(nummer), document: gegevens.id });
        const shown = quotations(reply).map(({ passage }) => passage.text);
        expect(shown).toContain(fragment.antwoord?.text);
        expect(shown).toContain(fragment.deelvragen.get(nummer)?.text);
      }
    }
  }
});
