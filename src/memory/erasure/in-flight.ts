/** What is under way in this process: requests, from their first statement to the last byte of the answer, and jobs. */
export class InFlight {
  #current = new Batch();
  #before: Promise<void> = Promise.resolve();

  /** Something begins; call the function that is answered when it has ended. */
  enter(): () => void {
    return this.#current.enter();
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const leave = this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** Resolves when all that is under way now has ended. */
  ended(): Promise<void> {
    const batch = this.#current;
    this.#current = new Batch();
    this.#before = Promise.all([this.#before, batch.emptied()]).then(() => {});
    return this.#before;
  }
}

class Batch {
  #count = 0;
  #resolve: (() => void) | undefined;

  enter(): () => void {
    this.#count++;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      if (--this.#count === 0) this.#resolve?.();
    };
  }

  emptied(): Promise<void> {
    return this.#count === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.#resolve = resolve;
        });
  }
}
