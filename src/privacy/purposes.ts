import { z } from 'zod';
import { LetheError } from '../errors.js';
import { CONTENT_TYPES } from '../memory/model.js';
import type { ContentType } from './classify/index.js';

/** Points of GDPR Art. 6(1): on one of them personal data may be processed at all. */
export const LEGAL_BASES = ['6(1)(a)', '6(1)(b)', '6(1)(c)', '6(1)(d)', '6(1)(e)', '6(1)(f)'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** Points of GDPR Art. 9(2): on one of them special categories may be processed too. */
export const SPECIAL_BASES = [
  '9(2)(a)',
  '9(2)(b)',
  '9(2)(c)',
  '9(2)(d)',
  '9(2)(e)',
  '9(2)(f)',
  '9(2)(g)',
  '9(2)(h)',
  '9(2)(i)',
  '9(2)(j)',
] as const;
export type SpecialBasis = (typeof SPECIAL_BASES)[number];

/** What personal data may be used for (GDPR Art. 5(1)(b)). */
export interface Purpose {
  readonly key: string;
  readonly description: string;
  readonly legalBasis: LegalBasis;
  readonly specialBasis: SpecialBasis;
  /** Content types that may be collected for it; undefined: whatever its consents name. */
  readonly contentTypes: readonly ContentType[] | undefined;
  /** Purposes for which content that is not sensitive and was collected for this one may be used too (GDPR Art. 6(4)). */
  readonly compatible: readonly string[];
  /** The term of the W3C Data Privacy Vocabulary 2.2 that fits, if one does. */
  readonly dpv: string | undefined;
  /** The code of HL7's value set v3-PurposeOfUse that fits, if one does: it has codes for health care only. */
  readonly purposeOfUse: string | undefined;
}

/** Under this purpose the privacy roles and the subject read: everything held, but what has expired. */
export const PRIVACY_REQUEST = 'privacy-request';

/** Under this purpose an emergency is answered, where the policy allows it: see break-glass.ts. */
export const BREAK_GLASS = 'break-glass';

const DPV = 'https://w3id.org/dpv#';
/** The code system of v3-PurposeOfUse. */
export const PURPOSE_OF_USE = 'http://terminology.hl7.org/CodeSystem/v3-ActReason';

const ON_CONSENT = {
  legalBasis: '6(1)(a)',
  specialBasis: '9(2)(a)',
  contentTypes: undefined,
  compatible: [],
} as const;

/** What a server without a policy file knows. */
export const DEFAULT_PURPOSES: readonly Purpose[] = [
  {
    ...ON_CONSENT,
    key: 'assistant',
    description: 'Personalisation of an assistant',
    dpv: `${DPV}ServicePersonalisation`,
    purposeOfUse: undefined,
  },
  {
    ...ON_CONSENT,
    key: 'support',
    description: 'Support for a product or service',
    dpv: `${DPV}CustomerCare`,
    purposeOfUse: undefined,
  },
  {
    ...ON_CONSENT,
    key: 'wellbeing',
    description: 'Support in matters of health and emotions',
    dpv: `${DPV}RequestedServiceProvision`,
    purposeOfUse: 'TREAT',
  },
  {
    ...ON_CONSENT,
    key: 'research',
    description: 'Research',
    dpv: `${DPV}ResearchAndDevelopment`,
    purposeOfUse: 'HRESCH',
  },
];

/** Purposes of reading alone: nothing is collected for them, so no consent, key or write can name them like the others. */
export const READING_PURPOSES: readonly Purpose[] = [
  {
    key: PRIVACY_REQUEST,
    description: 'Answering a person who exercises a right (GDPR Art. 12 to 22)',
    legalBasis: '6(1)(c)',
    specialBasis: '9(2)(f)',
    contentTypes: undefined,
    compatible: [],
    dpv: `${DPV}RightsFulfilment`,
    purposeOfUse: 'PATRQT',
  },
  {
    key: BREAK_GLASS,
    description: 'Protecting vital interests in an emergency',
    legalBasis: '6(1)(d)',
    specialBasis: '9(2)(c)',
    contentTypes: undefined,
    compatible: [],
    dpv: undefined,
    purposeOfUse: 'BTG',
  },
];

/** The register of purposes. What it does not hold cannot be named by anyone. */
export class PurposeRegister {
  readonly #byKey: ReadonlyMap<string, Purpose>;

  constructor(purposes: readonly Purpose[]) {
    this.#byKey = new Map(purposes.map((p) => [p.key, p]));
  }

  get all(): readonly Purpose[] {
    return [...this.#byKey.values()];
  }

  get(key: string): Purpose | undefined {
    return this.#byKey.get(key);
  }

  /** @throws PURPOSE_UNKNOWN */
  require(key: string, field = 'purpose'): Purpose {
    const purpose = this.#byKey.get(key);
    if (!purpose) throw new LetheError('PURPOSE_UNKNOWN', 'no such purpose is registered', { field });
    return purpose;
  }
}

/** Key of a purpose: short, lower-case, fit for a header. */
const PURPOSE_KEY = /^[a-z][a-z0-9-]{0,63}$/;

/**
 * Section `purposes` of the policy file: added to the default purposes, or replacing those of the same key. A legal basis
 * other than consent tells why the controller may process; a consent on record is needed for storing all the same.
 */
export const purposesSection = z
  .array(
    z.strictObject({
      key: z.string().regex(PURPOSE_KEY),
      description: z.string().min(1),
      legalBasis: z.enum(LEGAL_BASES).default('6(1)(a)'),
      specialBasis: z.enum(SPECIAL_BASES).default('9(2)(a)'),
      contentTypes: z.array(z.enum(CONTENT_TYPES)).min(1).optional(),
      compatible: z.array(z.string()).default([]),
      dpv: z
        .string()
        .regex(/^https:\/\/w3id\.org\/dpv(\/[a-z0-9./-]+)?#[A-Za-z0-9]+$/)
        .optional(),
      purposeOfUse: z
        .string()
        .regex(/^[A-Z]{3,10}$/)
        .optional(),
    }),
  )
  .default([])
  .transform((configured, context): PurposeRegister => {
    const own: Purpose[] = configured.map((p) => ({
      ...p,
      contentTypes: p.contentTypes,
      dpv: p.dpv,
      purposeOfUse: p.purposeOfUse,
    }));
    const purposes = [...DEFAULT_PURPOSES.filter((p) => !own.some((c) => c.key === p.key)), ...own];
    const keys = new Set(purposes.map((p) => p.key));
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (keys.size !== purposes.length) refuse('a purpose is given twice');
    for (const { key } of READING_PURPOSES) if (keys.has(key)) refuse(`the purpose ${key} is built in`);
    for (const p of purposes)
      for (const other of p.compatible)
        if (!keys.has(other)) refuse(`purpose ${p.key} is compatible with one that is not registered`);
    return new PurposeRegister(purposes);
  });
