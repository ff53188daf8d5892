import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** An Ed25519 key (RFC 8032) that signs and is never handed out. */
export interface Signer {
  /** 32 bytes. */
  readonly publicKey: Buffer;
  /** 64 bytes; the same for the same data. */
  sign(data: Uint8Array): Buffer;
}

/** @param seed the 32 bytes that RFC 8032 §5.1.5 calls the private key */
export function openSigner(seed: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return { publicKey: rawPublicKey(key), sign: (data) => sign(null, data, key) };
}

/** What PKCS #8 puts before an Ed25519 seed (RFC 8410 §7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

function rawPublicKey(key: KeyObject): Buffer {
  return Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x!, 'base64url');
}
