import type { IncomingHttpHeaders } from 'node:http';
import { LetheError } from '../errors.js';
import type { Actor } from '../memory/call.js';
import type { Deployment } from '../memory/deployment.js';
import { looksLikeToken, openTokenVerifier, type TokenSettings } from './jwt.js';
import { KeyFinder, type KeyRow } from './keys.js';

/** Who asks when no credential was given: such a caller may read the schema, and nothing else. */
export const ANONYMOUS: Actor = { id: 'anonymous', role: 'ANONYMOUS' };

export type Authenticate = (headers: IncomingHttpHeaders) => Promise<Actor>;

/**
 * Answers who a request comes from: an API key, or the user a signed token speaks for. Without a credential: anonymous.
 * @throws UNAUTHENTICATED for a credential that is wrong, revoked or expired; REGION_UNAVAILABLE
 */
export function openAuthentication(d: Deployment, tokens: TokenSettings | undefined): Authenticate {
  const keys = new KeyFinder(d.regions.home.memory);
  const verify = openTokenVerifier(tokens, d.now);
  return async (headers) => {
    const credential = credentialOf(headers);
    if (credential === undefined) return ANONYMOUS;
    if (verify && looksLikeToken(credential)) {
      const subjectId = await verify(credential);
      return { id: `subject:${d.regions.home.vault.pseudonym(subjectId)}`, role: 'SUBJECT', subjectId };
    }
    return actorOf(await keys.find(credential), d.now());
  };
}

function actorOf(key: KeyRow | undefined, now: number): Actor {
  const ended = key && (key.revokedAt !== undefined || (key.expiresAt !== undefined && key.expiresAt <= now));
  // An unknown, a revoked and an expired key are answered alike: nobody learns that a key once worked.
  if (!key || ended) throw new LetheError('UNAUTHENTICATED', 'the credential is not valid');
  const { purposes, regions, expiresAt } = key;
  return { id: `key:${key.id}`, role: key.role, purposes, regions, expiresAt };
}

/** `X-API-Key`, or `Authorization: Bearer`; one of them, since two could disagree. @throws UNAUTHENTICATED */
function credentialOf(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['x-api-key'];
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
  if (Array.isArray(key)) throw new LetheError('UNAUTHENTICATED', 'X-API-Key was given twice');
  if (key && bearer && key !== bearer) {
    throw new LetheError('UNAUTHENTICATED', 'two credentials were given: X-API-Key and Authorization');
  }
  if (headers.authorization !== undefined && bearer === undefined && !key) {
    throw new LetheError('UNAUTHENTICATED', 'Authorization must be a Bearer token');
  }
  return key || bearer;
}
