import type { ArchiveFault, Datamapfout } from '../../archive/fault.js';
import { counted, opsomming } from './words.js';

const BOUW = 'Bouw hem opnieuw: letterlijk corpus bouw.';

/** Why a data folder is not used, and what to do. */
export function datamapGeweigerd(fault: ArchiveFault): string {
  switch (fault.kind) {
    case 'geen-pakket':
      return 'DATA_DIR is gezet, maar wat de datamap leest, is niet geïnstalleerd. Installeer het: npm install --no-save @lancedb/lancedb@0.27.2 apache-arrow@18.1.0. Of haal DATA_DIR weg: dan staat alles in het geheugen.';
    case 'leeg':
      return 'In DATA_DIR staat geen datamap. Bouw hem eerst: letterlijk corpus bouw.';
    case 'ander-programma':
      return `De datamap is door een andere versie van het programma gemaakt. ${BOUW}`;
    case 'ander-corpus': {
      const missen = fault.missen.length > 0 ? ` Het corpus mist: ${opsomming(fault.missen)}.` : '';
      const anders = fault.anders.length > 0 ? ` Anders in het corpus: ${opsomming(fault.anders)}.` : '';
      return `De datamap hoort niet bij dit corpus.${missen}${anders} ${BOUW}`;
    }
  }
}

export const GEEN_DATA_DIR = 'Zet DATA_DIR: de map waarin de datamap komt te staan.';
export const TEGELIJK_GEBOUWD =
  'Een ander programma bouwde tegelijk aan deze datamap. Wacht tot het klaar is en bouw opnieuw; de oude datamap geldt nog.';
export const gelezenVan = (gelezen: number, totaal: number): string => `${gelezen} van ${totaal} publicaties gelezen`;
export const indexVan = (tabel: string): string => `index van ${tabel}`;
export const ONGEWIJZIGD_GEBOUWD = 'Er is niets veranderd: de datamap is die van dit corpus.';

/** What a data folder holds. */
export const datamapOmvang = (
  publicaties: number,
  fragmenten: number,
  van: string | null,
  tot: string | null,
): string =>
  `De datamap heeft ${counted(publicaties, 'publicatie', 'publicaties')} en ${counted(fragmenten, 'fragment', 'fragmenten')}${van && tot ? `, van ${van} tot en met ${tot}` : ''}.`;
export const datamapVerschil = (toegevoegd: number, vervallen: number): string =>
  `Nieuw of veranderd: ${toegevoegd}; vervangen of vervallen: ${vervallen}.`;
export const nietGelezen = (aantal: number): string =>
  `${counted(aantal, 'publicatie kon', 'publicaties konden')} niet worden gelezen en ${aantal === 1 ? 'staat' : 'staan'} er niet in:`;

export const DATAMAP_KLOPT = 'De datamap is gemaakt van dit corpus, en elke rij is opnieuw gemaakt en gelijk.';
export const DATAMAP_ONVOLLEDIG =
  'De datamap is niet van het hele corpus zoals het nu is. Werk hem bij: letterlijk corpus bouw.';

/** What a data folder has otherwise than the corpus. */
export function datamapfout(fout: Datamapfout): string {
  switch (fout.kind) {
    case 'niet-gebouwd':
      return `${fout.id} staat in het corpus en nog niet in de datamap.`;
    case 'niet-in-corpus':
      return `${fout.id} staat in de datamap en niet in het corpus.`;
    case 'anders':
      return `${fout.id} is in het corpus veranderd sinds de datamap werd gemaakt.`;
    case 'rijen':
      return `${fout.id}: de tabel ${fout.tabel} van de datamap zegt iets anders dan het corpus.`;
  }
}
