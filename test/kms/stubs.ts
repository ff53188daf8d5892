import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

// biome-ignore lint/suspicious/noExplicitAny: what was asked is looked into freely
type Loose = any;

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Loose;
  readonly text: string;
}
export interface Given {
  readonly status: number;
  readonly body?: object | string;
  readonly headers?: Record<string, string>;
  /** Never answers. */
  readonly hang?: true;
}

/** A key management service on this machine, which records what it got. */
export interface StubKms {
  readonly url: string;
  readonly asked: Asked[];
  /** Answers instead of the service; undefined: the service does. */
  instead: ((asked: Asked) => Given | undefined) | undefined;
  close(): Promise<void>;
}

async function stub(work: (asked: Asked) => Given): Promise<StubKms> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const one = { path: request.url!, headers: request.headers, text, body: text && JSON.parse(text) };
    asked.push(one);
    const given = made.instead?.(one) ?? work(one);
    if (given.hang) return;
    response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers });
    response.end(typeof given.body === 'string' ? given.body : JSON.stringify(given.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const made: StubKms = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    instead: undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return made;
}

function encrypt(key: Buffer, aad: string, plain: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}
function decrypt(key: Buffer, aad: string, sealed: Buffer): Buffer | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(aad));
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Transit of HashiCorp Vault as its API documents it: a key of several versions, associated data, a token. */
export async function stubTransit(
  token: string,
  keys: Buffer[] = [randomBytes(32)],
): Promise<StubKms & { keys: Buffer[] }> {
  const made = await stub(({ path, headers, body }) => {
    if (headers['x-vault-token'] !== token) return { status: 403, body: { errors: ['permission denied'] } };
    const aad = body.associated_data ?? '';
    if (path === '/v1/transit/encrypt/lethe') {
      const sealed = encrypt(keys.at(-1)!, aad, Buffer.from(body.plaintext, 'base64'));
      return {
        status: 200,
        body: {
          data: {
            ciphertext: `vault:v${keys.length}:${sealed.toString('base64')}`,
            key_version: keys.length,
          },
        },
      };
    }
    if (path === '/v1/transit/decrypt/lethe') {
      const [, version, sealed] = /^vault:v(\d+):(.+)$/.exec(body.ciphertext) ?? [];
      const key = keys[Number(version) - 1];
      const plain = key && decrypt(key, aad, Buffer.from(sealed!, 'base64'));
      return plain
        ? { status: 200, body: { data: { plaintext: plain.toString('base64') } } }
        : { status: 400, body: { errors: ['cipher: message authentication failed'] } };
    }
    return { status: 404, body: { errors: [] } };
  });
  return Object.assign(made, { keys, url: `${made.url}/v1/transit` });
}

export const AWS = {
  awsRegion: 'eu-central-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
} as const;

/** AWS KMS as its API documents it, which checks signatures. */
export async function stubAws(key = randomBytes(32)): Promise<StubKms> {
  return stub((asked) => {
    const refusal = (type: string) => ({
      status: 400,
      body: { __type: `com.amazonaws.kms#${type}`, message: 'secret words' },
    });
    if (!signedAsItShould(asked)) return refusal('InvalidSignatureException');
    const { body, headers } = asked;
    if (body.KeyId !== 'alias/lethe') return refusal('NotFoundException');
    const aad = JSON.stringify(Object.entries(body.EncryptionContext).sort());
    if (headers['x-amz-target'] === 'TrentService.Encrypt')
      return {
        status: 200,
        body: { CiphertextBlob: encrypt(key, aad, Buffer.from(body.Plaintext, 'base64')).toString('base64') },
      };
    const plain = decrypt(key, aad, Buffer.from(body.CiphertextBlob, 'base64'));
    return plain
      ? { status: 200, body: { Plaintext: plain.toString('base64') } }
      : refusal('InvalidCiphertextException');
  });
}

/** Signature Version 4, derived anew from what came ("Create a signed AWS API request", AWS IAM user guide). */
function signedAsItShould({ path, headers, text }: Asked): boolean {
  const [, date, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/(\d{8})\/eu-central-1\/kms\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  if (!signature || !names!.split(';').includes('host')) return false;
  const hash = (data: string) => createHash('sha256').update(data).digest('hex');
  const canonical = [
    'POST',
    path,
    '',
    ...names!.split(';').map((name) => `${name}:${headers[name]}`),
    '',
    names,
    hash(text),
  ].join('\n');
  const scope = `${date}/eu-central-1/kms/aws4_request`;
  const mac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
  const signing = [date!, 'eu-central-1', 'kms', 'aws4_request'].reduce<string | Buffer>(
    mac,
    `AWS4${AWS.credentials.secretAccessKey}`,
  );
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash(canonical)].join('\n');
  return mac(signing, toSign).toString('hex') === signature;
}
