import { fold } from '../text/fold.js';
import type { Name } from './names.js';

/** Words that stand for a person named before. */
const THIRD_PERSON =
  /(?<![\p{L}\p{N}])(?:he|she|him|his|her|hers|himself|herself|er|ihm|ihn|seine?[rmns]?|elle|ella|lui|lei)(?![\p{L}\p{N}])/u;

/**
 * Whom a passage speaks of by a pronoun alone, where that is safe: it names no person, has a pronoun of the third person singular, and exactly one person
 * was named before it in the message. Otherwise undefined: a guess would tell of one what was said of another.
 */
export function antecedentOf(
  passage: string,
  here: readonly Name[],
  before: readonly Name[],
): Name | undefined {
  if (here.some((name) => name.person) || !THIRD_PERSON.test(fold(passage))) return undefined;
  const persons = before.filter((name) => name.person && !name.address);
  const one = persons[0];
  return one && persons.every((name) => name.key === one.key) ? one : undefined;
}
