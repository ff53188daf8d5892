import { createSecretKey } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, type JWTVerifyOptions, jwtVerify } from 'jose';
import { LetheError } from '../errors.js';
import type { Millis } from '../memory/model.js';

export interface TokenSettings {
  readonly jwksUrl?: string;
  readonly secret?: string;
  readonly issuer?: string;
  readonly audience?: string;
}

/** How far the issuer's clock may be off, in seconds. */
const CLOCK_TOLERANCE = 5;
/** Algorithms are pinned by the kind of key, so that a public key can never serve as an HMAC secret (RFC 8725, 2.1 and 3.1). */
const SECRET_ALGORITHMS = ['HS256'];
const KEY_SET_ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
/** How long a key set may take to answer, in milliseconds. */
const KEY_SET_TIMEOUT = 3_000;

/** 1–256 characters without control characters or lone surrogates, after NFC. */
const USER_ID = /^[^\p{Cc}\p{Cs}]{1,256}$/u;

/** Checks a signed token and answers the user id it speaks for. @throws UNAUTHENTICATED */
export type TokenVerifier = (token: string) => Promise<string>;

/** Three base64url parts, the first of them a JSON object: what RFC 7519 tokens look like and API keys do not. */
export function looksLikeToken(credential: string): boolean {
  return /^eyJ[\w-]*\.[\w-]*\.[\w-]*$/.test(credential);
}

/**
 * Undefined when end-user tokens are off.
 * @throws Error naming the setting that is missing: without an issuer and an audience a token for anybody would do.
 */
export function openTokenVerifier(
  settings: TokenSettings | undefined,
  now: () => Millis,
): TokenVerifier | undefined {
  if (!settings?.jwksUrl && !settings?.secret) return undefined;
  if (settings.jwksUrl && settings.secret)
    throw new Error('LETHE_JWT_JWKS_URL and LETHE_JWT_SECRET exclude each other');
  if (!settings.issuer) throw new Error('LETHE_JWT_ISSUER is required for end-user tokens');
  if (!settings.audience) throw new Error('LETHE_JWT_AUDIENCE is required for end-user tokens');
  const options: JWTVerifyOptions = {
    issuer: settings.issuer,
    audience: settings.audience,
    algorithms: settings.secret ? SECRET_ALGORITHMS : KEY_SET_ALGORITHMS,
    requiredClaims: ['exp', 'sub'],
    clockTolerance: CLOCK_TOLERANCE,
  };
  const secret = settings.secret ? createSecretKey(settings.secret, 'utf8') : undefined;
  const keySet = settings.jwksUrl
    ? createRemoteJWKSet(new URL(settings.jwksUrl), { timeoutDuration: KEY_SET_TIMEOUT })
    : undefined;
  const key: JWTVerifyGetKey = async (header, token) => {
    if (secret) return secret;
    if (keySet) return keySet(header, token);
    throw new Error('unreachable: one of the two is set');
  };
  return async (token) => {
    let subject: string | undefined;
    try {
      const { payload } = await jwtVerify(token, key, { ...options, currentDate: new Date(now()) });
      subject = payload.sub?.normalize('NFC');
    } catch (cause) {
      throw new LetheError('UNAUTHENTICATED', refusal(cause), { cause });
    }
    if (subject === undefined || !USER_ID.test(subject)) {
      throw new LetheError('UNAUTHENTICATED', 'the token names no usable user id');
    }
    return subject;
  };
}

function refusal(cause: unknown): string {
  if (cause instanceof errors.JWTExpired) return 'the token has expired';
  if (cause instanceof errors.JWKSTimeout) return 'the key set for tokens does not answer';
  return 'the token is not valid';
}
