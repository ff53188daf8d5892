#!/usr/bin/env node
import { BACKUP_USAGE, backup, restoreCommand } from './backup.js';
import { DOCTOR_USAGE, doctor } from './doctor.js';
import { KEYS_USAGE, keys } from './keys.js';
import { PRUNE_USAGE, prune } from './prune.js';
import { USAGE, verify } from './verify.js';

type Command = (args: string[], out: NodeJS.WritableStream) => Promise<number>;

/** `lethe <command>`: what operators and auditors run beside the server, and how each is used. */
const COMMANDS: Readonly<Record<string, readonly [run: Command, usage: string]>> = {
  verify: [verify, USAGE],
  prune: [prune, PRUNE_USAGE],
  backup: [backup, BACKUP_USAGE],
  restore: [restoreCommand, BACKUP_USAGE],
  doctor: [doctor, DOCTOR_USAGE],
  keys: [keys, KEYS_USAGE],
};
const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
const usage = command?.[1] ?? [...new Set(Object.values(COMMANDS).map(([, one]) => one))].join('\n');
if (['help', '--help', '-h'].includes(name) || args.includes('--help')) process.stdout.write(usage);
else
  try {
    if (command === undefined) throw new Error(`the commands are ${Object.keys(COMMANDS).join(', ')}`);
    process.exitCode = await command[0](args, process.stdout);
  } catch (error) {
    process.stderr.write(
      `lethe: ${error instanceof Error ? error.message : 'unknown error'}\n(lethe ${command ? `${name} ` : ''}--help tells its use)\n`,
    );
    process.exitCode = 2;
  }
