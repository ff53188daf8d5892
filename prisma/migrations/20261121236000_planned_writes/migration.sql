-- The lock of a user, as memory.lock_user takes it, for a write that was planned before: refused unless the memory is still at the
-- revision it was planned from, and, with p_untold, nothing was told of which the key still stands.
CREATE FUNCTION memory.lock_user_at(p_user uuid, p_revision uuid, p_untold boolean)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY INVOKER PARALLEL UNSAFE
SET search_path = pg_catalog, memory
AS $$
DECLARE
  held record;
BEGIN
  SELECT * INTO held FROM memory.lock_user(p_user);
  IF held.revision IS DISTINCT FROM p_revision OR (p_untold AND held.told) THEN
    RAISE EXCEPTION 'the memory is not as it was' USING ERRCODE = 'serialization_failure';
  END IF;
  -- What follows is the same statements each time: to plan them takes longer than to run them.
  PERFORM set_config('plan_cache_mode', 'force_generic_plan', true);
END
$$;
REVOKE ALL ON FUNCTION memory.lock_user_at(uuid, uuid, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION memory.lock_user_at(uuid, uuid, boolean) TO lethe_memory;
