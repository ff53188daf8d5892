/** Longest time, in milliseconds, that one call keeps the process from all others. */
const BREATH_MS = 15;

/** Await it in a long loop: now and then it lets other requests have their turn. */
export function breather(): () => Promise<void> | void {
  let since = performance.now();
  return () => {
    if (performance.now() - since < BREATH_MS) return;
    return new Promise((resolve) =>
      setImmediate(() => {
        since = performance.now();
        resolve();
      }),
    );
  };
}
