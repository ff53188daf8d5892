import { createHash, createPublicKey, verify } from 'node:crypto';

/* c2sp.org/signed-note and tlog-checkpoint as an auditor's own tool would read them. */

export interface VerifierKey {
  readonly name: string;
  readonly id: Buffer;
  readonly key: Buffer;
}

/** @throws Error for a key whose id is not that of its name and bytes */
export function parseVerifierKey(text: string): VerifierKey {
  const [, name, id, key] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? [];
  if (name === undefined || id === undefined || key === undefined) throw new Error('no verifier key');
  const bytes = Buffer.from(key, 'base64');
  const wanted = createHash('sha256')
    .update(Buffer.concat([Buffer.from(name, 'utf8'), Buffer.of(0x0a), bytes]))
    .digest()
    .subarray(0, 4);
  if (wanted.toString('hex') !== id || bytes[0] !== 1 || bytes.length !== 33)
    throw new Error('no Ed25519 key');
  return { name, id: wanted, key: bytes.subarray(1) };
}

/** The text of a note that the key has signed; undefined of any other. */
export function openNote(note: string, { name, id, key }: VerifierKey): string | undefined {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  for (const line of note.slice(end + 2).split('\n')) {
    const [, signer, base64] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    if (signer !== name || base64 === undefined) continue;
    const bytes = Buffer.from(base64, 'base64');
    if (!bytes.subarray(0, 4).equals(id)) continue;
    return verify(null, Buffer.from(text), publicKey, bytes.subarray(4)) ? text : undefined;
  }
  return undefined;
}

/** Size and root of a checkpoint that the key has signed. */
export function openCheckpoint(note: string, key: VerifierKey): { size: number; root: Buffer } {
  const text = openNote(note, key);
  if (text === undefined) throw new Error('not signed by this key');
  const [origin, size, root, ...rest] = text.split('\n');
  if (origin !== key.name || rest.join() !== '' || !/^(0|[1-9]\d*)$/.test(size!))
    throw new Error('no checkpoint');
  return { size: Number(size), root: Buffer.from(root!, 'base64') };
}
