import { openCheckpoint, signed, type VerifierKey } from './note.js';
import { leafHash, rootFrom } from './tree.js';

/** What a receipt proves, in lines for people; or what is wrong with it. */
export interface ReceiptReport {
  readonly findings: readonly string[];
  readonly proven: readonly string[];
}

type Json = Record<string, unknown>;

const FORMAT = 'lethe-erasure-receipt@v1';

/**
 * Checks a receipt of an erasure with nothing but the key: that the key signed it as it is, that the event of the erasure is in
 * the log whose checkpoint the receipt holds, and that the two tell of the same erasure.
 * @param document parsed JSON, in whatever order its fields are
 */
export function verifyReceipt(document: unknown, key: VerifierKey): ReceiptReport {
  if (!isObject(document) || document.format !== FORMAT)
    return { findings: [`this is no ${FORMAT}`], proven: [] };
  const { signature, ...statement } = document;
  const findings: string[] = [];
  if (typeof signature !== 'string' || !signed(`${FORMAT}\n${sorted(statement)}\n`, signature, key))
    findings.push(`the receipt bears no valid signature of ${key.name}: it was changed, or is another log's`);
  const leaf = Buffer.from(String(document.audit_leaf), 'base64');
  const proof = inclusion(leaf, String(document.audit_proof), key);
  if (typeof proof === 'string') findings.push(proof);
  findings.push(...disagreements(document, leaf));
  if (findings.length > 0 || typeof proof === 'string') return { findings, proven: [] };
  return {
    findings,
    proven: [
      ...told(document),
      `event ${document.audit_event} at place ${proof.place} of ${proof.size} in ${key.name}`,
    ],
  };
}

/** Opens a c2sp.org/tlog-proof@v1: where the leaf is, or why it is not proven to be anywhere. */
function inclusion(leaf: Buffer, text: string, key: VerifierKey): { place: number; size: number } | string {
  const blank = text.indexOf('\n\n');
  const [format, index, ...hashes] = text.slice(0, blank).split('\n');
  const place = /^index (0|[1-9]\d{0,14})$/.exec(index ?? '')?.[1];
  if (blank < 0 || format !== 'c2sp.org/tlog-proof@v1' || place === undefined)
    return 'the proof is not in the form of c2sp.org/tlog-proof@v1';
  const checkpoint = openCheckpoint(text.slice(blank + 2), key);
  if (typeof checkpoint === 'string') return `the checkpoint of the proof ${checkpoint}`;
  const path = hashes.map((hash) => Buffer.from(hash, 'base64'));
  const root = rootFrom(leafHash(leaf), Number(place), checkpoint.size, path);
  return root?.equals(checkpoint.root) === true
    ? { place: Number(place), size: checkpoint.size }
    : 'the proof does not lead from the event to the root of its checkpoint';
}

/** Where the receipt says other than the event in the log, or than itself. */
function disagreements(document: Json, leaf: Buffer): string[] {
  const event = parsed(leaf);
  if (event === undefined) return ['the event of the proof is not JSON'];
  const counts = isObject(document.counts) ? document.counts : {};
  const pairs: [what: string, receipt: unknown, other: unknown][] = [
    ['the id of the event', document.audit_event, event.id],
    ['the action', document.scope === 'USER' ? 'ERASE' : 'DELETE', event.action],
    ['the outcome', 'SUCCESS', event.outcome],
    ['the subject', JSON.stringify([document.subject]), JSON.stringify(event.subjects)],
    ['the region', document.region, event.region],
    ['the time of the erasure', document.erased_at, event.at],
    ['the count of nodes', document.nodes_deleted, event.nodeCount],
    ['the count of edges', document.edges_deleted, event.edgeCount],
    ['the count of rows of nodes', document.nodes_deleted, counts.nodes],
    ['the count of rows of edges', document.edges_deleted, counts.edges],
  ];
  return pairs
    .filter(([, receipt, other]) => receipt !== other)
    .map(([what]) => `${what} is not the same in the receipt and in the log`);
}

function told(document: Json): string[] {
  const backups = isObject(document.backups) ? document.backups : {};
  return [
    `erasure ${document.receipt} of ${document.scope} for subject ${document.subject} in region ${document.region}`,
    `rows erased ${document.erased_at}: ${document.nodes_deleted} nodes, ${document.edges_deleted} edges`,
    `${document.keys_destroyed} keys destroyed ${document.keys_destroyed_at}`,
    document.unrecoverable_at === null
      ? 'not yet stated to be unrecoverable'
      : `unrecoverable since ${document.unrecoverable_at}`,
    backups.horizon === null
      ? 'no retention of backups was configured'
      : `backups are kept for ${backups.retention_days} days: none from before is left after ${backups.horizon}`,
  ];
}

/** JSON as RFC 8785 has it, of what a receipt may hold. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => sorted(one)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, of]) => `${JSON.stringify(name)}:${sorted(of)}`).join(',')}}`;
}

function parsed(leaf: Buffer): Json | undefined {
  try {
    const event: unknown = JSON.parse(leaf.toString('utf8'));
    return isObject(event) ? event : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
