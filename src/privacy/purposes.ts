import { z } from 'zod';
import { LetheError } from '../errors.js';
import { CONTENT_TYPES } from '../memory/model.js';
import type { ContentType } from './classify/index.js';

/** What personal data may be used for (GDPR Art. 5(1)(b)). */
export interface Purpose {
  readonly key: string;
  readonly description: string;
  /** Content types that may be collected for it; undefined: whatever its consents name. */
  readonly contentTypes: readonly ContentType[] | undefined;
  /** Purposes for which content that is not sensitive and was collected for this one may be used too (GDPR Art. 6(4)). */
  readonly compatible: readonly string[];
}

/** Under this purpose the privacy roles and the subject read: everything held, but what has expired. */
export const PRIVACY_REQUEST = 'privacy-request';

/** What a server without a policy file knows. */
export const DEFAULT_PURPOSES: readonly Purpose[] = [
  {
    key: 'assistant',
    description: 'Personalisation of an assistant',
    contentTypes: undefined,
    compatible: [],
  },
  {
    key: 'support',
    description: 'Support for a product or service',
    contentTypes: undefined,
    compatible: [],
  },
  {
    key: 'wellbeing',
    description: 'Support in matters of health and emotions',
    contentTypes: undefined,
    compatible: [],
  },
  { key: 'research', description: 'Research', contentTypes: undefined, compatible: [] },
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

/** Section `purposes` of the policy file: added to the default purposes, or replacing those of the same key. */
export const purposesSection = z
  .array(
    z.strictObject({
      key: z.string().regex(PURPOSE_KEY),
      description: z.string().min(1),
      contentTypes: z.array(z.enum(CONTENT_TYPES)).min(1).optional(),
      compatible: z.array(z.string()).default([]),
    }),
  )
  .default([])
  .transform((configured, context): PurposeRegister => {
    const own: Purpose[] = configured.map((p) => ({ ...p, contentTypes: p.contentTypes }));
    const purposes = [...DEFAULT_PURPOSES.filter((p) => !own.some((c) => c.key === p.key)), ...own];
    const keys = new Set(purposes.map((p) => p.key));
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (keys.size !== purposes.length) refuse('a purpose is given twice');
    if (keys.has(PRIVACY_REQUEST)) refuse(`the purpose ${PRIVACY_REQUEST} is built in`);
    for (const p of purposes)
      for (const other of p.compatible)
        if (!keys.has(other)) refuse(`purpose ${p.key} is compatible with one that is not registered`);
    return new PurposeRegister(purposes);
  });
