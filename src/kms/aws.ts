import { AwsV4Signer } from 'aws4fetch';
import type { KmsSettings } from '../settings.js';
import { type Binding, type MasterKey, SealError } from '../vault/index.js';
import { callKms, type KmsAnswer, keyOf, kmsFailure, PATIENCE, textOf } from './http.js';

/** What AWS KMS calls a ciphertext that is not of this key, or not for this place. */
const FOREIGN = new Set(['InvalidCiphertextException', 'IncorrectKeyException']);
const BUSY = new Set(['ThrottlingException', 'KMSInternalException', 'DependencyTimeoutException']);
const REFUSED = new Set([
  'AccessDeniedException',
  'UnrecognizedClientException',
  'InvalidSignatureException',
  'IncompleteSignatureException',
  'InvalidClientTokenId',
  'ExpiredTokenException',
  'MissingAuthenticationTokenException',
]);
const UNUSABLE = new Set([
  'DisabledException',
  'KMSInvalidStateException',
  'InvalidKeyUsageException',
  'KeyUnavailableException',
]);

/**
 * A symmetric key of AWS KMS (API 2014-11-01, Signature Version 4), which never leaves the service. The encryption context names
 * region, table and row, so that CloudTrail tells what was opened. Needs `kms:Encrypt` and `kms:Decrypt`.
 */
export function awsKey(
  { url, key, awsRegion, credentials }: Extract<KmsSettings, { kind: 'aws-kms' }>,
  patience = PATIENCE,
): MasterKey {
  const call = (operation: 'Encrypt' | 'Decrypt', body: object): Promise<KmsAnswer> =>
    callKms(
      async () => {
        const signed = await new AwsV4Signer({
          ...credentials,
          url,
          method: 'POST',
          service: 'kms',
          region: awsRegion,
          headers: {
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': `TrentService.${operation}`,
          },
          body: JSON.stringify({ KeyId: key, ...body }),
        }).sign();
        return new Request(signed.url, signed);
      },
      patience,
      (answer) => BUSY.has(typeOf(answer)),
    );
  const context = ({ region, table, rowId }: Binding) => ({
    'lethe:region': region,
    'lethe:table': table,
    'lethe:row': rowId,
  });
  return {
    named: 'the key that LETHE_KMS_KEY names in AWS KMS',
    async wrap(binding, plain) {
      const answer = await call('Encrypt', {
        Plaintext: plain.toString('base64'),
        EncryptionContext: context(binding),
      });
      refuse(answer);
      return Buffer.from(textOf(answer.body, 'CiphertextBlob'), 'base64');
    },
    async unwrap(binding, wrapped) {
      const answer = await call('Decrypt', {
        CiphertextBlob: wrapped.toString('base64'),
        EncryptionContext: context(binding),
      });
      if (FOREIGN.has(typeOf(answer))) throw new SealError();
      refuse(answer);
      return keyOf(textOf(answer.body, 'Plaintext'));
    },
  };
}

/** The error type of the JSON protocol, without its namespace; empty when there is none. */
function typeOf({ body }: KmsAnswer): string {
  const type = (body as { __type?: unknown } | null | undefined)?.__type;
  return typeof type === 'string' ? type.slice(type.indexOf('#') + 1) : '';
}

function refuse(answer: KmsAnswer): void {
  if (answer.status === 200) return;
  const type = typeOf(answer);
  if (REFUSED.has(type)) throw kmsFailure(`refuses us (${type})`);
  if (type === 'NotFoundException') throw kmsFailure(`does not know the key (${type})`);
  if (UNUSABLE.has(type)) throw kmsFailure(`cannot use the key (${type})`);
  throw kmsFailure(`fails (HTTP ${answer.status})`);
}
