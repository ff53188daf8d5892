import type { AuditAction, AuditEvent, AuditOutcome } from './event.js';

/* Events as FHIR R4 AuditEvent (hl7.org/fhir/R4/auditevent.html). What FHIR has no code for is under a system of ours, `urn:lethe:…`. */

type Coding = { readonly system: string; readonly code: string; readonly display?: string };

const DCM = 'http://dicom.nema.org/resources/ontology/DCM';
const LIFECYCLE = 'http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle';
const ENTITY_TYPE = 'http://terminology.hl7.org/CodeSystem/audit-entity-type';
const ENTITY_ROLE = 'http://terminology.hl7.org/CodeSystem/object-role';
const PURPOSE_OF_USE = 'http://terminology.hl7.org/CodeSystem/v3-ActReason';
const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';

const PATIENT_RECORD: Coding = { system: DCM, code: '110110', display: 'Patient Record' };
const lifecycle = (code: string, display: string): Coding => ({ system: LIFECYCLE, code, display });

/** AuditEvent.type (value set audit-event-type) and AuditEvent.action (C, R, U, D, E) of each action. */
const CODES: Readonly<Record<AuditAction, readonly [type: Coding, action: 'C' | 'R' | 'U' | 'D' | 'E']>> = {
  CREATE: [lifecycle('originate', 'Originate/Retain Record Lifecycle Event'), 'C'],
  READ: [lifecycle('access', 'Access/View Record Lifecycle Event'), 'R'],
  SEARCH: [{ system: DCM, code: '110112', display: 'Query' }, 'E'],
  EXPORT: [{ system: DCM, code: '110106', display: 'Export' }, 'R'],
  UPDATE: [lifecycle('amend', 'Amend (Update) Record Lifecycle Event'), 'U'],
  DELETE: [lifecycle('destroy', 'Destroy/Delete Record Lifecycle Event'), 'D'],
  ERASE: [lifecycle('destroy', 'Destroy/Delete Record Lifecycle Event'), 'D'],
  SUPPRESS: [PATIENT_RECORD, 'U'],
  CONSENT: [PATIENT_RECORD, 'U'],
  REQUEST: [PATIENT_RECORD, 'U'],
  TRANSFER: [lifecycle('transmit', 'Transmit Record Lifecycle Event'), 'R'],
  ADMINISTER: [{ system: DCM, code: '110129', display: 'Security Configuration' }, 'E'],
  DENIED: [{ system: DCM, code: '110113', display: 'Security Alert' }, 'E'],
  PRUNE: [lifecycle('destroy', 'Destroy/Delete Record Lifecycle Event'), 'D'],
  BREAK_GLASS: [{ system: DCM, code: '110127', display: 'Emergency Override Started' }, 'R'],
};

/** AuditEvent.outcome: success, minor failure (refused), serious failure. */
const OUTCOMES: Readonly<Record<AuditOutcome, '0' | '4' | '8'>> = {
  SUCCESS: '0',
  DENIED: '4',
  FAILED: '8',
  NOT_SENT: '8',
};

/**
 * An event as a FHIR R4 AuditEvent; pure. All that the event says is in it: action as subtype, counts and the rest as details
 * of the entity that stands for the memory.
 * @param purposeOfUse the code of v3-PurposeOfUse of a purpose, if it has one
 */
export function fhirAuditEvent(
  event: AuditEvent,
  purposeOfUse: (purpose: string) => string | undefined,
): object {
  const [type, action] = CODES[event.action];
  const { purpose, sessionId } = event;
  return {
    resourceType: 'AuditEvent',
    id: event.id,
    type,
    subtype: [{ system: 'urn:lethe:action', code: event.action }],
    action,
    recorded: event.at,
    outcome: OUTCOMES[event.outcome],
    outcomeDesc: event.outcome,
    ...(purpose === null ? {} : { purposeOfEvent: [purposeConcept(purpose, purposeOfUse(purpose))] }),
    agent: [
      {
        role: [{ coding: [{ system: 'urn:lethe:role', code: event.role }] }],
        who: { identifier: { system: 'urn:lethe:actor', value: event.actor } },
        requestor: true,
        policy: [`urn:lethe:policy:${encodeURIComponent(event.policy)}`],
      },
    ],
    source: {
      site: event.region,
      observer: { identifier: { system: 'urn:lethe:region', value: event.region } },
      type: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/security-source-type',
          code: '4',
          display: 'Application Server',
        },
      ],
    },
    entity: [
      ...event.subjects.map((subject) => entity('subject', subject, PERSON)),
      {
        what: { identifier: { system: 'urn:lethe:event', value: event.id } },
        ...SYSTEM_OBJECT,
        securityLabel: [event.phi ? RESTRICTED : NORMAL],
        detail: details(event),
      },
      ...event.nodeIds.map((id) => entity('node', id, RESOURCE)),
      ...(sessionId === null ? [] : [entity('session', sessionId, SYSTEM_OBJECT)]),
    ],
  };
}

/** A page of them as a FHIR Bundle; `next` is the address of the page that follows. */
export function fhirBundle(events: readonly object[], self: string, next: string | undefined): object {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [{ relation: 'self', url: self }, ...(next === undefined ? [] : [{ relation: 'next', url: next }])],
    entry: events.map((resource) => ({
      fullUrl: `urn:uuid:${(resource as { id: string }).id}`,
      resource,
      search: { mode: 'match' },
    })),
  };
}

const RESTRICTED: Coding = { system: CONFIDENTIALITY, code: 'R', display: 'restricted' };
const NORMAL: Coding = { system: CONFIDENTIALITY, code: 'N', display: 'normal' };
const PERSON = {
  type: { system: ENTITY_TYPE, code: '1', display: 'Person' },
  role: { system: ENTITY_ROLE, code: '1', display: 'Patient' },
} as const;
const SYSTEM_OBJECT = { type: { system: ENTITY_TYPE, code: '2', display: 'System Object' } } as const;
const RESOURCE = {
  ...SYSTEM_OBJECT,
  role: { system: ENTITY_ROLE, code: '4', display: 'Domain Resource' },
} as const;

function entity(kind: 'subject' | 'node' | 'session', value: string, is: object): object {
  return { what: { identifier: { system: `urn:lethe:${kind}`, value } }, ...is };
}

function purposeConcept(purpose: string, code: string | undefined): object {
  return {
    coding: [
      { system: 'urn:lethe:purpose', code: purpose },
      ...(code === undefined ? [] : [{ system: PURPOSE_OF_USE, code }]),
    ],
  };
}

function details(event: AuditEvent): { type: string; valueString: string }[] {
  const told: [type: string, value: string | number | boolean][] = [
    ['nodeCount', event.nodeCount],
    ['edgeCount', event.edgeCount],
    ['phi', event.phi],
    ['retention', event.retention],
    // Events of before say nothing of it.
    ...(event.contentTypes ?? []).map((type): [string, string] => ['contentType', type]),
    ...(event.consent ? [['consent', JSON.stringify(event.consent)] as [string, string]] : []),
    ...(event.pruned ? [['pruned', JSON.stringify(event.pruned)] as [string, string]] : []),
    ...event.redactions.map(({ type, count }): [string, number] => [`redacted:${type}`, count]),
  ];
  return told.map(([type, value]) => ({ type, valueString: String(value) }));
}
