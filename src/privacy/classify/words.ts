/**
 * From a word as written to the words of the lexicon it may stand for: itself, its base form, a known misspelling.
 */

/** Shorter remainders are not taken for a base form: "his" is not a plural. */
const MIN_BASE_LENGTH = 3;
/** Shorter words have too many neighbours for a spelling match. */
const MIN_SPELLING_LENGTH = 7;
/** Fewest letters of a spelling key; below, unrelated words share keys. */
const MIN_KEY_LENGTH = 4;
/** Edits between a misspelling and the word meant; a short word has neighbours of its own at two edits ("deleted", "dilated"). */
const MAX_SPELLING_EDITS = 2;
const MAX_SHORT_SPELLING_EDITS = 1;
/** Words below this length count as short for the above. */
const LONG_SPELLING_LENGTH = 9;

/** Candidate base forms of an English (also Spanish, French plural) inflection, likeliest first. */
export function baseForms(word: string): string[] {
  const found: string[] = [];
  const add = (base: string) => {
    if (base.length >= MIN_BASE_LENGTH) found.push(base);
  };
  if (word.endsWith('ies') || word.endsWith('ied')) add(`${word.slice(0, -3)}y`);
  if (word.endsWith('s') && !word.endsWith('ss')) {
    add(word.slice(0, -1));
    if (word.endsWith('es')) add(word.slice(0, -2));
  } else if (word.endsWith('ing')) {
    const base = word.slice(0, -3);
    add(`${base}e`);
    add(base);
    if (base.length > 3 && base.at(-1) === base.at(-2)) add(base.slice(0, -1));
  } else if (word.endsWith('ed')) {
    const base = word.slice(0, -2);
    add(`${base}e`);
    add(base);
    if (base.length > 3 && base.at(-1) === base.at(-2)) add(base.slice(0, -1));
  }
  return found;
}

/**
 * A key shared by a word and its usual misspellings: first letter, then consonants with doubles, vowels and silent h
 * left out. Empty when the word is too short for the key to mean anything.
 */
export function spellingKey(word: string): string {
  if (word.length < MIN_SPELLING_LENGTH) return '';
  let key = word[0]!;
  for (let at = 1; at < word.length; at++) {
    const letter = word[at]!;
    if ('aeiouyh'.includes(letter)) continue;
    const sound = letter === 'z' ? 's' : letter === 'k' || letter === 'q' ? 'c' : letter;
    if (sound !== key[key.length - 1]) key += sound;
  }
  return key.length < MIN_KEY_LENGTH ? '' : key;
}

/** Whether two words are within one edit, or two when both are long. */
export function nearlySame(a: string, b: string): boolean {
  const edits =
    Math.min(a.length, b.length) < LONG_SPELLING_LENGTH ? MAX_SHORT_SPELLING_EDITS : MAX_SPELLING_EDITS;
  if (Math.abs(a.length - b.length) > edits) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      current[column] = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + cost,
      );
    }
    previous = current;
  }
  return previous[b.length]! <= edits;
}
