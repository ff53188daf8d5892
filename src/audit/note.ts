import { createHash } from 'node:crypto';

/* Signed notes with Ed25519 keys, as c2sp.org/signed-note@v1 has them. */

/** What signs: see `vault/signing.ts`. */
export interface NoteSigner {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  sign(data: Uint8Array): Uint8Array;
}

/** The text, which ends in a newline, with one signature line below it. */
export function signNote(text: string, name: string, signer: NoteSigner): string {
  return `${text}\n${signatureLine(text, name, signer)}\n`;
}

/** The line alone, without its newline. */
export function signatureLine(text: string, name: string, signer: NoteSigner): string {
  const signature = signer.sign(Buffer.from(text, 'utf8'));
  return `— ${name} ${Buffer.concat([keyId(name, signer.publicKey), signature]).toString('base64')}`;
}

/** What verifies notes that were signed under this name: `name+keyid in hex+base64(type ‖ public key)`. */
export function verifierKey(name: string, publicKey: Uint8Array): string {
  const key = Buffer.concat([ED25519, publicKey]).toString('base64');
  return `${name}+${keyId(name, publicKey).toString('hex')}+${key}`;
}

/** The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key). */
function keyId(name: string, publicKey: Uint8Array): Buffer {
  const hash = createHash('sha256').update(`${name}\n`, 'utf8').update(ED25519).update(publicKey);
  return hash.digest().subarray(0, 4);
}

/** The type of the signature, which is part of its key. */
const ED25519 = Uint8Array.of(1);
