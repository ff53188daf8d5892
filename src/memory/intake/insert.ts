import type { Statements } from '../../regions/region.js';

/** Rows as the database takes them. Times in milliseconds since the epoch, ciphertexts in base64. */
export interface NodeRow {
  readonly id: string;
  readonly kind: string;
  readonly entity_id?: string;
  readonly slot: number;
  readonly sealed: string;
  readonly content_types: readonly string[];
  readonly purposes: readonly string[];
  readonly salience: number;
  readonly restricted: boolean;
  readonly extracted: boolean;
  readonly created_at: number;
  readonly updated_at: number;
  readonly expires_at?: number;
}
export interface Rows {
  /** Entities and domains before what belongs to them. */
  readonly nodes: readonly NodeRow[];
  readonly memberships: readonly { readonly entity_id: string; readonly domain_id: string }[];
  readonly relations: readonly { readonly id: string; readonly slot: number; readonly sealed: string }[];
  readonly edges: readonly {
    readonly id: string;
    readonly source_id: string;
    readonly target_id: string;
    readonly relation_id: string;
    readonly weight: number;
    readonly created_at: number;
  }[];
  readonly provenance: readonly {
    readonly id: string;
    readonly node_id: string;
    readonly ingestion_id?: string;
    readonly source_node_id?: string;
    readonly sealed?: string;
  }[];
}

/** Rows of a table in one statement at most: some megabytes of JSON. */
const AT_ONCE = 5_000;

const time = (column: string): string => `to_timestamp(x.${column} / 1000.0)`;

/** One statement for all tables; foreign keys are checked at its end. $1 user, then the rows of each table as JSON. */
const INSERT = `
WITH n AS (
  INSERT INTO memory.nodes (user_id, id, kind, entity_id, slot, sealed, content_types, purposes, salience, restricted, extracted,
    created_at, updated_at, expires_at)
  SELECT $1::uuid, x.id, x.kind, x.entity_id, x.slot, decode(x.sealed, 'base64'), x.content_types, x.purposes, x.salience,
    x.restricted, x.extracted, ${time('created_at')}, ${time('updated_at')}, ${time('expires_at')}
  FROM json_to_recordset($2::json) AS x (id uuid, kind memory.node_kind, entity_id uuid, slot integer, sealed text,
    content_types memory.content_type[], purposes text[], salience float8, restricted boolean, extracted boolean,
    created_at int8, updated_at int8, expires_at int8)
), m AS (
  INSERT INTO memory.memberships (user_id, entity_id, domain_id)
  SELECT $1::uuid, x.entity_id, x.domain_id FROM json_to_recordset($3::json) AS x (entity_id uuid, domain_id uuid)
  ON CONFLICT DO NOTHING
), r AS (
  INSERT INTO memory.relations (user_id, id, slot, sealed)
  SELECT $1::uuid, x.id, x.slot, decode(x.sealed, 'base64')
  FROM json_to_recordset($4::json) AS x (id uuid, slot integer, sealed text)
), e AS (
  INSERT INTO memory.edges (user_id, id, source_id, target_id, relation_id, weight, created_at)
  SELECT $1::uuid, x.id, x.source_id, x.target_id, x.relation_id, x.weight, ${time('created_at')}
  FROM json_to_recordset($5::json) AS x (id uuid, source_id uuid, target_id uuid, relation_id uuid, weight float8, created_at int8)
)
INSERT INTO memory.provenance (user_id, id, node_id, ingestion_id, source_node_id, sealed)
SELECT $1::uuid, x.id, x.node_id, x.ingestion_id, x.source_node_id, decode(x.sealed, 'base64')
FROM json_to_recordset($6::json) AS x (id uuid, node_id uuid, ingestion_id uuid, source_node_id uuid, sealed text)`;

/**
 * Stores the rows of one user, in one statement unless there are very many. Not by `createMany`, which compiles every value of
 * every row on its way: it takes ten times the processor time and several times the memory.
 */
export async function insertRows(
  { write }: Pick<Statements, 'write'>,
  userId: string,
  rows: Rows,
): Promise<void> {
  const parts = (list: readonly unknown[]): number => Math.ceil(list.length / AT_ONCE);
  const part = (list: readonly unknown[], i: number): string =>
    i < 0 ? '[]' : JSON.stringify(list.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
  // What refers to nodes and relations goes with the last of them, or after.
  const before = Math.max(parts(rows.nodes), parts(rows.relations), 1) - 1;
  const after = Math.max(parts(rows.memberships), parts(rows.edges), parts(rows.provenance), 1);
  const any = Object.values(rows).some((list: readonly unknown[]) => list.length > 0);
  for (let i = 0; any && i < before + after; i++)
    await write(INSERT, [
      userId,
      part(rows.nodes, i),
      part(rows.memberships, i - before),
      part(rows.relations, i),
      part(rows.edges, i - before),
      part(rows.provenance, i - before),
    ]);
}
