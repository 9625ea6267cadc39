/** Rounds of a property: few in every run of the tests, `FUZZ_RUNS` times as many at `npm run fuzz`. */
export function rounds(few: number): number {
  return Math.ceil(few * Number(process.env['FUZZ_RUNS'] ?? 1));
}
