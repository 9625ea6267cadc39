import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemoryLibrary } from '../../src/corpus/memory-library.js';
import type { Library } from '../../src/publications/model/library.js';
import { narrowed } from '../../src/search/query/typed-query.js';
import type { SearchEngine, SearchOutcome, SearchRequest } from '../../src/search/search-engine.js';
import { Passage } from '../../src/text/source-text.js';
import { realCorpus } from '../corpus.js';

const AH = 'ah-tk-20182019-811';
const KST = 'kst-34964-B';

/** An engine, and what lets go of what it holds. */
export interface Opened {
  readonly engine: SearchEngine;
  close(): Promise<void>;
}

/** What every search engine must do, over the two real publications. Give it what makes one of a library. */
export function describeSearchEngine(name: string, create: (library: Library) => Promise<Opened>): void {
  describe(name, () => {
    let library: MemoryLibrary;
    let opened: Opened;
    const search = (text: string, more: Partial<SearchRequest> = {}) =>
      opened.engine.search({ text, document: null, offset: 0, limit: 100, ...more });
    const ids = async (text: string, more: Partial<SearchRequest> = {}) =>
      found(await search(text, more)).hits.map(({ fragment }) => fragment.id);

    beforeAll(async () => {
      library = (await realCorpus()).library;
      opened = await create(library);
    });
    afterAll(() => opened.close());

    it.each([
      ['detentie', [`${AH}#74`, `${AH}#77`, `${KST}#14`, `${KST}#5`], 'parts of compounds'],
      ['kennismigrant', [`${AH}#45`], 'a plural'],
      ['gezinsherenging', [`${AH}#15`, `${AH}#18`, `${AH}#26`, `${KST}#4`], 'a misspelt word'],
      ['haatzaaien', [`${AH}#11`], 'words written apart'],
      ['haat zaaien', [`${AH}#11`], 'words as they stand'],
      ['uit zetting', [`${AH}#55`, `${AH}#51`], 'a particle written apart'],
      ['hoe vangen we vluchtelingen op', [`${AH}#38`, `${KST}#3`], 'a verb whose particle ends the question'],
      ['naoorlogse', [`${AH}#26`], 'with and without a hyphen'],
      ['EU lidstaten', [`${AH}#9`, `${AH}#26`], 'a space for a hyphen'],
      ['mensenrechteninstituut', [`${AH}#82`], 'written apart, with a capital'],
      ['reeel gevaar', [`${AH}#52`, `${AH}#39`], 'without accents'],
      ['2008/115', [`${AH}#51`, `${AH}#52`, `${AH}#78`], 'a number with a stroke'],
      ['34775', [`${AH}#34`], 'a number in groups'],
      ['KNOMAD', [`${AH}#93`], 'a name'],
      ['mogen kinderen worden uitgezet?', [`${AH}#49`], 'a whole question'],
      ['GCR', [`${KST}#9`], 'an abbreviation'],
    ])('finds by %j what has %j (%s)', async (text, wanted) => {
      expect(await ids(text)).toEqual(expect.arrayContaining(wanted));
    });

    it('puts fragments with all words before those with some', async () => {
      const all = await ids('grensbewaking grondrechten Handvest');
      expect(all.slice(0, 2).sort()).toEqual([`${AH}#61`, `${AH}#63`]);
      expect(all.length).toBeGreaterThan(2);
    });

    it.each([
      ['"bed-bad-brood regelingen"', [`${AH}#80`]],
      ['“Juridisch bindend document”', [`${AH}#8`]],
      ['„te allen tijde”', [`${AH}#20`, `${AH}#74`]],
      ['"mensenhandel" "tijdelijke verblijfsvergunning"', [`${AH}#60`]],
      ['"De grens is daar waar dit omslaat"', [`${AH}#11`]],
      ['"gratis of betaalbare rechtsbijstand"', [`${AH}#77`]],
      ['"detentie"', [`${AH}#74`, `${KST}#14`]],
    ])('takes the word group %s exactly', async (text, wanted) => {
      expect((await ids(text)).sort()).toEqual([...wanted].sort());
    });

    it.each([
      '"bindend juridisch document"',
      '"gratis betaalbare rechtsbijstand"',
      '"etentie"',
      '"EU lidstaten zich EU"',
    ])('does not find the word group %s, which stands nowhere', async (text) => expect(await ids(text)).toEqual([]));

    it('finds a word group where a line of the source was wrapped', async () => {
      expect(await ids('"een afschrikkende werking heeft"')).toEqual([`${AH}#56`]);
      expect(await ids('"aangenomen met een resolutie"')).toEqual([`${AH}#8`]);
    });

    it.each([
      ['vreemdelingenbewaring -borgsom', 'borgsom'],
      ['terugkeer -detentie', '[a-z]*detentie'],
      ['terugkeer -"gedwongen terugkeer"', 'gedwongen terugkeer'],
      ['migratie -regulier*', 'reguliere'],
    ])('leaves out by %j what has %j', async (text, without) => {
      const hits = found(await search(text)).hits;
      expect(hits.length).toBeGreaterThan(0);
      for (const { fragment } of hits) {
        const all = [fragment.vraag, fragment.antwoord].map((passage) => passage?.text.toLowerCase() ?? '').join(' ');
        expect(all).not.toMatch(new RegExp(`(?<!\\p{L})${without}(?!\\p{L})`, 'u'));
      }
    });

    it('takes a word with a star as the beginning of words', async () => {
      expect(await ids('kenni*')).toContain(`${AH}#45`);
      expect(await ids('vreemdelingenb*')).toEqual(expect.arrayContaining([`${AH}#74`, `${AH}#77`]));
    });

    it.each([
      [`detentie document:${KST}`, (id: string) => id.startsWith(KST)],
      ['detentie document:811', (id: string) => id.startsWith(AH)],
      ['terugkeer document:"34 964, B"', (id: string) => id.startsWith(KST)],
      ['migratie indiener:baudet', (id: string) => id.startsWith(AH)],
      ['migratie partij:fvd', (id: string) => id.startsWith(AH)],
      ['migratie partij:“Forum voor Democratie”', (id: string) => id.startsWith(AH)],
      ['migratie -partij:fvd', (id: string) => id.startsWith(KST)],
      ['migratie -document:34964-B', (id: string) => id.startsWith(AH)],
      ['migratie van:2018-10', (id: string) => id.startsWith(AH)],
      ['migratie tot:30-09-2018', (id: string) => id.startsWith(KST)],
      ['migratie van:2018-08 tot:2018-08-30', (id: string) => /^kst-34964-B#(8|9|1\d)$/.test(id)],
    ])('filters by %j', async (text, holds) => {
      const all = await ids(text);
      expect(all.length).toBeGreaterThan(0);
      expect(all.filter((id) => !holds(id))).toEqual([]);
    });

    it('finds the same by an option as by a filter', async () => {
      expect(await ids('terugkeer', { document: KST })).toEqual(await ids(`terugkeer document:${KST}`));
    });

    it.each(['vraag', 'antwoord'] as const)('looks in nothing but the %s when asked', async (rol) => {
      const { hits } = found(await search(`immigratiepact GCM detentie rol:${rol}`));
      expect(hits.length).toBeGreaterThan(0);
      for (const hit of hits) expect(hit.foundIn).toBe(rol);
    });

    it('finds everyone who answered', async () => {
      expect((await ids('migratie bewindspersoon:harbers')).length).toBeGreaterThan(0);
      expect(await search('migratie bewindspersoon:nemo')).toMatchObject({ kind: 'refused' });
    });

    it.each([
      ['x'.repeat(201), { kind: 'te-lang', tekens: 201, hoogstens: 200 }],
      [
        Array.from({ length: 33 }, (_, nr) => `w${nr}`).join(' '),
        { kind: 'te-veel-woorden', woorden: 33, hoogstens: 32 },
      ],
      ['', { kind: 'geen-zoekwoord' }],
      ['de het een', { kind: 'geen-zoekwoord' }],
      ['x', { kind: 'geen-zoekwoord' }],
      ['"', { kind: 'geen-zoekwoord' }],
      ['-detentie', { kind: 'geen-zoekwoord' }],
      ['🙂 .* [a]+ @ \u0000', { kind: 'geen-zoekwoord' }],
      ['detentie rol:minister', { kind: 'filter', filter: 'rol', waarde: 'minister', neemt: 'vraag|antwoord' }],
      ['detentie -rol:vraag', { kind: 'filter', filter: 'rol', waarde: '-vraag', neemt: 'vraag|antwoord' }],
      ['detentie van:gisteren', { kind: 'filter', filter: 'van', waarde: 'gisteren', neemt: 'datum' }],
      ['detentie tot:31-02-2018', { kind: 'filter', filter: 'tot', waarde: '31-02-2018', neemt: 'datum' }],
      ['detentie partij:', { kind: 'filter', filter: 'partij', waarde: '', neemt: 'partij' }],
      ['detentie van:2019 tot:2018-03', { kind: 'tegenstrijdige-datums', van: '2019-01-01', tot: '2018-03-31' }],
      ['detentie document:XYZ-9', { kind: 'filter', filter: 'document', waarde: 'XYZ-9', neemt: 'document' }],
    ])('refuses %j', async (text, fault) => {
      expect(await search(text)).toEqual({ kind: 'refused', fault });
    });

    it.each([
      ['detentie auteur:Baudet', { kind: 'onbekend-filter', filter: 'auteur', nearest: [] }],
      ['indieners:Baudet', { kind: 'onbekend-filter', filter: 'indieners', nearest: ['indiener'] }],
      ['partij:grenlinks', { kind: 'onbekende-waarde', bestaan: ['FvD', 'GroenLinks'], nearest: ['GroenLinks'] }],
      ['-partij:grenlinks pact', { kind: 'onbekende-waarde', waarde: 'grenlinks' }],
      ['bewindspersoon:harbres', { kind: 'onbekende-waarde', filter: 'bewindspersoon', nearest: ['Harbers'] }],
      ['indiener:nemo', { kind: 'onbekende-waarde', nearest: [] }],
    ])('says by %j what there is', async (text, fault) => {
      expect(await search(text)).toMatchObject({ kind: 'refused', fault });
    });

    it.each(['Let op: detentie', 'https://example.org/detentie', '14:30 detentie', 'detentie: mag dat?'])(
      'takes no part of %j for a filter',
      async (text) => expect((await search(text)).kind).toBe('found'),
    );

    it.each([
      ['partij:GroenLinks', (id: string) => id.startsWith(KST), 15],
      ['partij:fvd van:2018 rol:antwoord', (id: string) => id.startsWith(AH), 77],
      ['-document:811', (id: string) => id.startsWith(KST), 15],
      ['bewindspersoon:harbers van:2018', () => true, 85],
    ])('shows by filters alone (%s) all that they let pass', async (text, holds, count) => {
      const outcome = found(await search(text));
      expect(outcome).toMatchObject({ order: 'date', total: count });
      expect(outcome.hits.every(({ fragment }) => holds(fragment.id))).toBe(true);
      const days = outcome.hits.map(
        ({ fragment: { beantwoord, gevraagd } }) => beantwoord?.datum ?? gevraagd.datum ?? '',
      );
      expect(days).toEqual(days.toSorted().toReversed());
    });

    it('shows the newest question first when questions are asked for', async () => {
      const { hits, order } = found(await search('rol:vraag'));
      expect(order).toBe('date');
      expect(hits[0]).toMatchObject({ foundIn: 'vraag' });
    });

    it.each([
      ['Harbers', [{ filter: 'bewindspersoon', waarde: 'Harbers' }]],
      ['fvd', [{ filter: 'partij', waarde: 'FvD' }]],
      ['Forum voor Democratie', [{ filter: 'partij' }]],
      ['groenlinks', [{ filter: 'indiener' }, { filter: 'partij', waarde: 'GroenLinks' }]],
      ['baudet', [{ filter: 'indiener', waarde: 'Baudet' }]],
      ['harberts', [{ filter: 'bewindspersoon', waarde: 'Harbers' }]],
      ['staatssecretaris Harbres', [{ filter: 'bewindspersoon', waarde: 'Harbers' }]],
      ['Mark Harbers', [{ filter: 'bewindspersoon', waarde: 'Harbers' }]],
      ['thierry boudet', [{ filter: 'indiener', waarde: 'Baudet' }]],
      ['derksen', [{ filter: 'indiener', waarde: 'Dercksen' }]],
      ['fdv', [{ filter: 'partij', waarde: 'FvD' }]],
      ['vvd', []],
      ['herders', []],
      ['minister blok', []],
      ['detentie', []],
      ['harbers detentie', []],
      ['harberts detentie', []],
      ['harbers partij:fvd', []],
    ])('offers for the name %j typed alone the filters that it may be', async (text, offers) => {
      expect(found(await search(text)).offers).toMatchObject(offers);
    });

    it.each([
      'kabinet',
      'kabinet rol:vraag',
      'migratie -partij:GroenLinks',
      'van:2018',
      'het "open einde',
      '"het kabinet"',
    ])('counts what %j finds, and each count is what its filter leaves', async (text) => {
      const { total, counts } = found(await search(text, { counts: true, limit: 1 }));
      expect(total).toBeGreaterThan(0);
      expect(counts?.jaar.reduce((sum, { aantal }) => sum + aantal, 0)).toBe(total);
      const every = [...(counts?.jaar ?? []), ...(counts?.ministerie ?? []), ...(counts?.partij ?? [])];
      expect(every.map(({ waarde }) => waarde)).toContain('Justitie en Veiligheid');
      for (const { filter, aantal } of every) {
        const less = found(await search(narrowed(text, filter) ?? '', { counts: true, limit: 1 }));
        expect([filter, less.total]).toEqual([filter, aantal]);
      }
    });

    it('counts nothing by what is filtered by already, by a number, or unasked', async () => {
      const { counts } = found(await search('migratie partij:FvD ministerie:JenV', { counts: true }));
      expect(counts).toMatchObject({ partij: [], ministerie: [], jaar: [{ waarde: '2018' }] });
      expect(found(await search('48', { counts: true, named: [`${AH}#48`] })).counts).toBeNull();
      expect(found(await search('migratie')).counts).toBeNull();
    });

    it.each([
      ['ministerie:jenv', 92],
      ['ministerie:"Justitie en Veiligheid"', 92],
      ['ministerie:BZ', 85],
      ['ministerie:justitie', null],
    ])('takes %j', async (text, count) => {
      const outcome = await search(text);
      if (count !== null) expect(found(outcome).total).toBe(count);
      else expect(outcome).toMatchObject({ fault: { kind: 'onbekende-waarde', filter: 'ministerie' } });
    });

    it('looks for a party typed alone by its own name, and not by a word of its long one', async () => {
      expect(found(await search('FvD'))).toMatchObject({ total: 0, offers: [{ filter: 'partij', waarde: 'FvD' }] });
      expect(found(await search('GroenLinks')).total).toBeGreaterThan(0);
      expect(found(await search('FvD migratie')).total).toBeGreaterThan(0);
    });

    it('puts what was named before what was found, once, within the filters', async () => {
      const named = [`${AH}#48`];
      const first = found(await search('leeftijd', { named })).hits.map(({ fragment }) => fragment.id);
      expect(first[0]).toBe(`${AH}#48`);
      expect(new Set(first).size).toBe(first.length);
      expect(found(await search('48', { named })).hits[0]?.fragment.id).toBe(`${AH}#48`);
      expect(await ids('leeftijd partij:GroenLinks', { named })).not.toContain(`${AH}#48`);
      expect(await ids('de', { named })).toEqual(named);
    });

    it.each([
      '@everyone detentie',
      '**detentie**',
      'detentie\u0000',
      '<script>detentie',
      "'s-Gravenhage detentie",
      'detentie)(',
    ])('bears %j', async (text) => expect(await ids(text)).toContain(`${AH}#74`));

    it.each([
      ['gezinsherenging asiel', 'gezinshereniging asiel'],
      ['vreemdelingenbwaring', 'vreemdelingenbewaring'],
      ['smokelaars', 'smokkelaars'],
      ['burocratie', 'bureaucratie'],
      ['vlugtelingen', 'vluchtelingen'],
      ['mogen kindere zonder ouwders uitgezet worde', 'mogen kinderen zonder ouders uitgezet worden'],
      ['dokder', 'dokter'],
      ['terugkeerbelijd', 'terugkeerbeleid'],
      ['detentie', null],
      ['omvolking', null],
      ['bureaucratie', null],
      ['migrantenstop', null],
      ['hypotheek', null],
    ])('asks by %j whether %j was meant', async (text, meant) => {
      expect(found(await search(text)).bedoelde).toBe(meant);
    });

    it('finds what was meant by a word with a slip, also by the other words for it', async () => {
      expect(await ids('illigale vreemdelinge opsluite')).toContain(`${AH}#74`);
      expect(await ids('dokder')).toContain(`${AH}#78`);
      expect(await ids('hypotheek')).toEqual([]);
    });

    it('gives the hits that were asked for, and how many there are', async () => {
      const all = await ids('migratie');
      const page = found(await search('migratie', { offset: 5, limit: 3 }));
      expect(page.total).toBe(all.length);
      expect(page.hits.map(({ fragment }) => fragment.id)).toEqual(all.slice(5, 8));
    });

    it('finds footnotes and shows them', async () => {
      const hit = found(await search('"europa.eu" Residence_permits')).hits[0];
      const [first] = found(await search('wrr.nl verkenningen publicaties')).hits;
      expect([hit?.foundIn, first?.foundIn]).toContain('voetnoot');
    });

    it.each([
      'detentie',
      'Global Compact for Migration',
      '"te allen tijde"',
      'naar welke landen sturen migranten geld',
      'vrij*',
    ])('shows for %j an excerpt that is verbatim, of whole words, and marked', async (text) => {
      for (const { excerpt, fragment } of found(await search(text)).hits) {
        expect(Passage.is(excerpt.passage)).toBe(true);
        expect(excerpt.marks.length).toBeGreaterThan(0);
        const sources = [
          fragment.antwoord,
          fragment.vraag,
          fragment.onderwerp,
          ...fragment.voetnoten.map((n) => n.tekst),
        ];
        const whole = sources.find((passage) => passage?.text.includes(excerpt.passage.text))?.text ?? '';
        const at = whole.indexOf(excerpt.passage.text);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(excerpt.cutStart).toBe(at > 0);
        expect(excerpt.cutEnd).toBe(at + excerpt.passage.text.length < whole.trimEnd().length);
        for (const { start, end } of excerpt.marks) {
          expect(excerpt.passage.text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/su);
        }
        const { core, marks } = excerpt;
        expect(marks.some(({ start, end }) => start < core.end && core.start < end)).toBe(true);
        expect(core.end).toBeLessThanOrEqual(excerpt.passage.text.length);
      }
    });

    it('marks in a compound the part that was found', async () => {
      const hits = found(await search('detentie')).hits;
      const hit = hits.find(({ fragment }) => fragment.id === `${KST}#5`);
      const marked = hit?.excerpt.marks.map(({ start, end }) => hit.excerpt.passage.text.slice(start, end));
      expect(marked).toContain('detentie');
      expect(hit?.excerpt.passage.text).toContain('immigratiedetentie');
    });

    it('tells, when asked, which terms in which field made the score', async () => {
      const [hit] = found(await search('preventieve detentie', { uitleg: true, limit: 1 })).hits;
      const sum = hit?.uitleg.reduce((total, { score }) => total + score, 0);
      expect(hit?.uitleg.map(({ zoekwoord }) => zoekwoord)).toEqual(
        expect.arrayContaining(['preventieve', 'detentie']),
      );
      expect(sum).toBeCloseTo(hit?.score ?? 0, 6);
      expect(found(await search('detentie', { limit: 1 })).hits[0]?.uitleg).toEqual([]);
    });

    it('bears many searches at a time, hostile ones among them', async () => {
      const hostile = 'aa* be* co* da* de* ee* ge* ha* in* ka* la* me* na* on* pa* ve*';
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, nr) => search(nr % 2 ? hostile : 'detentie', { limit: 5 })),
      );
      expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['found']));
    });
  });
}

function found(outcome: SearchOutcome): Extract<SearchOutcome, { kind: 'found' }> {
  if (outcome.kind !== 'found') throw new Error(`Refused: ${JSON.stringify(outcome.fault)}`);
  return outcome;
}
