-- All that is remembered of a person, with its search index, sealed as one value under the user key: read in place of the rows it was made
-- from. Only of the revision that the user has now; whatever writes the one takes away the other.
CREATE TABLE memory.snapshots (
  user_id uuid NOT NULL,
  revision uuid NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT snapshots_pkey PRIMARY KEY (user_id),
  CONSTRAINT snapshots_user_fkey FOREIGN KEY (user_id) REFERENCES memory.users (user_id) ON DELETE CASCADE ON UPDATE CASCADE
);
-- Ciphertext does not compress, and leaves no samples in statistics.
ALTER TABLE memory.snapshots ALTER COLUMN sealed SET STORAGE EXTERNAL, ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE memory.snapshots ENABLE ROW LEVEL SECURITY;
ALTER TABLE memory.snapshots FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON memory.snapshots TO lethe_memory
  USING (user_id = nullif(current_setting('lethe.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('lethe.user_id', true), '')::uuid);
CREATE POLICY backup ON memory.snapshots FOR SELECT TO lethe_backup USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON memory.snapshots TO lethe_memory;
GRANT SELECT ON memory.snapshots TO lethe_backup;

CREATE FUNCTION memory.drop_snapshot() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, memory
AS $$
BEGIN
  DELETE FROM memory.snapshots s WHERE s.user_id = NEW.user_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER drop_snapshot AFTER UPDATE OF revision ON memory.users
  FOR EACH ROW WHEN (OLD.revision <> NEW.revision) EXECUTE FUNCTION memory.drop_snapshot();

-- The snapshot of a revision, under the row-level security of that user.
CREATE FUNCTION memory.load_snapshot(p_user uuid, p_revision uuid) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY INVOKER PARALLEL UNSAFE
SET search_path = pg_catalog, memory
AS $$
BEGIN
  PERFORM set_config('lethe.user_id', p_user::text, true);
  RETURN (SELECT s.sealed FROM memory.snapshots s WHERE s.user_id = p_user AND s.revision = p_revision);
END
$$;
REVOKE ALL ON FUNCTION memory.load_snapshot(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION memory.load_snapshot(uuid, uuid) TO lethe_memory;

-- Keeps a snapshot, if the user is still at that revision and nobody is about to move them on.
CREATE FUNCTION memory.keep_snapshot(p_user uuid, p_revision uuid, p_sealed bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY INVOKER PARALLEL UNSAFE
SET search_path = pg_catalog, memory
AS $$
BEGIN
  PERFORM set_config('lethe.user_id', p_user::text, true);
  INSERT INTO memory.snapshots (user_id, revision, sealed)
    SELECT u.user_id, u.revision, p_sealed FROM memory.users u
    WHERE u.user_id = p_user AND u.revision = p_revision FOR SHARE SKIP LOCKED
    ON CONFLICT (user_id) DO UPDATE SET revision = excluded.revision, sealed = excluded.sealed;
END
$$;
REVOKE ALL ON FUNCTION memory.keep_snapshot(uuid, uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION memory.keep_snapshot(uuid, uuid, bytea) TO lethe_memory;
