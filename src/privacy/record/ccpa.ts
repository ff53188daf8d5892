import type { ContentType } from '../classify/index.js';

/** A category of personal information in the words of Cal. Civ. Code § 1798.140. */
export interface CcpaCategory {
  /** Subdivision of § 1798.140. */
  readonly section: string;
  readonly category: string;
  /** Sensitive personal information, § 1798.140(ae). */
  readonly sensitive: boolean;
}

const of = (section: string, category: string, sensitive = false): CcpaCategory => ({
  section,
  category,
  sensitive,
});

const IDENTIFIERS = of('(v)(1)(A)', 'Identifiers');
const CUSTOMER_RECORDS = of('(v)(1)(B)', 'Personal information of customer records (§ 1798.80(e))');
const PROTECTED = of('(v)(1)(C)', 'Characteristics of protected classifications');
const COMMERCIAL = of('(v)(1)(D)', 'Commercial information');
const ACTIVITY = of('(v)(1)(F)', 'Interaction with an application');
const EMPLOYMENT = of('(v)(1)(I)', 'Professional or employment-related information');
const EDUCATION = of('(v)(1)(J)', 'Education information');
const INFERENCES = of('(v)(1)(K)', 'Inferences that make a profile');
const SENSITIVE = of('(v)(1)(L)', 'Sensitive personal information', true);
const HEALTH = of('(ae)(2)(B)', 'Information concerning health', true);
const SEX_LIFE = of('(ae)(2)(C)', 'Information concerning sex life or sexual orientation', true);
const ORIGIN = of(
  '(ae)(1)(D)',
  'Racial or ethnic origin, citizenship or immigration status, beliefs, or union membership',
  true,
);
const GENETIC = of('(ae)(1)(F)', 'Genetic data', true);
const BIOMETRIC = of('(ae)(2)(A)', 'Biometric information to identify a consumer', true);

/** What a person's account and every item of memory are, whatever they tell: a user id, sessions, and a profile. */
export const OF_EVERY_ITEM: readonly CcpaCategory[] = [IDENTIFIERS, ACTIVITY, INFERENCES];

/** What an item of each content type may be besides. */
export const CCPA_CATEGORIES: Readonly<Record<ContentType, readonly CcpaCategory[]>> = {
  GENERAL: [],
  PERSONAL: [CUSTOMER_RECORDS, PROTECTED, EMPLOYMENT, EDUCATION],
  FINANCIAL: [CUSTOMER_RECORDS, COMMERCIAL],
  HEALTH: [CUSTOMER_RECORDS, SENSITIVE, HEALTH],
  EMOTIONAL: [SENSITIVE, HEALTH],
  RELATIONSHIP: [PROTECTED, SENSITIVE, SEX_LIFE],
  SPECIAL: [PROTECTED, SENSITIVE, ORIGIN, GENETIC, BIOMETRIC, SEX_LIFE],
};
