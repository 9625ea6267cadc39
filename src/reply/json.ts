import { citedPages, fragmentCitation, pdfAt } from '../publications/model/citation.js';
import type { Fragment, Verwijzing } from '../publications/model/publication.js';
import type { Passage, Slice } from '../text/source-text.js';

/** A slice in JSON: `[start, end]`, or `[start, end, "noot"]` for a footnote marker. UTF-16 offsets. */
type JsonSlice = readonly [number, number] | readonly [number, number, 'noot'];

/**
 * A fragment as `letterlijk vraag --json` prints it: a public contract, described in README.md under "Command line".
 * A paragraph has its number (`alinea`) and `rol` besides, and no question numbers.
 */
export function fragmentJson(fragment: Fragment) {
  const { gevraagd, beantwoord, publicatie, vraag, antwoord } = fragment;
  return {
    id: fragment.id,
    document: publicatie.id,
    nummers: fragment.nummers,
    ...(fragment.alinea === null ? {} : { alinea: fragment.alinea, rol: fragment.rol }),
    vraag: vraag?.text ?? null,
    deelvragen: Object.fromEntries([...fragment.deelvragen].map(([nummer, passage]) => [nummer, passage.text])),
    antwoord: antwoord?.text ?? null,
    bronvermelding: fragmentCitation(fragment),
    url: publicatie.url,
    pdf: pdfAt(publicatie, citedPages(fragment)),
    paginas: fragment.paginas,
    gevraagd: { door: gevraagd.door.map(({ naam, partij }) => ({ naam, partij })), datum: gevraagd.datum },
    beantwoord: beantwoord && {
      door: beantwoord.door,
      mede_namens: beantwoord.medeNamens,
      datum: beantwoord.datum,
    },
    voetnoten: fragment.voetnoten.map(({ nummer, tekst }) => ({ nummer, tekst: tekst?.text ?? null })),
    verwijzingen: fragment.verwijzingen.map(referenceJson),
    herkomst: {
      sha256: (vraag ?? antwoord)?.sha256,
      vraag: slicesJson(vraag),
      antwoord: slicesJson(antwoord),
    },
  };
}

/** A reference in JSON; the range is for renderers only. */
function referenceJson({ tekst, in: where, document, nummers, url }: Verwijzing) {
  return { tekst, in: where, document, nummers, url };
}

function slicesJson(passage: Passage | null): JsonSlice[][] {
  return passage?.slices.map((paragraph) => paragraph.map(sliceJson)) ?? [];
}

function sliceJson({ start, end, marker }: Slice): JsonSlice {
  return marker ? [start, end, 'noot'] : [start, end];
}
