/** Tables of the floor: the same facts in the clear, keyed and cascading as anyone would write them. */
export const TABLES = `
CREATE TABLE users (id text PRIMARY KEY);
CREATE TABLE nodes (
  user_id text NOT NULL REFERENCES users ON DELETE CASCADE, id uuid NOT NULL, kind text NOT NULL, entity_id uuid,
  name text, topic text, summary text, salience float8 NOT NULL, session_id text,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, expires_at timestamptz,
  PRIMARY KEY (user_id, id),
  FOREIGN KEY (user_id, entity_id) REFERENCES nodes ON DELETE CASCADE);
CREATE INDEX ON nodes (user_id, entity_id);
CREATE TABLE memberships (
  user_id text NOT NULL, entity_id uuid NOT NULL, domain_id uuid NOT NULL, PRIMARY KEY (user_id, entity_id, domain_id),
  FOREIGN KEY (user_id, entity_id) REFERENCES nodes ON DELETE CASCADE,
  FOREIGN KEY (user_id, domain_id) REFERENCES nodes ON DELETE CASCADE);
CREATE INDEX ON memberships (user_id, domain_id);
CREATE TABLE edges (
  user_id text NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), source_id uuid NOT NULL, target_id uuid NOT NULL,
  relation text NOT NULL, weight float8 NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (user_id, id),
  FOREIGN KEY (user_id, source_id) REFERENCES nodes ON DELETE CASCADE,
  FOREIGN KEY (user_id, target_id) REFERENCES nodes ON DELETE CASCADE);
CREATE INDEX ON edges (user_id, source_id);
CREATE INDEX ON edges (user_id, target_id);`;

/** Takes a user: id, nodes, memberships and edges as JSON arrays of rows. */
export const COPY = `
WITH u AS (INSERT INTO users VALUES ($1)),
n AS (INSERT INTO nodes SELECT $1, x.id, x.kind, x.entity_id, x.name, x.topic, x.summary, x.salience, x.session_id, x.created_at, x.created_at, NULL
  FROM json_to_recordset($2::json) AS x (id uuid, kind text, entity_id uuid, name text, topic text, summary text, salience float8, session_id text, created_at timestamptz)),
m AS (INSERT INTO memberships SELECT $1, x.entity_id, x.domain_id FROM json_to_recordset($3::json) AS x (entity_id uuid, domain_id uuid))
INSERT INTO edges (user_id, source_id, target_id, relation, weight)
SELECT $1, x.source_id, x.target_id, x.relation, x.weight
FROM json_to_recordset($4::json) AS x (source_id uuid, target_id uuid, relation text, weight float8)`;

const item = (alias: string, label: string): string =>
  `'id', ${alias}.id, ${label}, 'summary', ${alias}.summary, 'salience', ${alias}.salience,
   'createdAt', ${alias}.created_at, 'updatedAt', ${alias}.updated_at, 'expiresAt', ${alias}.expires_at`;
const children = (kind: string): string =>
  `coalesce(json_agg(json_build_object(${item('c', "'topic', c.topic")}) ORDER BY c.created_at, c.id)
     FILTER (WHERE c.kind = '${kind}'), '[]')`;

/** $1: user. The statements answer the ready body in the column \`body\`. */
export const STATEMENTS = {
  context: `
    SELECT json_build_object('data', json_build_object('items', coalesce(json_agg(json_build_object('kind', t.kind,
      ${item('t', "'topic', t.topic")}) ORDER BY t.salience DESC), '[]')))::text AS body
    FROM (SELECT * FROM nodes WHERE user_id = $1 AND entity_id IS NOT NULL ORDER BY salience DESC, id LIMIT 20) t`,
  export: `
    WITH items AS MATERIALIZED (
      SELECT c.entity_id, ${children('FACET')} AS facets, ${children('THEME')} AS themes, ${children('INTEREST')} AS interests
      FROM nodes c WHERE c.user_id = $1 AND c.entity_id IS NOT NULL GROUP BY c.entity_id
    ), entities AS MATERIALIZED (
      SELECT e.id, json_build_object('id', e.id, 'name', e.name, 'salience', e.salience, 'createdAt', e.created_at,
        'updatedAt', e.updated_at, 'facets', coalesce(i.facets, '[]'), 'themes', coalesce(i.themes, '[]'),
        'interests', coalesce(i.interests, '[]')) AS entity
      FROM nodes e LEFT JOIN items i ON i.entity_id = e.id WHERE e.user_id = $1 AND e.kind = 'ENTITY'
    )
    SELECT json_build_object('data', json_build_object('domains', coalesce(json_agg(json_build_object('id', d.id, 'name', d.name,
      'salience', d.salience, 'createdAt', d.created_at, 'updatedAt', d.updated_at, 'entities', coalesce((
        SELECT json_agg(e.entity) FROM memberships m JOIN entities e ON e.id = m.entity_id
        WHERE m.user_id = $1 AND m.domain_id = d.id), '[]'))), '[]')))::text AS body
    FROM nodes d WHERE d.user_id = $1 AND d.kind = 'DOMAIN'`,
  node: `
    SELECT json_build_object('data', json_build_object('kind', n.kind, ${item('n', "'topic', n.topic")},
      'entity', json_build_object('id', e.id, 'name', e.name)))::text AS body
    FROM nodes n LEFT JOIN nodes e ON e.user_id = n.user_id AND e.id = n.entity_id WHERE n.user_id = $1 AND n.id = $2`,
  save: `
    INSERT INTO nodes SELECT $1, gen_random_uuid(), 'FACET', $2, NULL, x.topic, x.summary, x.salience, x.session_id, now(), now(), NULL
    FROM json_to_record($3::json) AS x (topic text, summary text, salience float8, session_id text)
    RETURNING json_build_object('data', json_build_object('id', id))::text AS body`,
  deleteNode: 'DELETE FROM nodes WHERE user_id = $1 AND id = $2',
  deleteUser: 'DELETE FROM users WHERE id = $1',
} as const;

export type FloorOperation = keyof typeof STATEMENTS;
