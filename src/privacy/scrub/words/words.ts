import { Lexicon } from '../lexicon.js';
import { addClaimWords } from './claims.js';
import { addIdentityWords } from './identity.js';
import type { Word } from './label.js';
import { addPaymentWords } from './payment.js';
import { addSpokenWords } from './spoken.js';

/** Every phrase the scrubber knows. The first list that holds a phrase keeps it, so labels come before claims. */
export const WORDS: Lexicon<Word> = new Lexicon<Word>();
addIdentityWords(WORDS);
addPaymentWords(WORDS);
addClaimWords(WORDS);
addSpokenWords(WORDS);
WORDS.addGlued();
