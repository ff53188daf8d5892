import type { Alerts } from '../../memory/alerts.js';
import { IDEMPOTENCY_HOURS } from '../../memory/change.js';
import { CONTENT_TYPES, type Jurisdiction, type Millis } from '../../memory/model.js';
import type { Policy } from '../policy.js';
import { agreed, isCalled, type Processor } from '../processors.js';
import { CCPA_CATEGORIES, OF_EVERY_ITEM } from './ccpa.js';
import { CATEGORIES, codesOf, type Facts, factsOf, isSpecial } from './facts.js';
import { generatedNotice, limitsText, noticeState } from './notice.js';

/** What somebody has to see to. */
export interface Warning {
  readonly code:
    | 'CONTROLLER_MISSING'
    | 'NOTICE_MISSING'
    | 'NOTICE_DIFFERS'
    | 'HEALTH_RETENTION'
    | 'AGREEMENT_MISSING'
    | 'BACKUPS_UNSTATED'
    | 'GAP';
  readonly message: string;
}

/** What is running, beside the policy. */
export interface Running {
  readonly regions: readonly {
    readonly name: string;
    readonly jurisdictions: readonly Jurisdiction[];
    readonly home: boolean;
    readonly baa: boolean;
  }[];
  readonly alerts: Pick<Alerts, 'gapCounts' | 'gapPurposes'>;
  /** TLS ends in this process; else at a proxy before it. */
  readonly tls: boolean;
}

/** What is missing from the configuration, or was met and denied for want of one since this process started. */
export function warningsOf(policy: Policy, { alerts }: Pick<Running, 'alerts'>, now: Millis): Warning[] {
  const facts = factsOf(policy);
  const warnings: Warning[] = [];
  const warn = (code: Warning['code'], message: string) => warnings.push({ code, message });
  if (!facts.controller) warn('CONTROLLER_MISSING', 'the policy does not name the controller');
  const notice = noticeState(policy.notices, facts);
  if (notice === 'missing')
    warn('NOTICE_MISSING', 'no notice is registered: explicit consents are taken under any version');
  if (notice === 'differs')
    warn(
      'NOTICE_DIFFERS',
      `the published notice ${policy.notices.current?.version} does not describe this configuration`,
    );
  if (facts.healthUnaccounted.length > 0)
    warn(
      'HEALTH_RETENTION',
      `health content has neither a window nor a justification for: ${facts.healthUnaccounted.join(', ')}`,
    );
  const unagreed = facts.processors.filter((p) => !agreedWith(p, now)).map((p) => p.name);
  if (unagreed.length > 0) warn('AGREEMENT_MISSING', `no agreement is in force with: ${unagreed.join(', ')}`);
  if (facts.backupDays === undefined)
    warn('BACKUPS_UNSTATED', 'the policy does not say for how long backups are kept');
  for (const [gap, count] of alerts.gapCounts) {
    const purposes = [...(alerts.gapPurposes.get(gap) ?? [])];
    warn(
      'GAP',
      `${gap}: denied ${count} times since the start${purposes.length > 0 ? `, for: ${purposes.join(', ')}` : ''}`,
    );
  }
  return warnings;
}

/**
 * The record of processing activities (GDPR Art. 30(1)), with the categories of the CCPA, as JSON. A pure function of what is
 * configured and running: it is about no person.
 */
export function processingRecord(policy: Policy, running: Running, now: Millis): Record<string, unknown> {
  const facts = factsOf(policy);
  const { controller } = facts;
  const generated = generatedNotice(facts);
  return {
    title: 'Record of processing activities',
    law: 'GDPR Art. 30(1); Cal. Civ. Code § 1798.100, 1798.110, 1798.130',
    generated_at: new Date(now).toISOString(),
    configuration: generated.configuration,
    warnings: warningsOf(policy, running, now),
    controller: controller
      ? {
          ...contactOf(controller),
          representative: controller.representative ? contactOf(controller.representative) : null,
          data_protection_officer: controller.dataProtectionOfficer
            ? contactOf(controller.dataProtectionOfficer)
            : null,
          joint_controllers: controller.jointControllers.map(contactOf),
        }
      : null,
    categories_of_data_subjects: facts.dataSubjects,
    activities: facts.activities.map(({ purpose, contentTypes, codes, timeLimits, recipients }) => ({
      purpose: purpose.key,
      description: purpose.description,
      legal_basis: `Art. ${purpose.legalBasis}`,
      legal_basis_of_special_categories: contentTypes.some(isSpecial) ? `Art. ${purpose.specialBasis}` : null,
      consent: 'recorded before anything is stored, explicit for sensitive content',
      identifiers: codes,
      categories_of_data: contentTypes,
      compatible_purposes: purpose.compatible,
      recipients,
      time_limits: limitsText(timeLimits, contentTypes),
      health_retention: facts.healthUnaccounted.includes(purpose.key)
        ? 'neither a window nor a justification: health content for this purpose is not accounted for'
        : contentTypes.includes('HEALTH')
          ? 'a window or a justification, see time_limits'
          : 'no health content',
    })),
    reading_purposes: facts.readings.map((p) => ({
      purpose: p.key,
      description: p.description,
      legal_basis: `Art. ${p.legalBasis}`,
      identifiers: codesOf(p),
    })),
    categories_of_data: CONTENT_TYPES.map((type) => ({
      content_type: type,
      description: CATEGORIES[type],
      explicit_consent: isSpecial(type),
      ccpa: CCPA_CATEGORIES[type],
    })),
    recipients: facts.processors.map((p) => ({
      name: p.legalName ?? p.name,
      kind: p.kind,
      country: p.country ?? null,
      regions: p.regions,
      purposes: p.purposes ?? [],
      categories_of_data: p.contentTypes ?? [],
      data_processing_agreement: p.dpa?.reference ?? null,
      business_associate_agreement: p.baa?.reference ?? null,
      agreement_in_force: agreedWith(p, now),
      sub_processors: p.subProcessors,
      condition: isCalled(p)
        ? 'only with consent to third parties that covers all that is sent'
        : 'holds content sealed, or is sent none',
    })),
    transfers: facts.processors
      .filter((p) => p.country && !EEA.has(p.country))
      .map((p) => ({ recipient: p.legalName ?? p.name, country: p.country, safeguard: p.safeguard ?? null })),
    regions: running.regions.map(({ name, jurisdictions, home, baa }) => ({
      name,
      jurisdictions,
      home,
      business_associate_agreement: baa,
    })),
    time_limits: {
      memory: facts.activities.map(({ purpose, contentTypes, timeLimits }) => ({
        purpose: purpose.key,
        limit: limitsText(timeLimits, contentTypes),
      })),
      consolidated_into_summaries_after: facts.consolidatedAfter ?? null,
      audit_log_years: facts.auditYears,
      backup_days: facts.backupDays ?? null,
      repeatable_requests_hours: IDEMPOTENCY_HOURS,
      consents: 'with the person; their grants and withdrawals, without content, with the audit log',
    },
    security_measures: [...measures(facts, running), ...(controller?.securityMeasures ?? [])],
    emergency_access: facts.breakGlass
      ? {
          roles: facts.breakGlass.roles,
          keys: facts.breakGlass.keys,
          reasons: facts.breakGlass.reasons,
          suppressed_topics: facts.breakGlass.suppressed ? 'shown' : 'withheld',
        }
      : null,
    ccpa: {
      of_every_item: OF_EVERY_ITEM,
      sources: 'the person, and what the application hears in their sessions',
      purposes: facts.activities.map(({ purpose }) => purpose.description),
      sold_or_shared: 'nothing is sold or shared by this system (§ 1798.140(ad), (ah))',
      retention: '§ 1798.100(a)(3): see time_limits',
    },
    notice: {
      state: noticeState(policy.notices, facts),
      published: policy.notices.all.map(({ version, hash }) => ({ version, hash })),
      generated_hash: generated.hash,
    },
  };
}

const agreedWith = ({ dpa, baa }: Processor, now: Millis): boolean => agreed(dpa, now) || agreed(baa, now);

/** Where no country is a third one (GDPR Art. 44): the European Economic Area. */
const EEA = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

function contactOf(of: { name: string; address?: string; email?: string; phone?: string }) {
  return {
    name: of.name,
    address: of.address ?? null,
    email: of.email ?? null,
    phone: of.phone ?? null,
  };
}

/** Technical measures (GDPR Art. 32(1)) that hold whatever is configured, and those that were chosen. */
function measures({ breakGlass }: Facts, { tls, regions }: Running): string[] {
  return [
    'Content is sealed with AES-256-GCM under a key of its own for each item, below a key for each person; erasure destroys keys',
    'Persons are kept apart by the database: keys that begin with the owner, and forced row-level security',
    'Every read is recorded, item by item, before its answer leaves, in an append-only log whose history can be verified (RFC 9162)',
    'Numbers that identify or pay are taken out of every text before it is stored, without exception',
    'Sensitive content leaves only for exactly the purpose it was collected for, on explicit consent',
    'Access by role; a person reaches their own memory alone',
    tls ? 'TLS 1.2 or later, in this process' : 'TLS is left to a proxy before this process',
    ...(regions.length > 1
      ? ['Each region has stores and keys of its own; nothing is copied between them']
      : []),
    breakGlass
      ? 'Emergency reads past purpose and consent are allowed to those named, with a reason, and alerted'
      : 'Emergency reads past purpose and consent are off',
  ];
}
