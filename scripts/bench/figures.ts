import { cpus, totalmem } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** The machine that something was measured on, in a few words. */
export function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}

/** The value below which so large a part of the values lies, `at` in [0, 1]; NaN of none. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? Number.NaN;
}

const RESOLUTION = 1;

/** How long this thread could do nothing else while `work` ran, in ms: 99 in 100 times less than `p99`. */
export async function blockedDuring(work: () => Promise<void>): Promise<{ p99: number; worst: number }> {
  const monitor = monitorEventLoopDelay({ resolution: RESOLUTION });
  monitor.enable();
  await work();
  monitor.disable();
  const milliseconds = (nanoseconds: number) => Math.max(nanoseconds / 1e6 - RESOLUTION, 0);
  return { p99: milliseconds(monitor.percentile(99)), worst: milliseconds(monitor.max) };
}
