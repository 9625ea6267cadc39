import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lezing, Lezingen } from '../../../../src/publications/model/lezingen.js';
import type { Regel } from '../../../../src/publications/readers/ontleding.js';
import { textDivision } from '../../../../src/publications/readers/text/paragraphs.js';
import { sourceOf } from '../../../text/passages.js';

/** Lines of one page; a blank line sets `naWit` on the next. */
function lines(text: string): Regel[] {
  let naWit = false;
  return sourceOf(text).lines.flatMap((line) => {
    if (line.text.trim() === '') {
      naWit = true;
      return [];
    }
    const regel = { ...line, pagina: 1, naWit };
    naWit = false;
    return [regel];
  });
}

const divided = (regels: readonly Regel[], witregels = false, readings: readonly Lezing[] = []) =>
  textDivision([regels], { lineStyle: 'spaced', lezingen: new Lezingen(readings), witregels });
const starts = (paragraphs: readonly (readonly Regel[])[] | null) =>
  paragraphs?.map(([first]) => first?.text.trim().split(' ')[0]);

const ANSWER = `Eerste zinnen lopen vol tot aan de kant van de column en gaan dan verder op de 
volgende regel, die hier ophoudt. 
Tweede zinnen beginnen een nieuwe alinea en lopen ook weer vol tot aan de kant 
van de column. En deze zin eindigt zo dicht bij de kant dat niets meer past hier. 
Derde zinnen horen daarom bij dezelfde alinea, want er was geen plaats meer over 
op de regel. 
`;

describe('paragraphs of an answer', () => {
  it('end where the next word would still have fitted', () => {
    const regels = lines(ANSWER);
    expect(starts(divided(regels).alineas(regels))).toEqual(['Eerste', 'Tweede']);
  });

  it('end, or do not end, where a reading says so', () => {
    const regels = lines(ANSWER);
    const readings: Lezing[] = [
      { soort: 'alinea', regel: 2, einde: false, reden: 'gelezen' },
      { soort: 'alinea', regel: 4, einde: true, reden: 'gelezen' },
    ];
    expect(starts(divided(regels, false, readings).alineas(regels))).toEqual(['Eerste', 'Derde']);
  });

  it('a list has an item a paragraph, also without full stops', () => {
    const text = `Deze regel loopt vol tot aan de kant van de column en kondigt iets aan zoals: 
– appels 
– peren en nog heel veel meer vruchten die samen deze regel vol maken tot aan de 
kant 
`;
    const regels = lines(text);
    expect(divided(regels).alineas(regels)).toHaveLength(3);
  });
});

describe('paragraphs of a letter', () => {
  const LETTER = `Eerste zinnen lopen vol tot aan de kant van de column en houden dan ook meteen op. 
Tweede regel zonder wit ervoor. 

Kopje 

Derde zinnen lopen door na een witregel die middenin een zin staat, want deze zin 

gaat nog verder. 
`;
  it('stand apart by a blank line behind the end of a sentence, or under a heading', () => {
    const regels = lines(LETTER);
    expect(starts(divided(regels, true).alineas(regels))).toEqual(['Eerste', 'Kopje', 'Derde']);
  });
});

describe('questions under one heading', () => {
  const QUESTIONS = `Wat is de eerste vraag die hier gesteld wordt? En is dat ook de laatste die er is? 
Wat is dan de tweede vraag? 
Wat is de derde vraag die hier gesteld wordt, en loopt die tot de kant van column? 
En hoort dit er nog bij? 
`;
  it('are as many as the heading says', () => {
    const regels = lines(QUESTIONS);
    const split = divided(regels).questions(regels, 3).own;
    expect(split).toHaveLength(3);
    expect(split?.flat()).toEqual(regels);
  });

  it('cannot be told apart when fewer lines end a sentence', () => {
    const regels = lines(QUESTIONS);
    expect(divided(regels).questions(regels, 5).own).toBeNull();
  });

  it('begin where a reading says so', () => {
    const regels = lines(QUESTIONS);
    const readings: Lezing[] = [{ soort: 'alinea', regel: 3, einde: true, reden: 'gelezen' }];
    expect(
      divided(regels, false, readings)
        .questions(regels, 2)
        .own?.map((one) => one.length),
    ).toEqual([3, 1]);
  });
});

it('no line is lost, doubled or moved, whatever the text', () => {
  const word = fc.constantFrom('de', 'vreemdelingendetentie', 'Ja.', 'vraag?', '–', '1.', 'a)', 'einde:', '»', '\n\n');
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { maxLength: 12 }),
      fc.boolean(),
      (rows, wit) => {
        const regels = lines(rows.map((row) => `${row.join(' ')} \n`).join(''));
        expect(divided(regels, wit).alineas(regels).flat()).toEqual(regels);
      },
    ),
  );
});
