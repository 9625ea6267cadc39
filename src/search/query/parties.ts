/** Names that one party goes by, where its abbreviation does not tell. Folded, without spaces and signs. */
const PARTIES: readonly (readonly string[])[] = [
  ['fvd', 'forumvoordemocratie', 'forum'],
  ['nsc', 'nieuwsociaalcontract'],
  ['gl', 'groenlinks'],
  ['pvda', 'partijvandearbeid'],
  ['glpvda', 'groenlinkspvda', 'pvdagroenlinks', 'pvdagl'],
  ['cu', 'christenunie'],
  ['pvdd', 'partijvoordedieren'],
  ['bbb', 'boerburgerbeweging'],
  ['pvv', 'partijvoordevrijheid'],
  ['vvd', 'volkspartijvoorvrijheidendemocratie'],
  ['cda', 'christendemocratischappel'],
  ['d66', 'democraten66'],
  ['sp', 'socialistischepartij'],
  ['sgp', 'staatkundiggereformeerdepartij'],
  ['50plus', '50'],
  ['osf', 'onafhankelijkesenaatsfractie'],
];

/** Every name of a party, folded, without spaces and signs; a party that is not listed has its own alone. */
export function partyNames(written: string): readonly string[] {
  const name = written.replace(/[^\p{L}\p{N}]/gu, '');
  return PARTIES.find((names) => names.includes(name)) ?? [name];
}
