-- All that an inclusion proof needs, in one statement of O(log n) rows: the event and its place, the checkpoint of p_size (of none:
-- the last one), and the leaves from which the path at that size, and the root, are made: the siblings of the event's ancestors,
-- and the last leaves of the perfect subtrees of the whole. Each SELECT has a plan of its own, so only the one partition of
-- the event is looked into, however many there are. No row: there is no such event, or it has been pruned.
CREATE FUNCTION audit.prove(p_event uuid, p_size bigint)
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
  tree := coalesce(p_size, signed_size);
  SELECT array_agg(l.index), array_agg(l.hash), array_agg(l.subtrees) INTO places, hashes, subtrees FROM audit.leaves l
  WHERE l.index = ANY (ARRAY(
    SELECT DISTINCT place FROM generate_series(0, 52) level, LATERAL (VALUES
      (((((event.index >> level) # 1) + 1) << level) - 1),
      (((tree >> level) << level) - 1)) AS needed (place)
    WHERE place >= 0 AND place < tree));
  RETURN NEXT;
END
$$;
REVOKE ALL ON FUNCTION audit.prove(uuid, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.prove(uuid, bigint) TO lethe_audit;
