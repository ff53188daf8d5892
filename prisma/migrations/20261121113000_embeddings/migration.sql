-- How far a user's items have vectors: the model that all of them have one of that may, and NULL when something was written since.
-- Until `embed_after` nobody looks again: another process is at it, or the endpoint failed.
ALTER TABLE memory.users ADD COLUMN embedded_with text;
ALTER TABLE memory.users ADD COLUMN embed_after timestamptz(3);
CREATE INDEX users_embedded_idx ON memory.users (embedded_with, embed_after);

-- Vectors of some items of a user by one model, packed: node id (16 bytes), ciphertext. Under the row-level security of that user.
CREATE FUNCTION memory.load_embeddings(p_user uuid, p_model text, p_dimension integer, p_nodes uuid[])
RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY INVOKER PARALLEL UNSAFE
SET search_path = pg_catalog, memory
AS $$
BEGIN
  PERFORM set_config('lethe.user_id', p_user::text, true);
  RETURN (SELECT string_agg(uuid_send(x.node_id) || x.sealed, ''::bytea) FROM memory.embeddings x
    WHERE x.user_id = p_user AND x.node_id = ANY (p_nodes) AND x.model = p_model AND x.dimension = p_dimension);
END
$$;
REVOKE ALL ON FUNCTION memory.load_embeddings(uuid, text, integer, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION memory.load_embeddings(uuid, text, integer, uuid[]) TO lethe_memory;

-- Users some of whose items may lack a vector of this model: ids only.
GRANT SELECT (embedded_with, embed_after) ON memory.users TO lethe_cross_user;
CREATE FUNCTION memory.embeddings_due(p_model text, p_now timestamptz, p_limit integer)
RETURNS TABLE (user_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, memory
AS $$
  SELECT u.user_id FROM memory.users u
  WHERE (u.embedded_with IS NULL OR u.embedded_with < p_model OR u.embedded_with > p_model)
    AND (u.embed_after IS NULL OR u.embed_after <= p_now)
  LIMIT least(p_limit, 1000)
$$;

DO $$
DECLARE
  f CONSTANT text := 'memory.embeddings_due(text, timestamptz, integer)';
BEGIN
  EXECUTE 'GRANT CREATE ON SCHEMA memory TO lethe_cross_user';
  EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
  EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO lethe_memory', f);
  EXECUTE format('ALTER FUNCTION %s OWNER TO lethe_cross_user', f);
  EXECUTE 'REVOKE CREATE ON SCHEMA memory FROM lethe_cross_user';
END
$$;
