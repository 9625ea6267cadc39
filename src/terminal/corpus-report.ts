import type { Verificatie } from '../corpus/verify.js';
import type { Corpusfout } from '../publications/model/corpusfout.js';
import { corpusfout } from '../reply/labels/corpusfouten.js';
import { gebrek } from '../reply/labels/gebreken.js';
import * as labels from '../reply/labels.js';
import type { Afbreking } from '../text/joining.js';

/** Every fault of a corpus, a line each: publication, file, field or line, and what is wrong. */
export function corpusFaults(fouten: readonly Corpusfout[]): string {
  return `${labels.corpusGeweigerd(fouten.length)}\n${fouten.map((fout) => `- ${faultLine(fout)}`).join('\n')}`;
}

function faultLine(fout: Corpusfout): string {
  const { publicatie, bestand, regel, veld } = fout;
  const where = [publicatie, bestand].filter((part) => part !== null).join('/');
  return [where, regel === null ? veld : labels.regelNaam(regel), corpusfout(fout)]
    .filter((part) => part !== null)
    .join(': ');
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
    ...gebreken.map((one) => (one.regel === null ? gebrek(one) : `${labels.regelNaam(one.regel)}: ${gebrek(one)}`)),
    gebreken.length === 0 ? labels.BOEKEN_SLUITEN : labels.boekenSluitenNiet(gebreken.length),
  ]
    .map((line, index) => (index === 0 ? line : `  ${line}`))
    .join('\n');
}

/** The verification of a publication as `letterlijk corpus verifieer --json` prints it: a public contract. */
export function verificationJson({ afbrekingen, noten, gebreken, ...rest }: Verificatie) {
  return {
    ...rest,
    gebreken: gebreken.map((one) => ({ regel: one.regel, code: one.code, melding: gebrek(one) })),
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
