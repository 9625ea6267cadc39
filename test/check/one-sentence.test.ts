import { describe, expect, it } from 'vitest';
import { isLiteral } from '../../src/check/verdict.js';
import { check, judged } from './corpus.js';

// The source: «Het doel van het GCM is niet om nationale datacollectie onder controle te brengen van een VN-commissie.»
const [head, tail] = [
  'Het doel van het GCM is',
  'om nationale datacollectie onder controle te brengen van een VN-commissie.',
];

describe('a sentence that loses a word where it is taken apart is never literal:', () => {
  it.each<[string, string]>([
    ['a line break', `"${head}\n${tail}"`],
    ['a blank line', `${head}\n\n${tail}`],
    ['a blank line within marks', `"${head}\n\n${tail}"`],
    ['two blocks', `> ${head}\n\n> ${tail}`],
    ['a block that the next line goes on from', `> ${head}\n${tail}`],
    ['a line that a block goes on from', `${head}\n> ${tail}`],
    ['a block within marks', `"${head}\n> ${tail}"`],
    ['code within a line', `${head} \`\`\`wel\`\`\` ${tail}`],
    ['code within marks', `"${head} \`\`\`wel\`\`\` ${tail}"`],
    ['code on lines of its own within marks', `"${head}\n\`\`\`\nwel\n\`\`\`\n${tail}"`],
    ['code on lines of its own', `${head}\n\`\`\`\nwel\n\`\`\`\n${tail}`],
    ['marks beside marks', `"${head}" "${tail}"`],
    ['marks that touch', `"${head}""${tail}"`],
    ['who said it', `"${head}", aldus Harbers, "${tail}"`],
    ['a heading', `"${head}\nAntwoord 47\n${tail}"`],
    ['a name in brackets', `"${head}" (Harbers) "${tail}"`],
    ['that he said it', `"${head}," zei hij, "${tail}"`],
    ['a page foot', `"${head} Tweede Kamer, vergaderjaar 2018–2019, Aanhangsel 5 ${tail}"`],
    ['a spoiler', `||${head}|| ${tail}`],
    ['a colon', `${head}: ${tail}`],
  ])('%s', async (_, text) => {
    const oordelen = await judged(text);
    expect(oordelen.length).toBeGreaterThan(0);
    expect(oordelen.every(isLiteral)).toBe(false);
  });

  it.each<[string, string]>([
    ['two blocks', `> ${head} niet\n\n> ${tail}`],
    ['a block and the next line', `> ${head} niet\n${tail}`],
    ['marks beside marks', `"${head} niet" "${tail}"`],
    ['who said it', `"${head} niet," aldus Harbers, "${tail}"`],
    ['a blank line', `${head} niet\n\n${tail}`],
    ['a heading', `"${head} niet\nAntwoord 47\n${tail}"`],
    ['a name in brackets', `"${head} niet" (Harbers) "${tail}"`],
    ['that he said it', `"${head} niet," zei hij, "${tail}"`],
  ])('and one that loses nothing is one quotation: %s', async (_, text) => {
    expect((await judged(text)).map(({ kind }) => kind)).toEqual(['letterlijk']);
  });

  it('is said of no two quotations that break off in different passages, or of a remark below one', async () => {
    for (const text of [
      '"geen juridisch bindend document" "immigratie een verrijking is"',
      '> geen juridisch bindend document\n\n> immigratie een verrijking is',
    ])
      expect((await judged(text)).every(isLiteral), text).toBe(true);
    expect((await judged('> het GCM is immers niet bindend\nwat een onzin'))[0]?.kind).toBe('letterlijk');
  });
});

describe('a number', () => {
  it.each(['In 2017 zijn door de EU lidstaten in totaal 3.1 miljoen verblijfsvergunningen afgegeven'])(
    'is not put together of two: %s',
    async (text) => {
      for (const other of [text.replace('2017', '20\n17'), text.replace('2017', '20\u00ad\n17')])
        expect((await judged(`"${other}"`)).map(({ kind }) => kind)).toEqual(['wijkt-af']);
    },
  );

  it('has the fraction behind it, and the sign', async () => {
    for (const text of ['Zie het antwoord op vraag 4, 5 en 6½.', 'Zie het antwoord op vraag 19%. Wat een onzin zeg!'])
      expect((await judged(text))[0]?.kind, text).toBe('wijkt-af');
  });
});

describe('what is set aside', () => {
  const asides = async (text: string): Promise<readonly string[]> => {
    const result = await check(text);
    return result.kind === 'checked' ? result.terzijde.map(({ tekst }) => tekst) : [];
  };
  const sentence = 'Het GCM is immers niet bindend.';

  it.each<[string, string[]]>([
    [`Harbers: ${sentence}`, ['Harbers:']],
    [`Harbers:\n> ${sentence}`, ['Harbers:']],
    [`> ${sentence}\n— Harbers`, ['— Harbers']],
    [`48.\n> ${sentence}`, ['48.']],
    [
      'Harbers (Justitie en Veiligheid), 3 december 2018\nhet GCM is immers niet bindend.',
      ['Harbers (Justitie en Veiligheid), 3 december 2018'],
    ],
    ['Antwoord 97 het GCM is immers niet bindend.', ['Antwoord 97']],
    ['[Harbers] het GCM is immers niet bindend.', ['[Harbers]']],
    [`Nee. 🔥😂 Zie antwoorden op de vragen 48 en 49.`, ['🔥😂']],
    [
      `> ${sentence}\n— Staatssecretaris Harbers (Justitie en Veiligheid)`,
      ['— Staatssecretaris Harbers (Justitie en Veiligheid)'],
    ],
    [`**Staatssecretaris Harbers** — ${sentence}`, ['Staatssecretaris Harbers —']],
    [`Harbers – “${sentence}”`, ['Harbers –']],
    [`@Jan_Jansen ${sentence}`, ['@Jan_Jansen']],
    [
      `${sentence} Bron: Aanhangsel Handelingen II 2018/19, nr. 811`,
      ['Bron: Aanhangsel Handelingen II 2018/19, nr. 811'],
    ],
    [`> ${sentence} (bron: ah-tk-20182019-811)`, ['(bron: ah-tk-20182019-811)']],
    [`<<${sentence}>>`, []],
    ['Het GCM is\\\nimmers niet bindend.', []],
    [
      'Harbers zegt hierover het volgende:\nHier kunt u ook oude versies terugvinden: https://refugeesmigrants.un.org/migration-compact.',
      ['Harbers zegt hierover het volgende:'],
    ],
    [`> Harbers zei hierover het volgende:\n> ${sentence}`, ['Harbers zei hierover het volgende:']],
    [`> ${sentence}\n> aldus de staatssecretaris.`, ['aldus de staatssecretaris.']],
    [`> ${sentence}\n> staatssecretaris Harbers, 3-12-2018`, ['staatssecretaris Harbers, 3-12-2018']],
    [`> ${sentence}\n> Staatssecretaris Harbers`, ['Staatssecretaris Harbers']],
    [`[Harbers] ${sentence}`, ['[Harbers]']],
    [`[Harbers] […] ${sentence}`, ['[Harbers]']],
    [`Antwoord 97 … ${sentence}`, ['Antwoord 97']],
    [`${sentence} […] [1]`, ['[1]']],
    [`${sentence} zei Harbers.`, [' zei Harbers.'.trim()]],
    [`${sentence} [1]`, ['[1]']],
    [`${sentence}[1]`, ['[1]']],
    [`${sentence}[^1]`, ['[^1]']],
    [`${sentence} [p. 10]`, ['[p. 10]']],
    [`${sentence} – antwoord 97`, ['– antwoord 97']],
    [`ANTWOORD 97\n${sentence}`, ['ANTWOORD 97']],
    [`In antwoord op vraag 97: ${sentence}`, ['In antwoord op vraag 97:']],
    [`${sentence} ;-)`, [';-)']],
    [`${sentence} haha`, ['haha']],
    [`(a) ${sentence}`, []],
    [`1️⃣ ${sentence}`, []],
    [`| Het GCM is\n| immers niet bindend.`, []],
    [`---\n${sentence}\n---`, []],
    [`[quote=Harbers]${sentence}[/quote]`, []],
    [`<p class="a">${sentence}</p>\u0007`, []],
    [`${sentence} [bron]`, ['[bron]']],
    [`${sentence}😂`, ['😂']],
    [`🇳🇱 ${sentence}`, ['🇳🇱']],
    [`(${sentence})`, ['(', ')']],
    [`[Nee, er is geen sprake van een plicht.\n${sentence}]`, ['[', ']']],
    [`${sentence} #Marrakesh @Baudet`, ['#Marrakesh @Baudet']],
    [`${sentence} (bron: https://example.nl/x)`, ['(bron: https://example.nl/x)']],
    [`${sentence}\n[bron](https://example.nl/x)`, ['bron']],
    [`Antwoord 97 ${sentence}`, ['Antwoord 97']],
    ['Antwoord 97 [h]et GCM is immers niet bindend.', ['Antwoord 97']],
    ['Het GCM is immers niet bindend\nstaatssecretaris Harbers, 3-12-2018', ['staatssecretaris Harbers, 3-12-2018']],
    [`**Antwoord 97:** ${sentence}`, ['Antwoord 97:']],
    [`A: ${sentence}`, ['A:']],
    [`tl;dr: ${sentence}`, ['tl;dr:']],
    [`TLDR\n${sentence}`, ['TLDR']],
    [`> ${sentence}\n> Mark Harbers`, ['Mark Harbers']],
    [`> ${sentence}\n> *Harbers, 2018*`, ['Harbers, 2018']],
    [`> ${sentence}\n> Harbers (VVD)`, ['Harbers (VVD)']],
    [`${sentence} ~ Harbers`, ['~ Harbers']],
    [`${sentence}\n\nvia @nos`, ['via @nos']],
    [`> ${sentence} (1/3)`, ['(1/3)']],
    [`${sentence} (bewerkt)`, ['(bewerkt)']],
    [`"${sentence} :joy:"`, [':joy:']],
    [`<:kek:123456789012345678> ${sentence}`, ['<:kek:123456789012345678>']],
    [`Letterlijk\nAPP\n — 14:03\n${sentence}`, ['Letterlijk\nAPP\n — 14:03']],
    [`[14:03]Jan: ${sentence}`, ['[14:03]Jan:']],
    [`"${sentence}"5`, ['5']],
    [
      'Dit is nu geen «veelgebruikt\nTweede Kamer, vergaderjaar 2018–2019, Aanhangsel 7\nexcuus» noch ligt het in de rede dat het dit zal worden.',
      ['Tweede Kamer, vergaderjaar 2018–2019, Aanhangsel 7'],
    ],
    [`Harbers: "${sentence}" [5] Nou ja`, ['Harbers:', '[5]']],
    [`Volgens Harbers is "${sentence}"`, ['Volgens Harbers is']],
    [`> ${sentence}\n> — Minister van Justitie en Veiligheid`, ['— Minister van Justitie en Veiligheid']],
  ])('%j', async (text, expected) => {
    expect((await judged(text)).map(({ kind }) => kind)).toEqual(['letterlijk']);
    expect(await asides(text)).toEqual(expected);
  });

  it.each([
    `Onjuist:\n${sentence}`,
    `[o]njuist:\n${sentence}`,
    `Niets daarvan: ${sentence}`,
    `🇳🇮🇪🇹 ${sentence}`,
    `🚫 ${sentence}`,
    `${sentence} ❌`,
    `[Fout] ${sentence}`,
    `> ${sentence} (Vanaf 2020)`,
    'Het doel van het GCM is\nAntwoord 47\nom nationale datacollectie onder controle te brengen.',
    `Het GCM is 🇳🇱 immers niet bindend.`,
    `> Nooit:\n> ${sentence}`,
    'Nee. 🚫 Zie antwoorden op de vragen 48 en 49.',
    '[Het GCM] is immers wel bindend.',
    '"Minister Harbers\nantwoorden op de vragen 48 en 49."',
    'Zie antwoorden op de vragen (48)\n\n49.',
    `> ${sentence}\n> — Niet Waar`,
    `> ${sentence} (Niet)`,
    `${sentence} #niet`,
    `${sentence} :absoluut:`,
    `<:niet:123456789012345678> ${sentence}`,
    `> ${sentence}\n> Niet Waar`,
    `> ${sentence}\n> — Nederland Betaalt 5 Miljard`,
    `"${sentence} (Ingetrokken)"`,
    `> Fabel:\n> ${sentence}`,
    'Zie antwoorden op de vragen\n~48 en 49.',
    `> Bent u daartoe bereid?\n> Ja`,
    `[14:03] Niet waar: ${sentence}`,
    '"[Het GCR] is geen juridisch bindend document."',
    '> Zie antwoorden op de: resolutie van de Algemene Vergadering van de VN.',
  ])('is no word that turns it, and no sentence that breaks off: %j', async (text) => {
    expect((await judged(text)).every(isLiteral)).toBe(false);
  });

  it('is nothing that stands in the place of what the source goes on with', async () => {
    for (const text of [
      'Hier kunt u ook oude versies terugvinden: https://refugeesmigrants.un.org/migrationcompact.',
      'Dit volgt uit de Europese\nTerugkeerrichtlijn\n(EU 2008/116).',
      'Het GCM is immers niet #bindend',
    ])
      expect((await judged(text)).every(isLiteral), text).toBe(false);
  });
});

describe('a note', () => {
  it.each(['12 Kamerstuk 34 952, nr. 1', '[12] Kamerstuk 34 952, nr. 1', '12. Kamerstuk 34 952, nr. 1'])(
    'is found with its number: %s',
    async (text) => {
      expect((await judged(text)).map(({ kind }) => kind)).toEqual(['letterlijk']);
    },
  );

  it('is not found with the number of another', async () => {
    expect((await judged('11 Kamerstuk 34 952, nr. 1')).map(({ kind }) => kind)).toEqual(['wijkt-af']);
  });
});

describe('beside sentences that stand somewhere', () => {
  const sentence = 'Het GCM is geen juridisch bindend document.';
  const notCompared = async (text: string): Promise<readonly string[]> => {
    const result = await check(text);
    return result.kind === 'checked' ? result.nietVergeleken : [];
  };

  it.each([
    `${sentence} Het GCM is immers bindend.`,
    `${sentence} Ja, dat doet ook.`,
    `Voor lidstaten geldt ~~geen~~ rapportageverplichting. ${sentence}`,
    `~~${sentence}~~`,
    `> ~~${sentence.slice(0, -1)}~~.`,
    `~~"${sentence}"~~`,
    `~~‘${sentence}’~~`,
    `~~Harbers: "${sentence}"~~`,
    `~~${sentence} En dat vind ik een heel raar verhaal hoor mensen.~~`,
    `${sentence} Voor lidstaten geldt\n1. rapportageverplichting.`,
    `> ${sentence}\nVoor lidstat geldt geen rapportageverplichting.`,
    `Global niet Compact for Migration, punt 16\n${sentence}`,
    `${sentence} Niet waar!`,
    `${sentence} #NietWaar`,
    `> ${sentence}\n> #nietwaar`,
    `${sentence.slice(0, -1)} en dat zal altijd zo blijven.`,
    `Nu is het dus zo dat ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    'In rechte vormt een rechtshulpverlener die stem. Kortheidshalve verwijst het kabinet «niet» naar de Integrale Migratieagenda.⁶',
    `${sentence} Alleen mannen.`,
    'Jaq. Het terugkeerbeleid behoeft verbetering.',
    'Ten aanzien van de genoemde «service points» is is, vindt geen uitzetting plaats.',
    'Is het Marrakesh […] van 8 september 2015 en de Integrale Migratieagenda van 29 maart 2018¹ leidend.',
    'Nou! Zie antwoorden op de vragen 48 en 49.',
    'Kijk nou eens wat hier staat. Hoe wil het «niet» kabinet hier invulling aan geven?',
    'Hier kunt u ook oude versies terugvinden: «niet» https://refugeesmigrants.un.org/migration-compact.',
    `"Zo ja, op welke wijze?" is onjuist, hij zei "Nee, er is sprake van een plicht."\n${sentence}`,
  ])('a short one that was changed is compared: %j', async (text) => {
    expect((await judged(text)).every(isLiteral)).toBe(false);
  });

  it.each<[string, ...string[]]>([
    [`Nee hoor, zie hier\n> ${sentence}`, 'Nee hoor, zie hier'],
    [`> ${sentence}\n^ dit`, '^ dit'],
    [`Zie het antwoord op vraag 74:\n> ${sentence}`, 'Zie het antwoord op vraag 74:'],
    [`Voor wie het nog niet wist:\n> ${sentence}`, 'Voor wie het nog niet wist:'],
    [`"${sentence}" (Aanhangsel Handelingen II 2018/19, nr. 912)`, '(Aanhangsel Handelingen II 2018/19, nr. 912)'],
    [
      `"${sentence}" https://zoek.officielebekendmakingen.nl/kst-34964-C.html`,
      'https://zoek.officielebekendmakingen.nl/kst-34964-C.html',
    ],
    [`> ${sentence}\n> — Duitsland`, '— Duitsland'],
    [`Wilders: "${sentence}"`, 'Wilders:'],
    [`Antwoord 47: "${sentence}"`, 'Antwoord 47:'],
    [`Antwoord 9\n${sentence}\nVraag 10`, 'Antwoord 9'],
    [`Antwoord 8\n${sentence}\nAntwoord 7\n${sentence}`, 'Antwoord 7'],
    [`${sentence} Onzin.`, 'Onzin.'],
    [`Tja... ${sentence}`, 'Tja...'],
    [`In Duitsland: ${sentence}`, 'In Duitsland:'],
    [`Lees dit eens: ${sentence}`, 'Lees dit eens:'],
    [`Kijk: "${sentence}" Dus Nederland is gebonden, aldus de minister.`, 'Kijk:', 'Dus Nederland is gebonden'],
    [`Ik las dit. Hij zegt "${sentence}" en dat klopt.`, 'Ik las dit.', 'en dat klopt.'],
    [`"${sentence}" is gelogen.`, 'is gelogen.'],
    [`"${sentence}" niet.`, 'niet.'],
    [`"${sentence}" en "${sentence}" maar dan in Duitsland`, 'maar dan in Duitsland'],
    [`Fabel: "${sentence}"`, 'Fabel:'],
    [`"${sentence}" (Ingetrokken)`, '(Ingetrokken)'],
    [`"${sentence}"\n— Nederland Betaalt 5 Miljard`, '— Nederland Betaalt 5 Miljard'],
    [`${sentence} (Vervallen Per 1 Januari 2019)`, '(Vervallen Per 1 Januari 2019)'],
    [`"${sentence}" Not!`, 'Not!'],
    [`"${sentence}" #nietwaar`, '#nietwaar'],
    [`${sentence}\n\nzie je wel`, 'zie je wel'],
  ])('a remark is shown as not compared: %j', async (text, ...remarks) => {
    expect((await judged(text)).every(isLiteral)).toBe(true);
    expect(await notCompared(text)).toEqual(remarks);
  });

  it.each([
    `"${sentence}"`,
    `Harbers: "${sentence}"`,
    `Antwoord 8: "${sentence}"\nVraag 9`,
    `Antwoord op vraag 8:\n"${sentence}"`,
    `Harbers vroeg: “${sentence}”`,
    `Harbers legde uit: «${sentence}»`,
    `"${sentence}" — Harbers`,
    `"${sentence}", liet Harbers weten`,
  ])('is the quotation without its marks, whoever said it: %j', async (text) => {
    expect(await judged(text)).toMatchObject([{ kind: 'letterlijk', citaat: { text: sentence, kind: 'aanhaling' } }]);
    expect(await notCompared(text)).toEqual([]);
  });
});
