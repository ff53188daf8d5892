#!/usr/bin/env node
import { USAGE, verify } from './verify.js';

/** `lethe <command>`: what operators and auditors run beside the server. */
const [command, ...args] = process.argv.slice(2);
try {
  if (command !== 'verify') throw new Error('there is one command: verify');
  process.exitCode = await verify(args, process.stdout);
} catch (error) {
  process.stderr.write(`lethe: ${error instanceof Error ? error.message : 'unknown error'}\n\n${USAGE}`);
  process.exitCode = 2;
}
