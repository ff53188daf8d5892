/** The product but for its audit log: nothing is appended, and everything else is as it is. */
import { serve } from './without.js';

await serve((region) => ({ audit: { ...region.audit, append: async () => {} } }));
