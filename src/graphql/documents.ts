import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Characters of the documents that are kept, in all. */
const KEPT = 2_000_000;

/**
 * Whether a document may tell something of somebody: a text, a comment, or a number that is no size of a page. What is inlined there
 * would outlive its erasure in whatever is kept of the document; what comes in variables does not.
 */
export function tells(source: string): boolean {
  return /["#]|\d{6}/.test(source);
}

/** A cache of documents, as Apollo Server takes it, that keeps none which tells something. */
export function documentCache<T extends string | DocumentNode>() {
  const kept = new LRUCache<string, T>({ maxSize: KEPT });
  return {
    get: async (key: string): Promise<T | undefined> => kept.get(key),
    set: async (key: string, document: T): Promise<void> => {
      const source = typeof document === 'string' ? document : document.loc?.source.body;
      if (source !== undefined && !tells(source)) kept.set(key, document, { size: source.length + 1 });
    },
    delete: async (key: string): Promise<boolean> => kept.delete(key),
  };
}
