-- What a write and an erasure asked for in several statements, asked for in one.

-- Takes the lock of a user for the rest of the transaction, and names the user for row-level security. Each statement within sees
-- what others committed while this one waited. No row where there is no such user. `told`: something was told of which the key still stands.
CREATE FUNCTION memory.lock_user(p_user uuid)
RETURNS TABLE (revision uuid, told boolean)
LANGUAGE plpgsql VOLATILE SECURITY INVOKER PARALLEL UNSAFE
SET search_path = pg_catalog, memory
AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('lethe.user_id', p_user::text, true);
  SELECT u.revision INTO revision FROM memory.users u WHERE u.user_id = p_user FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  told := EXISTS (SELECT FROM memory.ingestions i WHERE i.user_id = p_user AND i.slot IS NOT NULL);
  RETURN NEXT;
END
$$;
REVOKE ALL ON FUNCTION memory.lock_user(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION memory.lock_user(uuid) TO lethe_memory;

-- Takes the lock of a user's keys for the rest of the transaction, and answers their key with the pages named and the first so many
-- others, as they are once the lock is held; a row without a page where there are none.
CREATE FUNCTION vault.lock_keys(p_user uuid, p_pages integer[], p_first integer)
RETURNS TABLE (epoch integer, version integer, sealed bytea, page integer, keys bytea)
LANGUAGE plpgsql VOLATILE SECURITY INVOKER PARALLEL UNSAFE
SET search_path = pg_catalog, vault
AS $$
#variable_conflict use_column
DECLARE
  held vault.user_keys;
BEGIN
  SELECT * INTO held FROM vault.user_keys u WHERE u.user_id = p_user FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT held.epoch, held.version, held.sealed, k.page, k.sealed
    FROM (SELECT) one LEFT JOIN vault.key_pages k ON k.user_id = p_user AND (k.page = ANY (p_pages) OR k.page IN (
      SELECT f.page FROM vault.key_pages f WHERE f.user_id = p_user ORDER BY f.page LIMIT p_first));
END
$$;
REVOKE ALL ON FUNCTION vault.lock_keys(uuid, integer[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault.lock_keys(uuid, integer[], integer) TO lethe_vault;

-- As before; and where no checkpoint covers the event, the leaves that prove it in the log as it is, with those that give the root of
-- the last checkpoint.
CREATE OR REPLACE FUNCTION audit.prove(p_event uuid, p_size bigint)
RETURNS TABLE (index bigint, leaf text, log_size bigint, signed_size bigint, root_hash bytea, note text, at timestamptz,
               places bigint[], hashes bytea[], subtrees bytea[])
LANGUAGE plpgsql STABLE SECURITY INVOKER
SET search_path = pg_catalog, audit
AS $$
#variable_conflict use_column
DECLARE
  event audit.leaves;
  tree bigint;
BEGIN
  SELECT * INTO event FROM audit.leaves l WHERE l.event_id = p_event;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  index := event.index;
  SELECT audit.canonical(b.frame, b.node_ids) INTO leaf FROM audit.bodies b
  WHERE b.at = event.at AND b.index = event.index AND b.retention = event.retention;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  SELECT l.index + 1 INTO log_size FROM audit.leaves l ORDER BY l.index DESC LIMIT 1;
  IF p_size IS NULL THEN
    SELECT c.size, c.root_hash, c.note, c.at INTO signed_size, root_hash, note, at FROM audit.checkpoints c ORDER BY c.size DESC LIMIT 1;
  ELSE
    SELECT c.size, c.root_hash, c.note, c.at INTO signed_size, root_hash, note, at FROM audit.checkpoints c WHERE c.size = p_size;
  END IF;
  tree := coalesce(p_size, CASE WHEN signed_size > event.index THEN signed_size ELSE log_size END);
  SELECT array_agg(l.index), array_agg(l.hash), array_agg(l.subtrees) INTO places, hashes, subtrees FROM audit.leaves l
  WHERE l.index = ANY (ARRAY(
    SELECT DISTINCT place FROM generate_series(0, 52) level, LATERAL (VALUES
      (((((event.index >> level) # 1) + 1) << level) - 1),
      (((tree >> level) << level) - 1),
      (((coalesce(signed_size, 0) >> level) << level) - 1)) AS needed (place)
    WHERE place >= 0 AND place < greatest(tree, signed_size)));
  RETURN NEXT;
END
$$;
