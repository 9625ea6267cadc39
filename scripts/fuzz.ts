/**
 * `npm run fuzz [-- --times 20] [--seed 7]`: the properties of which a round is dear (those that use `test/rounds.ts`),
 * so many times as many rounds as in every run of the tests. What fails is printed with its seed, smallest example first.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '10' }, seed: { type: 'string', default: '811' } },
});
const child = spawn('npx', ['vitest', 'related', '--run', 'test/rounds.ts', '--testTimeout', '1200000'], {
  env: { ...process.env, FUZZ_RUNS: values.times, FC_SEED: values.seed },
  stdio: 'inherit',
});
const [code] = await once(child, 'exit');
process.exitCode = typeof code === 'number' ? code : 1;
