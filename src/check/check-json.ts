import { citation } from '../publications/model/citation.js';
import type { Range } from '../text/source-text.js';
import {
  type Check,
  type DifferencePair,
  differencePairs,
  type Oordeel,
  type Plaats,
  turningIn,
  wordsAt,
} from './oordeel.js';
import { type Aside, isLiteral } from './verdict.js';

/** A quotation's judgement for programs: the public contract of `letterlijk controleer --json`. */
export interface OordeelJson {
  readonly citaat: string;
  readonly oordeel: Oordeel['kind'];
  readonly id?: string;
  readonly rol?: Plaats['half']['rol'];
  readonly bronvermelding?: string;
  /** The source's own words; omissions stand in it as `[…]`. */
  readonly bron?: string;
  /** The whole sentence, when the quotation is less. */
  readonly zin?: string;
  readonly verschillen?: readonly DifferencePair[];
  readonly typografie?: Plaats['typografie'];
  readonly weggelaten?: readonly string[];
  /** Words that turn or limit the meaning, among those that the quotation lacks or adds. */
  readonly keerwoorden?: readonly string[];
  /** The parts of a quotation that stand in different places, each with its own judgement. */
  readonly delen?: readonly OordeelJson[];
  /** Ids of every place, when it stands in more than one. */
  readonly plaatsen?: readonly string[];
}

/** What `--json` prints of a check. */
export interface CheckJson {
  readonly oordelen: readonly OordeelJson[];
  /** What was recognised as no part of a quotation; absent when there is none. */
  readonly terzijde?: readonly Aside[];
  /** The poster's own words, which were not compared; absent when there are none. */
  readonly niet_vergeleken?: readonly string[];
  /** Ids of publications that changed on disk, with which nothing was compared; absent when there are none. */
  readonly onleesbaar?: readonly string[];
}

/** What `--json` prints of a check; a check that could not be done has no judgements. */
export function oordelenJson(check: Check): CheckJson {
  if (check.kind !== 'checked') return { oordelen: [] };
  return {
    oordelen: check.oordelen.map(oneJson),
    ...(check.terzijde.length > 0 ? { terzijde: check.terzijde } : {}),
    ...(check.nietVergeleken.length > 0 ? { niet_vergeleken: check.nietVergeleken } : {}),
    ...(check.veranderd.length > 0 ? { onleesbaar: check.veranderd.map(({ id }) => id) } : {}),
  };
}

function oneJson(oordeel: Oordeel): OordeelJson {
  const said = { citaat: oordeel.citaat.text, oordeel: oordeel.kind };
  if (oordeel.kind === 'niet-gevonden') return said;
  const { plaats, delen } = oordeel;
  const { typografie, weggelaten, zin, heel } = plaats;
  const words = (range: Range): string => wordsAt(plaats, range);
  const keerwoorden = turningIn(oordeel);
  const ids = isLiteral(oordeel) ? [...new Set(oordeel.plaatsen.map(idOf))] : [];
  return {
    ...said,
    id: idOf(plaats),
    rol: plaats.half.rol,
    bronvermelding: citation(plaats.publicatie, plaats.paginas),
    bron: plaats.delen.map(words).join(' […] '),
    ...(isLiteral(oordeel) && heel ? {} : { zin: words(zin) }),
    ...(oordeel.kind === 'wijkt-af' ? { verschillen: differencePairs(oordeel) } : {}),
    ...(typografie.length > 0 ? { typografie } : {}),
    ...(weggelaten.length > 0 ? { weggelaten: weggelaten.map(words) } : {}),
    ...(keerwoorden.length > 0 ? { keerwoorden } : {}),
    ...(delen.length > 0 ? { delen: delen.map(oneJson) } : {}),
    ...(ids.length > 1 ? { plaatsen: ids } : {}),
  };
}

function idOf({ fragment, publicatie }: Plaats): string {
  return fragment?.id ?? publicatie.id;
}
