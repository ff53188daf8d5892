/** What tells an interest, rather than that somebody likes their tea; English. */
const LIKES =
  /^(?:(?:I|[Ww]e)(?: (?:really|also|just|still|absolutely|do|both|always))* (?:love|enjoy|adore|(?:am|['’]m|are|['’]re) (?:really |also |so |very |totally )?(?:into|keen on|fond of|passionate about|interested in|a (?:big |huge )?fan of))|(?:I['’]m|[Ww]e['’]re) (?:really |also |so |very |totally )?(?:into|keen on|fond of|passionate about|interested in|a (?:big |huge )?fan of)|(?:[Mm]y|[Oo]ur) (?:favou?rite )?(?:hobby|hobbies|pastime|passion|interest|interests) (?:is|are)|\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?(?: (?:really|also|just|still|absolutely))* (?:loves|enjoys|adores|is (?:really |also |so |very )?(?:into|keen on|fond of|passionate about|interested in|a (?:big |huge )?fan of))) /u;
/** What is no thing to be interested in: "I love it", "I love that you came". */
const NOTHING =
  /^(?:it|this|that|these|those|you|your|him|her|them|how|when|what|where|to hear|to see|the (?:idea|way|sound)) ?/i;
/** Where the thing that is liked ends. */
const ENDS =
  /[.,;:!?…\n]| (?:and (?:I|we|he|she|they|you)|but|because|since|so|when|whenever|while|although|though|if|which|who) /;
/** Characters of one, and of the passage that tells of it and of nothing else. */
const MOST_CHARACTERS = 80;
const MOST_PASSAGE = 160;

/** What a passage tells that somebody likes to do or to have, in its own words; undefined when it tells something else, or more. */
export function interestIn(passage: string): string | undefined {
  if (passage.length > MOST_PASSAGE || /[.!?…]\s+\p{L}/u.test(passage)) return undefined;
  const like = LIKES.exec(passage);
  if (!like) return undefined;
  const rest = passage.slice(like[0].length);
  if (NOTHING.test(rest)) return undefined;
  const end = ENDS.exec(rest)?.index ?? rest.length;
  const thing = rest.slice(0, end).trim();
  return thing !== '' && thing.length <= MOST_CHARACTERS && thing.isWellFormed() ? thing : undefined;
}
