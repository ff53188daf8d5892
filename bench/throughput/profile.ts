import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

const ROWS = 45;

/** Self time by function and by module, of the last `seconds` of the profiles in a directory, as lines of text. */
export function summarise(directory: string, seconds: number): string[] {
  const lines: string[] = [];
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.cpuprofile'))) {
    const profile = JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as CpuProfile;
    const frames = new Map(profile.nodes.map((n) => [n.id, n.callFrame]));
    const byFunction = new Map<string, number>();
    const byModule = new Map<string, number>();
    const total = profile.timeDeltas.reduce((sum, d) => sum + d, 0);
    let at = 0;
    let busy = 0;
    profile.samples.forEach((id, i) => {
      const delta = profile.timeDeltas[i] ?? 0;
      at += delta;
      const frame = frames.get(id);
      if (!frame || at < total - seconds * 1e6 || frame.functionName === '(idle)') return;
      busy += delta;
      const where = shortName(frame.url);
      const name = `${frame.functionName || '(anonymous)'}  ${where}:${frame.lineNumber + 1}`;
      byFunction.set(name, (byFunction.get(name) ?? 0) + delta);
      const module = moduleOf(where, frame.functionName);
      byModule.set(module, (byModule.get(module) ?? 0) + delta);
    });
    lines.push(`${file}: busy ${(busy / 1e6).toFixed(2)} s of the last ${seconds} s`);
    for (const table of [byModule, byFunction]) {
      lines.push('');
      for (const [name, time] of [...table].sort((a, b) => b[1] - a[1]).slice(0, ROWS))
        lines.push(`${((100 * time) / busy).toFixed(1).padStart(5)} %  ${name}`);
    }
  }
  return lines;
}

function shortName(url: string): string {
  return url
    .replace(/^file:\/\//, '')
    .replace(/^.*\/(dist|node_modules)\//, (_, root) => (root === 'dist' ? 'dist/' : ''));
}

function moduleOf(where: string, name: string): string {
  if (where === '') return name;
  const [first, second] = where.split('/');
  if (where.startsWith('dist/')) return where;
  return first?.startsWith('@') ? `${first}/${second}` : (first ?? where);
}
