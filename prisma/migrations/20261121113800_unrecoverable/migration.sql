-- What an erasure needs to be called unrecoverable: a log that every process can read to its end, and a second record of
-- each destruction beside the keys themselves, which outlives a restored memory store.

ALTER TABLE memory.erasures ADD COLUMN passed_at timestamptz(3);
-- What housekeeping takes up: few rows of many.
CREATE INDEX erasures_open_idx ON memory.erasures (seq) WHERE state IN ('ROWS_ERASED', 'KEYS_DESTROYED');
CREATE INDEX erasures_unpassed_idx ON memory.erasures (seq) WHERE passed_at IS NULL;
CREATE INDEX erasures_recorded_idx ON memory.erasures (seq) WHERE state = 'RECORDED';

-- Numbers are given in the order of commits: who has read one has read all that are lower. The lock is held to the commit.
-- A trigger of the statement runs before the number is drawn.
CREATE FUNCTION memory.order_erasures() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, memory
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('lethe.erasures', 0));
  RETURN NULL;
END
$$;
CREATE TRIGGER order_erasures BEFORE INSERT ON memory.erasures
  FOR EACH STATEMENT EXECUTE FUNCTION memory.order_erasures();

-- The vault that belongs to this memory store, and how far it had come: an older copy of it, or another, is told by this.
CREATE TABLE memory.vault_seen (
  vault_id uuid NOT NULL,
  beat bigint NOT NULL,
  CONSTRAINT vault_seen_pkey PRIMARY KEY (vault_id)
);
GRANT SELECT, INSERT, UPDATE ON memory.vault_seen TO lethe_memory;

-- Which users there are, in two numbers, to be compared with those that have keys.
CREATE FUNCTION memory.user_digest()
RETURNS TABLE (users bigint, digest bigint)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, memory
AS $$
  SELECT count(*), bit_xor(hashtextextended(u.user_id::text, 0)) FROM memory.users u
$$;
DO $$
BEGIN
  EXECUTE 'GRANT CREATE ON SCHEMA memory TO lethe_cross_user';
  EXECUTE 'REVOKE ALL ON FUNCTION memory.user_digest() FROM PUBLIC';
  EXECUTE 'GRANT EXECUTE ON FUNCTION memory.user_digest() TO lethe_memory';
  EXECUTE 'ALTER FUNCTION memory.user_digest() OWNER TO lethe_cross_user';
  EXECUTE 'REVOKE CREATE ON SCHEMA memory FROM lethe_cross_user';
END
$$;

-- Written by the statement that destroys keys: whose, which slots, how many, and what the memory store says of the erasure,
-- without content. Append-only.
CREATE TABLE vault.erasures (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  scope text NOT NULL,
  slots integer[] NOT NULL,
  keys integer NOT NULL,
  record jsonb NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT vault_erasures_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX vault_erasures_seq_key ON vault.erasures (seq);
CREATE INDEX vault_erasures_user_idx ON vault.erasures (user_id);
GRANT SELECT, INSERT ON vault.erasures TO lethe_vault;

-- Who this vault is, and a count that its servers keep moving on.
CREATE TABLE vault.identity (
  id uuid NOT NULL,
  beat bigint NOT NULL DEFAULT 0,
  CONSTRAINT identity_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX identity_one ON vault.identity ((true));
GRANT SELECT, INSERT, UPDATE ON vault.identity TO lethe_vault;
