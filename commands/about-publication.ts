import { citation } from '../src/publications/model/citation.js';
import type { Fragment, Publication } from '../src/publications/model/publication.js';
import { aside, heading, line } from '../src/reply/building.js';
import { fragmentHeading } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block } from '../src/reply/reply.js';
import { beginningOf } from '../src/text/excerpt.js';
import { questionNumbers } from './lookup.js';

/** Who asked whom about what, who answered, and where it stands. */
export function facts(publication: Publication): Block[] {
  const { gegevens, onderwerp, gevraagd, beantwoord, fragments } = publication;
  const count = gegevens.soort === 'aanhangsel' ? questionNumbers(publication).length : null;
  const lines = [
    // Of letters that only answer, nobody knows here who asked.
    ...(gevraagd.door.length > 0 ? [labels.gesteldAan(gevraagd)] : []),
    beantwoord && fragments.some(({ antwoord }) => antwoord)
      ? labels.beantwoordRegel(beantwoord)
      : labels.NIET_BEANTWOORD,
    labels.inhoud(fragments.filter(({ antwoord }) => count === null || antwoord).length, count),
  ];
  return [
    heading(labels.naamEnTitel(labels.naamMetJaar(gegevens), gegevens.titel ?? labels.soortNaam(gegevens.soort))),
    ...(onderwerp ? [aside(labels.OVER, onderwerp)] : []),
    ...lines.map((text) => line(text)),
    { kind: 'citation', text: citation(gegevens) },
  ];
}

/** Length in UTF-16 units of a line of contents. */
const CONTENTS_LINE = 70;

/** A question or paragraph by its beginning. */
export function contentsLine(fragment: Fragment): Block {
  const text = fragment.vraag ?? fragment.antwoord;
  if (!text) return line(fragmentHeading(fragment));
  const whose = fragment.vraag ? labels.indieners(fragment.gevraagd.door) : null;
  return aside(labels.inhoudsregel(fragmentHeading(fragment), whose), beginningOf(text, CONTENTS_LINE));
}

/** A publication in a list: a public contract, described in README.md under "Command line". */
export function summaryJson({ gegevens, onderwerp, gevraagd, beantwoord, fragments }: Publication) {
  return {
    id: gegevens.id,
    soort: gegevens.soort,
    titel: gegevens.titel,
    onderwerp: onderwerp?.text ?? null,
    gevraagd: {
      door: gevraagd.door.map(({ naam, partij, functie }) => ({ naam, partij, functie })),
      ondertekend: gevraagd.ondertekend.map(({ naam, functie }) => ({ naam, functie })),
      aan: gevraagd.aan,
      datum: gevraagd.datum,
    },
    beantwoord: beantwoord && { door: beantwoord.door, mede_namens: beantwoord.medeNamens, datum: beantwoord.datum },
    fragmenten: fragments.length,
    bronvermelding: citation(gegevens),
    url: gegevens.url,
    pdf: gegevens.pdf,
  };
}

/** A publication with its contents, likewise. */
export function publicationJson(publication: Publication) {
  return {
    ...summaryJson(publication),
    sha256: publication.source.sha256,
    zie_ook: publication.zieOok.map(({ tekst, document: id, url }) => ({ tekst, document: id, url })),
    mededeling: publication.mededeling?.text ?? null,
    inhoud: publication.fragments.map(({ id, nummers, alinea, rol, paginas, antwoord }) => ({
      id,
      nummers,
      alinea,
      rol,
      paginas,
      beantwoord: antwoord !== null,
    })),
  };
}
