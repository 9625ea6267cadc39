/** Dutch forms that no rule gives. Closed classes of the language: not a place for words of a certain text. */

/** Plurals that change their vowel or take -eren, as the end of a word. */
export const IRREGULAR_PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(?<!ge|ver|be|over|ar)leden$/, 'lid'],
  [/(?<!be|ge)steden$/, 'stad'],
  [/(?<!ge|be|her|ont)schepen$/, 'schip'],
  [/kinderen$/, 'kind'],
  [/volkeren$/, 'volk'],
  [/(?<=^|l)ieden$/, 'man'],
  [/musea$/, 'museum'],
  [/(?<![a-z])visa$/, 'visum'],
  [/centra$/, 'centrum'],
  [/politici$/, 'politicus'],
  [/academici$/, 'academicus'],
  [/historici$/, 'historicus'],
  [/critici$/, 'criticus'],
  [/criteria$/, 'criterium'],
  [/ministeria$/, 'ministerie'],
  [/gelden$/, 'geld'],
];

const PARTICLE_LIST =
  'aan achter af bij binnen buiten door in mee na neer om onder op open over plaats rond samen stop tegen terug thuis ' +
  'toe tussen uit vast voor voorbij voort vrij weer weg';

/** Whether a word is a particle that can stand apart from its verb: `we vangen ze op`. */
export function isParticle(word: string): boolean {
  return PARTICLE_SET.has(word);
}

const PARTICLE_SET: ReadonlySet<string> = new Set(PARTICLE_LIST.split(' '));

/** A separable particle, then the participle: `uit|gezet`. */
export const PARTICLES = new RegExp(`^(${PARTICLE_LIST.replaceAll(' ', '|')})(ge[a-z]{3,})$`);

const STRONG =
  'nomen:nemen komen:komen geven:geven sloten:sluiten bonden:binden sproken:spreken schreven:schrijven ' +
  'bleven:blijven kregen:krijgen bracht:brengen dacht:denken zonden:zenden vonden:vinden houden:houden ' +
  'stegen:stijgen daan:doen gaan:gaan staan:staan zien:zien bleken:blijken kozen:kiezen stolen:stelen ' +
  'broken:breken troffen:treffen trokken:trekken wezen:wijzen leden:lijden laten:laten lezen:lezen zocht:zoeken ' +
  'kocht:kopen vochten:vechten worpen:werpen nomineerd:nomineren holpen:helpen lopen:lopen vlogen:vliegen ' +
  'weken:wijken dreven:drijven grepen:grijpen hangen:hangen vangen:vangen vallen:vallen roepen:roepen ' +
  'scholden:schelden schoten:schieten dragen:dragen slagen:slaan storven:sterven stonden:staan wonnen:winnen ' +
  'wogen:wegen bogen:buigen boden:bieden drongen:dringen dwongen:dwingen sprongen:springen zeten:zitten legen:liggen';

/** Participles of strong verbs without ge-, with their infinitives. */
export const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  STRONG.split(' ').map((pair) => {
    const [participle = '', infinitive = ''] = pair.split(':');
    return [participle, infinitive];
  }),
);
