import type { KeyErasure } from './vault.js';

/** Slots to destroy, and the erasure they belong to. */
export interface Shred {
  readonly slots: readonly number[];
  readonly erasure?: KeyErasure;
}

/** How many keys each erasure destroyed, by its id; without those that were logged before. */
export type Logged = ReadonlyMap<string, number>;

interface Batch {
  readonly shreds: Shred[];
  readonly done: Promise<Logged>;
}

/** One shred at a time for each user; calls that come meanwhile are merged into the next one. */
export class ShredQueue {
  readonly #work: (userId: string, shreds: readonly Shred[]) => Promise<Logged>;
  readonly #running = new Map<string, Promise<Logged>>();
  readonly #waiting = new Map<string, Batch>();

  constructor(work: (userId: string, shreds: readonly Shred[]) => Promise<Logged>) {
    this.#work = work;
  }

  /** Resolves when the slots are destroyed; rejects when the shred that took them failed. */
  add(userId: string, shred: Shred): Promise<Logged> {
    const waiting = this.#waiting.get(userId);
    if (waiting) {
      waiting.shreds.push(shred);
      return waiting.done;
    }
    const mine = [shred];
    const running = this.#running.get(userId);
    if (!running) return this.#start(userId, mine);
    const start = () => {
      this.#waiting.delete(userId);
      return this.#start(userId, mine);
    };
    const done = running.then(start, start);
    this.#waiting.set(userId, { shreds: mine, done });
    return done;
  }

  #start(userId: string, shreds: readonly Shred[]): Promise<Logged> {
    const running = this.#work(userId, shreds);
    this.#running.set(userId, running);
    const finished = () => {
      if (this.#running.get(userId) === running) this.#running.delete(userId);
    };
    running.then(finished, finished);
    return running;
  }
}
