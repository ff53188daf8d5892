import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';

/** Clock ticks per second in /proc (USER_HZ), 100 on every Linux that Node runs on. */
const MS_PER_TICK = 10;

interface Stat {
  readonly parent: number;
  /** Milliseconds of CPU of the process, and of those of its children that it has waited for. */
  readonly own: number;
  readonly reaped: number;
}

/** proc_pid_stat(5): fields 4, 14 to 17. */
function stat(pid: number): Stat | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return undefined;
  }
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = (i: number): number => Number(fields[i]) * MS_PER_TICK;
  return {
    parent: Number(fields[1]),
    own: scheduled(pid) ?? ticks(11) + ticks(12),
    reaped: ticks(13) + ticks(14),
  };
}

/** Of all its threads, from the scheduler's own count in nanoseconds: ticks are longer than most of what is measured here. */
function scheduled(pid: number): number | undefined {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const spent = (thread: string): number =>
      Number.parseInt(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'latin1'), 10);
    return threads.reduce((sum, thread) => sum + spent(thread), 0) / 1e6;
  } catch {
    return undefined;
  }
}

/** Milliseconds of CPU that a process and the children it has waited for have used. */
export function cpuOf(pid: number): number {
  const found = stat(pid);
  return found ? found.own + found.reaped : 0;
}

/** Postmasters of the embedded clusters of a data directory. */
export function postmasters(dataDir: string): number[] {
  const home = realpathSync(dataDir);
  const found: number[] = [];
  for (const name of ['memory', 'vault']) {
    let pid: number;
    try {
      pid = Number.parseInt(readFileSync(`${home}/${name}/postmaster.pid`, 'utf8'), 10);
      if (readlinkSync(`/proc/${pid}/cwd`) !== `${home}/${name}`) continue;
    } catch {
      continue;
    }
    found.push(pid);
  }
  return found;
}

/** Milliseconds of CPU of postmasters and all their processes, those that have ended included. */
export function cpuOfClusters(masters: readonly number[]): number {
  let sum = 0;
  for (const pid of masters) sum += cpuOf(pid);
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) continue;
    const found = stat(pid);
    if (found && masters.includes(found.parent)) sum += found.own;
  }
  return sum;
}

/** Resident memory now and at its highest since the process began, in bytes; from proc_pid_status(5). */
export function memoryOf(pid: number): { now: number; peak: number } {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'latin1');
    const kilobytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1] ?? 0);
    return { now: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 };
  } catch {
    return { now: 0, peak: 0 };
  }
}
