#!/usr/bin/env node
import { styleText } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { environmentWithDotenv } from './config.js';
import { program, startsBot } from './program.js';

// Who reads may have heard enough (`letterlijk document | head -1`): then there is nobody to write for any more.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
const args = process.argv.slice(2);
// A bot lives for months and waits most of the time: V8 then does better with small heaps than with the last percent of
// speed (`npm run bench`: 145 MB instead of 240). Flags count for what is made after them, so first; and for all of a
// process, so here, where the process is the program's alone.
if (startsBot(args)) setFlagsFromString('--optimize-for-size');
process.exitCode = await program(args, {
  environment: environmentWithDotenv(),
  input: () => process.stdin,
  output: {
    json: args.includes('--json'),
    ...(process.stdout.isTTY
      ? { emphasis: (words: string, as: 'strong' | 'under') => styleText(as === 'under' ? 'underline' : 'bold', words) }
      : {}),
    ...(process.stderr.isTTY ? { screen: process.stderr } : {}),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  },
});
// A connection that was never greeted, or a request without an answer, would keep the process for a minute.
if (startsBot(args)) process.exit();
