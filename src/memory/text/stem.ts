import { baseOf } from './families.js';

/**
 * One stem per folded word, for ranking: irregular forms to their base, then the inflectional steps of Porter's algorithm
 * (1980; steps 1a, 1b, 1c and 5a). Derivation is left alone. What suppresses uses `forms`, which keeps meanings further apart.
 */
export function stem(word: string): string {
  const base = baseOf(word) ?? word;
  return base.length < 4 ? base : ending(participle(plural(base)));
}

function plural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  return word.slice(0, -1);
}

function participle(word: string): string {
  const cut = word.endsWith('ing') ? 3 : word.endsWith('ed') && !word.endsWith('eed') ? 2 : 0;
  if (cut === 0) return word;
  const left = word.slice(0, -cut);
  if (left.length < 3 || !/[aeiouy]/.test(left)) return word;
  if (/([^aeioulsz])\1$/.test(left)) return left.slice(0, -1);
  // hoping, not hopping: a short stem has lost an e, which the last step takes off again
  return left;
}

/** party and parties, divorce and divorcing end alike. */
function ending(word: string): string {
  if (word.endsWith('e') && word.length > 4) return word.slice(0, -1);
  if (word.endsWith('y') && word.length > 3 && !/[aeiou]y$/.test(word)) return `${word.slice(0, -1)}i`;
  return word;
}
