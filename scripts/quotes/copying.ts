import type { Random } from './random.js';
import { hyphenated, wrapped } from './wrap.js';

/** A way in which words of a publication get into a message; null when it does not apply to these words. */
export type Way = (text: string, random: Random) => string | null;

const around =
  (before: string, after: string): Way =>
  (text) =>
    `${before}${text}${after}`;

const replaced =
  (pattern: RegExp, by: string): Way =>
  (text) =>
    pattern.test(text) ? text.replace(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`), by) : null;

// Every line behind its own sign, as Discord wants it.
const quotedLines = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join('\n');

const block =
  (before = '', after = ''): Way =>
  (text) =>
    `${before}${quotedLines(text)}${after}`;

// In code nothing is markup: what copying makes of it stays as it is.
const code =
  (before: string): Way =>
  (text) =>
    /[\\*_`[&<]/.test(text) ? null : `${before}${text}\n\`\`\``;

const within = (text: string, random: Random, piece: string, mark: RegExp): string | null => {
  const places = [...text.matchAll(mark)].map(({ index }) => index);
  const at = random.of(places);
  return at === null ? null : text.slice(0, at) + piece + text.slice(at);
};

const FOOT = 'Tweede Kamer, vergaderjaar 2018–2019, Aanhangsel 5';

/** Marks round the words; Markdown; what stands before and behind. Every judgement must stay in the literal family. */
export const WRAPPERS: Readonly<Record<string, Way>> = {
  plain: (text) => text,
  'marks "…"': around('"', '"'),
  'marks “…”': around('“', '”'),
  'marks „…”': around('„', '”'),
  'marks „…“': around('„', '“'),
  'marks «…»': around('«', '»'),
  'marks « … »': around('« ', ' »'),
  'marks »…«': around('»', '«'),
  'marks ‹…›': around('‹', '›'),
  'marks ”…”': around('”', '”'),
  'marks ‘…’': around('‘', '’'),
  "marks '…'": around("'", "'"),
  "marks ,,…''": around(',,', "''"),
  "marks ``…''": around('``', "''"),
  'said before marks': around('Harbers schreef: "', '"'),
  'said around marks': around('Volgens de minister: „', '”, en dat is alles wat hij zei.'),
  'comment behind marks': around('"', '" Wat een onzin zeg!'),
  'note behind closing mark': around('"', '"5'),
  'block >': block(),
  'block > in lines': (text) => quotedLines(wrapped(text, 60)),
  'block >>>': around('>>> ', ''),
  'block with marks': (text) => quotedLines(`"${text}"`),
  'block with said-line': block('Harbers:\n'),
  'block with said-line inside': block('> Harbers:\n'),
  'block with attribution': block('', '\n> — Harbers, 2018'),
  'block with attribution, aldus': block('', '\n> aldus staatssecretaris Harbers'),
  'block with attribution behind it': block('', '\n— Staatssecretaris Harbers, 3 december 2018'),
  'block with citation': block('', '\n> (Aanhangsel Handelingen II 2018/19, nr. 811, p. 10)'),
  'block and comment': block('', '\nwat een onzin'),
  'code block': code('```\n'),
  'code block, language': code('```txt\n'),
  bold: around('**', '**'),
  'italic *': around('*', '*'),
  'italic _': around('_', '_'),
  underlined: around('__', '__'),
  'bold italic': around('***', '***'),
  spoiler: around('||', '||'),
  'inline code': around('`', '`'),
  'bold marks': around('**"', '"**'),
  heading: around('# ', ''),
  subtext: around('-# ', ''),
  'list -': around('- ', ''),
  'list 1.': around('1. ', ''),
  'list a)': around('a) ', ''),
  'mail >': (text) => wrapped(text, 60).replace(/^/gmu, '>'),
  'tags of a page': around('<p>', '</p>'),
  'heading before': around('Antwoord 47 ', ''),
  'A: before': around('A: ', ''),
  '[name] before': around('[Harbers] ', ''),
  'note in brackets behind': around('', ' [1]'),
  'source behind': around('', ' (bron: https://zoek.officielebekendmakingen.nl/ah-tk-20182019-811.html)'),
  'source below, linked': around('', '\n[bron](https://zoek.officielebekendmakingen.nl/ah-tk-20182019-811.html)'),
  'office below': around('', '\nstaatssecretaris Harbers, 3-12-2018'),
  'remark of who quotes': around('', ' [nadruk toegevoegd]'),
  'said-line above': around('Staatssecretaris Harbers:\n', ''),
  'said before': around('Harbers: ', ''),
  'attribution below': around('', '\n— Harbers, 2018'),
  'attribution behind': around('', ' — Harbers'),
  'aldus below': around('', '\naldus Harbers'),
  'citation below': around('', '\nAanhangsel Handelingen II 2018/19, nr. 811, p. 10'),
  'address below': around('', '\nhttps://zoek.officielebekendmakingen.nl/ah-tk-20182019-811.html'),
  'own heading': around('Antwoord 47\n', ''),
  'own heading, blank line': around('Antwoord 47\n\n', ''),
  'own heading, bold': around('**Antwoord 47**\n', ''),
  'reply of the bot': around(
    'Antwoord op vraag 49\nStaatssecretaris Harbers (Justitie en Veiligheid), mede namens de Ministers van Buitenlandse Zaken en voor Buitenlandse Handel en Ontwikkelingssamenwerking, 3 december 2018\n',
    '\nAanhangsel Handelingen II 2018/19, nr. 811, p. 10',
  ),
  'text to copy of the bot': around(
    '“',
    '” (Staatssecretaris Harbers (Justitie en Veiligheid), 3 december 2018; Aanhangsel Handelingen II 2018/19, nr. 811, p. 10, https://zoek.officielebekendmakingen.nl/ah-tk-20182019-811.html)',
  ),
  'foot below': around('', `\n${FOOT}`),
  'foot above': around(`${FOOT}\n`, ''),
  'comment below': around('', '\n\nWat een onzin zeg, niemand gelooft dit nog!'),
  'comment behind': around('', ' Wat een onzin zeg!'),
  'comment before': around('Kijk nou eens wat hier staat. ', ''),
  'emoji behind': around('', ' 😂😂'),
  'mention before': around('<@123456789> ', ''),
  'tl;dr before': around('tl;dr: ', ''),
  'number in a thread before': around('1/3 ', ''),
  'number in a thread behind': around('', ' (1/3)'),
  'time and name before': around('[14:03] Jan: ', ''),
  'name and time above': around('Letterlijk\nAPP\n — 14:03\n', ''),
  'name below block': block('', '\n> Mark Harbers'),
  'changed message': around('', ' (bewerkt)'),
  'emoji by name behind': around('', ' :joy:'),
  'emoji of a server before': around('<:kek:123456789012345678> ', ''),
  'remark below block': block('', '\n^ dit'),
  'blank lines around': around('\n\n ', '\n\n'),
};

/** What copying does to the words themselves: typography, never a word. */
export const TYPOGRAPHY: Readonly<Record<string, Way>> = {
  'as it is': (text) => text,
  'wrapped at 20': (text) => wrapped(text, 20),
  'wrapped at 33': (text) => wrapped(text, 33),
  'wrapped at 47': (text) => wrapped(text, 47),
  'wrapped at 80': (text) => wrapped(text, 80),
  'wrapped, CRLF': (text) => wrapped(text, 40).replaceAll('\n', '\r\n'),
  'wrapped, trailing spaces': (text) => wrapped(text, 40).replaceAll('\n', ' \n'),
  'a word a line': (text) => wrapped(text, 1),
  'hyphenated at line ends': (text, random) => hyphenated(text, 40, '-', random),
  'hyphenated at 25': (text, random) => hyphenated(text, 25, '-', random),
  'soft hyphens at line ends': (text, random) => hyphenated(text, 40, '\u00ad', random),
  'hyphens kept on one line': (text, random) => hyphenated(text, 40, '-', random).replaceAll('\n', ' '),
  'hyphens of a PDF viewer': (text, random) => hyphenated(text, 40, '\ufffe', random),
  'lines that end in <br>': (text) => wrapped(text, 50).replaceAll('\n', '<br>\n'),
  'line separators': (text) => wrapped(text, 50).replaceAll('\n', '\u2028'),
  'soft hyphens in words': (text) => text.replace(/(\p{Ll}{4})(?=\p{Ll}{3})/gu, '$1\u00ad'),
  'zero-width in words': (text) => text.replace(/(\p{Ll}{5})(?=\p{Ll}{2})/gu, '$1\u200b'),
  'two spaces': (text) => text.replaceAll(' ', '  '),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'thin spaces': (text) => text.replaceAll(' ', '\u2009'),
  tabs: (text) => text.replaceAll(' ', '\t'),
  '&nbsp;': (text, random) => within(text, random, '&nbsp;', / /gu),
  'decomposed accents': (text) => (text.normalize('NFD') === text ? null : text.normalize('NFD')),
  ligatures: replaced(/fi/u, 'ﬁ'),
  "apostrophes '": replaced(/’/u, "'"),
  'apostrophes ´': replaced(/’/u, '´'),
  'apostrophes `': replaced(/’/u, '`'),
  'apostrophes ‘': replaced(/’/u, '‘'),
  'inner marks "': replaced(/[«»]/u, '"'),
  'inner marks “”': (text) => (text.includes('«') ? text.replaceAll('«', '“').replaceAll('»', '”') : null),
  'inner marks ‘’': (text) => (text.includes('«') ? text.replaceAll('«', '‘').replaceAll('»', '’') : null),
  'inner marks ‹›': (text) => (text.includes('«') ? text.replaceAll('«', '‹').replaceAll('»', '›') : null),
  'inner marks gone': replaced(/[«»]/u, ''),
  'dashes -': replaced(/–/u, '-'),
  'dashes —': replaced(/–/u, '—'),
  'dashes --': replaced(/ – /u, ' -- '),
  'first letter lower': (text) => text.charAt(0).toLowerCase() + text.slice(1),
  'first letter in brackets': (text) =>
    /^\p{Lu}\p{Ll}/u.test(text) ? `[${text.charAt(0).toLowerCase()}]${text.slice(1)}` : null,
  'no last full stop': replaced(/\.$/u, ''),
  '… at the end': around('', ' …'),
  '… at the head': around('… ', ''),
  '[…] at both ends': around('[…] ', ' […]'),
  '[sic] within': (text, random) => within(text, random, ' [sic]', /(?<=\p{L}) /gu),
  'note markers gone': replaced(/(?<=\S)[¹²³⁴⁵⁶⁷⁸⁹⁰]+/u, ''),
  'note markers in brackets': (text) =>
    /[¹²³⁴⁵⁶⁷⁸⁹⁰]/u.test(text) ? text.replace(/[¹²³⁴⁵⁶⁷⁸⁹⁰]+/gu, (digits) => `[${digits.normalize('NFKC')}]`) : null,
  'note markers as digits': (text) => (/[¹²³⁴⁵⁶⁷⁸⁹⁰]/u.test(text) ? text.normalize('NFKC') : null),
  'escaped signs': (text) => text.replace(/[.()*_-]/gu, '\\$&'),
  'a word in bold': (text) => text.replace(/(?<= )(\p{L}{3,})(?= )/u, '**$1**'),
  'a word in italics': (text) => text.replace(/(?<= )(\p{L}{3,})(?= )/u, '_$1_'),
  'a word in code': (text) => text.replace(/(?<= )(\p{L}{3,})(?= )/u, '`$1`'),
  'a word hidden': (text) => text.replace(/(?<= )(vragen|landen|kabinet|migratie|Nederland)(?= )/u, '||$1||'),
  'a word in brackets': (text) => text.replace(/(?<= )(\p{L}{3,})(?= )/u, '[$1]'),
  'a word linked': (text) => text.replace(/(?<= )(\p{L}{3,})(?= )/u, '[$1](https://example.nl/x)'),
  'a page foot in a line of its own': (text, random) => within(text, random, `\n${FOOT}\n`, /(?<=\p{L}) (?=\p{L})/gu),
  'a page foot within a line': (text, random) => within(text, random, ` ${FOOT}`, /(?<=\p{L}) (?=\p{L})/gu),
};
