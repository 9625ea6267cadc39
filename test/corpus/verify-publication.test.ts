import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeBooks, verify } from '../../src/corpus/verify-publication.js';
import { OnleesbaarError } from '../../src/publications/model/gebrek.js';
import { CORPUS, extraction, hasExtractions, mustParse, readText, realCorpus } from '../corpus.js';
import { rounds } from '../rounds.js';

const { publications } = await realCorpus();
const source = (id: string) => readFile(join(CORPUS, id, 'source.txt'));

describe('the books', () => {
  it.each(publications.map((publication) => [publication.gegevens.id, publication] as const))(
    '%s: close, and every passage is derived again',
    async (id, publication) => {
      const { tekens, gebreken } = verify(publication, await source(id));
      expect(gebreken).toEqual([]);
      expect(Object.values(tekens).reduce((a, b) => a + b)).toBe(publication.source.text.length);
    },
  );

  it.skipIf(!hasExtractions).each([546, 559, 562, 593])(
    'close for nr. %i of the other extractor (skipped without ../shared)',
    (number) => {
      const publication = extraction(number);
      expect(closeBooks(publication).gebreken).toEqual([]);
    },
  );

  it('do not close when a quotation loses a word: the line is named', () => {
    const [publication] = publications;
    if (!publication) throw new Error('no publication');
    const [first, ...rest] = publication.boekingen;
    expect(first).toBeDefined();
    const { gebreken } = closeBooks({ ...publication, boekingen: rest });
    expect(gebreken).toMatchObject([{ regel: 1 }]);
  });

  it('do not close when something is booked twice', () => {
    const [publication] = publications;
    const [first] = publication?.boekingen ?? [];
    if (!publication || !first) throw new Error('no publication');
    const { gebreken } = closeBooks({ ...publication, boekingen: [first, ...publication.boekingen] });
    expect(gebreken).toContainEqual(expect.objectContaining({ code: 'dubbel-geboekt' }));
  });

  it('a source that changed on disk is found out', async () => {
    const [publication] = publications;
    if (!publication) throw new Error('no publication');
    const text = (await source(publication.gegevens.id)).toString('utf8');
    const at = publication.fragments[0]?.antwoord?.slices[0]?.[0]?.start ?? 0;
    const bytes = Buffer.from(`${text.slice(0, at)}X${text.slice(at + 1)}`);
    expect(verify(publication, bytes).gebreken.length).toBeGreaterThan(1);
  });

  it('whatever happens to its lines, a text either closes its books or is refused with its faults', async () => {
    const lines = (await source('ah-tk-20182019-811')).toString('utf8').split('\n').slice(0, 320);
    const change = fc.record({
      at: fc.nat(lines.length - 1),
      how: fc.constantFrom('drop', 'twice', 'swap', 'foreign'),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = [...lines];
        for (const { at, how } of changes) {
          if (how === 'drop') changed.splice(at, 1);
          else if (how === 'twice') changed.splice(at, 0, changed[at] ?? '');
          else if (how === 'swap') [changed[at], changed[0]] = [changed[0] ?? '', changed[at] ?? ''];
          else changed.splice(at, 0, 'Een regel die er niet hoort 17 ');
        }
        const read = readText('ah-tk-20182019-811', Buffer.from(changed.join('\n')));
        if (Array.isArray(read)) return read.length > 0;
        return closeBooks(read).gebreken.length === 0;
      }),
      { numRuns: rounds(40) },
    );
  });
});

describe('grouped answers', () => {
  const text = (body: string) =>
    Buffer.from(
      `Vragen van de leden Aa en Bb (beiden VVD) aan de Minister van Zaken over iets (ingezonden 1 mei 2020). \n\nAntwoord van Minister Cc (Zaken) (ontvangen 2 mei 2020). \n\n${body}`,
    );

  it('one answer to questions with headings of their own', () => {
    const publication = mustParse(
      'ah-tk-20192020-1',
      text('Vraag 1\nEen? \n\nVraag 2\nTwee? \n\nAntwoord 1 en 2\nJa. \n\nVraag 3\nDrie? \n\nAntwoord 3\nNee. \n'),
    );
    expect(publication.fragments.map(({ nummers, vraag, antwoord }) => [nummers, vraag?.text, antwoord?.text])).toEqual(
      [
        [[1, 2], 'Een?\n\nTwee?', 'Ja.'],
        [[3], 'Drie?', 'Nee.'],
      ],
    );
    expect(publication.gevraagd.door).toMatchObject([
      { naam: 'Aa', partij: 'VVD' },
      { naam: 'Bb', partij: 'VVD' },
    ]);
  });

  it('an answer of its own for each question of a group', () => {
    const publication = mustParse(
      'ah-tk-20192020-1',
      text('Vraag 1 en 2\nEen? \nTwee? \n\nAntwoord 1\nJa. \n\nAntwoord 2\nNee. \n'),
    );
    expect(publication.fragments.map(({ nummers, vraag, antwoord }) => [nummers, vraag?.text, antwoord?.text])).toEqual(
      [
        [[1], 'Een?', 'Ja.'],
        [[2], 'Twee?', 'Nee.'],
      ],
    );
  });

  it('a question without an answer among answers is refused, unless a reading says that it stands so', () => {
    const body = text('Vraag 1\nEen? \n\nAntwoord 1\nJa. \n\nVraag 2\nTwee? \n');
    expect(readText('ah-tk-20192020-1', body)).toMatchObject([{ regel: 11 }]);
    const lezing = { soort: 'onbeantwoord', regel: 11, reden: 'zo in de bron' } as const;
    expect(mustParse('ah-tk-20192020-1', body, [lezing]).fragments[1]?.antwoord).toBeNull();
  });

  it('an error says every fault', () => {
    const error = new OnleesbaarError([
      { regel: 3, code: 'geen-koppen' },
      { regel: null, code: 'geen-brief' },
    ]);
    expect(error.message).toBe('line 3: geen-koppen; geen-brief');
  });
});
