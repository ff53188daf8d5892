#!/usr/bin/env node
import { BACKUP_USAGE, backup, restoreCommand } from './backup.js';
import { DOCTOR_USAGE, doctor } from './doctor.js';
import { KEYS_USAGE, keys } from './keys.js';
import { PRUNE_USAGE, prune } from './prune.js';
import { USAGE, verify } from './verify.js';

/** `lethe <command>`: what operators and auditors run beside the server. */
const COMMANDS: Readonly<Record<string, (args: string[], out: NodeJS.WritableStream) => Promise<number>>> = {
  verify,
  prune,
  backup,
  restore: restoreCommand,
  doctor,
  keys,
};
const [command, ...args] = process.argv.slice(2);
try {
  const run = command === undefined ? undefined : COMMANDS[command];
  if (run === undefined) throw new Error(`the commands are ${Object.keys(COMMANDS).join(', ')}`);
  process.exitCode = await run(args, process.stdout);
} catch (error) {
  process.stderr.write(
    `lethe: ${error instanceof Error ? error.message : 'unknown error'}\n\n${USAGE}\n${PRUNE_USAGE}\n${BACKUP_USAGE}\n${DOCTOR_USAGE}\n${KEYS_USAGE}`,
  );
  process.exitCode = 2;
}
