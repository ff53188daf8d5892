interface Batch {
  readonly slots: Set<number>;
  readonly done: Promise<void>;
}

/** One shred at a time for each user; calls that come meanwhile are merged into the next one. */
export class ShredQueue {
  readonly #work: (userId: string, slots: ReadonlySet<number>) => Promise<void>;
  readonly #running = new Map<string, Promise<void>>();
  readonly #waiting = new Map<string, Batch>();

  constructor(work: (userId: string, slots: ReadonlySet<number>) => Promise<void>) {
    this.#work = work;
  }

  /** Resolves when the slots are destroyed; rejects when the shred that took them failed. */
  add(userId: string, slots: readonly number[]): Promise<void> {
    const waiting = this.#waiting.get(userId);
    if (waiting) {
      for (const slot of slots) waiting.slots.add(slot);
      return waiting.done;
    }
    const mine = new Set(slots);
    const running = this.#running.get(userId);
    if (!running) return this.#start(userId, mine);
    const start = () => {
      this.#waiting.delete(userId);
      return this.#start(userId, mine);
    };
    const done = running.then(start, start);
    this.#waiting.set(userId, { slots: mine, done });
    return done;
  }

  #start(userId: string, slots: ReadonlySet<number>): Promise<void> {
    const running = this.#work(userId, slots);
    this.#running.set(userId, running);
    const finished = () => {
      if (this.#running.get(userId) === running) this.#running.delete(userId);
    };
    running.then(finished, finished);
    return running;
  }
}
