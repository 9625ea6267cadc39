import type { Fragment } from '../publications/model/publication.js';
import type { Check, Oordeel, Plaats } from './oordeel.js';
import { differencePairs } from './pairs.js';

/** A quotation's judgement for programs: the public contract of `letterlijk controleer --json`. */
export interface OordeelJson {
  readonly citaat: string;
  readonly oordeel: Oordeel['kind'];
  readonly id?: string;
  readonly rol?: Plaats['rol'];
  readonly bronvermelding?: string;
  /** The source's own words; omissions stand in it as `[…]`. */
  readonly bron?: string;
  readonly verschillen?: readonly { readonly bron: string | null; readonly citaat: string | null }[];
  readonly typografie?: Plaats['typografie'];
  readonly weggelaten?: readonly string[];
  /** Ids of every place, when it stands in more than one. */
  readonly plaatsen?: readonly string[];
}

/** How a place is cited: a function of `src/publications`, with the half that is quoted. */
export type CitePlace = (fragment: Fragment, plaats: Plaats) => string;

/** What `--json` prints of a check; a check that could not be done has no judgements. */
export function oordelenJson(check: Check, cite: CitePlace): { oordelen: OordeelJson[] } {
  if (check.kind !== 'checked') return { oordelen: [] };
  return { oordelen: check.oordelen.map((oordeel) => oneJson(oordeel, cite)) };
}

function oneJson(oordeel: Oordeel, cite: CitePlace): OordeelJson {
  const said = { citaat: oordeel.citaat.text, oordeel: oordeel.kind };
  if (oordeel.kind === 'niet-gevonden') return said;
  const { plaats } = oordeel;
  const found = {
    ...said,
    id: plaats.fragment.id,
    rol: plaats.rol,
    bronvermelding: cite(plaats.fragment, plaats),
    bron: plaats.bron.map(({ text }) => text).join(' […] '),
  };
  if (oordeel.kind === 'wijkt-af') return { ...found, verschillen: differencePairs(oordeel.verschillen) };
  return {
    ...found,
    ...(plaats.typografie.length > 0 ? { typografie: plaats.typografie } : {}),
    ...(plaats.weggelaten.length > 0 ? { weggelaten: plaats.weggelaten.map(({ text }) => text) } : {}),
    ...(oordeel.aantal > 1 ? { plaatsen: oordeel.plaatsen.map(({ fragment }) => fragment.id) } : {}),
  };
}
