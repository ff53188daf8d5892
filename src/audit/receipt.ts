import type { Region } from '../regions/region.js';
import { jcs } from './canonical.js';
import type { InclusionProof } from './checkpoint.js';

/** What an erasure did, as its receipt tells it. Times in milliseconds. */
export interface ReceiptFacts {
  readonly id: string;
  readonly status: ReceiptStatus;
  /** A pseudonym. */
  readonly subject: string;
  readonly region: string;
  readonly scope: 'USER' | 'NODES' | 'CORRECTION';
  readonly erasedAt: number;
  readonly keysDestroyedAt: number;
  readonly unrecoverableAt: number | null;
  readonly nodesDeleted: number;
  readonly edgesDeleted: number;
  readonly derivedDeleted: number;
  /** Rows of each table. */
  readonly counts: Readonly<Record<string, number>>;
  /** Keys of items; of an erased user the key that opened all of theirs, and the entry in the directory. */
  readonly keysDestroyed: number;
  readonly eventId: string;
  /** For how many days backups are kept; undefined: not configured. */
  readonly backupDays: number | undefined;
}

/** PENDING erasures have none. */
export type ReceiptStatus = 'ERASED' | 'UNRECOVERABLE';

/** A JSON value without content: ids, pseudonyms, counts, times, hashes. */
export type ReceiptDocument = Readonly<Record<string, unknown>>;

/** The first line of what is signed: no other note of this key begins with it. */
export const RECEIPT_FORMAT = 'lethe-erasure-receipt@v1';

const DAY = 24 * 60 * 60 * 1000;

/** The receipt but for its signature; pure. */
export function receiptStatement(
  facts: ReceiptFacts,
  proof: ReceiptProof,
  issuedAt: number,
): ReceiptDocument {
  const { backupDays } = facts;
  // A backup may have been made until the keys were destroyed.
  const horizon = backupDays === undefined ? null : time(facts.keysDestroyedAt + backupDays * DAY);
  return {
    format: RECEIPT_FORMAT,
    receipt: facts.id,
    status: facts.status,
    subject: facts.subject,
    region: facts.region,
    scope: facts.scope,
    erased_at: time(facts.erasedAt),
    keys_destroyed_at: time(facts.keysDestroyedAt),
    unrecoverable_at: facts.unrecoverableAt === null ? null : time(facts.unrecoverableAt),
    issued_at: time(issuedAt),
    nodes_deleted: facts.nodesDeleted,
    edges_deleted: facts.edgesDeleted,
    derived_deleted: facts.derivedDeleted,
    counts: facts.counts,
    keys_destroyed: facts.keysDestroyed,
    backups: { retention_days: backupDays ?? null, horizon },
    audit_event: facts.eventId,
    ...proof,
  };
}

/** What a receipt holds of the log: the event and its proof. */
interface ReceiptProof {
  readonly audit_leaf: unknown;
  readonly audit_proof: unknown;
}

/** An inclusion proof with its checkpoint in the form of c2sp.org/tlog-proof@v1. */
export function tlogProof({ index, hashes, checkpoint }: InclusionProof): string {
  return ['c2sp.org/tlog-proof@v1', `index ${index}`, ...hashes, '', checkpoint.note].join('\n');
}

/**
 * Signs the receipt of an erasure whose event is in the log.
 * @throws LetheError AUDIT_UNAVAILABLE when the log cannot prove the event now
 */
export async function signReceipt(
  region: Pick<Region, 'checkpoints'>,
  facts: ReceiptFacts,
  now: number,
): Promise<ReceiptDocument> {
  const proof = await region.checkpoints.inclusion(facts.eventId);
  return signed(region, facts, { audit_leaf: proof.leaf, audit_proof: tlogProof(proof) }, now);
}

/** Signs the next receipt of an erasure: the event is in the log once and for all, as the one before has proved. */
export function signNextReceipt(
  region: Pick<Region, 'checkpoints'>,
  facts: ReceiptFacts,
  before: ReceiptDocument,
  now: number,
): ReceiptDocument {
  const { audit_leaf, audit_proof } = before;
  return signed(region, facts, { audit_leaf, audit_proof }, now);
}

function signed(
  { checkpoints }: Pick<Region, 'checkpoints'>,
  facts: ReceiptFacts,
  proof: ReceiptProof,
  now: number,
): ReceiptDocument {
  const statement = receiptStatement(facts, proof, now);
  return { ...statement, signature: checkpoints.attest(`${RECEIPT_FORMAT}\n${jcs(statement)}\n`) };
}

function time(at: number): string {
  return new Date(at).toISOString();
}
