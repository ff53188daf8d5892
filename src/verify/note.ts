import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** A key that verifies signed notes, as it is published: `name+key id+base64(type ‖ Ed25519 public key)` (c2sp.org/signed-note). */
export interface VerifierKey {
  readonly name: string;
  readonly id: Buffer;
  readonly key: KeyObject;
}

/** What a checkpoint says (c2sp.org/tlog-checkpoint). */
export interface SignedRoot {
  readonly size: number;
  readonly root: Buffer;
}

const ED25519 = 1;
/** What stands before a raw Ed25519 public key in SubjectPublicKeyInfo (RFC 8410 §4). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** @throws Error when the text is no verifier key, or not one of an Ed25519 signature */
export function parseVerifierKey(text: string): VerifierKey {
  const parts = text.trim().split('+');
  const [name = '', hexId = ''] = parts;
  // Base64 may hold a plus itself.
  const typed = Buffer.from(parts.slice(2).join('+'), 'base64');
  const id = createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4);
  if (name === '' || id.toString('hex') !== hexId) throw new Error('this is not a verifier key');
  if (typed[0] !== ED25519 || typed.length !== 33) throw new Error('this key is not of Ed25519');
  const key = createPublicKey({ key: Buffer.concat([SPKI, typed.subarray(1)]), format: 'der', type: 'spki' });
  return { name, id, key };
}

/** The checkpoint of a note, or why it is none of this key's. */
export function openCheckpoint(note: string, key: VerifierKey): SignedRoot | string {
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0) return 'is no signed note';
  const text = note.slice(0, blank + 1);
  if (!signed(text, note.slice(blank + 2), key)) return `bears no valid signature of ${key.name}`;
  const [origin, size, root, end] = text.split('\n');
  if (origin !== key.name || end === undefined || !/^(0|[1-9]\d{0,14})$/.test(size ?? ''))
    return 'is signed, but no checkpoint of this log';
  return { size: Number(size), root: Buffer.from(root ?? '', 'base64') };
}

/** Whether one of these signature lines is this key's under the text. */
export function signed(text: string, lines: string, { name, id, key }: VerifierKey): boolean {
  return lines.split('\n').some((line) => {
    const [dash, signer, base64, ...rest] = line.split(' ');
    if (dash !== '—' || signer !== name || base64 === undefined || rest.length > 0) return false;
    const bytes = Buffer.from(base64, 'base64');
    return bytes.subarray(0, 4).equals(id) && verify(null, Buffer.from(text), key, bytes.subarray(4));
  });
}
