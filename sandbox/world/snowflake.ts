const DISCORD_EPOCH = 1_420_070_400_000;

let last = 0n;

/** A fresh id as Discord makes them: the time in ms since 2015 in the upper bits, and larger than every id before it. */
export function snowflake(now: number = Date.now()): string {
  const fromTime = BigInt(now - DISCORD_EPOCH) << 22n;
  last = fromTime > last ? fromTime : last + 1n;
  return last.toString();
}
