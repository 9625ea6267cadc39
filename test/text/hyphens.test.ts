import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideHyphen, Vocabulary } from '../../src/text/hyphens.js';
import { realCorpus } from '../corpus.js';

const NOTHING = new Vocabulary([]);
const { publications } = await realCorpus();

describe('decideHyphen, without anything to go by', () => {
  it.each([
    ['Neder', 'land', 'weg', 'gewoon'],
    ['Staatsse', 'cretaris', 'weg', 'gewoon'],
    ['niet', 'afdwingbare', 'blijft', 'voorvoegsel'],
    ['oud', 'minister', 'blijft', 'voorvoegsel'],
    ['oud', 'heid', 'weg', 'gewoon'],
    ['oud', 'ste', 'weg', 'gewoon'],
    ['motie', 'Baudet', 'blijft', 'hoofdletter'],
    ['EU', 'lidstaten', 'blijft', 'hoofdletter'],
    ['F', '35', 'blijft', 'hoofdletter'],
    ['Groen', 'Links', 'weg', 'gewoon'],
    ['Christen', 'Unie', 'weg', 'gewoon'],
    ['GroenLinks', 'PvdA', 'blijft', 'hoofdletter'],
    ['asiel', 'en', 'blijft', 'weglating'],
    ['herkomst', 'of', 'blijft', 'weglating'],
    ['asiel', 'en/of', 'blijft', 'weglating'],
    ['asiel', 'ende', 'weg', 'gewoon'],
    ['zee', 'egel', 'blijft', 'klinkerbotsing'],
    ['co', 'operatie', 'weg', 'gewoon'],
    ['gefinanci', 'eerd', 'weg', 'gewoon'],
    ['IMMI', 'GRATIE', 'weg', 'gewoon'],
    ['VERENIGDE', 'NATIES', 'weg', 'gewoon'],
    ['re', 'integratietraject', 'blijft', 'klinkerbotsing'],
    ['anti', 'islamitisch', 'blijft', 'klinkerbotsing'],
    ['ge', 'ïnformeerd', 'weg', 'gewoon'],
    ['twee', 'ijzers', 'weg', 'gewoon'],
    ['technisch', 'inhoudelijk', 'blijft', 'voorvoegsel'],
    ['flex', 'bv', 'blijft', 'voorvoegsel'],
    ['Woo', 'verzoek', 'blijft', 'voorvoegsel'],
    ['Wob', 'verzoeken', 'blijft', 'voorvoegsel'],
    ['Awb', 'procedure', 'blijft', 'voorvoegsel'],
    ['Wajong', 'uitkering', 'blijft', 'voorvoegsel'],
    ['vog', 'aanvraag', 'blijft', 'voorvoegsel'],
    ['bso', 'plekken', 'blijft', 'voorvoegsel'],
    ['co', 'ouderschap', 'blijft', 'voorvoegsel'],
    ['collega', 'wethouder', 'blijft', 'voorvoegsel'],
    ['back', 'up', 'blijft', 'kort'],
    ['aow', 'leeftijd', 'blijft', 'voorvoegsel'],
    ['brigade', 'generaal', 'blijft', 'voorvoegsel'],
    ['hoger', 'beroepszaak', 'blijft', 'voorvoegsel'],
    ['up', 'to-date', 'blijft', 'voorvoegsel'],
    ['cross', 'border', 'blijft', 'voorvoegsel'],
    ['gemakke', 'lijke', 'weg', 'gewoon'],
    ['stand', 'by', 'blijft', 'kort'],
    ['vso', 'leerlingen', 'blijft', 'voorvoegsel'],
    ['pfas', 'verbod', 'blijft', 'voorvoegsel'],
    ['GroenLinks', 'leden', 'blijft', 'voorvoegsel'],
    ['WhatsApp', 'groep', 'blijft', 'voorvoegsel'],
    ['MijnOver', 'heid', 'weg', 'gewoon'],
    ['Volt', 'fractie', 'blijft', 'voorvoegsel'],
    ['vo', 'scholen', 'weg', 'gewoon'],
  ])('%s-|%s %s: %s', (left, right, fate, kind) => {
    expect(decideHyphen(left, right, NOTHING)).toMatchObject({ fate, ground: { kind } });
  });
});

describe('decideHyphen, with what the word list knows', () => {
  const knows = { joined: false, left: true, right: true };
  it.each([
    ['gas', 'als', knows, 'blijft', 'weglating'],
    ['nati', 'als', { joined: false, left: false, right: true }, 'weg', 'gewoon'],
    ['eige', 'naar', { joined: true, left: false, right: true }, 'weg', 'woordenlijst'],
    ['woon', 'werkverkeer', knows, 'blijft', 'voorvoegsel'],
    ['publiek', 'private', knows, 'blijft', 'voorvoegsel'],
    ['woon', 'wijken', { joined: true, left: true, right: true }, 'weg', 'woordenlijst'],
    ['win', 'win', { ...knows, hyphened: true }, 'blijft', 'woordenlijst'],
    ['kant', 'en-klare', { ...knows, joined: true }, 'blijft', 'voorvoegsel'],
    ['face-to', 'face', knows, 'blijft', 'voorvoegsel'],
    ['een-op', 'een', { ...knows, joined: true }, 'blijft', 'voorvoegsel'],
    ['financieel', 'economische', knows, 'blijft', 'voorvoegsel'],
    ['politiek', 'bestuurlijke', knows, 'blijft', 'voorvoegsel'],
    ['wettelijk', 'heid', knows, 'weg', 'gewoon'],
    ['personeel', 'technische', knows, 'weg', 'gewoon'],
    ['wo', 'studenten', knows, 'blijft', 'voorvoegsel'],
    ['vo', 'scholen', knows, 'blijft', 'voorvoegsel'],
    ['ai', 'systemen', knows, 'blijft', 'voorvoegsel'],
    ['po', 'litiezaken', { joined: false, left: true, right: false }, 'weg', 'gewoon'],
    ['so', 'ciaal', { joined: true, left: true, right: false }, 'weg', 'woordenlijst'],
    ['asiel', 'danwel', knows, 'blijft', 'weglating'],
    ['AB12-Brief-uit', 'de-kast', knows, 'blijft', 'adres'],
    ['van-de-wachtlijsten-uit', 'zorg', knows, 'blijft', 'adres'],
    ['nieuws', 'van-de-dag', knows, 'blijft', 'adres'],
    ['ENTSO-E-ver', 'band', knows, 'weg', 'gewoon'],
    ['huis-aan', 'sluiting', { ...knows, joined: true }, 'weg', 'woordenlijst'],
  ] as const)('%s-|%s (%j) %s: %s', (left, right, words, fate, kind) => {
    expect(decideHyphen(left, right, NOTHING, { words })).toMatchObject({ fate, ground: { kind } });
  });
});

describe('decideHyphen, with the word elsewhere in the text', () => {
  it.each([
    ['niet', 'gouvernementele', 'nietgouvernementele organisaties', 'weg'],
    ['migratie', 'management', 'migratie-management', 'blijft'],
    ['best', 'practices', 'best-practices en Best-practices', 'blijft'],
    ['EU', 'breed', 'EUbreed', 'weg'],
  ])('%s-|%s beside «%s»: %s', (left, right, elsewhere, fate) => {
    const decision = decideHyphen(left, right, new Vocabulary([elsewhere]));
    expect(decision).toMatchObject({ fate, ground: { kind: 'elders' } });
  });

  it.each([
    ['audit', 'medewerker', 'de audit-functie', 'blijft', 'voorvoegsel'],
    ['audit', 'medewerker', 'www.proef.nl/audit-functie-twee', 'weg', 'gewoon'],
    ['asiel', 'relaas', 'asiel-gerelateerd en asielzoeker', 'weg', 'gewoon'],
  ])('%s-|%s beside «%s», by its first part: %s', (left, right, elsewhere, fate, kind) => {
    expect(decideHyphen(left, right, new Vocabulary([elsewhere]))).toMatchObject({ fate, ground: { kind } });
  });

  it('room for more of the word says that it was not broken, and the same word elsewhere says more', () => {
    const decide = (elsewhere: string) =>
      decideHyphen('landen', 'specifieke', new Vocabulary([elsewhere]), { more: true });
    expect(decide('').ground).toEqual({ kind: 'ruimte', spatie: false });
    expect(decide('landenspecifieke').fate).toBe('weg');
  });

  it('says how often it stands there', () => {
    const vocabulary = new Vocabulary(['Nederland en nederland']);
    expect(decideHyphen('Neder', 'land', vocabulary).ground).toEqual({ kind: 'elders', vorm: 'Nederland', keer: 2 });
  });
});

it('a word that stands elsewhere without the hyphen never keeps it, unless it stands with it more often', () => {
  const part = fc.stringMatching(/^[a-z]{3,8}$/u).filter((word) => !/^(?:en|of|tot|respectievelijk)$/u.test(word));
  fc.assert(
    fc.property(part, part, fc.nat(3), fc.nat(3), (left, right, joined, hyphened) => {
      const words = [...Array(joined).fill(left + right), ...Array(hyphened).fill(`${left}-${right}`)];
      fc.pre(words.length > 0);
      const { fate } = decideHyphen(left, right, new Vocabulary(words));
      expect(fate).toBe(joined >= hyphened ? 'weg' : 'blijft');
    }),
  );
});

describe('the hyphens of the corpus', () => {
  const all = publications.flatMap(({ afbrekingen, source }) => afbrekingen.map((one) => ({ ...one, source })));

  it('stand at the end of their line, and are hyphens', () => {
    expect(all.length).toBeGreaterThan(50);
    for (const { at, regel, source } of all) {
      expect(source.text.charAt(at)).toBe('-');
      expect(source.lines[regel - 1]?.text.trimEnd().length).toBe(at - (source.lines[regel - 1]?.start ?? 0) + 1);
    }
  });

  it.each([
    ['Neder', 'land', 'weg'],
    ['niet', 'afdwingbare', 'blijft'],
    ['motie', 'Baudet', 'blijft'],
  ])('%s-|%s %s', (links, rechts, fate) => {
    const found = all.filter((one) => one.links === links && one.rechts === rechts);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one.fate).toBe(fate);
  });
});

describe('Vocabulary', () => {
  const vocabulary = new Vocabulary([
    'De Migratie en de migratie van EU-burgers, regio’s en 2008/115 ',
    'zonder best-practices in Neder-',
    'land en de vluchte-',
    'lingen',
  ]);

  it.each([
    ['migratie', 2],
    ['MIGRATIE', 2],
    ['de', 3],
    ['eu-burgers', 1],
    ['burgers', 0],
    ['regio’s', 1],
    ['2008', 1],
    ['best-practices', 1],
    ['en', 3],
  ])('«%s» stands there %i times', (word, times) => {
    expect(vocabulary.count(word)).toBe(times);
  });

  it.each(['Neder', 'land', 'Nederland', 'vluchte', 'lingen'])('a word that is broken is no evidence: %s', (word) => {
    expect(vocabulary.count(word)).toBe(0);
  });
});
