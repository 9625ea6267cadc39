import { citedPages, fragmentCitation, pdfAt } from '../publications/model/citation.js';
import type { Fragment, Tabel, Verwijzing } from '../publications/model/publication.js';
import type { Passage, Slice } from '../text/source-text.js';

/** A slice in JSON: `[start, end]`, or `[start, end, "noot"]` for a footnote marker, `"hoog"` and `"laag"` for
 * other raised and lowered type. UTF-16 offsets. */
type JsonSlice = readonly [number, number] | readonly [number, number, 'noot' | 'hoog' | 'laag'];

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
    gevraagd: {
      door: gevraagd.door.map(({ naam, partij }) => ({ naam, partij })),
      ondertekend: gevraagd.ondertekend.map(({ naam }) => naam),
      datum: gevraagd.datum,
    },
    beantwoord: beantwoord && {
      door: beantwoord.door,
      mede_namens: beantwoord.medeNamens,
      datum: beantwoord.datum,
    },
    voetnoten: fragment.voetnoten.map(({ nummer, tekst }) => ({ nummer, tekst: tekst?.text ?? null })),
    ...(fragment.tabellen.length === 0 ? {} : { tabellen: fragment.tabellen.map(tableJson) }),
    verwijzingen: fragment.verwijzingen.map(referenceJson),
    herkomst: {
      sha256: (vraag ?? antwoord)?.sha256,
      vraag: slicesJson(vraag),
      antwoord: slicesJson(antwoord),
      ...printJson(vraag, antwoord),
    },
  };
}

/** Which PDF was read, and where each half stands in it: a rectangle for each line. */
function printJson(vraag: Passage | null, antwoord: Passage | null) {
  const sha256 = (vraag ?? antwoord)?.printSha256 ?? null;
  return sha256 === null ? {} : { pdf: { sha256, vraag: placesJson(vraag), antwoord: placesJson(antwoord) } };
}

/** Places in points, as the PDF counts them: left, bottom, right and top. */
function placesJson(passage: Passage | null) {
  return passage?.places.map(({ page, box }) => ({ pagina: page, rechthoek: box })) ?? [];
}

/** A table: after which paragraph of its text it stands, its caption, and its cells by row (null for an empty one). */
function tableJson({ in: where, na, titel, rijen }: Tabel) {
  return {
    in: where,
    na_alinea: na,
    titel: titel?.text ?? null,
    rijen: rijen.map((rij) => rij.map((cel) => cel?.text ?? null)),
    plaatsen: [titel, ...rijen.flat()].flatMap((cel) => placesJson(cel)),
  };
}

/** A reference in JSON; the range is for renderers only. */
function referenceJson({ tekst, in: where, document, nummers, url }: Verwijzing) {
  return { tekst, in: where, document, nummers, url };
}

function slicesJson(passage: Passage | null): JsonSlice[][] {
  return passage?.slices.map((paragraph) => paragraph.map(sliceJson)) ?? [];
}

function sliceJson({ start, end, marker, script }: Slice): JsonSlice {
  const as = marker ? 'noot' : script;
  return as ? [start, end, as] : [start, end];
}
