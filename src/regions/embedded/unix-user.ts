import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** An account of this machine. */
export interface UnixUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account PostgreSQL runs as when this process is root's, which PostgreSQL refuses: `lethe` or `postgres` where there
 * is one, else `nobody`. Undefined when this process is an ordinary user's.
 */
export function unprivilegedUser(): UnixUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid > 0);
  for (const name of ['lethe', 'postgres', 'nobody']) {
    const account = accounts.find((candidate) => candidate.name === name);
    if (account !== undefined) return account;
  }
  throw new Error(
    'PostgreSQL cannot run as root, and there is no user lethe, postgres or nobody: start as an ordinary user',
  );
}

/** True when the program starts as this user. */
export function runs(program: string, user: UnixUser): boolean {
  return (
    spawnSync(program, ['--version'], { uid: user.uid, gid: user.gid, stdio: 'ignore', cwd: '/' }).status ===
    0
  );
}

/** Hands a directory and all in it to a user; does nothing when its top is the user's already. */
export function giveTo(user: UnixUser, directory: string): void {
  if (lstatSync(directory).uid === user.uid) return;
  for (const entry of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(directory, entry);
    if (!lstatSync(file).isSymbolicLink()) chownSync(file, user.uid, user.gid);
  }
  // Last: an interrupted hand-over starts again.
  chownSync(directory, user.uid, user.gid);
}
