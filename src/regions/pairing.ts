import type { Pool } from 'pg';
import { isEmpty, makeIdentity, nextBeat, readIdentity } from '../vault/identity.js';

/** That a memory store and a vault belong together, and that neither was put back in time without the other. */
export interface Pairing {
  /** Moves the vault's count on and notes it in the memory store. @throws Error when the vault is not the one of before */
  beat(): Promise<void>;
  /** False once another vault, or an older copy, was found in its place. */
  readonly sound: boolean;
}

interface Seen {
  readonly vault_id: string;
  readonly beat: string;
}

/**
 * Refuses a vault that is not this memory store's, before anything is written to either.
 * @throws Error that says what is wrong: an empty vault beside a memory store in use, another deployment's, an older copy
 */
export async function checkPairing(memory: Pool, vault: Pool): Promise<void> {
  const seen = await readSeen(memory);
  const identity = await readIdentity(vault);
  if (seen === undefined) {
    const { rows } = await memory.query<{ users: string }>('SELECT users FROM memory.user_digest()');
    if (rows[0]?.users !== '0' && (await isEmpty(vault)))
      throw new Error(
        'the vault is empty, but the memory store is in use: restore the vault; nothing was changed',
      );
    return;
  }
  const refusal = refusalOf(seen, identity);
  if (refusal !== undefined) throw new Error(`${refusal}; nothing was changed`);
}

function refusalOf(seen: Seen, identity: { id: string; beat: bigint } | undefined): string | undefined {
  if (identity === undefined) return 'the vault is empty, but the memory store is in use: restore the vault';
  if (identity.id !== seen.vault_id) return 'the vault is that of another memory store';
  if (identity.beat < BigInt(seen.beat))
    return 'the vault is an older copy: keys made since are missing, and keys destroyed since are back: see docs/vault.md';
  return undefined;
}

/** Pairs the two; after `checkPairing`, and once the vault has its secrets. */
export async function pair(memory: Pool, vault: Pool): Promise<Pairing> {
  await makeIdentity(vault);
  let sound = true;
  const beat = async () => {
    if (!sound) throw new Error(EXCHANGED);
    const seen = await readSeen(memory);
    const id = seen?.vault_id ?? (await readIdentity(vault))?.id;
    const next = id === undefined ? undefined : await nextBeat(vault, id, BigInt(seen?.beat ?? 0));
    if (next === undefined) {
      sound = false;
      throw new Error(EXCHANGED);
    }
    await memory.query(
      `INSERT INTO memory.vault_seen AS s (vault_id, beat) VALUES ($1, $2)
       ON CONFLICT (vault_id) DO UPDATE SET beat = greatest(s.beat, excluded.beat)`,
      [id, next],
    );
  };
  await beat();
  return {
    beat,
    get sound() {
      return sound;
    },
  };
}

const EXCHANGED = 'the vault is not the one that this memory store belongs to, or an older copy of it';

async function readSeen(memory: Pool): Promise<Seen | undefined> {
  return (await memory.query<Seen>('SELECT vault_id, beat FROM memory.vault_seen')).rows[0];
}
