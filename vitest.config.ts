import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    // Files share their modules: loading discord.js, zod and the product anew for each took more time than most tests.
    isolate: false,
    // One more than there are cores: many tests wait for a program or a browser that they started.
    maxWorkers: availableParallelism() + 1,
    // A worker keeps all that it loaded. With more room for what is young that is looked through less often, and with as
    // many workers as cores threads for it are in each other's way: a tenth of all work.
    execArgv: ['--max-semi-space-size=64', '--single-threaded-gc'],
    // Bounds for what hangs, and no measure of speed: a machine with other work takes its time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
