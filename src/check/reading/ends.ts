import type { Range } from '../../text/source-text.js';
import type { Aside } from '../verdict.js';
import { saysNo, turningWords } from '../words/turning.js';
import { isCitation, saysWhose } from './whose.js';

/** Something in a text that is no part of a quotation: what it was taken for, and where it stands. */
export interface AsideAt extends Range {
  readonly soort: Aside['soort'];
  /** Other words begin behind it: a heading, a name with a colon. */
  readonly cuts?: boolean;
  /** Who wrote it stands there as a program writes it: any word may be somebody's name. */
  readonly named?: boolean;
}

// The names under which Discord copies the pictures that are used most. Another name between colons is seen as words.
const NAMES =
  'joy|rofl|sob|cry|laughing|sweat_smile|smile|smiley|grin|grinning|wink|blush|heart|hearts|heart_eyes|thinking|' +
  'rolling_eyes|face_with_raised_eyebrow|neutral_face|expressionless|unamused|smirk|angry|rage|face_with_symbols_over_mouth|' +
  'exploding_head|scream|skull|clown|nauseated_face|face_vomiting|face_palm|facepalm|man_facepalming|woman_facepalming|' +
  'shrug|man_shrugging|woman_shrugging|thumbsup|thumbsdown|\\+1|-1|clap|pray|ok_hand|raised_hands|muscle|eyes|fire|100|' +
  'tada|rotating_light|warning|question|exclamation|bangbang|point_up|point_up_2|point_down|point_left|point_right|' +
  'arrow_up|arrow_down|arrow_right|arrow_left|flag_nl|thread|rocket|popcorn|upside_down|melting_face|saluting_face';
// A sentence's end, with the marker of a note.
const ENDED = String.raw`[.?!…»”"’)\]][⁰¹²³⁴⁵⁶⁷⁸⁹]*\s+`;
// The flags of the Netherlands, Belgium, the Union and the United Nations; others may spell a word: 🇳🇴.
const FLAG = '🇳🇱|🇧🇪|🇪🇺|🇺🇳';
const PICTURE = String.raw`(?:${FLAG}|\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier})*|:(?:${NAMES})(?:::skin-tone-\d)?:)`;
/** Pictures between two sentences. */
const PICTURES_BETWEEN = new RegExp(String.raw`(?<=${ENDED})${PICTURE}(?:\s*${PICTURE})*(?=\s+["“„«‘']?\p{Lu})`, 'gu');
const PICTURES_BEHIND = new RegExp(String.raw`(?:\s|^|(?<=[.?!…»”"’]))(${PICTURE}(?:\s*${PICTURE})*)$`, 'u');
// What Discord shows as a name or a picture of somebody's own.
const DISCORDS = String.raw`<@[!&]?\d{1,25}>|<a?:\w{2,32}:\d{15,25}>`;
// A tag, a name with `@`, the number of a message in a row: behind a sentence; within one it is a word of it.
// Faces that are typed, and laughter.
const FACE = `(?:[:;=]['o-]?[()DPp/|]|<3|xD|(?:ha)+h?|lol|lmao|omg|wtf)`;
const TAG = String.raw`(?:${FACE}|(?:#|(?:via )?@)[\p{L}\p{N}_]{2,40}|${DISCORDS}|[([]?\d{1,2}/(?:\d{1,2}|x)[)\]]?)`;
const TAGS_BEHIND = new RegExp(String.raw`(?:${ENDED}|\n\s*)(${TAG}(?:\s+${TAG})*)$`, 'u');
// What Discord adds to a message that was changed.
const EDITED_BEHIND = new RegExp(String.raw`${ENDED}(\((?:bewerkt|edited)\))$`, 'u');
const SAID_BEHIND = /(,?\s(?:aldus|zegt|zei|schrijft|schreef)\s[^.?!\n]{1,200}\.?)$/iu;
const SOURCE_BEHIND =
  /[.?!…»”"’\]][⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:\s+(?=[^[]|\[[^\d^])|\s*(?=\[\^?\d))([Bb]ron|[Ll]ink|\[(?:[Bb]ron|[Ll]ink|\^?\d{1,3})\]|\((?:[Bb]ron|[Ll]ink|(?:[Bb]ron|[Ll]ink|[Zz]ie):?\s+https?:\/\/\S+)\))$/u;
/** What may stand before the first word of a quotation: `[…]`, `…`. */
export const OMITTED = String.raw`(?:[[(]?(?:…|\.{3})[\])]?\s*)?`;
// Before a sentence that begins behind it: `[Het GCR] is …` is a part of the sentence.
const REMARK_BEFORE = new RegExp(
  String.raw`^([[(](?=[^\n]*\p{L})[^()[\]\n]{2,100}[\])]:?)\s+(?=["“„«‘']*(?:${OMITTED}\p{Lu}|\d|\[\p{L}\]))`,
  'u',
);
// Brackets around all of it.
const AROUND = /^(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\])$/u;
const BEFORE = new RegExp(String.raw`^((?:${PICTURE}|${DISCORDS}|@[\p{L}\p{N}_]{2,32}(?=\s)|\s)+)(?=\S)`, 'u');
const CITED_BEHIND = new RegExp(
  String.raw`${ENDED}((?:[Bb]ron|[Zz]ie|[Uu]it)?:?\s?(?:Aanhangsel|Kamerstuk(?:ken)?|Handelingen|(?:ah|kst)-[\w-]+)[^?!\n]{1,120})$`,
  'u',
);
const ADDRESS_BEHIND = /\s(https?:\/\/\S+)$/u;
const NAME_BEHIND = /\s([—–] ?\p{Lu}[^.?!]{1,200})$/u;
const REMARK_BEHIND =
  /[.?!…»”"’][⁰¹²³⁴⁵⁶⁷⁸⁹]*\s+([—–~-]{1,2} ?(?:\p{Lu}|antwoord |vraag )[^.?!]{1,200}|\[[^[\]\n]{3,100}\]|\((?:[^()]|\([^()]*\)){3,500}\)\.?)$/u;

// Fewer words in brackets are a remark.
const SENTENCE = 4;

const BEHIND = [EDITED_BEHIND, SOURCE_BEHIND, CITED_BEHIND, ADDRESS_BEHIND, SAID_BEHIND, NAME_BEHIND, REMARK_BEHIND];

/** What stands behind the last sentence, `— Harbers`, `(Harbers, 3 december 2018)`, pictures, an address, or before the first. */
export function endAsides(text: string): AsideAt[] {
  const found: AsideAt[] = [];
  if (AROUND.test(text) && (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= SENTENCE) {
    const [last, soort] = [text.length - 1, 'teken'] as const;
    return [
      { soort, start: 0, end: 1 },
      { soort, start: last, end: last + 1 },
    ];
  }
  for (let end = text.trimEnd().length; ; ) {
    const rest = text.slice(0, end);
    const signs = PICTURES_BEHIND.exec(rest)?.[1] ?? TAGS_BEHIND.exec(rest)?.[1];
    const own = signs && !namesTurning(signs) ? signs : undefined;
    const piece = own ?? BEHIND.flatMap((one) => one.exec(rest)?.[1] ?? [])[0];
    const soort = own === undefined ? piece && endKind(piece.replace(/^,?\s+/, '')) : 'teken';
    if (!piece || !soort) break;
    found.push({ soort, start: end - piece.length, end });
    end = text.slice(0, end - piece.length).trimEnd().length;
  }
  for (const { index, 0: signs } of text.matchAll(PICTURES_BETWEEN))
    if (!namesTurning(signs)) found.push({ soort: 'teken', start: index, end: index + signs.length });
  const head = BEFORE.exec(text)?.[1];
  if (head && head.trim() !== '' && !namesTurning(head)) found.push({ soort: 'teken', start: 0, end: head.length });
  const remark = REMARK_BEFORE.exec(text)?.[1];
  if (remark && saysWhose(remark)) found.push({ soort: 'toeschrijving', start: 0, end: remark.length });
  return found;
}

// A picture or a tag that says no turns what stands beside it.
function namesTurning(signs: string): boolean {
  return saysNo(signs) || TURNING_TAG.test(signs) || turningWords(signs.replaceAll('_', ' ')).length > 0;
}

// A tag writes words as one.
const TURNING_TAG = /[#@](?:niet|geen|nooit|zonder)/iu;

function endKind(piece: string): Aside['soort'] | null {
  if (/^(?:[[(]?(?:bron|link)[\])]?$|\[\^?\d+\]$|\(?(?:(?:bron|link|zie):?\s+)?https?:)/i.test(piece))
    return 'bronvermelding';
  if (EDITED_BEHIND.test(`. ${piece}`)) return 'bladwerk';
  if (isCitation(piece)) return 'bronvermelding';
  return saysWhose(piece) ? 'toeschrijving' : null;
}
