import { describe, expect, it } from 'vitest';
import { fakePictures, printed } from './printed.js';
import { ask, buttons, labelsOf, NR, realSources, sourcesOver } from './sources.js';

const publication = printed(NR);

function stage(kind?: Parameters<typeof fakePictures>[0]) {
  const { asked, pictures } = fakePictures(kind);
  const sources = { ...sourcesOver([publication], NR), pictures };
  return { asked, show: (options: Record<string, string | number>) => ask(sources, 'bladzijde', options), sources };
}

const fragmentOf = (nummer: number) => {
  const found = publication.fragments.find(({ nummers }) => nummers?.includes(nummer));
  if (!found?.antwoord) throw new Error(`${nummer} has no answer`);
  return { ...found, antwoord: found.antwoord };
};

describe('the page of an answer', () => {
  it('is cropped to the answer, marked, and says what stands on it', async () => {
    const { asked, show } = stage();
    const { antwoord } = fragmentOf(89);
    const reply = await show({ vraag: '89' });
    const [place] = antwoord.places;
    expect(asked).toEqual([
      {
        document: NR,
        page: place?.page,
        around: antwoord.places.map(({ box }) => box),
        marks: antwoord.places.map(({ box }) => ({ box, kind: 'same' })),
        caption: `Aanhangsel Handelingen II 2018/19, nr. 811, p. ${place?.page}`,
      },
    ]);
    const [picture] = reply.blocks;
    expect(picture).toMatchObject({ kind: 'picture', name: `${NR}-p${place?.page}` });
    expect(picture?.kind === 'picture' && picture.description).toContain(antwoord.text);
  });

  it('is shown a page at a time where there are several, the words of each with it', async () => {
    const long = publication.fragments.find(
      ({ antwoord }) => new Set(antwoord?.places.map(({ page }) => page)).size > 1,
    );
    if (!long?.antwoord) throw new Error('No answer runs over two pages');
    const { show } = stage();
    const first = await show({ vraag: long.id });
    const [next] = buttons(first).flatMap((one) => ('request' in one && one.destination === 'replace' ? [one] : []));
    if (!next) throw new Error('No button to the next page');
    const second = await ask(stage().sources, 'bladzijde', next.request.options);
    const words = [first, second].map(({ blocks: [one] }) => (one?.kind === 'picture' ? one.description : ''));
    const told = words.map((text) => text.replace(/^.*?Gemarkeerd: /u, ''));
    expect(told.join(' ').replace(/\s+/gu, ' ')).toBe(long.antwoord.text.replace(/\s+/gu, ' '));
    expect(labelsOf(second).some((label) => label.startsWith('◀'))).toBe(true);
  });

  it('marks what was quoted, and otherwise what the quotation has otherwise', async () => {
    const { asked, show } = stage();
    await show({ vraag: '48', rol: 'antwoord', plek: '0-5', anders: 'a-3' });
    expect(asked[0]?.marks.map(({ kind }) => kind)).toEqual(['same', 'differs']);
  });

  it('passes over places that lie outside the text', async () => {
    const { asked, show } = stage();
    await show({ vraag: '89', plek: 'zz-zz.x', anders: '-' });
    expect(asked[0]?.marks.every(({ kind }) => kind === 'same')).toBe(true);
  });

  it('is the question where that is asked for', async () => {
    const { asked, show } = stage();
    await show({ vraag: '89', rol: 'vraag' });
    expect(asked[0]?.around).toEqual(fragmentOf(89).vraag?.places.map(({ box }) => box));
  });
});

describe('says why there is none', () => {
  it.each([
    ['too-slow', 'te-traag'],
    ['impossible', 'geen-pdf'],
  ] as const)('when it is %s', async (kind, code) => {
    expect((await stage(kind).show({ vraag: '89' })).fout).toMatchObject({ code });
  });

  it('of a publication that is a text alone', async () => {
    const { sources } = await realSources();
    const { pictures } = fakePictures();
    const reply = await ask({ ...sources, pictures }, 'bladzijde', { vraag: '89' });
    expect(reply.fout).toMatchObject({
      code: 'geen-pdf',
      melding: expect.stringContaining('officielebekendmakingen.nl'),
    });
  });

  it('where nothing can draw it, and no button offers it', async () => {
    const { sources } = stage();
    expect((await ask({ ...sources, pictures: null }, 'bladzijde', { vraag: '89' })).fout).toMatchObject({
      code: 'geen-tekenaar',
    });
    expect(labelsOf(await ask({ ...sources, pictures: null }, 'vraag', { nummer: '89' }))).not.toContain(
      'Toon bladzijde',
    );
    expect(labelsOf(await ask(sources, 'vraag', { nummer: '89' }))).toContain('Toon bladzijde');
  });
});
