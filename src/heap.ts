import v8 from 'node:v8';
import vm from 'node:vm';

/** How far the heap may grow, in percent of what a collection left in use, before the next one. */
const GROWTH = 40;

/**
 * Has WebAssembly compiled once, simply. V8 else compiles Prisma's query compiler a second time to run faster: tens of megabytes that it
 * does not give back, for code that runs once per form of query. To be called before the first query.
 */
export function compileOnce(): void {
  v8.setFlagsFromString('--liftoff-only');
}

/** What a function may run, in bytes of its bytecode, before V8 optimises it: a seventh of the default. */
const OPTIMISE_AFTER = 10_000;

/**
 * Has functions optimised sooner: a request goes through so many of them that few would be for the first thousands of requests.
 * To be called before they run.
 */
export function optimiseSoon(): void {
  v8.setFlagsFromString(`--interrupt-budget=${OPTIMISE_AFTER}`);
}

/**
 * Has everything begin young. V8 else learns where most of what is made lives on, which is so of graphs while the cache fills, and makes it old from
 * the start ever after: a graph that is dropped at once then waits for a full collection, with all the texts its items refer to. To be called
 * before functions are optimised.
 */
export function allocateYoung(): void {
  v8.setFlagsFromString('--no-allocation-site-pretenuring');
}

/**
 * Keeps the heap near what is in use. On a machine with much memory V8 else lets garbage grow to several hundred megabytes
 * before it looks: most of what the process held would be what nobody needs, opened content among it.
 */
export function keepHeapSmall(): void {
  v8.setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  // The bound before the first collection is V8's own, whatever the flag says: so that one is made now.
  v8.setFlagsFromString('--expose-gc');
  (vm.runInNewContext('gc') as () => void)();
}
