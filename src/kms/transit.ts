import { readFile } from 'node:fs/promises';
import type { KmsSettings } from '../settings.js';
import { type Binding, bindingBytes, type MasterKey, SealError } from '../vault/index.js';
import { callKms, type KmsAnswer, keyOf, kmsFailure, PATIENCE, textOf } from './http.js';

/**
 * A key of the secrets engine Transit of HashiCorp Vault (API of 1.11 or later; also OpenBao). The key is of an AEAD type, such as
 * `aes256-gcm96`, and never leaves the service. Of the token, the policy needs `update` on `encrypt/KEY` and `decrypt/KEY`.
 */
export function transitKey(
  { url, key, tokenFile }: Extract<KmsSettings, { kind: 'vault-transit' }>,
  patience = PATIENCE,
): MasterKey {
  const call = (operation: 'encrypt' | 'decrypt', body: object): Promise<KmsAnswer> =>
    callKms(
      async () =>
        new Request(`${url}/${operation}/${encodeURIComponent(key)}`, {
          method: 'POST',
          headers: { 'x-vault-token': await tokenOf(tokenFile), 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      patience,
    );
  const associated = (binding: Binding) => bindingBytes(binding).toString('base64');
  return {
    named: 'the key that LETHE_KMS_KEY names in Transit',
    async wrap(binding, plain) {
      const answer = await call('encrypt', {
        plaintext: plain.toString('base64'),
        associated_data: associated(binding),
      });
      refuse(answer);
      return Buffer.from(textOf(answer.body, 'data', 'ciphertext'));
    },
    async unwrap(binding, wrapped) {
      const ciphertext = wrapped.toString('latin1');
      if (!ciphertext.startsWith('vault:v')) throw new SealError();
      const answer = await call('decrypt', { ciphertext, associated_data: associated(binding) });
      // The only fault that is left to find with what we sent is the ciphertext.
      if (answer.status === 400) throw new SealError();
      refuse(answer);
      return keyOf(textOf(answer.body, 'data', 'plaintext'));
    },
  };
}

/** Read for each call: what renews the token writes the file anew. */
async function tokenOf(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    throw kmsFailure('cannot be asked: LETHE_KMS_TOKEN_FILE cannot be read');
  }
}

function refuse({ status }: KmsAnswer): void {
  if (status === 200) return;
  if (status === 403) throw kmsFailure('refuses the token, or what it asks (HTTP 403)');
  if (status === 404) throw kmsFailure('does not know the key (HTTP 404)');
  throw kmsFailure(`fails (HTTP ${status})`);
}
