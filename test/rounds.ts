/**
 * Rounds of a property: few in every run of the tests, `FUZZ_RUNS` times as many at `npm run fuzz`. For properties of
 * which a round is dear; the others have as many as fast-check gives.
 */
export function rounds(few: number): number {
  return Math.ceil(few * Number(process.env['FUZZ_RUNS'] ?? 1));
}
