import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analyser } from '../../../src/search/dutch/analysis.js';
import { CompoundSplitter } from '../../../src/search/dutch/compounds.js';
import { fold, tokenize } from '../../../src/search/dutch/fold.js';
import { Lexicon } from '../../../src/search/dutch/lexicon.js';
import { Stemmer } from '../../../src/search/dutch/stem.js';

const lexicon = Lexicon.open();
const stemmer = new Stemmer(lexicon);
const splitter = new CompoundSplitter(lexicon);
const analyser = new Analyser(lexicon);
const words = (text: string) => tokenize(fold(text)).map((token) => token.text);
const parts = (word: string) => splitter.split(word).map(({ start, end }) => word.slice(start, end));

describe('folding', () => {
  it.each([
    ['Materiële', 'materiele'],
    ['‘s-Gravenhage', "'s-gravenhage"],
    ['«haat» „zaaien”', '"haat" "zaaien"'],
    ['2018–2019', '2018-2019'],
    ['Curaçao', 'curacao'],
    ['rol：Vraag', 'rol:vraag'],
    ['ｄｅｔｅｎｔｉｅ ＆ ２０１８', 'detentie & 2018'],
  ])('makes %j into %j', (text, wanted) => expect(fold(text)).toBe(wanted));

  it('never changes the length of a text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length));
  });
});

describe('words', () => {
  it.each([
    ['de F-35 en 21501-32', ['de', 'f-35', 'en', '21501-32']],
    ['EU 2008/115, t.b.v. de', ['eu', '2008/115', 't.b.v', 'de']],
    ['’s-Gravenhage', ['s-gravenhage']],
    ['een VN-top', ['een', 'vn-top']],
    ['3.1 miljoen, 80.000 per jaar; 7,6', ['3.1', 'miljoen', '80.000', 'per', 'jaar', '7,6']],
    ['artikel 3.14a', ['artikel', '3.14a']],
    ['Kamerstuk 34 775, nr. 51', ['kamerstuk', '34 775', 'nr', '51']],
    ['en/of asiel/JBZ-Raad', ['en', 'of', 'asiel', 'jbz-raad']],
    ['verblijf.Het DT&V', ['verblijf', 'het', 'dt&v']],
    ['thema’s, medewerker(s)', ["thema's", 'medewerker', 's']],
    ['2018\u001f en', ['2018', 'en']],
    ['de\u00adten\u00adtie \u200bvan', ['de\u00adten\u00adtie', 'van']],
  ])('of %j', (text, wanted) => expect(words(text)).toEqual(wanted));
});

describe('stems', () => {
  it.each([
    ['detentie', 'detenties'],
    ['grens', 'grenzen'],
    ['mens', 'mensen'],
    ['brief', 'brieven'],
    ['huis', 'huizen'],
    ['advocaat', 'advocaten'],
    ['gezin', 'gezinnen'],
    ['idee', 'ideeen'],
    ['procedure', 'procedures'],
    ['gemeente', 'gemeentes', 'gemeenten'],
    ['lid', 'leden'],
    ['kamerlid', 'kamerleden'],
    ['stad', 'steden'],
    ['kind', 'kinderen'],
    ['museum', 'musea'],
    ['uitzetten', 'uitgezet', 'uitzetting', 'uitzettingen'],
    ['terugkeren', 'teruggekeerde', 'terugkeer'],
    ['aannemen', 'aangenomen'],
    ['smokkelen', 'gesmokkeld', 'gesmokkelde'],
    ['sluiten', 'gesloten'],
    ['betalen', 'betaalt'],
    ['verbeteren', 'verbeterd', 'verbetering'],
    ['stellen', 'gesteld', 'gestelde'],
    ['melden', 'gemeld'],
    ['gebeuren', 'gebeurt', 'gebeurde', 'gebeurd'],
    ['gebruik', 'gebruiken', 'gebruikt', 'gebruikte'],
    ['tekenen', 'tekent', 'getekend', 'tekende'],
    ['ondertekenen', 'ondertekening', 'ondertekend'],
    ['beperken', 'beperkt', 'beperkte', 'beperking'],
    ['hervestigen', 'hervestigd', 'hervestiging'],
    ['bewijzen', 'bewezen', 'bewijs'],
    ['besluiten', 'besloten', 'besluit'],
    ['onderzoeken', 'onderzocht', 'onderzochte'],
    ['verslag', 'verslagen'],
    ['vals', 'valse'],
    ['europees', 'europese'],
    ['dominee', 'dominees'],
    ['visum', 'visa'],
    ['overheid', 'overheden'],
    ['aanpakken', 'aangepakt', 'aanpak'],
    ['overmaken', 'overgemaakt', 'overmaakte'],
    ['meewerken', 'meegewerkt'],
    ['werken', 'werkte', 'werkten', 'gewerkt', 'werkende'],
    ['sturen', 'stuurde', 'stuurden', 'gestuurd', 'stuurt'],
    ['zetten', 'gezet', 'zette'],
    ['testen', 'getest', 'testte'],
    ['opsluiten', 'opgesloten', 'opsloot'],
    ['aannemen', 'aannam', 'aangenomen'],
    ['verbieden', 'verbood'],
    ['ontvangen', 'ontving', 'ontvingen'],
    ['verliezen', 'verloor', 'verloren'],
    ['vertrekken', 'vertrok', 'vertrokken'],
    ['bestaan', 'bestaat', 'bestond', 'bestaande'],
    ['helpen', 'hielp', 'hielpen', 'geholpen'],
    ['bevechten', 'bevochten'],
    ['liegen', 'gelogen'],
    ['teruggaan', 'terugging', 'teruggegaan'],
    ['boot', 'bootje', 'bootjes', 'boten'],
    ['kaart', 'kaartje'],
    ['weg', 'weggetje'],
    ['film', 'filmpje'],
    ['koning', 'koninkje'],
    ['auto', 'autootje'],
    ['hoog', 'hoger', 'hogere'],
    ['laag', 'lagere'],
    ['duur', 'duurder', 'duurdere'],
    ['streng', 'strenger'],
    ['goedkoop', 'goedkoper'],
    ['boos', 'bozer'],
    ['zwaar', 'zwaarder', 'zwaarste'],
    ['ruim', 'ruimer', 'ruimere'],
    ['streng', 'strengst', 'strengste'],
    ['veilig', 'veiliger', 'veiligst'],
    ['groot', 'grootste'],
    ['rekenen', 'rekende', 'gerekend'],
    ['kosten', 'kost', 'gekost'],
    ['minderjarig', 'minderjarige', 'minderjarigen', 'minderjarigheid'],
  ])('of %s and its forms are one', (...forms) => {
    expect(new Set(forms.map((form) => stemmer.stem(form))).size).toBe(1);
  });

  it.each([
    ['markt', 'mark'],
    ['proces', 'procede'],
    ['adres', 'ader'],
    ['besteden', 'stad'],
    ['verleden', 'lid'],
    ['geweld', 'wel'],
    ['gebeurt', 'beurt'],
    ['valse', 'valt'],
    ['overheid', 'overige'],
    ['bestaande', 'bestand'],
    ['banden', 'bannen'],
    ['ruimte', 'ruimen'],
    ['ouders', 'oud'],
    ['leger', 'leeg'],
    ['meisje', 'mees'],
    ['spanje', 'span'],
    ['wacht', 'wachter'],
    ['zwaarder', 'zwaard'],
    ['laatste', 'laat'],
    ['naaste', 'na'],
    ['vorst', 'vor'],
  ])('of %s and %s differ', (one, other) => expect(stemmer.stem(one)).not.toBe(stemmer.stem(other)));

  it.each([
    ['smokkelaars', 'smokkelen'],
    ['registratie', 'registreren'],
    ['intolerantie', 'intolerant'],
    ['illegaliteit', 'illegaal'],
    ['criminaliteit', 'crimineel'],
    ['controleert', 'controle'],
    ['exporteren', 'export'],
  ])('%s comes from %s', (word, from) => expect(stemmer.roots(word)).toContain(stemmer.stem(from)));

  it.each([
    ['gemeente', 'men'],
    ['bekeren', 'bek'],
  ])('%s does not come from %s', (word, other) => expect(stemmer.roots(word)).not.toContain(stemmer.stem(other)));
});

describe('words that look like another', () => {
  const held = (word: string) => analyser.word(word)?.lesser.map(({ term }) => term) ?? [];
  it.each([
    ['buitenlanders', 'land'],
    ['leger', 'leg'],
    ['ziekenhuis', 'huis'],
    ['gelukszoekers', 'zoek'],
    ['kamer', 'kam'],
    ['regering', 'regie'],
    ['manieren', 'manie'],
    ['waarborgen', 'berg'],
    ['maatregelen', 'regel'],
    ['werkeloosheid', 'loosheid'],
  ])('%s holds no %s', (word, other) => expect(held(word)).not.toContain(stemmer.stem(other)));

  it.each([
    ['rechtsbijstand', 'recht'],
    ['overheidspersoneel', 'overheid'],
    ['ziekenhuiskosten', 'ziekenhuis'],
    ['kamerbrief', 'kamer'],
  ])('%s holds %s', (word, other) => expect(held(word)).toContain(stemmer.stem(other)));
});

describe('compounds', () => {
  it.each([
    ['vreemdelingendetentie', ['vreemdelingen', 'detentie']],
    ['uitzettingsdetentie', ['uitzetting', 'detentie']],
    ['kennismigranten', ['kennis', 'migranten']],
    ['mensenrechteninstituut', ['mensen', 'rechten', 'instituut']],
    ['vreemdelingebewaring', ['vreemdeling', 'bewaring']],
    ['klimaatvluchtelingen', ['klimaat', 'vluchtelingen']],
    ['haatzaaien', ['haat', 'zaaien']],
    ['arbeidsmarkt', ['arbeid', 'markt']],
    ['grenscontrole', ['grens', 'controle']],
  ])('takes %s apart', (word, wanted) => expect(parts(word)).toEqual(wanted));

  it.each([
    'vluchtelingen',
    'antwoord',
    'maatregel',
    'beleid',
    'minister',
    'verantwoordelijk',
    'verschillende',
    'behandeling',
    'vastzetten',
    'mogelijkheid',
  ])('leaves %s whole', (word) => expect(parts(word)).toEqual([]));

  it('gives parts in order that lie within the word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('arbeids', 'markt', 'beleid', 'en', 's', 'kind', 'xq'), { maxLength: 9 }),
        (pieces) => {
          const word = pieces.join('');
          let last = 0;
          for (const { start, end } of splitter.split(word)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(word.length);
        },
      ),
    );
  });
});

describe('analysis', () => {
  it.each([
    ['EU-lidstaten', 'EUlidstaat'],
    ['na-oorlogse', 'naoorlogse'],
    ['t.b.v', 'tbv'],
    ['80.000', '80000'],
    ["thema's", 'thema'],
    ['F-35', 'F35'],
  ])('takes %j and %j for one word', (one, other) => {
    expect(analyser.word(fold(one))?.term).toBe(analyser.word(fold(other))?.term);
  });

  it.each(['de', 'worden', 'x', '', '-'])('drops %j', (word) => expect(analyser.word(word)).toBeNull());

  it('tells where in a word a part stands', () => {
    const detentie = analyser.word('immigratiedetentie')?.lesser.find(({ term }) => term === 'detentie');
    expect(detentie?.at).toEqual({ start: 10, end: 18 });
  });
});
