const DIMENSION = 512;
/** Letters of a piece of a word. */
const PIECE = 4;

/**
 * A stand-in for an embedding model that needs no weights: pieces of words, hashed to places of a vector of length 1 (feature
 * hashing, Weinberger et al. 2009). It knows how words are spelled, not what they mean: less than any model does.
 */
export function embed(text: string): Float32Array {
  const vector = new Float32Array(DIMENSION);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `<${word}>`;
    for (let at = 0; at + PIECE <= Math.max(padded.length, PIECE); at++) {
      const hash = fnv1a(padded.slice(at, at + PIECE));
      vector[hash % DIMENSION]! += hash & 0x10000 ? 1 : -1;
    }
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** FNV-1a, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

export { DIMENSION };
