import type { Verschil } from '../corpus/text-against-pdf.js';
import type { Verificatie } from '../corpus/verify-publication.js';
import type { Corpusfout } from '../publications/model/gebrek.js';
import * as labels from '../reply/labels/corpus.js';
import { corpusfout } from '../reply/labels/gebreken.js';
import type { Afbreking } from '../text/joining.js';

/** Every fault of a corpus, a line each: publication, file, field or line, and what is wrong. */
export function corpusFaults(fouten: readonly Corpusfout[]): string {
  return `${labels.corpusGeweigerd(fouten.length)}\n${fouten.map((fout) => `- ${faultLine(fout)}`).join('\n')}`;
}

/** The faults of a file that was to be added, a line each: where in it, and what is wrong. */
export function faultLines(fouten: readonly Corpusfout[]): string[] {
  return fouten.map((fout) => `- ${[fout.bestand, ...placeAndFault(fout)].filter((part) => part !== null).join(': ')}`);
}

function faultLine(fout: Corpusfout): string {
  const where = [fout.publicatie, fout.bestand].filter((part) => part !== null).join('/');
  return [where, ...placeAndFault(fout)].filter((part) => part !== null).join(': ');
}

function placeAndFault(fout: Corpusfout): (string | null)[] {
  const { regel, veld, pagina, gelezen } = fout;
  const line = regel === null ? null : labels.regelNaam(regel);
  const where = pagina === undefined ? line : [labels.bladzijdeNaam(pagina), line].filter(Boolean).join(', ');
  return [where ?? veld, gelezen === undefined ? corpusfout(fout) : `${corpusfout(fout)}; ${labels.gelezen(gelezen)}`];
}

/** A fault of a file that was to be added, for programs. */
export function faultJson(fout: Corpusfout) {
  const { bestand, regel, veld, pagina = null, gelezen = null, code } = fout;
  return { bestand, regel, veld, pagina, gelezen, code, melding: corpusfout(fout) };
}

/** What a PDF has otherwise than the text that the corpus has. */
export function differencesText(verschillen: readonly Verschil[]): string {
  const lines = verschillen.map((one) => `- ${labels.verschil(one)}`);
  return [labels.verschillen(verschillen.length), ...lines].join('\n');
}

export function differenceJson({ deel, tekst, pdf }: Verschil) {
  return { ...deel, tekst, pdf };
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
    ...gebreken.map((one) =>
      one.regel === null ? corpusfout(one) : `${labels.regelNaam(one.regel)}: ${corpusfout(one)}`,
    ),
    gebreken.length === 0 ? labels.BOEKEN_SLUITEN : labels.boekenSluitenNiet(gebreken.length),
  ]
    .map((line, index) => (index === 0 ? line : `  ${line}`))
    .join('\n');
}

/** The verification of a publication as `letterlijk corpus verifieer --json` prints it: a public contract. */
export function verificationJson({ afbrekingen, noten, gebreken, ...rest }: Verificatie) {
  return {
    ...rest,
    gebreken: gebreken.map((one) => ({ regel: one.regel, code: one.code, melding: corpusfout(one) })),
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
