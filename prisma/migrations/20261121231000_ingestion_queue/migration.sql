-- Calls of `remember` wait as sealed rows of their user. While a row has a slot its text is still there: QUEUED, FAILED, or DONE
-- and not shredded yet. Partial, so that what is finished, nearly all there is, weighs nothing.
CREATE INDEX ingestions_held_idx ON memory.ingestions (user_id, status, id) WHERE slot IS NOT NULL;

ALTER TABLE memory.ingestions ADD CONSTRAINT ingestions_sealed CHECK (sealed IS NULL OR slot IS NOT NULL);

-- More functions across users: ids, states, codes and counts of what waits.
GRANT SELECT (user_id, id, status, slot, attempts, error_code, created_at, finished_at) ON memory.ingestions TO lethe_cross_user;
CREATE POLICY across_users ON memory.ingestions FOR SELECT TO lethe_cross_user USING (true);

CREATE FUNCTION memory.queue_depth()
RETURNS TABLE (queued integer, failed integer, oldest timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, memory
AS $$
  SELECT (count(*) FILTER (WHERE i.status = 'QUEUED'))::int, (count(*) FILTER (WHERE i.status = 'FAILED'))::int,
    min(i.created_at) FILTER (WHERE i.status = 'QUEUED')
  FROM memory.ingestions i WHERE i.slot IS NOT NULL
$$;

-- Users of whom something is in this state and still has its text.
CREATE FUNCTION memory.users_holding(p_status memory.ingestion_status, p_limit integer)
RETURNS TABLE (user_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, memory
AS $$
  SELECT DISTINCT i.user_id FROM memory.ingestions i WHERE i.slot IS NOT NULL AND i.status = p_status LIMIT least(p_limit, 1000)
$$;

-- What could not be stored, in the order it came in; one of them when p_id is given.
CREATE FUNCTION memory.dead_letters(p_id uuid, p_after uuid, p_limit integer)
RETURNS TABLE (user_id uuid, id uuid, attempts integer, error_code text, created_at timestamptz, finished_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, memory
AS $$
  SELECT i.user_id, i.id, i.attempts, i.error_code, i.created_at, i.finished_at FROM memory.ingestions i
  WHERE i.slot IS NOT NULL AND i.status = 'FAILED' AND (p_id IS NULL OR i.id = p_id) AND (p_after IS NULL OR i.id > p_after)
  ORDER BY i.id LIMIT least(p_limit, 1000)
$$;

-- The states of the ingestions asked for; those that are gone are not answered.
CREATE FUNCTION memory.ingestion_states(p_users uuid[], p_ids uuid[])
RETURNS TABLE (id uuid, status memory.ingestion_status)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, memory
AS $$
  SELECT i.id, i.status FROM unnest(p_users, p_ids) AS x (user_id, id) JOIN memory.ingestions i ON i.user_id = x.user_id AND i.id = x.id
$$;

DO $$
DECLARE
  f text;
BEGIN
  EXECUTE 'GRANT CREATE ON SCHEMA memory TO lethe_cross_user';
  FOREACH f IN ARRAY ARRAY['memory.queue_depth()', 'memory.users_holding(memory.ingestion_status, integer)',
    'memory.dead_letters(uuid, uuid, integer)', 'memory.ingestion_states(uuid[], uuid[])'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO lethe_memory', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO lethe_cross_user', f);
  END LOOP;
  EXECUTE 'REVOKE CREATE ON SCHEMA memory FROM lethe_cross_user';
END
$$;
