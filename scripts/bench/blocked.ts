import { monitorEventLoopDelay } from 'node:perf_hooks';

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
