import { z } from 'zod';
import { consented } from '../memory/gate.js';
import {
  CONTENT_TYPES,
  type Consent,
  type ContentType,
  type Jurisdiction,
  type Millis,
} from '../memory/model.js';

/** What an outside party does for the controller. */
export const PROCESSOR_KINDS = [
  'llm',
  'embeddings',
  'kms',
  'notifier',
  'telemetry',
  'database',
  'backup',
] as const;
export type ProcessorKind = (typeof PROCESSOR_KINDS)[number];

/** Those that are sent what persons tell, by `mayCall`; the others hold it sealed, or are sent none. */
export function isCalled({ kind }: Pick<Processor, 'kind'>): boolean {
  return kind === 'llm' || kind === 'embeddings';
}

/** An agreement on record. In force from the first second of `date` to the last of `expires`, UTC; without `expires`, until it is replaced. */
export interface Agreement {
  readonly reference: string;
  /** ISO 8601 calendar date. */
  readonly date: string;
  readonly expires?: string;
}

/** An outside party that processes personal data on the controller's behalf (GDPR Art. 4(8), 28; 45 CFR 160.103 "business associate"). */
export interface Processor {
  /** Unique; how the audit log names it. */
  readonly name: string;
  readonly kind: ProcessorKind;
  /** As the processing record names it: company and address. */
  readonly legalName?: string;
  /** Where it processes, ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** What allows a transfer there, where one is needed (GDPR Art. 44–49). */
  readonly safeguard?: string;
  /** Regions whose data it may be sent. */
  readonly regions: readonly string[];
  /** The origin it is called at. */
  readonly endpoint?: string;
  /** Data processing agreement (GDPR Art. 28(3)). */
  readonly dpa?: Agreement;
  /** Business associate agreement (45 CFR 164.504(e)). */
  readonly baa?: Agreement;
  readonly subProcessors: readonly { readonly name: string; readonly country?: string }[];
  /** What it may be sent, and for what; undefined: nothing was decided, so nothing may. */
  readonly purposes?: readonly string[];
  readonly contentTypes?: readonly ContentType[];
}

/** A call that wants to be made. */
export interface ProcessorCall {
  readonly kind: ProcessorKind;
  /** Any URL of the endpoint. */
  readonly endpoint: string;
  readonly region: string;
  readonly jurisdiction: Jurisdiction;
  readonly hipaa: boolean;
  readonly purpose: string;
  /** All that the text tells. */
  readonly contentTypes: readonly ContentType[];
  /** All consents of the person, in force or not. */
  readonly consents: readonly Consent[];
  readonly now: Millis;
}

export type ProcessorRule =
  | 'registered'
  | 'region'
  | 'dpa'
  | 'baa'
  | 'purpose'
  | 'content-types'
  | 'third-parties';

export interface ProcessorDecision {
  /** `gap`: something was never recorded or decided. Denied, and reported as such. */
  readonly outcome: 'allowed' | 'denied' | 'gap';
  /** The rule that decided. */
  readonly rule: ProcessorRule;
  /** Every rule that was asked, in order, with its answer. */
  readonly trail: readonly string[];
  /** Whom the call would reach; undefined when nobody is registered for it. */
  readonly processor?: Processor;
}

/**
 * Whether a call to an outside party may be made. A pure function of the register and the call; what is unknown is not called.
 *
 * | # | rule | unless it holds |
 * |---|---|---|
 * | 1 | a processor of this kind is registered at this origin | gap |
 * | 2 | it may be sent data of the user's region | denied |
 * | 3 | a data processing agreement is in force (GDPR Art. 28(3)); of a HIPAA user outside EU and UK, the BAA is that agreement | denied; gap when none is on record |
 * | 4 | of a HIPAA user: a business associate agreement is in force (45 CFR 164.502(e)) | denied; gap when none is on record |
 * | 5 | it may be used for this purpose | denied; gap when no purposes were named |
 * | 6 | it may be sent all that the text tells | denied; gap when no content types were named |
 * | 7 | consents in force for the purpose that name third parties cover all that the text tells, sensitive content explicitly | denied; gap when there was never a consent for the purpose |
 */
export function mayCall(register: ProcessorRegister, call: ProcessorCall): ProcessorDecision {
  const trail: string[] = [];
  const processor = register.at(call.kind, call.endpoint);
  const ask = (rule: ProcessorRule, yes: boolean): boolean => {
    trail.push(`${rule}: ${yes ? 'yes' : 'no'}`);
    return yes;
  };
  const no = (rule: ProcessorRule, unknown: boolean): ProcessorDecision => ({
    outcome: unknown ? 'gap' : 'denied',
    rule,
    trail,
    processor,
  });
  // 1
  if (!ask('registered', processor !== undefined) || !processor) return no('registered', true);
  // 2
  if (!ask('region', processor.regions.includes(call.region))) return no('region', false);
  // 3
  const european = call.jurisdiction === 'EU' || call.jurisdiction === 'UK';
  const agreement = call.hipaa && !european ? (processor.dpa ?? processor.baa) : processor.dpa;
  const covered =
    agreed(processor.dpa, call.now) || (call.hipaa && !european && agreed(processor.baa, call.now));
  if (!ask('dpa', covered)) return no('dpa', agreement === undefined);
  // 4
  if (call.hipaa && !ask('baa', agreed(processor.baa, call.now)))
    return no('baa', processor.baa === undefined);
  // 5
  if (!ask('purpose', processor.purposes?.includes(call.purpose) ?? false))
    return no('purpose', processor.purposes === undefined);
  // 6
  const types = processor.contentTypes;
  if (!ask('content-types', types !== undefined && call.contentTypes.every((t) => types.includes(t))))
    return no('content-types', types === undefined);
  // 7
  const given = consented(
    call.consents.filter((c) => c.thirdParties),
    call.purpose,
    call.now,
  );
  if (!ask('third-parties', call.contentTypes.length > 0 && call.contentTypes.every((t) => given.has(t))))
    return no('third-parties', !call.consents.some((c) => c.purpose === call.purpose));
  return { outcome: 'allowed', rule: 'third-parties', trail, processor };
}

const DAY: Millis = 86_400_000;

/** Whether an agreement is on record and in force. */
export function agreed(agreement: Agreement | undefined, now: Millis): boolean {
  return (
    agreement !== undefined &&
    Date.parse(agreement.date) <= now &&
    (agreement.expires === undefined || now < Date.parse(agreement.expires) + DAY)
  );
}

/** All outside parties the controller has named. What it does not hold is not called. */
export class ProcessorRegister {
  readonly all: readonly Processor[];

  constructor(processors: readonly Processor[]) {
    this.all = processors;
  }

  /** Who is called by a URL, for a kind of work. */
  at(kind: ProcessorKind, url: string): Processor | undefined {
    const { origin } = new URL(url);
    return this.all.find((p) => p.kind === kind && p.endpoint === origin);
  }
}

/** True for a host of this machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** A URL that personal data may be sent to: TLS unless it stays on this machine, and nothing secret in it. */
export function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname))) &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === ''
  );
}

const line = z.string().trim().min(1).max(512);
const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code');
const agreement = z
  .strictObject({ reference: line, date: z.iso.date(), expires: z.iso.date().optional() })
  .refine((a) => a.expires === undefined || a.expires >= a.date, 'it expires before its date');

const processor = z
  .strictObject({
    name: z
      .string()
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
        'must be 1 to 64 letters, digits, dots, hyphens and underscores',
      ),
    kind: z.enum(PROCESSOR_KINDS),
    legalName: line.optional(),
    country: country.optional(),
    safeguard: line.optional(),
    regions: z.array(z.string().min(1)).min(1),
    endpoint: z
      .string()
      .refine(
        (text) => isEndpoint(text) && new URL(text).origin === text,
        'must be an origin such as https://models.example; http only on this machine',
      )
      .optional(),
    dpa: agreement.optional(),
    baa: agreement.optional(),
    subProcessors: z.array(z.strictObject({ name: line, country: country.optional() })).default([]),
    purposes: z.array(z.string()).min(1).optional(),
    contentTypes: z.array(z.enum(CONTENT_TYPES)).min(1).optional(),
  })
  .refine((p) => (p.kind !== 'llm' && p.kind !== 'embeddings') || p.endpoint !== undefined, {
    path: ['endpoint'],
    message: 'a processor of this kind is called at one',
  });

/** The section `processors` of the policy file. */
export const processorsSection = z
  .array(processor)
  .default([])
  .superRefine((all, context) => {
    const seen = new Set<string>();
    all.forEach((p, i) => {
      for (const key of [`name ${p.name}`, ...(p.endpoint ? [`${p.kind} at ${p.endpoint}`] : [])]) {
        if (seen.has(key)) context.addIssue({ code: 'custom', path: [i], message: 'is registered twice' });
        seen.add(key);
      }
    });
  })
  .transform((all) => new ProcessorRegister(all));

/** A processor that names a purpose nobody registered: the problem, or undefined. For the check of a policy file. */
export function unknownPurposes(
  register: ProcessorRegister,
  known: (purpose: string) => boolean,
): string | undefined {
  const at = register.all.find((p) => p.purposes?.some((purpose) => !known(purpose)));
  return at && `processor ${at.name} is allowed a purpose that is not registered`;
}

/** Processors that name a region the deployment does not have: the problem, or undefined. */
export function unknownRegions(
  register: ProcessorRegister,
  regions: readonly { readonly name: string }[],
): string | undefined {
  const names = new Set(regions.map((r) => r.name));
  const at = register.all.find((p) => p.regions.some((name) => !names.has(name)));
  return at && `processor ${at.name} is allowed a region that does not exist`;
}
