import { eventOf } from '../audit/disclosure.js';
import { enqueue, relay } from '../audit/outbox.js';
import { LetheError } from '../errors.js';
import type { Region } from '../regions/region.js';
import { hashSecret, newSecret } from './keys.js';

/** The row of the bootstrap key: one per deployment. */
export const BOOTSTRAP_KEY_ID = '00000000-0000-4000-8000-000000000001';

/**
 * Sees to it that the deployment has an admin key, and answers its secret when it was generated just now: print it once,
 * nothing readable is kept.
 *
 * With `adminKey` (LETHE_ADMIN_KEY) that key works; another one given earlier, or generated, ends. Without it, the one of
 * the first start stays. A bootstrap key that was revoked stays revoked until another one is given.
 */
export async function ensureBootstrapKey(
  home: Region,
  adminKey: string | undefined,
): Promise<string | undefined> {
  const secret = adminKey ?? newSecret();
  const hash = new Uint8Array(hashSecret(secret));
  const sealed = new Uint8Array(home.vault.sealForOperator(BOOTSTRAP_KEY_ID, 'bootstrap'));
  const event = eventOf('system', Date.now(), {
    action: 'ADMINISTER',
    subjects: [],
    sessionId: null,
    purpose: null,
    phi: false,
    policy: `bootstrap key:${BOOTSTRAP_KEY_ID}`,
    region: home.name,
    retention: 'GDPR',
  });
  const changed = await home.memory.prisma.$transaction(async (tx) => {
    const replace = adminKey !== undefined;
    const rows = await tx.$executeRaw`
      INSERT INTO memory.api_keys (id, hash, sealed, role)
      VALUES (${BOOTSTRAP_KEY_ID}::uuid, ${hash}, ${sealed}, 'ADMIN')
      ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, sealed = excluded.sealed, revoked_at = NULL
      WHERE ${replace} AND api_keys.hash <> excluded.hash`;
    if (rows > 0) await enqueue(tx, [event]);
    return rows > 0;
  });
  if (!changed) return undefined;
  try {
    await relay(home.memory, home.audit, [event.id]);
  } catch (error) {
    // The event is in the outbox: it reaches the log when the log is back.
    if (!(error instanceof LetheError && error.code === 'AUDIT_UNAVAILABLE')) throw error;
  }
  return adminKey === undefined ? secret : undefined;
}
