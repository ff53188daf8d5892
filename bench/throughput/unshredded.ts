/** The product but for the shredding of items' keys: it is left to the end, and everything else is as it is. */
import { serve } from './without.js';

const later: (() => Promise<unknown>)[] = [];
await serve(
  ({ vault }) => ({
    vault: {
      ...vault,
      async shred(...erased) {
        later.push(() => vault.shred(...erased));
        return erased[1].length;
      },
    },
  }),
  // A vault that does not know of an erasure would not be served again.
  async () => {
    for (const shred of later) await shred();
  },
);
