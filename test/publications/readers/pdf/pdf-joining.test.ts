import { describe, expect, it } from 'vitest';
import { Lezingen } from '../../../../src/publications/model/lezingen.js';
import { joinPrinted } from '../../../../src/publications/readers/pdf/pdf-joining.js';
import type { LineEnd } from '../../../../src/publications/readers/pdf/pdf-text.js';
import { Vocabulary } from '../../../../src/text/hyphens.js';
import { SourceText } from '../../../../src/text/source-text.js';

/** Two lines put together, as they are shown, with what the PDF tells of the end of the first. */
function joined(first: string, second: string, end: Partial<LineEnd> = {}): string {
  const source = new SourceText('ah-tk-20312032-1', `${first}\n${second}`, '');
  const lines = source.lines.map((line) => ({ ...line, pagina: 1, naWit: false }));
  const { slices } = joinPrinted(lines, {
    vocabulary: new Vocabulary([]),
    lezingen: new Lezingen([]),
    endOf: () => ({ room: -20, space: null, words: null, ...end }),
  });
  return source.passage([slices]).text;
}

const WORD = { words: { joined: false, left: true, right: true } };

describe('joinPrinted', () => {
  it.each([
    ['een', 'woord', {}, 'een woord'],
    ['gebro-', 'ken', {}, 'gebroken'],
    ['aanloop-', 'en overgang', {}, 'aanloop- en overgang'],
    // The PDF tells what stands behind the line.
    ['Informatica-', 'onderwijs', { space: true }, 'Informatica- onderwijs'],
    ['partij-', 'en', { space: false }, 'partijen'],
    // What would still have fitted was not broken.
    ['Informatica-', 'les', { room: 12 }, 'Informatica- les'],
    ['zwart-', 'wit', { room: -1 }, 'zwart-wit'],
    ['WIA-', 'uitkering', {}, 'WIA-uitkering'],
    ['landen-', 'specifieke', { more: true }, 'landen-specifieke'],
    ['rooms-', 'katholiek', { words: { ...WORD.words, hyphened: true } }, 'rooms-katholiek'],
    ['mbo-', 'opleiding', {}, 'mbo-opleiding'],
    ['ggz-', 'instelling', {}, 'ggz-instelling'],
    ['e-', 'mail', {}, 'e-mail'],
    // Of two names the second may begin with a small letter.
    ['mevrouw Aa-', 'van Beeland zegt', WORD, 'mevrouw Aa-van Beeland zegt'],
    ['(Ceevoort-', 'van der Dee)', {}, '(Ceevoort-van der Dee)'],
    ['De Goe-', 'de Week', { words: { joined: true, left: false, right: true } }, 'De Goede Week'],
    ['een di-', 'van Beeland', {}, 'een divan Beeland'],
    ['woon-', '& werkomgeving', {}, 'woon- & werkomgeving'],
    ['lhbtiq+-', 'personen', {}, 'lhbtiq+-personen'],
    ['directeur-', 'generaal', {}, 'directeur-generaal'],
    ['informatie-', 'uitwisseling', { words: { joined: false, left: true, right: true } }, 'informatie-uitwisseling'],
    ['gefinanci-', 'eerd', { words: { joined: true, left: false, right: false } }, 'gefinancieerd'],
    ['en/', 'of', {}, 'en/of'],
    ['2021–', '2022', {}, '2021–2022'],
    ['zo –', 'en ook', {}, 'zo – en ook'],
    ['mensenhandel en', '-smokkel', {}, 'mensenhandel en -smokkel'],
    [
      '(https://www.nrc.nl/nieuws/bunq-keek-',
      'in-rekeningen)',
      {},
      '(https://www.nrc.nl/nieuws/bunq-keek-in-rekeningen)',
    ],
    // No address ends in a hyphen, whatever follows; in a slash it may.
    [
      'zie nos.nl/artikel/25-kabinet-valt-over-',
      'asiel en meer',
      WORD,
      'zie nos.nl/artikel/25-kabinet-valt-over-asiel en meer',
    ],
    ['https://www.nrc.nl/?zoek=', 'geld en meer', WORD, 'https://www.nrc.nl/?zoek=geld en meer'],
    ['(https://www.nrc.nl/', 'nieuws). Zie ook', WORD, '(https://www.nrc.nl/nieuws). Zie ook'],
    ['zie https://www.nrc.nl/', 'nieuws.', WORD, 'zie https://www.nrc.nl/nieuws.'],
    ['zie https://www.nrc.nl/', 'voor meer nieuws.', WORD, 'zie https://www.nrc.nl/ voor meer nieuws.'],
    ['via info@ministerie-', 'van-zaken.nl en meer', WORD, 'via info@ministerie-van-zaken.nl en meer'],
    ['https://', 'www.movisie.nl/sites', {}, 'https://www.movisie.nl/sites'],
    [
      'www.movisie.nl/2022-03/%20provincies',
      '%202022.pdf',
      { space: false },
      'www.movisie.nl/2022-03/%20provincies%202022.pdf',
    ],
    ['www.movisie.nl/2022-03/provincies', '%202022.pdf', {}, 'www.movisie.nl/2022-03/provincies%202022.pdf'],
    ['zie https://open.nl/ronl-0a1b/', 'pdf voor meer', WORD, 'zie https://open.nl/ronl-0a1b/pdf voor meer'],
    ['https://nos.nl/artikel/25.', 'Daarna', {}, 'https://nos.nl/artikel/25. Daarna'],
    // The last line of a page may lack the space that the PDF has behind the others.
    ['https://nos.nl/artikel/25).', 'Daarna', { space: false }, 'https://nos.nl/artikel/25). Daarna'],
    ['https://nos.nl/artikel/25/', 'Daarna', { space: false }, 'https://nos.nl/artikel/25/Daarna'],
    ['https://nos.nl/artikel/25', 'en ook', {}, 'https://nos.nl/artikel/25 en ook'],
    ['zie https://nos.nl/artikel/', 'en ook', { room: 3 }, 'zie https://nos.nl/artikel/ en ook'],
  ] as [string, string, Partial<LineEnd>, string][])('%s | %s %j', (first, second, end, expected) => {
    expect(joined(first, second, end)).toBe(expected);
  });
});
