-- Lethe's three stores. Every database gets all three schemas, whichever of them it serves,
-- so that one set of migrations holds for every deployment.

CREATE SCHEMA IF NOT EXISTS memory;
CREATE SCHEMA IF NOT EXISTS audit;
CREATE SCHEMA IF NOT EXISTS vault;

-- Roles belong to the cluster and may exist already; two databases of one cluster may migrate at once.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['lethe_memory', 'lethe_audit', 'lethe_vault', 'lethe_cross_user'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
    -- Functions are handed to lethe_cross_user, and without an admin URL the server takes the other roles on. From 16 on,
    -- who creates a role may administer it, but neither be it nor inherit from it unless so granted.
    IF current_setting('server_version_num')::int >= 160000 THEN
      IF NOT pg_has_role(current_user, name, 'SET') THEN
        EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', name, current_user);
      END IF;
    ELSIF NOT pg_has_role(current_user, name, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO %I', name, current_user);
    END IF;
  END LOOP;
END
$$;

REVOKE ALL ON SCHEMA memory, audit, vault FROM PUBLIC;
GRANT USAGE ON SCHEMA memory TO lethe_memory, lethe_cross_user;
GRANT USAGE ON SCHEMA audit TO lethe_audit;
GRANT USAGE ON SCHEMA vault TO lethe_vault;

-- ─── memory ────────────────────────────────────────────────────────────────────────────────────────

CREATE TYPE memory.node_kind AS ENUM ('DOMAIN', 'ENTITY', 'FACET', 'THEME', 'INTEREST', 'SUMMARY');
CREATE TYPE memory.content_type AS ENUM ('GENERAL', 'PERSONAL', 'FINANCIAL', 'HEALTH', 'EMOTIONAL', 'RELATIONSHIP', 'SPECIAL');
CREATE TYPE memory.jurisdiction AS ENUM ('EU', 'UK', 'US', 'OTHER');
CREATE TYPE memory.ingestion_status AS ENUM ('QUEUED', 'DONE', 'FAILED');

-- The row that every write of a user's memory locks, and whose revision every read checks.
CREATE TABLE memory.users (
  user_id uuid NOT NULL,
  revision uuid NOT NULL,
  sealed bytea NOT NULL,
  jurisdiction memory.jurisdiction NOT NULL,
  hipaa boolean NOT NULL DEFAULT false,
  region text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT users_pkey PRIMARY KEY (user_id)
);

CREATE TABLE memory.nodes (
  user_id uuid NOT NULL,
  id uuid NOT NULL,
  kind memory.node_kind NOT NULL,
  entity_id uuid,
  slot integer NOT NULL,
  sealed bytea NOT NULL,
  content_types memory.content_type[] NOT NULL,
  purposes text[] NOT NULL,
  salience double precision NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  extracted boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3),
  CONSTRAINT nodes_pkey PRIMARY KEY (user_id, id),
  CONSTRAINT nodes_user_fkey FOREIGN KEY (user_id) REFERENCES memory.users (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT nodes_entity_fkey FOREIGN KEY (user_id, entity_id) REFERENCES memory.nodes (user_id, id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT nodes_entity_by_kind CHECK ((kind IN ('DOMAIN', 'ENTITY')) = (entity_id IS NULL)),
  CONSTRAINT nodes_salience_finite CHECK (salience >= 0 AND salience <= 1),
  CONSTRAINT nodes_typed CHECK (cardinality(content_types) > 0 AND cardinality(purposes) > 0)
);
CREATE INDEX nodes_entity_idx ON memory.nodes (user_id, entity_id);

CREATE TABLE memory.memberships (
  user_id uuid NOT NULL,
  entity_id uuid NOT NULL,
  domain_id uuid NOT NULL,
  CONSTRAINT memberships_pkey PRIMARY KEY (user_id, entity_id, domain_id),
  CONSTRAINT memberships_entity_fkey FOREIGN KEY (user_id, entity_id) REFERENCES memory.nodes (user_id, id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT memberships_domain_fkey FOREIGN KEY (user_id, domain_id) REFERENCES memory.nodes (user_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX memberships_domain_idx ON memory.memberships (user_id, domain_id);

-- The dictionary of a user's relation names; an entry goes with its last edge.
CREATE TABLE memory.relations (
  user_id uuid NOT NULL,
  id uuid NOT NULL,
  slot integer NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT relations_pkey PRIMARY KEY (user_id, id),
  CONSTRAINT relations_user_fkey FOREIGN KEY (user_id) REFERENCES memory.users (user_id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE memory.edges (
  user_id uuid NOT NULL,
  id uuid NOT NULL,
  source_id uuid NOT NULL,
  target_id uuid NOT NULL,
  relation_id uuid NOT NULL,
  weight double precision NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT edges_pkey PRIMARY KEY (user_id, id),
  CONSTRAINT edges_source_fkey FOREIGN KEY (user_id, source_id) REFERENCES memory.nodes (user_id, id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT edges_target_fkey FOREIGN KEY (user_id, target_id) REFERENCES memory.nodes (user_id, id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT edges_relation_fkey FOREIGN KEY (user_id, relation_id) REFERENCES memory.relations (user_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX edges_source_idx ON memory.edges (user_id, source_id);
CREATE INDEX edges_target_idx ON memory.edges (user_id, target_id);

-- Where a node came from: a message of a session, an ingestion, or (for a summary) other nodes.
-- What it says of session and message is sealed under its node's slot.
CREATE TABLE memory.provenance (
  user_id uuid NOT NULL,
  id uuid NOT NULL,
  node_id uuid NOT NULL,
  ingestion_id uuid,
  source_node_id uuid,
  sealed bytea,
  CONSTRAINT provenance_pkey PRIMARY KEY (user_id, id),
  CONSTRAINT provenance_node_fkey FOREIGN KEY (user_id, node_id) REFERENCES memory.nodes (user_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX provenance_node_idx ON memory.provenance (user_id, node_id);

-- A vector, sealed under its node's slot; no index spans users (D5).
CREATE TABLE memory.embeddings (
  user_id uuid NOT NULL,
  node_id uuid NOT NULL,
  model text NOT NULL,
  dimension integer NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT embeddings_pkey PRIMARY KEY (user_id, node_id),
  CONSTRAINT embeddings_node_fkey FOREIGN KEY (user_id, node_id) REFERENCES memory.nodes (user_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);

-- The next three hold numbers about nodes and are removed with them by the erasure closure. They
-- reference the user only: each further key on nodes is one more trigger per node in every erasure.
CREATE TABLE memory.salience_events (
  user_id uuid NOT NULL,
  id uuid NOT NULL,
  node_id uuid NOT NULL,
  salience double precision NOT NULL,
  cause text NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT salience_events_pkey PRIMARY KEY (user_id, id),
  CONSTRAINT salience_events_user_fkey FOREIGN KEY (user_id) REFERENCES memory.users (user_id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX salience_events_node_idx ON memory.salience_events (user_id, node_id);

CREATE TABLE memory.co_activations (
  user_id uuid NOT NULL,
  first_id uuid NOT NULL,
  second_id uuid NOT NULL,
  count integer NOT NULL,
  last_at timestamptz(3) NOT NULL,
  CONSTRAINT co_activations_pkey PRIMARY KEY (user_id, first_id, second_id),
  CONSTRAINT co_activations_user_fkey FOREIGN KEY (user_id) REFERENCES memory.users (user_id) ON DELETE CASCADE ON UPDATE CASCADE
);

-- How often a node was recalled in each hour of the week (0 = Monday 00:00 UTC … 167).
CREATE TABLE memory.activity_patterns (
  user_id uuid NOT NULL,
  node_id uuid NOT NULL,
  hour_of_week smallint NOT NULL,
  count integer NOT NULL,
  CONSTRAINT activity_patterns_pkey PRIMARY KEY (user_id, node_id, hour_of_week),
  CONSTRAINT activity_patterns_user_fkey FOREIGN KEY (user_id) REFERENCES memory.users (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT activity_patterns_hour CHECK (hour_of_week BETWEEN 0 AND 167)
);

CREATE TABLE memory.context_blocks (
  user_id uuid NOT NULL,
  id uuid NOT NULL,
  slot integer NOT NULL,
  sealed bytea NOT NULL,
  purpose text NOT NULL,
  node_ids uuid[] NOT NULL,
  revision uuid NOT NULL,
  valid_until timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT context_blocks_pkey PRIMARY KEY (user_id, id),
  CONSTRAINT context_blocks_user_fkey FOREIGN KEY (user_id) REFERENCES memory.users (user_id) ON DELETE CASCADE ON UPDATE CASCADE
);

-- Processing events: what one call of `remember` did. Queued text, while there is any, is sealed here.
CREATE TABLE memory.ingestions (
  user_id uuid NOT NULL,
  id uuid NOT NULL,
  status memory.ingestion_status NOT NULL,
  purpose text NOT NULL,
  slot integer,
  sealed bytea,
  redactions jsonb NOT NULL DEFAULT '[]',
  discarded jsonb NOT NULL DEFAULT '[]',
  attempts integer NOT NULL DEFAULT 0,
  error_code text,
  created_at timestamptz(3) NOT NULL,
  finished_at timestamptz(3),
  CONSTRAINT ingestions_pkey PRIMARY KEY (user_id, id),
  CONSTRAINT ingestions_user_fkey FOREIGN KEY (user_id) REFERENCES memory.users (user_id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE memory.suppressions (
  user_id uuid NOT NULL,
  id uuid NOT NULL,
  slot integer NOT NULL,
  sealed bytea NOT NULL,
  created_at timestamptz(3) NOT NULL,
  lifted_at timestamptz(3),
  CONSTRAINT suppressions_pkey PRIMARY KEY (user_id, id),
  CONSTRAINT suppressions_user_fkey FOREIGN KEY (user_id) REFERENCES memory.users (user_id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE memory.consents (
  user_id uuid NOT NULL,
  id uuid NOT NULL,
  slot integer NOT NULL,
  sealed bytea NOT NULL,
  purpose text NOT NULL,
  content_types memory.content_type[] NOT NULL,
  explicit boolean NOT NULL,
  third_parties boolean NOT NULL,
  jurisdiction memory.jurisdiction NOT NULL,
  granted_at timestamptz(3) NOT NULL,
  withdrawn_at timestamptz(3),
  expires_at timestamptz(3),
  CONSTRAINT consents_pkey PRIMARY KEY (user_id, id),
  CONSTRAINT consents_user_fkey FOREIGN KEY (user_id) REFERENCES memory.users (user_id) ON DELETE CASCADE ON UPDATE CASCADE
);

-- A repeated mutation answers with what the first one did: ids and counts, never content.
CREATE TABLE memory.idempotency_keys (
  user_id uuid NOT NULL,
  key_hash bytea NOT NULL,
  request_hash bytea NOT NULL,
  result jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, key_hash),
  CONSTRAINT idempotency_keys_user_fkey FOREIGN KEY (user_id) REFERENCES memory.users (user_id) ON DELETE CASCADE ON UPDATE CASCADE
);

-- What outlives the user: a pseudonym, counts and states, no content and no foreign key.

CREATE TABLE memory.erasures (
  id uuid NOT NULL,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  subject text NOT NULL,
  user_id uuid NOT NULL,
  region text NOT NULL,
  scope text NOT NULL,
  target_id uuid,
  state text NOT NULL,
  slots integer[] NOT NULL DEFAULT '{}',
  nodes_deleted integer NOT NULL,
  edges_deleted integer NOT NULL,
  derived_deleted integer NOT NULL,
  counts jsonb NOT NULL,
  event_id uuid NOT NULL,
  erased_at timestamptz(3) NOT NULL,
  unrecoverable_at timestamptz(3),
  retention text NOT NULL,
  idempotency_hash bytea,
  CONSTRAINT erasures_pkey PRIMARY KEY (id),
  CONSTRAINT erasures_retention CHECK (retention IN ('GDPR', 'HIPAA')),
  CONSTRAINT erasures_scope CHECK (scope IN ('USER', 'NODES', 'CORRECTION')),
  CONSTRAINT erasures_state CHECK (state IN ('ROWS_ERASED', 'KEYS_DESTROYED', 'RECORDED', 'UNRECOVERABLE'))
);
CREATE UNIQUE INDEX erasures_seq_key ON memory.erasures (seq);
CREATE INDEX erasures_subject_idx ON memory.erasures (subject, erased_at);
CREATE INDEX erasures_user_idx ON memory.erasures (user_id);
-- A person who comes back is another: a repeated request to erase the first one must not reach them.
CREATE UNIQUE INDEX erasures_idempotency_key ON memory.erasures (subject, idempotency_hash);

CREATE TABLE memory.receipts (
  erasure_id uuid NOT NULL,
  document jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT receipts_pkey PRIMARY KEY (erasure_id)
);

CREATE TABLE memory.requests (
  id uuid NOT NULL,
  subject text NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  due_at timestamptz(3) NOT NULL,
  confirmed_at timestamptz(3),
  closed_at timestamptz(3),
  extended_until timestamptz(3),
  code_hash bytea,
  erasure_id uuid,
  CONSTRAINT requests_pkey PRIMARY KEY (id)
);
CREATE INDEX requests_subject_idx ON memory.requests (subject, opened_at);

-- Audit events that await their place in the audit log; written by the transaction they tell of.
CREATE TABLE memory.outbox (
  id uuid NOT NULL,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  region text NOT NULL,
  body text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT outbox_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX outbox_seq_key ON memory.outbox (seq);

-- One row per server process: alive until `renewed_at` is too old, and how far it has read the erasures.
CREATE TABLE memory.leases (
  process_id uuid NOT NULL,
  renewed_at timestamptz(3) NOT NULL DEFAULT now(),
  erasure_seq bigint NOT NULL DEFAULT 0,
  CONSTRAINT leases_pkey PRIMARY KEY (process_id)
);

CREATE TABLE memory.api_keys (
  id uuid NOT NULL,
  hash bytea NOT NULL,
  sealed bytea NOT NULL,
  role text NOT NULL,
  purposes text[],
  regions text[],
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  idempotency_hash bytea,
  revocation_hash bytea,
  CONSTRAINT api_keys_pkey PRIMARY KEY (id),
  CONSTRAINT api_keys_role CHECK (role IN ('ADMIN', 'PRIVACY', 'SERVICE', 'AUDITOR'))
);
CREATE UNIQUE INDEX api_keys_hash_key ON memory.api_keys (hash);
CREATE UNIQUE INDEX api_keys_idempotency_hash_key ON memory.api_keys (idempotency_hash);

-- Row-level security: a transaction sees the rows of the user it named, and of nobody else.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['users', 'nodes', 'memberships', 'relations', 'edges', 'provenance', 'embeddings',
    'salience_events', 'co_activations', 'activity_patterns', 'context_blocks', 'ingestions', 'suppressions',
    'consents', 'idempotency_keys'] LOOP
    EXECUTE format('ALTER TABLE memory.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE memory.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY own_rows ON memory.%I TO lethe_memory
      USING (user_id = nullif(current_setting('lethe.user_id', true), '')::uuid)
      WITH CHECK (user_id = nullif(current_setting('lethe.user_id', true), '')::uuid)$p$, t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON memory.%I TO lethe_memory', t);
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE ON memory.erasures, memory.requests, memory.api_keys TO lethe_memory;
GRANT SELECT, INSERT ON memory.receipts TO lethe_memory;
GRANT SELECT, INSERT, DELETE ON memory.outbox TO lethe_memory;
GRANT SELECT, INSERT, UPDATE, DELETE ON memory.leases TO lethe_memory;

-- A user's whole memory in one statement, hence in one snapshot, under the row-level security of that user.
-- Packed, since a row, or its JSON, costs more than what it holds; in no order, but all values of one table in the same one.
-- nodes: a line each, fields between spaces; their times (created, updated, expires) 24 bytes each; ciphertexts end to end beside
-- their lengths. edges: 80 bytes each: id, source, target, relation (16 each), weight (float8), created_at. provenance: id, node,
-- ingestion, source (16 each), length (int4), ciphertext. All big-endian, times as PostgreSQL sends them.
CREATE FUNCTION memory.load_graph(p_user uuid)
RETURNS TABLE (account json, nodes text, node_times bytea, node_sealed bytea, memberships json, relations json,
               relation_sealed bytea, edges bytea, provenance bytea, suppressions json, suppression_sealed bytea,
               consents json, consent_sealed bytea)
LANGUAGE plpgsql STABLE SECURITY INVOKER PARALLEL UNSAFE
SET search_path = pg_catalog, memory
AS $$
BEGIN
  PERFORM set_config('lethe.user_id', p_user::text, true);
  RETURN QUERY SELECT
    (SELECT json_build_object('revision', u.revision, 'sealed', encode(u.sealed, 'hex'), 'jurisdiction', u.jurisdiction,
       'hipaa', u.hipaa, 'region', u.region, 'createdAt', floor(extract(epoch FROM u.created_at) * 1000)::int8)
     FROM memory.users u WHERE u.user_id = p_user),
    n.lines, n.times, n.sealed, m.rows, r.rows, r.sealed, e.rows, p.rows, s.rows, s.sealed, c.rows, c.sealed
  FROM
    (SELECT string_agg(concat_ws(' ', x.id, x.kind, coalesce(x.entity_id::text, '-'), x.slot, array_to_string(x.content_types, ','),
        array_to_string(x.purposes, ','), x.salience, x.restricted, x.extracted, octet_length(x.sealed)), E'\n') AS lines,
      string_agg(timestamptz_send(x.created_at) || timestamptz_send(x.updated_at)
        || coalesce(timestamptz_send(x.expires_at), '\x7fffffffffffffff'), ''::bytea) AS times,
      string_agg(x.sealed, ''::bytea) AS sealed
     FROM memory.nodes x WHERE x.user_id = p_user) n,
    (SELECT coalesce(json_agg(json_build_array(x.entity_id, x.domain_id)), '[]') AS rows
     FROM memory.memberships x WHERE x.user_id = p_user) m,
    (SELECT coalesce(json_agg(json_build_array(x.id, x.slot, octet_length(x.sealed)) ORDER BY x.id), '[]') AS rows,
      string_agg(x.sealed, ''::bytea ORDER BY x.id) AS sealed
     FROM memory.relations x WHERE x.user_id = p_user) r,
    (SELECT string_agg(uuid_send(x.id) || uuid_send(x.source_id) || uuid_send(x.target_id) || uuid_send(x.relation_id)
        || float8send(x.weight) || timestamptz_send(x.created_at), ''::bytea) AS rows
     FROM memory.edges x WHERE x.user_id = p_user) e,
    (SELECT string_agg(uuid_send(x.id) || uuid_send(x.node_id) || coalesce(uuid_send(x.ingestion_id), '\x00000000000000000000000000000000')
        || coalesce(uuid_send(x.source_node_id), '\x00000000000000000000000000000000')
        || int4send(coalesce(octet_length(x.sealed), -1)) || coalesce(x.sealed, ''::bytea), ''::bytea) AS rows
     FROM memory.provenance x WHERE x.user_id = p_user) p,
    (SELECT coalesce(json_agg(json_build_array(x.id, x.slot, floor(extract(epoch FROM x.created_at) * 1000)::int8,
        floor(extract(epoch FROM x.lifted_at) * 1000)::int8, octet_length(x.sealed)) ORDER BY x.created_at, x.id), '[]') AS rows,
      string_agg(x.sealed, ''::bytea ORDER BY x.created_at, x.id) AS sealed
     FROM memory.suppressions x WHERE x.user_id = p_user) s,
    (SELECT coalesce(json_agg(json_build_array(x.id, x.slot, x.purpose, x.content_types, x.explicit, x.third_parties,
        x.jurisdiction, floor(extract(epoch FROM x.granted_at) * 1000)::int8,
        floor(extract(epoch FROM x.withdrawn_at) * 1000)::int8, floor(extract(epoch FROM x.expires_at) * 1000)::int8,
        octet_length(x.sealed)) ORDER BY x.granted_at, x.id), '[]') AS rows,
      string_agg(x.sealed, ''::bytea ORDER BY x.granted_at, x.id) AS sealed
     FROM memory.consents x WHERE x.user_id = p_user) c;
END
$$;
REVOKE ALL ON FUNCTION memory.load_graph(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION memory.load_graph(uuid) TO lethe_memory;

-- What is held of a user beside the graph, for the export document: one statement, under the row-level security of that user.
CREATE FUNCTION memory.load_records(p_user uuid, p_subject text)
RETURNS TABLE (embeddings json, salience_history json, co_activations json, activity_patterns json, context_blocks json,
               ingestions json, repeatable_requests json, erasures json, requests json)
LANGUAGE plpgsql STABLE SECURITY INVOKER PARALLEL UNSAFE
SET search_path = pg_catalog, memory
AS $$
BEGIN
  PERFORM set_config('lethe.user_id', p_user::text, true);
  RETURN QUERY SELECT
    (SELECT coalesce(json_agg(json_build_object('node_id', x.node_id, 'model', x.model, 'dimension', x.dimension,
       'sealed', encode(x.sealed, 'hex')) ORDER BY x.node_id), '[]') FROM memory.embeddings x WHERE x.user_id = p_user),
    (SELECT coalesce(json_agg(json_build_object('node_id', x.node_id, 'salience', x.salience, 'cause', x.cause, 'at', x.at)
       ORDER BY x.at, x.id), '[]') FROM memory.salience_events x WHERE x.user_id = p_user),
    (SELECT coalesce(json_agg(json_build_object('first_id', x.first_id, 'second_id', x.second_id, 'count', x.count,
       'last_at', x.last_at) ORDER BY x.first_id, x.second_id), '[]') FROM memory.co_activations x WHERE x.user_id = p_user),
    (SELECT coalesce(json_agg(json_build_object('node_id', x.node_id, 'hour_of_week', x.hour_of_week, 'count', x.count)
       ORDER BY x.node_id, x.hour_of_week), '[]') FROM memory.activity_patterns x WHERE x.user_id = p_user),
    (SELECT coalesce(json_agg(json_build_object('id', x.id, 'slot', x.slot, 'sealed', encode(x.sealed, 'hex'),
       'purpose', x.purpose, 'node_ids', x.node_ids, 'created_at', x.created_at) ORDER BY x.created_at, x.id), '[]')
     FROM memory.context_blocks x WHERE x.user_id = p_user),
    (SELECT coalesce(json_agg(json_build_object('id', x.id, 'status', x.status, 'purpose', x.purpose,
       'redactions', x.redactions, 'discarded', x.discarded, 'slot', x.slot, 'sealed', encode(x.sealed, 'hex'),
       'error_code', x.error_code, 'created_at', x.created_at, 'finished_at', x.finished_at) ORDER BY x.created_at, x.id), '[]')
     FROM memory.ingestions x WHERE x.user_id = p_user),
    (SELECT coalesce(json_agg(json_build_object('result', x.result, 'created_at', x.created_at) ORDER BY x.created_at), '[]')
     FROM memory.idempotency_keys x WHERE x.user_id = p_user),
    (SELECT coalesce(json_agg(json_build_object('id', x.id, 'scope', x.scope, 'nodes_deleted', x.nodes_deleted,
       'edges_deleted', x.edges_deleted, 'erased_at', x.erased_at) ORDER BY x.erased_at, x.id), '[]')
     FROM memory.erasures x WHERE x.subject = p_subject),
    (SELECT coalesce(json_agg(json_build_object('id', x.id, 'kind', x.kind, 'status', x.status, 'opened_at', x.opened_at,
       'due_at', x.due_at, 'closed_at', x.closed_at) ORDER BY x.opened_at, x.id), '[]')
     FROM memory.requests x WHERE x.subject = p_subject);
END
$$;
REVOKE ALL ON FUNCTION memory.load_records(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION memory.load_records(uuid, text) TO lethe_memory;

-- The closed list of functions that look across users. They answer ids (the application's only sealed), revisions, flags and counts, and belong
-- to a role that cannot log in and sees just the columns they need; one of them deletes, and only what has run out.
GRANT SELECT (user_id, revision, sealed, region, jurisdiction, hipaa, created_at) ON memory.users TO lethe_cross_user;
GRANT SELECT (user_id, id, kind, entity_id, expires_at) ON memory.nodes TO lethe_cross_user;
GRANT SELECT (user_id, id, source_id, target_id) ON memory.edges TO lethe_cross_user;
CREATE POLICY across_users ON memory.users FOR SELECT TO lethe_cross_user USING (true);
CREATE POLICY across_users ON memory.nodes FOR SELECT TO lethe_cross_user USING (true);
CREATE POLICY across_users ON memory.edges FOR SELECT TO lethe_cross_user USING (true);
-- What keeps a mutation repeatable is to go after its hours, whether its user comes back or not.
GRANT SELECT (user_id, key_hash, created_at), DELETE ON memory.idempotency_keys TO lethe_cross_user;
CREATE POLICY across_users ON memory.idempotency_keys FOR SELECT TO lethe_cross_user USING (true);
CREATE POLICY across_users_end ON memory.idempotency_keys FOR DELETE TO lethe_cross_user USING (true);

CREATE FUNCTION memory.revisions(p_users uuid[])
RETURNS TABLE (user_id uuid, revision uuid, region text, jurisdiction memory.jurisdiction, hipaa boolean, created_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
SET search_path = pg_catalog, memory
AS $$
  SELECT u.user_id, u.revision, u.region, u.jurisdiction, u.hipaa, u.created_at FROM memory.users u WHERE u.user_id = ANY (p_users)
$$;

CREATE FUNCTION memory.list_users(p_after timestamptz, p_after_id uuid, p_limit integer)
RETURNS TABLE (user_id uuid, revision uuid, sealed bytea, region text, jurisdiction memory.jurisdiction, hipaa boolean, created_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, memory
AS $$
  SELECT u.user_id, u.revision, u.sealed, u.region, u.jurisdiction, u.hipaa, u.created_at FROM memory.users u
  WHERE p_after IS NULL OR (u.created_at, u.user_id) > (p_after, p_after_id)
  ORDER BY u.created_at, u.user_id LIMIT least(p_limit, 1000)
$$;

-- Without what has expired, as rule 1 of the gate has it: with an entity goes what belongs to it, and an edge with either end.
CREATE FUNCTION memory.count_items(p_users uuid[])
RETURNS TABLE (user_id uuid, nodes integer, edges integer)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, memory
AS $$
  WITH ended AS MATERIALIZED (
    SELECT n.user_id, n.id FROM memory.nodes n WHERE n.user_id = ANY (p_users) AND n.expires_at <= now()
  ), gone AS MATERIALIZED (
    SELECT x.user_id, x.id FROM ended x
    UNION SELECT n.user_id, n.id FROM ended x JOIN memory.nodes n ON n.user_id = x.user_id AND n.entity_id = x.id
  ), cut AS MATERIALIZED (
    SELECT e.user_id, e.id FROM gone x JOIN memory.edges e ON e.user_id = x.user_id AND e.source_id = x.id
    UNION SELECT e.user_id, e.id FROM gone x JOIN memory.edges e ON e.user_id = x.user_id AND e.target_id = x.id
  )
  SELECT u,
    (SELECT count(*)::int FROM memory.nodes n WHERE n.user_id = u) - (SELECT count(*)::int FROM gone x WHERE x.user_id = u),
    (SELECT count(*)::int FROM memory.edges e WHERE e.user_id = u) - (SELECT count(*)::int FROM cut x WHERE x.user_id = u)
  FROM unnest(p_users) u
$$;

-- Some of what is older; answers how many went.
CREATE FUNCTION memory.purge_idempotency_keys(p_before timestamptz, p_limit integer)
RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, memory
AS $$
  WITH gone AS (
    DELETE FROM memory.idempotency_keys x
    USING (SELECT k.user_id, k.key_hash FROM memory.idempotency_keys k WHERE k.created_at < p_before
           LIMIT least(p_limit, 1000)) old
    WHERE x.user_id = old.user_id AND x.key_hash = old.key_hash AND x.created_at < p_before
    RETURNING x.user_id)
  SELECT count(*)::int FROM gone
$$;

CREATE INDEX users_created_idx ON memory.users (created_at, user_id);

DO $$
DECLARE
  f text;
BEGIN
  EXECUTE 'GRANT CREATE ON SCHEMA memory TO lethe_cross_user';
  FOREACH f IN ARRAY ARRAY['memory.revisions(uuid[])', 'memory.list_users(timestamptz, uuid, integer)', 'memory.count_items(uuid[])',
    'memory.purge_idempotency_keys(timestamptz, integer)'] LOOP
    -- While it is still ours: on what belongs to another, REVOKE only warns.
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO lethe_memory', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO lethe_cross_user', f);
  END LOOP;
  EXECUTE 'REVOKE CREATE ON SCHEMA memory FROM lethe_cross_user';
END
$$;

-- ─── vault ─────────────────────────────────────────────────────────────────────────────────────────

-- Keys of the deployment, each random and wrapped under the master key: pseudonyms, directory, signatures.
CREATE TABLE vault.secrets (
  name text NOT NULL,
  sealed bytea NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT secrets_pkey PRIMARY KEY (name)
);

-- User keys are wrapped under an epoch key, the epoch key under the master key.
CREATE TABLE vault.epochs (
  id integer NOT NULL,
  sealed bytea NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT epochs_pkey PRIMARY KEY (id)
);

CREATE TABLE vault.user_keys (
  user_id uuid NOT NULL,
  epoch integer NOT NULL,
  version integer NOT NULL,
  sealed bytea NOT NULL,
  next_slot integer NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT user_keys_pkey PRIMARY KEY (user_id),
  CONSTRAINT user_keys_epoch_fkey FOREIGN KEY (epoch) REFERENCES vault.epochs (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- 256 item keys to a page, sealed under the user key. A destroyed key is 32 zero bytes.
CREATE TABLE vault.key_pages (
  user_id uuid NOT NULL,
  page integer NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT key_pages_pkey PRIMARY KEY (user_id, page),
  CONSTRAINT key_pages_user_fkey FOREIGN KEY (user_id) REFERENCES vault.user_keys (user_id) ON DELETE CASCADE ON UPDATE CASCADE
);

-- HMAC of the application's user id → internal id and region. Lives in the home region's vault.
CREATE TABLE vault.directory (
  id_hash bytea NOT NULL,
  user_id uuid NOT NULL,
  region text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT directory_pkey PRIMARY KEY (id_hash)
);
CREATE UNIQUE INDEX directory_user_id_key ON vault.directory (user_id);

-- ANALYZE would keep samples of these in pg_statistic, beyond the reach of a shredding.
ALTER TABLE vault.secrets ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE vault.epochs ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE vault.user_keys ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE vault.key_pages ALTER COLUMN sealed SET STATISTICS 0;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA vault TO lethe_vault;

-- ─── audit ─────────────────────────────────────────────────────────────────────────────────────────

-- One leaf per event, for ever: its place in the log and the RFC 9162 leaf hash of its canonical bytes. `subtrees` holds the
-- interior hashes of the tree: of every perfect subtree that this leaf is the last of, lowest first, 32 bytes each. So a node
-- of level k and index i is in the leaf (i + 1) * 2^k - 1, and the tree costs no rows and no index of its own.
CREATE TABLE audit.leaves (
  index bigint NOT NULL,
  event_id uuid NOT NULL,
  hash bytea NOT NULL,
  subtrees bytea NOT NULL,
  retention text NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT leaves_pkey PRIMARY KEY (index)
);
CREATE UNIQUE INDEX leaves_event_id_key ON audit.leaves (event_id);

-- What was signed: the root of the tree at a size.
CREATE TABLE audit.checkpoints (
  size bigint NOT NULL,
  root_hash bytea NOT NULL,
  note text NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT checkpoints_pkey PRIMARY KEY (size)
);

-- Each event and the columns it is found by; partitioned by how long it must be kept. Node ids are kept once: `frame` is the
-- event's canonical JSON (RFC 8785) with an empty list of them, and audit.canonical(frame, node_ids) the bytes that were hashed.
CREATE TABLE audit.bodies (
  index bigint NOT NULL,
  retention text NOT NULL,
  at timestamptz(3) NOT NULL,
  event_id uuid NOT NULL,
  action text NOT NULL,
  actor text NOT NULL,
  subjects text[] NOT NULL,
  session_id text,
  node_ids uuid[] NOT NULL,
  phi boolean NOT NULL,
  frame text NOT NULL,
  CONSTRAINT bodies_pkey PRIMARY KEY (at, index, retention)
) PARTITION BY LIST (retention);
-- Random ids do not compress: trying costs more than all the rest of an append.
ALTER TABLE audit.bodies ALTER COLUMN node_ids SET STORAGE EXTERNAL;
CREATE INDEX bodies_session_idx ON audit.bodies (session_id, at, index);
CREATE INDEX bodies_actor_idx ON audit.bodies (actor, at, index);
CREATE INDEX bodies_subjects_idx ON audit.bodies USING gin (subjects);
-- An entry per node and event is too much for reads: of hundreds of nodes, many times a second. A node belongs to one
-- person for ever, whom the event that made or changed it names: its reads are found by that person.
CREATE INDEX bodies_node_ids_idx ON audit.bodies USING gin (node_ids) WHERE action NOT IN ('READ', 'SEARCH', 'EXPORT');

CREATE TABLE audit.bodies_gdpr PARTITION OF audit.bodies FOR VALUES IN ('GDPR') PARTITION BY RANGE (at);
CREATE TABLE audit.bodies_hipaa PARTITION OF audit.bodies FOR VALUES IN ('HIPAA') PARTITION BY RANGE (at);
CREATE TABLE audit.bodies_gdpr_other PARTITION OF audit.bodies_gdpr DEFAULT;
CREATE TABLE audit.bodies_hipaa_other PARTITION OF audit.bodies_hipaa DEFAULT;

-- Months are made ahead of time by the server's housekeeping; the default partitions catch what a stopped clock leaves.
CREATE FUNCTION audit.ensure_months(p_from date, p_months integer)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, audit, pg_temp
AS $$
DECLARE
  class text;
  month date;
BEGIN
  -- The lock of appends: they take their partitions in the order of their events, and would deadlock with this one.
  PERFORM pg_advisory_xact_lock(hashtext('lethe.audit.append'));
  FOREACH class IN ARRAY ARRAY['gdpr', 'hipaa'] LOOP
    FOR i IN 0 .. least(p_months, 24) - 1 LOOP
      month := (date_trunc('month', p_from) + make_interval(months => i))::date;
      IF to_regclass(format('audit.bodies_%s_%s', class, to_char(month, 'YYYY_MM'))) IS NULL THEN
        BEGIN
          EXECUTE format('CREATE TABLE audit.bodies_%s_%s PARTITION OF audit.bodies_%s FOR VALUES FROM (%L) TO (%L)',
            class, to_char(month, 'YYYY_MM'), class, month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
        EXCEPTION WHEN check_violation THEN
          -- Events of this month are in the default partition already, and so will the others be.
          CONTINUE;
        END;
        EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.bodies_%s_%s
          FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()', class, to_char(month, 'YYYY_MM'));
      END IF;
    END LOOP;
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION audit.ensure_months(date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.ensure_months(date, integer) TO lethe_audit;

CREATE FUNCTION audit.refuse_change()
RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['leaves', 'checkpoints', 'bodies', 'bodies_gdpr', 'bodies_hipaa', 'bodies_gdpr_other', 'bodies_hipaa_other'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.%I
      FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()', t);
  END LOOP;
END
$$;

GRANT SELECT, INSERT ON audit.leaves, audit.checkpoints, audit.bodies TO lethe_audit;

CREATE FUNCTION audit.canonical(p_frame text, p_node_ids uuid[])
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT replace(p_frame, '"nodeIds":[]', '"nodeIds":' || array_to_json(p_node_ids)::text)
$$;
REVOKE ALL ON FUNCTION audit.canonical(text, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.canonical(text, uuid[]) TO lethe_audit;

-- What `subtrees` is of each of these leaves when they follow the first p_size: SHA-256(0x01 || left || right) (RFC 9162
-- §2.1.1). A left sibling from before is read where it was completed: one row per leaf on average, log2 of the size at most.
CREATE FUNCTION audit.grow(p_size bigint, p_hashes bytea[])
RETURNS bytea[]
LANGUAGE plpgsql STABLE STRICT
AS $$
DECLARE
  place bigint := p_size;
  level integer;
  node bytea;
  sibling bytea;
  -- By level: the last completed subtree, until its right sibling is.
  waiting bytea[];
  completed bytea;
  grown bytea[];
BEGIN
  FOREACH node IN ARRAY p_hashes LOOP
    completed := '';
    level := 0;
    WHILE (place >> level) & 1 = 1 LOOP
      sibling := waiting[level];
      IF sibling IS NULL THEN
        SELECT CASE level WHEN 0 THEN l.hash ELSE substr(l.subtrees, 32 * level - 31, 32) END INTO STRICT sibling
        FROM audit.leaves l WHERE l.index = ((place >> level) << level) - 1;
      END IF;
      node := sha256('\x01'::bytea || sibling || node);
      completed := completed || node;
      waiting[level] := NULL;
      level := level + 1;
    END LOOP;
    waiting[level] := node;
    grown := grown || completed;
    place := place + 1;
  END LOOP;
  RETURN grown;
END
$$;
REVOKE ALL ON FUNCTION audit.grow(bigint, bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.grow(bigint, bytea[]) TO lethe_audit;

-- Appends events in order under one lock, so that indices have no gaps; events already in the log are left out,
-- so that a relay may repeat itself. Answers how many were new. The node ids of all events are in one array, one
-- after another; p_counts tells how many are whose.
CREATE FUNCTION audit.append(p_frames text[], p_hashes bytea[], p_node_ids uuid[], p_counts integer[])
RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY INVOKER
SET search_path = pg_catalog, audit
AS $$
DECLARE
  size bigint;
  appended integer;
BEGIN
  -- An answer leaves on the strength of this commit.
  IF current_setting('synchronous_commit') = 'off' THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('lethe.audit.append'));
  SELECT coalesce(max(l.index) + 1, 0) INTO size FROM audit.leaves l;
  WITH given AS (
    SELECT e.ord, e.frame, e.hash, e.frame::jsonb AS j, e.nodes,
      sum(e.nodes) OVER (ORDER BY e.ord ROWS UNBOUNDED PRECEDING)::integer AS upto
    FROM unnest(p_frames, p_hashes, p_counts) WITH ORDINALITY AS e (frame, hash, nodes, ord)
  ), fresh AS (
    SELECT DISTINCT ON ((g.j->>'id')::uuid) (g.j->>'id')::uuid AS id, g.* FROM given g
    -- OFFSET keeps this a look into the index for each event: a plan from when the log was small would read all of it.
    WHERE NOT EXISTS (SELECT FROM audit.leaves l WHERE l.event_id = (g.j->>'id')::uuid OFFSET 0)
    ORDER BY (g.j->>'id')::uuid, g.ord
  ), placed AS MATERIALIZED (
    SELECT size + row_number() OVER (ORDER BY f.ord) - 1 AS index, f.j->>'retention' AS retention, (f.j->>'at')::timestamptz AS at, f.*
    FROM fresh f
  ), leaf AS (
    INSERT INTO audit.leaves (index, event_id, hash, subtrees, retention, at)
    SELECT p.index, p.id, p.hash, (SELECT audit.grow(size, array_agg(o.hash ORDER BY o.index)) FROM placed o)[p.index - size + 1],
      p.retention, p.at
    FROM placed p
    RETURNING 1
  ), written AS (
    INSERT INTO audit.bodies (index, retention, at, event_id, action, actor, subjects, session_id, node_ids, phi, frame)
    SELECT p.index, p.retention, p.at, p.id, p.j->>'action', p.j->>'actor', ARRAY(SELECT jsonb_array_elements_text(p.j->'subjects')),
      p.j->>'sessionId', p_node_ids[p.upto - p.nodes + 1 : p.upto], (p.j->>'phi')::boolean, p.frame
    FROM placed p
  )
  SELECT count(*) INTO appended FROM leaf;
  RETURN appended;
END
$$;
REVOKE ALL ON FUNCTION audit.append(text[], bytea[], uuid[], integer[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.append(text[], bytea[], uuid[], integer[]) TO lethe_audit;
