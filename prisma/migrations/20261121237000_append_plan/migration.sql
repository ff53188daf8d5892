-- An append is planned once for each connection. Else every call is, which takes longer than all it does: by the estimates, a plan for
-- its very number of events is the cheaper one. A plan from when the log was small must do for a large one: it reads by index alone.
ALTER FUNCTION audit.append(text[], bytea[], uuid[], integer[]) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION audit.append(text[], bytea[], uuid[], integer[]) SET enable_seqscan = off;
