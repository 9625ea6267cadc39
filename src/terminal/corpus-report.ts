import type { Corpusfout } from '../corpus/load.js';
import type { Verificatie } from '../corpus/verify.js';
import * as labels from '../reply/labels.js';
import type { Afbreking } from '../text/joining.js';

/** Every fault of a corpus, a line each: publication, file, field or line, and what is wrong. */
export function corpusFaults(fouten: readonly Corpusfout[]): string {
  const lines = fouten.map(({ publicatie, bestand, plaats, melding }) =>
    [[publicatie, bestand].filter((part) => part !== null).join('/'), plaats, melding]
      .filter((part) => part !== null)
      .join(': '),
  );
  return `${labels.corpusGeweigerd(fouten.length)}\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

/** The verification of a publication for people. */
export function verificationText(verificatie: Verificatie, withHyphens: boolean): string {
  const { id, tekens, noten, afbrekingen, gebreken } = verificatie;
  const kept = afbrekingen.filter(({ fate }) => fate === 'blijft').length;
  return [
    id,
    labels.verificatieOmvang(verificatie.fragmenten, verificatie.paginas, verificatie.verwijzingen),
    labels.verificatieTekens(tekens),
    labels.verificatieAfbrekingen(afbrekingen.length - kept, kept),
    labels.verificatieNoten(noten.gevonden, noten.zonderTekst, noten.zonderMerkteken),
    ...(withHyphens ? afbrekingen.map(hyphenLine) : []),
    ...gebreken.map(({ regel, melding }) => (regel === null ? melding : labels.gebrekIn(regel, melding))),
    gebreken.length === 0 ? labels.BOEKEN_SLUITEN : labels.boekenSluitenNiet(gebreken.length),
  ]
    .map((line, index) => (index === 0 ? line : `  ${line}`))
    .join('\n');
}

/** The verification of a publication as `letterlijk corpus verifieer --json` prints it: a public contract. */
export function verificationJson({ afbrekingen, noten, ...rest }: Verificatie) {
  return {
    ...rest,
    noten: { gevonden: noten.gevonden, zonder_tekst: noten.zonderTekst, zonder_merkteken: noten.zonderMerkteken },
    afbrekingen: afbrekingen.map(({ regel, links, rechts, fate, ground }) => ({
      regel,
      links,
      rechts,
      koppelteken: fate,
      grond: labels.afbreekgrond(ground),
    })),
  };
}

function hyphenLine({ regel, links, rechts, fate, ground }: Afbreking): string {
  return labels.afbreking(regel, links, rechts, fate, labels.afbreekgrond(ground));
}
