-- Retention: who may have something to be erased by age. What exactly goes is worked out from each user's graph, under the lock.

GRANT SELECT (content_types, purposes, created_at) ON memory.nodes TO lethe_cross_user;
GRANT SELECT (user_id, domain_id) ON memory.memberships TO lethe_cross_user;
CREATE POLICY across_users ON memory.memberships FOR SELECT TO lethe_cross_user USING (true);

-- The next users in the order of their ids, as far as p_limit. due: something may have ended at p_now, by its own time or by a window
-- {types, purposes, keep} whose null means any; an entity or a domain only when nothing is left of it. old: so many items of p_before or earlier.
CREATE FUNCTION memory.ageing_users(p_after uuid, p_limit integer, p_now timestamptz, p_windows json, p_before timestamptz, p_at_least integer)
RETURNS TABLE (user_id uuid, revision uuid, sealed bytea, region text, jurisdiction memory.jurisdiction, hipaa boolean, created_at timestamptz,
               due boolean, old boolean)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, memory
AS $$
  WITH windows AS MATERIALIZED (
    SELECT w.types, w.purposes, w.keep
    FROM json_to_recordset(p_windows) AS w (types memory.content_type[], purposes text[], keep interval)
  )
  SELECT u.user_id, u.revision, u.sealed, u.region, u.jurisdiction, u.hipaa, u.created_at,
    EXISTS (
      SELECT FROM memory.nodes n WHERE n.user_id = u.user_id AND (n.expires_at <= p_now OR (
        EXISTS (SELECT FROM windows w
          WHERE (w.types IS NULL OR w.types && n.content_types) AND (w.purposes IS NULL OR w.purposes && n.purposes)
            AND (n.created_at AT TIME ZONE 'UTC' + w.keep) AT TIME ZONE 'UTC' <= p_now)
        AND CASE n.kind
          WHEN 'ENTITY' THEN NOT EXISTS (SELECT FROM memory.nodes c WHERE c.user_id = n.user_id AND c.entity_id = n.id)
          WHEN 'DOMAIN' THEN NOT EXISTS (SELECT FROM memory.memberships m WHERE m.user_id = n.user_id AND m.domain_id = n.id)
          ELSE true END))),
    p_before IS NOT NULL AND p_at_least <= (
      SELECT count(*) FROM memory.nodes n
      WHERE n.user_id = u.user_id AND n.kind IN ('FACET', 'THEME', 'INTEREST') AND n.created_at <= p_before)
  FROM (SELECT x.user_id, x.revision, x.sealed, x.region, x.jurisdiction, x.hipaa, x.created_at FROM memory.users x
        WHERE p_after IS NULL OR x.user_id > p_after ORDER BY x.user_id LIMIT least(p_limit, 1000)) u
$$;

-- Of users for whom `ended` is true, less may be told than these numbers: what has ended is left out by whoever knows how.
DROP FUNCTION memory.count_items(uuid[]);
CREATE FUNCTION memory.count_items(p_users uuid[], p_now timestamptz)
RETURNS TABLE (user_id uuid, nodes integer, edges integer, ended boolean)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, memory
AS $$
  SELECT u,
    (SELECT count(*)::int FROM memory.nodes n WHERE n.user_id = u),
    (SELECT count(*)::int FROM memory.edges e WHERE e.user_id = u),
    EXISTS (SELECT FROM memory.nodes n WHERE n.user_id = u AND n.expires_at <= p_now)
  FROM unnest(p_users) u
$$;

DO $$
DECLARE
  f text;
BEGIN
  EXECUTE 'GRANT CREATE ON SCHEMA memory TO lethe_cross_user';
  FOREACH f IN ARRAY ARRAY['memory.ageing_users(uuid, integer, timestamptz, json, timestamptz, integer)',
    'memory.count_items(uuid[], timestamptz)'] LOOP
    -- While it is still ours: on what belongs to another, REVOKE only warns.
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO lethe_memory', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO lethe_cross_user', f);
  END LOOP;
  EXECUTE 'REVOKE CREATE ON SCHEMA memory FROM lethe_cross_user';
END
$$;
