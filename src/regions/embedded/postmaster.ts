import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type Binaries, findBinaries } from './binaries.js';
import { giveTo, type UnixUser, unprivilegedUser } from './unix-user.js';

const UNFINISHED_AFTER_MS = 10 * 60 * 1000;

/**
 * PostgreSQL's own processes on one cluster directory. The package's `start` and `initialise` do not fit: they take a
 * password on a fixed port, keep the server on a pipe that dies with us, and can neither adopt a server that outlived its
 * parent nor come back from a stale pid file.
 */
export class Postmaster {
  readonly directory: string;
  readonly #log: string;
  readonly #user: UnixUser | undefined;
  readonly #binaries: Binaries;

  /** `directory` is the cluster's; `log` the file that takes what PostgreSQL says. */
  constructor(directory: string, log: string) {
    this.directory = directory;
    this.#log = log;
    this.#user = unprivilegedUser();
    this.#binaries = findBinaries(this.#user);
  }

  /**
   * Makes the cluster where there is none: in a directory of its own first, moved into place when complete, so that an
   * interrupted or a concurrent start leaves no half of one.
   */
  initialise(password: string, segmentMegabytes: number): void {
    this.#sweep();
    if (!existsSync(path.join(this.directory, 'PG_VERSION'))) this.#initdb(password, segmentMegabytes);
    const version = readFileSync(path.join(this.directory, 'PG_VERSION'), 'utf8').trim();
    if (version !== '18')
      throw new Error(`${path.basename(this.directory)} is a cluster of PostgreSQL ${version}, not of 18`);
    if (this.#user !== undefined) giveTo(this.#user, this.directory);
  }

  #initdb(password: string, segmentMegabytes: number): void {
    const unfinished = mkdtempSync(`${this.directory}.new-`);
    const cluster = path.join(unfinished, 'cluster');
    const passwordFile = path.join(unfinished, 'password');
    try {
      mkdirSync(cluster, { mode: 0o700 });
      writeFileSync(passwordFile, password, { mode: 0o600 });
      if (this.#user !== undefined) {
        chownSync(cluster, this.#user.uid, this.#user.gid);
        chownSync(passwordFile, this.#user.uid, this.#user.gid);
      }
      const run = this.#withPaths([cluster, passwordFile], (names, fds) =>
        spawnSync(
          this.#binaries.initdb,
          [
            ...['-D', names[0]!, `--pwfile=${names[1]}`, '--username=postgres', '--auth=scram-sha-256'],
            ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
            ...[
              '--data-checksums',
              `--wal-segsize=${segmentMegabytes}`,
              '--no-instructions',
              '--set',
              'listen_addresses=',
            ],
          ],
          { ...this.#identity(), stdio: ['ignore', 'pipe', 'pipe', ...fds], encoding: 'utf8' },
        ),
      );
      if (run.status !== 0) {
        const why =
          run.error?.message ??
          run.stderr.split('\n').find((line) => /error|fatal/i.test(line)) ??
          'no reason given';
        throw new Error(`the embedded PostgreSQL could not be initialised: ${why}`);
      }
      try {
        renameSync(cluster, this.directory);
      } catch (error) {
        // Another process was first.
        if (!['EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      }
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }

  /** Removes what starts that were killed have left, but never what another process may be at work on. */
  #sweep(): void {
    const parent = path.dirname(this.directory);
    for (const entry of readdirSync(parent)) {
      if (!entry.startsWith(`${path.basename(this.directory)}.new-`)) continue;
      const file = path.join(parent, entry);
      const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > UNFINISHED_AFTER_MS) rmSync(file, { recursive: true, force: true });
    }
  }

  /**
   * Starts PostgreSQL, apart from this process, so that it outlives a killed one. PostgreSQL itself refuses a directory
   * that another postmaster has. Resolves never; `exited` tells of an early end.
   */
  start(settings: Readonly<Record<string, string>>): { exited: () => boolean } {
    const log = openSync(this.#log, this.#logTooLong() ? 'w' : 'a', 0o600);
    try {
      const child = this.#withPaths([this.directory], (names, fds) =>
        spawn(
          this.#binaries.postgres,
          ['-D', names[0]!, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
          {
            ...this.#identity(),
            detached: true,
            stdio: ['ignore', log, log, ...fds],
          },
        ),
      );
      let exited = false;
      child.once('exit', () => {
        exited = true;
      });
      child.once('error', () => {
        exited = true;
      });
      child.unref();
      return { exited: () => exited };
    } finally {
      closeSync(log);
    }
  }

  #logTooLong(): boolean {
    return (statSync(this.#log, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000;
  }

  /** Process id of the postmaster on this directory; undefined when there is none. */
  pid(): number | undefined {
    const pid = this.#recordedPid();
    return pid !== undefined && this.#isOurs(pid) ? pid : undefined;
  }

  /** SIGINT, PostgreSQL's fast shutdown; waits for its end. */
  async stop(): Promise<void> {
    const pid = this.pid();
    if (pid === undefined) return;
    try {
      process.kill(pid, 'SIGINT');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    // It removes its pid file a moment before it ends.
    while (this.#isOurs(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  #recordedPid(): number | undefined {
    try {
      const pid = Number.parseInt(readFileSync(path.join(this.directory, 'postmaster.pid'), 'utf8'), 10);
      return pid > 0 ? pid : undefined;
    } catch {
      return undefined;
    }
  }

  /** A process id is used again, soon so in a container; a postmaster's working directory is its cluster. */
  #isOurs(pid: number): boolean {
    try {
      process.kill(pid, 0);
    } catch {
      return false;
    }
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(this.directory);
    } catch (error) {
      // Without /proc, or not ours to look at: PostgreSQL judges for itself.
      return !existsSync('/proc/self/cwd') || (error as NodeJS.ErrnoException).code === 'EACCES';
    }
  }

  #identity(): { uid?: number; gid?: number; env: NodeJS.ProcessEnv; cwd: string } {
    const recorded = this.#recordedPid();
    return {
      ...(this.#user === undefined ? {} : { uid: this.#user.uid, gid: this.#user.gid }),
      cwd: '/',
      env: {
        PATH: process.env.PATH,
        TZ: 'UTC',
        LC_ALL: 'C',
        // PostgreSQL takes this id in a pid file for its own and goes on to its other checks: so a pid file whose id now
        // belongs to some other program stops nobody.
        ...(recorded === undefined || this.#isOurs(recorded) ? {} : { PG_GRANDPARENT_PID: String(recorded) }),
      },
    };
  }

  /**
   * Names of files that the user we run PostgreSQL as can follow. A directory below a private one of root's is beyond
   * its reach by name, but not as a file descriptor it inherits.
   */
  #withPaths<T>(files: readonly string[], run: (names: string[], fds: number[]) => T): T {
    if (this.#user === undefined || process.platform !== 'linux') return run([...files], []);
    const fds = files.map((file) => openSync(file, 'r'));
    try {
      return run(
        fds.map((_, i) => `/proc/self/fd/${i + 3}`),
        fds,
      );
    } finally {
      for (const fd of fds) closeSync(fd);
    }
  }
}
