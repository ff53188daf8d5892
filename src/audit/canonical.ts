import { createHash } from 'node:crypto';
import type { AuditEvent } from './event.js';

/**
 * The canonical JSON of an event (RFC 8785): these characters, as UTF-8, are what the log keeps and hashes.
 * JSON.stringify writes strings and numbers as RFC 8785 §3.2.2 asks, which is defined by it; what it does not do, order
 * names and refuse what has no canonical form, is done here.
 * @throws TypeError when a string holds a lone surrogate, a count is not finite, or a node id is not a UUID in lower case
 */
export function canonical(event: AuditEvent): string {
  if (!areUuids(event.nodeIds)) throw new TypeError('a node id is a UUID in lower case');
  if (!Number.isFinite(event.nodeCount) || !Number.isFinite(event.edgeCount)) {
    throw new TypeError('a number that is not finite has no canonical form');
  }
  // In the order of their names by UTF-16 code units (RFC 8785 §3.2.3).
  const text = JSON.stringify({
    action: event.action,
    actor: event.actor,
    at: event.at,
    consent: event.consent && {
      contentTypes: event.consent.contentTypes,
      expiresAt: event.consent.expiresAt,
      explicit: event.consent.explicit,
      id: event.consent.id,
      noticeHash: event.consent.noticeHash,
      noticeVersion: event.consent.noticeVersion,
      thirdParties: event.consent.thirdParties,
    },
    contentTypes: event.contentTypes,
    edgeCount: event.edgeCount,
    id: event.id,
    nodeCount: event.nodeCount,
    nodeIds: event.nodeIds,
    outcome: event.outcome,
    phi: event.phi,
    policy: event.policy,
    pruned: event.pruned && {
      class: event.pruned.class,
      events: event.pruned.events,
      hash: event.pruned.hash,
      month: event.pruned.month,
    },
    purpose: event.purpose ?? null,
    redactions: event.redactions.map(({ type, count }) => ({ count, type })),
    region: event.region,
    retention: event.retention,
    role: event.role,
    sessionId: event.sessionId ?? null,
    subjects: event.subjects,
  });
  if (text.includes('\\ud') && LONE_SURROGATE.test(text)) {
    throw new TypeError('a lone surrogate has no canonical form');
  }
  return text;
}

/** All of them at once: an export names hundreds. A comma within one would make the text longer than so many ids are. */
function areUuids(ids: readonly string[]): boolean {
  const text = ids.join();
  return text.length === Math.max(0, ids.length * (UUID_LENGTH + 1) - 1) && UUIDS.test(text);
}
const UUID_LENGTH = 36;
const UUIDS = /^(?:(?:^|,)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})*$/;

/** JSON.stringify writes a lone surrogate, and nothing else, as an escape of the form \udxxx; a backslash before it may itself be escaped. */
const LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f][0-9a-f]{2}/;

/** The canonical form without its node ids, which the log keeps in a column of their own; `audit.canonical` puts them back. */
export function frameOf(canonicalEvent: string): string {
  // No text within the event can hold these characters: its quotation marks are escaped.
  const start = canonicalEvent.indexOf('"nodeIds":[') + '"nodeIds":['.length;
  return canonicalEvent.slice(0, start) + canonicalEvent.slice(canonicalEvent.indexOf(']', start));
}

/** The hash of a leaf of the log's Merkle tree: SHA-256(0x00 ‖ bytes) (RFC 9162 §2.1.1). */
export function leafHash(canonicalEvent: string): Buffer {
  return createHash('sha256').update(LEAF).update(canonicalEvent, 'utf8').digest();
}
const LEAF = Uint8Array.of(0);

/**
 * The canonical JSON (RFC 8785) of a value of objects, lists, strings, booleans, null and whole numbers.
 * @throws TypeError for a value of another kind
 */
export function jcs(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join()}]`;
  if (value !== null && typeof value === 'object') {
    // Names are ordered by their UTF-16 code units, as JavaScript compares strings (RFC 8785 §3.2.3).
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${jcs((value as Record<string, unknown>)[name])}`).join()}}`;
  }
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    Number.isSafeInteger(value)
  )
    return JSON.stringify(value);
  throw new TypeError('this value has no canonical form here');
}
