import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import type { Fetched } from '../fetch/fetch.js';
import type { Listed } from '../fetch/sru.js';
import { voortgang } from '../reply/labels/corpus.js';
import * as woorden from '../reply/labels/fetching.js';
import { FOUND, NOTHING, type Output, printAnswer } from './output.js';

/** Outcomes that a bar alone tells of. */
const CAME: ReadonlySet<Fetched['kind']> = new Set(['taken', 'known', 'unchanged']);

/**
 * Tells how far it is, and at the end what came and what did not. A person at a terminal sees a bar with what is left,
 * and above it what did not come; elsewhere stands a line a publication.
 */
export class Progress {
  readonly #output: Output;
  readonly #bars: MultiBar | null;
  #bar: SingleBar | null = null;
  readonly #told: Fetched[] = [];
  #expected = 0;
  #skipped = 0;
  #broken: string | null = null;

  constructor(output: Output) {
    this.#output = output;
    this.#bars = output.screen
      ? new MultiBar(
          // A signal stops the fetching; the bar ends with it.
          { stream: output.screen, format: woorden.BALK, clearOnComplete: true, gracefulExit: false },
          Presets.shades_classic,
        )
      : null;
  }

  expect(total: number): void {
    this.#expected = Math.max(this.#expected, total);
    this.#bar ??= this.#bars?.create(this.#expected, 0) ?? null;
    this.#bar?.setTotal(this.#expected);
  }

  skip(): void {
    this.#skipped += 1;
    this.#bar?.increment();
  }

  tell(fetched: Fetched): void {
    this.#told.push(fetched);
    const nummer = this.#told.length + this.#skipped;
    const line = `${voortgang(nummer, this.#expected, fetched.id, woorden.uitkomst(fetched))}\n`;
    if (!this.#bars) this.#output.err(line);
    else if (!CAME.has(fetched.kind)) this.#bars.log(line);
    this.#bar?.increment();
  }

  /** Takes the bar away, and leaves the lines above it. */
  close(): void {
    if (this.#bar) this.#bars?.update();
    this.#bars?.stop();
  }

  broken(why: Exclude<Listed, { kind: 'part' }>): void {
    if (why.kind !== 'aborted') this.#broken = woorden.lijstAfgebroken(why);
  }

  finish(stopped: boolean): number {
    const of = (kind: Fetched['kind']) => this.#told.filter((one) => one.kind === kind).map(({ id }) => id);
    const refused = this.#told.flatMap((one) => (one.kind === 'refused' ? [{ id: one.id, redenen: one.reasons }] : []));
    const notGot = this.#told.flatMap((one) =>
      one.kind === 'not-got' ? [{ id: one.id, reden: woorden.uitkomst(one) }] : [],
    );
    const counts = {
      opgehaald: of('taken').length,
      bekend: of('known').length + of('unchanged').length,
      afwezig: of('absent').length,
      geweigerd: refused.length,
      mislukt: notGot.length,
    };
    printAnswer(
      this.#output,
      () => ({
        opgehaald: of('taken'),
        bekend: [...of('known'), ...of('unchanged')],
        afwezig: of('absent'),
        geweigerd: refused,
        mislukt: notGot,
        gestopt: stopped,
        ...(this.#broken === null ? {} : { lijst: this.#broken }),
      }),
      () =>
        [
          woorden.samenvatting(counts),
          ...(this.#broken === null ? [] : [this.#broken]),
          ...(stopped ? [woorden.GESTOPT] : []),
          '',
        ].join('\n'),
    );
    const well = refused.length + notGot.length + counts.afwezig === 0 && this.#broken === null && !stopped;
    return well ? FOUND : NOTHING;
  }
}
