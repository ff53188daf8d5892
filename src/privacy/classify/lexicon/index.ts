import { body } from './body.js';
import { care } from './care.js';
import { clinical } from './clinical.js';
import { conditions } from './conditions.js';
import { everyday } from './everyday.js';
import { feelings } from './feelings.js';
import { finances } from './finances.js';
import { identity } from './identity.js';
import { otherLanguages } from './languages.js';
import { life } from './life.js';
import { medications, stems } from './medications.js';
import { relationships } from './relationships.js';
import type { Section } from './section.js';
import { situations } from './situations.js';
import { special } from './special.js';
import { symptoms } from './symptoms.js';
import { bodyTalk, vernacular } from './vernacular.js';

export { contractions, irregularForms } from './forms.js';
export { type GroupName, groups, lists } from './groups.js';
export { fictionPhrases, framePhrases, innocentPhrases } from './innocent.js';
export type { Evidence, Section, Stem } from './section.js';
export { stems };

/** The whole lexicon, in no order that matters. */
export const sections: readonly Section[] = [
  ...body,
  ...clinical,
  ...conditions,
  ...situations,
  ...symptoms,
  ...care,
  ...life,
  ...medications,
  ...everyday,
  ...feelings,
  ...relationships,
  ...special,
  ...finances,
  ...identity,
  ...vernacular,
  ...bodyTalk,
  ...otherLanguages,
];
