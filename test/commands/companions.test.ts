import { describe, expect, it } from 'vitest';
import { readExample } from '../proefdruk/example.js';
import { ask, buttons, sourcesOver, texts } from './sources.js';

const ASKED =
  'Vragen van het lid Van der Aa (ABC) aan de Minister van Proeven over de zetproef (ingezonden 1 mei 2032).';
const notice = {
  nummer: 7,
  asked: ASKED,
  answered: 'Mededeling van Minister Bee (Proeven) (ontvangen 20 mei 2032).',
  blocks: [
    { heading: 'Vraag 1', parts: ['Kent u de proef?'] },
    {
      heading: 'Mededeling',
      parts: ['De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord. Het kost meer tijd.'],
    },
  ],
};
const answer = { nummer: 12, asked: ASKED };
const further = {
  nummer: 30,
  asked: ASKED,
  answered: 'Nader antwoord van Minister Bee (Proeven) (ontvangen 9 juli 2032).',
};
const REGISTERED = { vraagnummers: ['2032Z00123'] };

const id = (nummer: number) => `ah-tk-20312032-${nummer}`;
const requests = (reply: Parameters<typeof buttons>[0]) =>
  buttons(reply).flatMap((button) => ('request' in button ? [button.request.options] : []));

describe('publications about the same questions', async () => {
  const registered = sourcesOver(
    [
      await readExample(notice, REGISTERED),
      await readExample(answer, REGISTERED),
      await readExample(further, REGISTERED),
      await readExample({ nummer: 13, asked: ASKED }),
    ],
    null,
  );

  it('a notice leads to the answers that came later', async () => {
    const reply = await ask(registered, 'vraag', { nummer: `${id(7)}#1` });
    expect(texts(reply)).toEqual(
      expect.arrayContaining([
        `Het antwoord kwam later: Nr. 12 van 2031–2032, 2 juni 2032 (${id(12)}).`,
        `Het antwoord kwam later: Nr. 30 van 2031–2032, 9 juli 2032 (${id(30)}).`,
      ]),
    );
    expect(requests(reply)).toContainEqual({ nummer: `${id(12)}#1` });
    expect(reply.data()).toMatchObject({ zelfde_vragen: [{ id: id(30) }, { id: id(12), is: 'antwoord' }] });
  });

  it('an answer to the notice before it, and to a further answer', async () => {
    const reply = await ask(registered, 'vraag', { nummer: `${id(12)}#1` });
    expect(texts(reply)).toEqual(
      expect.arrayContaining([
        `Eerst kwam er een mededeling: Nr. 7 van 2031–2032, 20 mei 2032 (${id(7)}).`,
        `Later kwam er nog een antwoord: Nr. 30 van 2031–2032, 9 juli 2032 (${id(30)}).`,
      ]),
    );
    const about = await ask(registered, 'document', { document: id(30) });
    expect(texts(about)).toContain(`Er was al een antwoord: Nr. 12 van 2031–2032, 2 juni 2032 (${id(12)}).`);
    expect(requests(about)).toContainEqual({ document: id(12) });
  });

  it('are found by the number of their questions, and no others', async () => {
    expect(await registered.library.find('2032Z00123')).toEqual([id(7), id(12), id(30)]);
    expect(await registered.library.sameQuestions(id(13))).toEqual([]);
    expect(texts(await ask(registered, 'vraag', { nummer: `${id(13)}#1` })).join()).not.toContain('Eerst kwam');
  });

  it('are known without that number where one names the other and the same members asked that day', async () => {
    const naming =
      'Antwoord van Minister Bee (Proeven) (ontvangen 2 juni 2032). Zie ook Aanhangsel Handelingen, vergaderjaar 2031–2032, nr. 7.';
    const { library } = sourcesOver(
      [
        await readExample(notice),
        await readExample({ ...answer, answered: naming }),
        await readExample({
          nummer: 14,
          asked: ASKED.replace('1 mei', '2 mei'),
          answered: naming,
        }),
      ],
      null,
    );
    expect(await library.sameQuestions(id(7))).toEqual([id(12)]);
    expect(await library.sameQuestions(id(12))).toEqual([id(7)]);
    expect(await library.sameQuestions(id(14))).toEqual([]);
  });
});

describe('ids of every form stand beside each other', async () => {
  const { library, ...rest } = sourcesOver(
    [
      await readExample({ nummer: 12 }),
      await readExample({ nummer: 12, id: `${id(12)}-h1` }),
      await readExample({ nummer: 40, vergaderjaar: '2032–2033', id: 'ah-1182249' }),
    ],
    null,
  );

  it('a publication that was printed again', async () => {
    expect(await library.find(id(12))).toEqual([id(12)]);
    expect(await library.find(`${id(12)}-h1`)).toEqual([`${id(12)}-h1`]);
    expect(await library.find('12')).toEqual([id(12), `${id(12)}-h1`]);
    const reply = await ask({ library, ...rest }, 'vraag', { nummer: `${id(12)}#1` });
    expect(texts(reply)).toContain(`Er is nog een druk: Nr. 12 van 2031–2032, 2 juni 2032 (${id(12)}-h1).`);
  });

  it('a publication whose id tells nothing, by what references name it', async () => {
    for (const name of ['ah-1182249', 'ah-tk-20322033-40', '40', '40 van 2032-2033'])
      expect(await library.find(name), name).toEqual(['ah-1182249']);
    expect((await library.question('ah-tk-20322033-40', 1))?.id).toBe('ah-1182249#1');
    expect((await library.fragment('ah-tk-20322033-40#1'))?.id).toBe('ah-1182249#1');
    expect((await library.publication('ah-tk-20322033-40'))?.gegevens.id).toBe('ah-1182249');
  });
});
