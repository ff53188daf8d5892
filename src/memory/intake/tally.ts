import type { Work } from '../embeddings/transfer.js';

/** Counts since this process started, for its metrics: how often, never what or whose. */
export class Tally {
  readonly redactions = new Map<string, number>();
  readonly discards = new Map<string, number>();
  /** Calls to processors, by work and outcome. */
  readonly calls = new Map<string, number>();

  redacted(counts: readonly { readonly type: string; readonly count: number }[]): void {
    for (const { type, count } of counts) add(this.redactions, type, count);
  }

  discarded(counts: readonly { readonly reason: string; readonly count: number }[]): void {
    for (const { reason, count } of counts) add(this.discards, reason, count);
  }

  /** `denied`: not allowed; `paused`: left alone after failures. Neither was made. */
  called(work: Work, outcome: 'made' | 'failed' | 'denied' | 'paused'): void {
    add(this.calls, `${work} ${outcome}`, 1);
  }
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}
