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
    const of = (...kinds: Fetched['kind'][]) => this.#told.filter(({ kind }) => kinds.includes(kind));
    const idsOf = (...kinds: Fetched['kind'][]) => of(...kinds).map(({ id }) => id);
    const parts = {
      opgehaald: idsOf('taken'),
      bekend: [...idsOf('known'), ...idsOf('unchanged')],
      afwezig: idsOf('absent'),
      geweigerd: this.#told.flatMap((one) => (one.kind === 'refused' ? [{ id: one.id, redenen: one.reasons }] : [])),
      mislukt: of('not-got').map((one) => ({ id: one.id, reden: woorden.uitkomst(one) })),
    };
    const list = this.#broken === null ? {} : { lijst: this.#broken };
    const lines = [woorden.samenvatting(parts), ...Object.values(list), ...(stopped ? [woorden.GESTOPT] : []), ''];
    printAnswer(this.#output, () => ({ ...parts, gestopt: stopped, ...list }), lines.join('\n'));
    const failed = of('refused', 'not-got', 'absent').length > 0 || this.#broken !== null;
    return failed || stopped ? NOTHING : FOUND;
  }
}
