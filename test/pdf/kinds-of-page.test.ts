import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/pdf/read-pdf.js';
import { example, readExample, readOrRefuse } from '../proefdruk/example.js';
import { type Block, setProefdruk } from '../proefdruk/proefdruk.js';
import { readProef } from '../proefdruk/read.js';

const qa = (vraag: string, antwoord: string, ...parts: string[]): Block[] => [
  { heading: vraag, parts: ['Kent u de proef?'] },
  { heading: antwoord, parts: parts.length > 0 ? parts : ['Ja.'] },
];
const numbers = async (...headings: [string, string][]) => {
  const { fragments } = await readExample({ blocks: headings.flatMap(([vraag, antwoord]) => qa(vraag, antwoord)) });
  return fragments.map(({ nummers }) => nummers?.join(' '));
};
const answerOf = async (text: string, more: Parameters<typeof readExample>[0] = {}) => {
  const { fragments } = await readExample({ blocks: qa('Vraag 1', 'Antwoord 1', text), ...more });
  return fragments[0]?.antwoord?.text;
};

/** Rows that take more than a page. */
const LONG = [
  ['Soort', 'Aantal'],
  ...Array.from({ length: 40 }, (_, row) => [`Rij ${row}\nmeer`, 'tekst die\nop drie\nregels staat']),
];

describe('headings in print', () => {
  it.each([
    [['Vraag', 'Antwoord'], ['1']],
    [['Vraag 1, 2 3 en 4', 'Antwoord 1, 2 3 en 4'], ['1 2 3 4']],
    [['Vraag 1 en 2', 'Antwoord 2 en 1'], ['1 2']],
    [['Vraag 1 & 2', 'Antwoord op vraag 1 en vraag 2'], ['1 2']],
    [['VRAAG 1', 'ANTWOORD OP VRAAG 1'], ['1']],
    [['Vraag1', 'Antwoord op 1'], ['1']],
    [['Vraag 1, 2 en3', 'Antwoord 1,2en 3'], ['1 2 3']],
    [['Vraag 1/2', 'Antwoord 1 / 2'], ['1 2']],
    [['Vraag 1', 'Nader antwoord 1'], ['1']],
  ] as const)('%j', async ([vraag, antwoord], expected) => {
    expect(await numbers([vraag, antwoord])).toEqual(expected);
  });

  it('may take two lines', async () => {
    const list = Array.from({ length: 40 }, (_, index) => index + 1);
    const heading = `${list.slice(0, -1).join(', ')} en 40`;
    for (const tagged of [true, false]) {
      const { fragments } = await readExample({ tagged, blocks: qa(`Vraag ${heading}`, `Antwoord ${heading}`) });
      expect(fragments.map(({ nummers }) => nummers)).toEqual([list]);
    }
  });

  it('that says something else is refused, unless a reading tells what stands below it', async () => {
    const blocks = [...qa('Vraag 1', 'Antwoord 1'), ...qa('Vraag 2', 'Antword 2')];
    expect(await readOrRefuse({ blocks })).toContain('kop-onleesbaar');
    const regel = 16;
    const lezingen = [{ soort: 'kop', regel, kop: 'antwoord', nummers: [2], reden: 'Er staat Antword.' }] as const;
    const { fragments } = await readExample({ blocks }, { lezingen: [...lezingen] });
    expect(fragments.map(({ antwoord }) => antwoord?.text)).toEqual(['Ja.', 'Ja.']);
  });

  it('is none where a sentence goes on at the top of a page', async () => {
    for (const tagged of [true, false]) {
      const onTop: boolean[] = [];
      for (let count = 20; count < 30; count++) {
        const lines = Array.from({ length: count }, (_, index) => `Regel ${index + 1}.`);
        const blocks = qa('Vraag 1', 'Antwoord 1', ...lines, 'Zie het antwoord op', 'vraag 1.');
        const { fragments } = await readExample({ tagged, blocks });
        const answer = fragments[0]?.antwoord;
        expect(answer?.paragraphs).toEqual([...lines, 'Zie het antwoord op', 'vraag 1.']);
        onTop.push(answer?.places.filter(({ page }) => page === 2).length === 1);
      }
      expect(onTop).toContain(true);
    }
  });

  it('may have a note, whose marker is no digit of a number', async () => {
    const { fragments, noten } = await readExample({
      blocks: qa('Vraag 1', 'Antwoord 1{1}'),
      notes: ['Proefkrant, 1 mei 2032.'],
    });
    expect(fragments.map(({ nummers }) => nummers)).toEqual([[1]]);
    expect(noten.map(({ tekst }) => tekst?.text)).toEqual(['Proefkrant, 1 mei 2032.']);
  });

  it('a number printed twice is the one that is missing', async () => {
    expect(
      await numbers(
        ['Vraag 1', 'Antwoord 1'],
        ['Vraag 2', 'Antwoord 2'],
        ['Vraag 2', 'Antwoord 2'],
        ['Vraag 4', 'Antwoord 4'],
      ),
    ).toEqual(['1', '2', '3', '4']);
    expect(await numbers(['Vraag 1', 'Antwoord 1'], ['Vraag 2', 'Antwoord 1'])).toEqual(['1', '2']);
  });

  it.each([
    [
      [
        ['Vraag 1', 'Antwoord 1'],
        ['Vraag 1', 'Antwoord 1'],
        ['Vraag 4', 'Antwoord 4'],
      ],
    ],
    [
      [
        ['Vraag 1', 'Antwoord 1'],
        ['Vraag 3', 'Antwoord 3'],
      ],
    ],
    [
      [
        ['Vraag 1', 'Antwoord 1'],
        ['Vraag 2a', 'Antwoord 2a'],
      ],
    ],
    [[['Vraag 1 en 2', 'Antwoord 1']]],
  ] as [string, string][][][])('%j is refused', async (headings) => {
    const read = await readOrRefuse({ blocks: headings.flatMap(([vraag, antwoord]) => qa(vraag, antwoord)) });
    expect(read).toBeInstanceOf(Array);
  });
});

describe('a line of which the page leaves open what it is', () => {
  const lezing = (regel: number, als: 'tekst' | 'kop' | 'noot' | 'rij' | 'vervolg') =>
    ({ soort: 'regel', regel, als, reden: 'Zo staat het er.' }) as const;

  it.each([
    ['small type that stands by itself', 'pdf-klein', { size: 6.93 }, 'tekst'],
    ['small type that is a note to the PDF', 'pdf-label-noot', { size: 6.93, tag: 'Note' }, 'tekst'],
    ['text that is a heading to the PDF', 'pdf-label-kop', { tag: 'H' }, 'tekst'],
    ['text that is a note to the PDF', 'pdf-label-noot', { tag: 'Note' }, 'tekst'],
    ['what looks like the beginning of an appendix', 'pdf-bijlage', { text: 'Bijlage 1', white: true }, 'tekst'],
  ] as const)('%s is refused, unless a reading says that it is text', async (_, code, changed, als) => {
    const blocks = [...qa('Vraag 1', 'Antwoord 1', 'Het is zo.', 'Let op.', 'Ja.'), ...qa('Vraag 2', 'Antwoord 2')];
    const { white = false, ...to } = { white: false, ...changed };
    const { bytes } = await setProefdruk(example({ blocks }), (line) =>
      line.text === 'Let op.' ? [{ ...line, ...to, y: line.y - (white ? 6 : 0) }] : [line],
    );
    expect(await readProef(bytes)).toContain(code);
    const regel = 14;
    const read = await readProef(bytes, { lezingen: [lezing(regel, als)] });
    if (!('fragments' in read)) throw new Error(read.join(', '));
    const text = 'text' in to ? to.text : 'Let op.';
    expect(read.fragments[0]?.antwoord?.paragraphs).toEqual(['Het is zo.', text, 'Ja.']);
    expect(await readProef(bytes, { lezingen: [lezing(regel, als), lezing(regel + 1, als)] })).toContain(
      'lezing-ongebruikt',
    );
  });

  it('a line of an untagged table that lacks a cell may go on in the row above', async () => {
    const rows = [
      ['Soort', 'Aantal', 'Deel'],
      ['Peren', '12', '3%'],
      ['en pruimen', '', ''],
      ['Appels', '', '4%'],
    ];
    const blocks = [
      { heading: 'Vraag 1', parts: ['Kent u de proef?'] },
      { heading: 'Antwoord 1', parts: ['Zie de tabel.', { caption: 'Tabel 1', rows }, 'Zo is het.'] },
    ];
    const { bytes } = await setProefdruk(example({ blocks, tagged: false }));
    const outcome = await readPdf(bytes, () => false);
    if (outcome.kind === 'refused') throw new Error('refused');
    const line = (text: string) => 1 + outcome.text.lines.findIndex((one) => one.text === text);
    expect(await readProef(bytes)).toEqual(['pdf-tabelrij', 'pdf-tabelrij']);
    const lezingen = [lezing(line('en pruimen'), 'vervolg'), lezing(line('Appels'), 'rij')];
    const read = await readProef(bytes, { lezingen });
    if (!('fragments' in read)) throw new Error(read.join(', '));
    expect(read.fragments[0]?.tabellen[0]?.rijen.map((rij) => rij.map((cel) => cel?.text ?? ''))).toEqual([
      ['Soort', 'Aantal', 'Deel'],
      ['Peren en pruimen', '12', '3%'],
      ['Appels', '', '4%'],
    ]);
  });
});

describe('pages that were left out', () => {
  it('are missed where one page has a number at its foot', async () => {
    const { bytes } = await setProefdruk(example(), (line) =>
      line.y === 69.45 ? [line, { ...line, x: 530, text: '1' }] : [line],
    );
    expect(await readProef(bytes)).toEqual(['bladzijden-ontbreken']);
    const outcome = await readPdf(bytes, () => false);
    const lines = outcome.kind === 'read' ? outcome.text.lines : [];
    const regel = 1 + lines.findIndex(({ text }) => text.endsWith('Aanhangsel 1'));
    const lezingen = [{ soort: 'pagina', regel, nummer: 1, reden: 'Zo gedrukt.' }] as const;
    expect(await readProef(bytes, { lezingen: [...lezingen] })).toHaveProperty('fragments');
  });

  it('are missed where the last line breaks off', async () => {
    const full = 'Dit is een regel die net zo lang is gemaakt dat hij de kolom vult en dan';
    const read = (text: string) => readOrRefuse({ blocks: qa('Vraag 1', 'Antwoord 1', text) });
    expect(await read(full)).toEqual(['einde-ontbreekt']);
    expect(await read(`${full}.`)).toHaveProperty('fragments');
    expect(await read('Dit is een korte regel')).toHaveProperty('fragments');
  });
});

describe('the head', () => {
  it.each([
    ['Vraag van het lid Van der Aa (ABC) aan de Minister van Proeven over iets (ingezonden 1 mei 2032).', 'iets'],
    [
      'Vragen van het lid Van der Aa (ABC) aan de Minister van Proeven omtrent «proef»{1} (ingezonden 1 mei 2032).',
      '«proef»¹',
    ],
    [
      'Aanvullende vragen van de leden Van der Aa en Cee (beiden ABC) aan de Minister voor Proeven inzake iets (Ingezonden 1 mei 2032)',
      'iets',
    ],
  ])('«%s»', async (asked, onderwerp) => {
    const notes = asked.includes('{1}') ? ['Proefkrant.'] : [];
    expect((await readExample({ asked, notes })).onderwerp?.text).toBe(onderwerp);
  });

  it('may say both in one sentence', async () => {
    const { beantwoord, onderwerp } = await readExample({
      asked:
        'Vragen van het lid Aa (ABC) aan de Minister van Proeven over iets (ingezonden 1 mei 2032) en antwoord van Minister Bee (Proeven) (ontvangen 2 juni 2032).',
      answered: '',
    });
    expect(onderwerp?.text).toBe('iets');
    expect(beantwoord).toEqual({ door: ['Minister Bee (Proeven)'], medeNamens: [], datum: '2032-06-02' });
  });
});

describe('text', () => {
  it('keeps the hyphens that belong to a word, and the spaces behind them', async () => {
    const filler = 'Dit is een regel die net zo lang is gemaakt dat aan het einde ervan staat';
    for (const [word, expected] of [
      ['opbouw- en', 'opbouw- en'],
      ['WIA-uitkering', 'WIA-uitkering'],
      ['mbo-opleidingen', 'mbo-opleidingen'],
      ['proef\u00addruk', 'proefdruk'],
    ] as const) {
      // Moved letter by letter past the end of the line.
      const texts = Array.from({ length: 12 }, (_, extra) => `${filler} ${'i'.repeat(extra)} ${word} van de drukker.`);
      const { fragments } = await readExample({
        blocks: texts.flatMap((text, at) => qa(`Vraag ${at + 1}`, `Antwoord ${at + 1}`, text)),
      });
      expect(fragments.map(({ antwoord }) => antwoord?.text)).toEqual(
        texts.map((text) => text.replace(word, expected).replace('  ', ' ')),
      );
    }
  });

  it('a space behind a hyphen tells where the print has those, however short most answers are', async () => {
    const short = Array.from({ length: 12 }, (_, index) => qa(`Vraag ${index + 2}`, `Antwoord ${index + 2}`)).flat();
    for (let extra = 0; extra < 6; extra++) {
      const text = `Er is ${'i'.repeat(3 * extra)}verzocht de Code Diversiteit en Inclusie -en ook de andere twee codes- te onderschrijven.`;
      expect(await answerOf(text, { spaces: true, blocks: [...qa('Vraag 1', 'Antwoord 1', text), ...short] })).toBe(
        text,
      );
    }
  });

  it.each(['A.1', '1°', '2e', '1/2', 'a', '3', 'viii.', 'iv)', '§', '12.'])(
    'goes on behind the mark «%s»',
    async (mark) => {
      const item =
        'Een punt van een lijst dat meer woorden heeft dan er op een regel van de kolom kunnen staan, dus twee regels.';
      const parts = ['Zie het volgende.', { mark, text: item }, { mark, text: 'Nog een.' }, 'Dat was het.'];
      for (const tagged of [true, false]) {
        const { fragments } = await readExample({
          tagged,
          blocks: [
            { heading: 'Vraag 1', parts: ['Kent u de proef?'] },
            { heading: 'Antwoord 1', parts },
          ],
        });
        expect(fragments[0]?.antwoord?.paragraphs).toEqual([
          'Zie het volgende.',
          `${mark} ${item}`,
          `${mark} Nog een.`,
          'Dat was het.',
        ]);
      }
    },
  );

  it('has no break in an address', async () => {
    const url =
      'https://www.proef.nl/nieuws/2032/05/01/een-heel-lang-adres-dat-op-geen-enkele-regel-past-hoe-breed-die-ook-is.html';
    expect(await answerOf(`Zie (${url}) voor meer.`)).toBe(`Zie (${url}) voor meer.`);
  });

  it('shows powers and formulas as they stand, and takes them for no note', async () => {
    const text = 'Er is 100 m{+2} en CO{-2} en meer.{1} Ook dit, het 11{+e} deel.{2}';
    const read = 'Er is 100 m² en CO₂ en meer.¹ Ook dit, het 11e deel.²';
    expect(await answerOf(text, { notes: ['Een.', 'Twee.'] })).toBe(read);
  });

  it.each([true, false])('a note goes on overleaf (tagged: %s)', async (tagged) => {
    const note =
      'Een noot van zo veel woorden dat die meer dan een regel beslaat, en op de volgende bladzijde verder gaat, waar de rest ervan staat, met nog een paar woorden.';
    const long = Array.from({ length: 400 }, () => 'proefdruk').join(' ');
    const { noten, fragments } = await readExample({
      tagged,
      overleaf: true,
      notes: [note, 'Nog een.'],
      blocks: qa('Vraag 1', 'Antwoord 1', `Eerst dit.{1} ${long} ${long}.`, 'En verder.{2}'),
    });
    expect(noten.map(({ tekst }) => tekst?.text)).toEqual([note, 'Nog een.']);
    expect(noten[0]?.tekst?.places.map(({ page }) => page)).toEqual([1, 2]);
    expect(fragments[0]?.antwoord?.text).toBe(`Eerst dit.¹ ${long} ${long}.\n\nEn verder.²`);
  });

  it('a table has its empty cells and its notes', async () => {
    const { fragments, noten } = await readExample({
      notes: ['Voorlopig.'],
      blocks: [
        { heading: 'Vraag 1', parts: ['Kent u de proef?'] },
        {
          heading: 'Antwoord 1',
          parts: [
            'Zie de tabel.',
            {
              caption: 'Tabel 1',
              rows: [
                ['Soort', 'Toen', 'Nu'],
                ['Appels{1}', '', '3'],
                ['Peren', '4', ''],
              ],
            },
          ],
        },
      ],
    });
    const [tabel] = fragments[0]?.tabellen ?? [];
    expect(tabel?.rijen.map((rij) => rij.map((cel) => cel?.text ?? null))).toEqual([
      ['Soort', 'Toen', 'Nu'],
      ['Appels¹', null, '3'],
      ['Peren', '4', null],
    ]);
    expect(fragments[0]?.voetnoten.map(({ nummer }) => nummer)).toEqual([1]);
    expect(noten).toHaveLength(1);
  });

  it.each([
    [
      'the first cell of most rows',
      [
        ['', 'Aantal', 'Deel'],
        ['2031', '', '3'],
        ['', '4', ''],
        ['', '', '5'],
      ],
    ],
    [
      'all but the first',
      [
        ['Wat', '2030', '2031'],
        ['Totaal', '', ''],
        ['Aa', '1', ''],
        ['Bb', '', '2'],
      ],
    ],
    [
      'a cell that spans two',
      [
        ['Wat', 'Een kop over twee kolommen heen'],
        ['', '2030', '2031'],
        ['Aa', '1', ''],
      ],
    ],
  ])('the columns of a table are those of the page, also without %s', async (_, rows) => {
    for (const more of [{}, { columns: [330, 400] }]) {
      const { fragments } = await readExample({
        blocks: [
          { heading: 'Vraag 1', parts: ['Kent u de proef?'] },
          { heading: 'Antwoord 1', parts: [{ caption: 'Tabel 1', rows, ...more }, 'Zo is het.'] },
        ],
      });
      const width = Math.max(...rows.map((row) => row.length));
      expect(fragments[0]?.tabellen[0]?.rijen.map((rij) => rij.map((cel) => cel?.text ?? ''))).toEqual(
        rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')),
      );
    }
  });

  it('a table may begin left of the text, where the PDF says that it is one', async () => {
    const rows = [
      ['Een soort met een lange naam die ver links begint', 'Toen', 'Nu'],
      ['Appels', '', '3'],
    ];
    const blocks = [
      { heading: 'Vraag 1', parts: ['Kent u de proef?'] },
      {
        heading: 'Antwoord 1',
        parts: ['Zie de tabel.', { caption: 'Tabel 1', left: 55.28, columns: [300, 420], rows }],
      },
    ];
    const { fragments } = await readExample({ blocks });
    expect(
      fragments[0]?.tabellen.map(({ titel, rijen }) => [titel?.text, rijen.map((rij) => rij.map((cel) => cel?.text))]),
    ).toEqual([['Tabel 1', [rows[0], ['Appels', undefined, '3']]]]);
    expect(await readOrRefuse({ blocks, tagged: false })).toContain('pdf-buiten-kolom');
  });

  it('a line that is drawn after one that stands below it is refused: nothing else tells the order', async () => {
    const blocks = qa('Vraag 1', 'Antwoord 1', 'Eerst dit.', 'Dan dat.');
    const { bytes } = await setProefdruk(example({ blocks }), (line) => {
      if (line.text === 'Eerst dit.') return [];
      return line.text === 'Dan dat.' ? [line, { ...line, y: line.y + 9.58, text: 'Eerst dit.' }] : [line];
    });
    expect(await readProef(bytes)).toContain('pdf-volgorde');
  });

  it('what stands below a picture is a paragraph of its own', async () => {
    const figure =
      'Figuur 1 Hoe vaak er in een jaar een proef is gezet, in duizenden, naar de cijfers van de drukkerij zelf, die dat al lang bijhoudt.';
    const before = 'Zie het figuur.';
    for (const tagged of [true, false]) {
      const { fragments } = await readExample({
        tagged,
        blocks: [
          { heading: 'Vraag 1', parts: ['Kent u de proef?'] },
          { heading: 'Antwoord 1', parts: [before, { figure }, 'Dat zijn er meer dan vroeger.'] },
        ],
      });
      expect(fragments[0]?.antwoord?.paragraphs).toEqual([before, figure, 'Dat zijn er meer dan vroeger.']);
    }
  });

  it('a word that is broken in a cell is put together by what the word list knows', async () => {
    const rows = [
      ['Wat', 'Hoe'],
      ['rooms-\nkatholiek', 'drukke-\nrij'],
    ];
    const { bytes } = await setProefdruk(
      example({
        blocks: [
          { heading: 'Vraag 1', parts: ['Kent u de proef?'] },
          { heading: 'Antwoord 1', parts: [{ caption: 'Tabel 1', columns: [350], rows }] },
        ],
      }),
    );
    const read = await readProef(bytes, {}, (word) => word === 'rooms\u00ADkatholiek');
    const { fragments } = 'fragments' in read ? read : { fragments: [] };
    expect(fragments[0]?.tabellen[0]?.rijen[1]?.map((cel) => cel?.text)).toEqual(['rooms-katholiek', 'drukkerij']);
  });

  it('a table may be all of an answer', async () => {
    for (const tagged of [true, false]) {
      const { fragments } = await readExample({
        tagged,
        blocks: [
          { heading: 'Vraag 1', parts: ['Kent u de proef?'] },
          {
            heading: 'Antwoord 1',
            parts: [
              {
                caption: 'Tabel 1',
                rows: [
                  ['Soort', 'Nu'],
                  ['Appels', '3'],
                ],
              },
            ],
          },
        ],
      });
      expect(fragments.map(({ antwoord, tabellen }) => [antwoord?.text, tabellen.length])).toEqual([['', 1]]);
      expect(fragments[0]?.paginas.antwoord).toEqual([1]);
    }
  });

  it.each(['top', 'bottom'] as const)('cells of several lines stand in one row (%s), also overleaf', async (align) => {
    const { fragments } = await readExample({
      blocks: qa('Vraag 1', 'Antwoord 1').map((block, index) => ({
        ...block,
        parts:
          index === 0
            ? block.parts
            : ['Zie de tabel.', { caption: 'Tabel 1', align, columns: [350], rows: LONG }, 'Zo is het.'],
      })),
    });
    const [tabel] = fragments[0]?.tabellen ?? [];
    expect(fragments[0]?.antwoord?.paragraphs).toEqual(['Zie de tabel.', 'Zo is het.']);
    expect(tabel?.rijen.map((rij) => rij.map((cel) => cel?.text))).toEqual(
      LONG.map((row) => row.map((text) => text.replaceAll('\n', ' '))),
    );
    expect(fragments[0]?.paginas.antwoord).toEqual([1, 2, 3]);
  });

  it('a marker that stands before its turn is one all the same, where its note stands on the page', async () => {
    const { fragments, noten } = await readExample(
      {
        notes: ['Een.', 'Twee.'],
        blocks: qa('Vraag 1', 'Antwoord 1', 'Dit is eerst.{1}'),
        asked: 'Vragen van het lid Aa (ABC) aan de Minister van Proeven over iets{2} (ingezonden 1 mei 2032).',
      },
      {},
    );
    expect([fragments[0]?.antwoord?.text, noten.map(({ nummer }) => nummer)]).toEqual(['Dit is eerst.¹', [1, 2]]);
  });

  it.each([true, false])(
    'markers that stand together without a comma are those of the notes of their page (tagged: %s)',
    async (tagged) => {
      const notes = Array.from({ length: 11 }, (_, index) => `Noot ${index + 1}.`);
      const { fragments } = await readExample({
        tagged,
        notes,
        blocks: qa('Vraag 1', 'Antwoord 1', 'Een.{1}{2} Twee.{3} {4} En 2.{5}{6}{7} Meer.{8} Nog.{9}{10} Uit.{11}'),
      });
      expect(fragments[0]?.antwoord?.text).toBe('Een.¹² Twee.³ ⁴ En 2.⁵⁶⁷ Meer.⁸ Nog.⁹¹⁰ Uit.¹¹');
      expect(fragments[0]?.voetnoten.map(({ nummer }) => nummer)).toEqual(notes.map((_, index) => index + 1));
    },
  );

  it('a raised number that no notes of its page make up is refused', async () => {
    const notes = ['Een.', 'Twee.', 'Drie.'];
    for (const text of ['Dit.{1}{3} Dat.{2}', 'Dit.{1}{2}{4} Dat.{3}'])
      expect(await readOrRefuse({ notes, blocks: qa('Vraag 1', 'Antwoord 1', text) })).toContain('noot-onbekend');
  });

  it('what the asker adds is no part of an answer', async () => {
    for (const heading of ['Toelichting:', 'Toelichting']) {
      const blocks = [
        ...qa('Vraag 1', 'Antwoord 1'),
        { heading, parts: ['Deze vragen dienen ter aanvulling op eerdere vragen.'] },
      ];
      const { fragments } = await readExample({ blocks });
      expect(fragments.map(({ antwoord }) => antwoord?.text)).toEqual(['Ja.']);
    }
  });

  it('nor where it is tagged as text and has no heading of its own', async () => {
    const added =
      'Deze vragen dienen ter aanvulling op eerdere vragen terzake van de leden Van der Aa (ABC) en Cee (DEF), ingezonden 1 april 2032 (vraagnummer 2032Z01234).';
    const blocks = [...qa('Vraag 1', 'Antwoord 1'), { heading: added, parts: [] }];
    const { bytes } = await setProefdruk(example({ blocks }), (line) =>
      added.includes(line.text) && line.tag === 'H' ? [{ ...line, tag: 'P' }] : [line],
    );
    const read = await readProef(bytes);
    expect('fragments' in read ? read.fragments.map(({ antwoord }) => antwoord?.text) : read).toEqual(['Ja.']);
  });

  it('a note may hold a list, where the PDF says that it is one', async () => {
    const note = `Het gaat om ${'de proef en de druk en '.repeat(8)}verder niets.`;
    const blocks = qa('Vraag 1', 'Antwoord 1', 'Zie dit.{1}');
    const read = async (tagged: boolean) => {
      let seen = 0;
      const { bytes } = await setProefdruk(example({ blocks, notes: [note], tagged }), (line) =>
        line.y < 200 && line.size === 6.93 && ++seen > 2 ? [{ ...line, x: line.x + 14 }] : [line],
      );
      expect(seen).toBeGreaterThan(2);
      return readProef(bytes);
    };
    const tagged = await read(true);
    expect('fragments' in tagged ? tagged.noten.map(({ tekst }) => tekst?.text) : tagged).toEqual([note]);
    expect(await read(false)).toBeInstanceOf(Array);
  });

  it('an explanation that does not speak of the questions may be part of the answer above it', async () => {
    const blocks = [...qa('Vraag 1', 'Antwoord 1'), { heading: 'Toelichting', parts: ['Een proef is een afdruk.'] }];
    expect(await readOrRefuse({ blocks })).toEqual(['toelichting-van-wie']);
  });

  it('a notice stands in the place of answers', async () => {
    const { mededeling, fragments } = await readExample({
      answered: 'Mededeling van Minister Bee (Proeven) (ontvangen (ontvangen 2 juni 2032).',
      blocks: [
        { heading: 'Vraag 1', parts: ['Kent u de proef?'] },
        { heading: 'Mededeling', parts: ['De vragen worden later beantwoord.'] },
      ],
    });
    expect(mededeling?.text).toBe('De vragen worden later beantwoord.');
    expect(fragments.map(({ antwoord }) => antwoord)).toEqual([null]);
  });
});
