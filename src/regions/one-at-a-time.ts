import DataLoader from 'dataloader';

/**
 * Looks keys up in one statement at a time, anew for every request: what is asked while one is under way shares the next, never the
 * answer of the one that may have looked before.
 */
export function oneAtATime<K, V>(
  find: (keys: readonly K[]) => Promise<ArrayLike<V>>,
): (key: K) => Promise<V> {
  let underWay = false;
  let next: (() => void) | undefined;
  const loader = new DataLoader<K, V>(
    async (keys) => {
      underWay = true;
      try {
        return await find(keys);
      } finally {
        underWay = false;
        next?.();
        next = undefined;
      }
    },
    {
      cache: false,
      batchScheduleFn: (dispatch) => {
        if (underWay) next = dispatch;
        else setImmediate(dispatch);
      },
    },
  );
  return (key) => loader.load(key);
}
