/**
 * The register of what is held about a person in the memory store: export and erasure both walk it, so that nothing can be
 * exported and not erased, or held and not exported (E8). A test compares it with the catalog.
 */
export interface Holding {
  readonly table: string;
  /** The section of the export document that tells of it; null where the other sections tell all that is in the row. */
  readonly exportedAs: string | null;
  /**
   * Which rows go with a set of nodes ($2 uuid[]), edges ($3), relations ($4), with the text of nodes that stay ($5), and of those with
   * what they were made of ($6); undefined: none do.
   */
  readonly withNodes?: string;
  /** Rows that are not the user's memory but made from it. */
  readonly derived?: true;
}

/** In the order of erasure: what refers goes before what it refers to. */
export const HOLDINGS: readonly Holding[] = [
  { table: 'edges', exportedAs: 'edges', withNodes: 'id = ANY ($3)' },
  { table: 'memberships', exportedAs: 'domains', withNodes: 'entity_id = ANY ($2) OR domain_id = ANY ($2)' },
  {
    table: 'provenance',
    exportedAs: 'domains',
    withNodes:
      'node_id = ANY ($2) OR source_node_id = ANY ($2) OR (node_id = ANY ($5) AND source_node_id = ANY ($6))',
  },
  {
    table: 'embeddings',
    exportedAs: 'embeddings',
    withNodes: 'node_id = ANY ($2) OR node_id = ANY ($5)',
    derived: true,
  },
  { table: 'salience_events', exportedAs: 'salience_history', withNodes: 'node_id = ANY ($2)' },
  {
    table: 'co_activations',
    exportedAs: 'co_activations',
    withNodes: 'first_id = ANY ($2) OR second_id = ANY ($2)',
  },
  { table: 'activity_patterns', exportedAs: 'activity_patterns', withNodes: 'node_id = ANY ($2)' },
  {
    table: 'context_blocks',
    exportedAs: 'context_blocks',
    withNodes: 'node_ids && $2 OR node_ids && $5',
    derived: true,
  },
  { table: 'snapshots', exportedAs: null, withNodes: 'true' },
  { table: 'relations', exportedAs: 'edges', withNodes: 'id = ANY ($4)' },
  { table: 'nodes', exportedAs: 'domains', withNodes: 'id = ANY ($2)' },
  { table: 'ingestions', exportedAs: 'ingestions' },
  { table: 'suppressions', exportedAs: 'suppressions' },
  { table: 'consents', exportedAs: 'consents' },
  { table: 'idempotency_keys', exportedAs: 'repeatable_requests' },
  { table: 'users', exportedAs: 'profile' },
];

/**
 * One statement that erases all of a user ($1) and answers the rows of each table; beside them `phi`, whether health data was among
 * them. All foreign keys are checked at its end.
 */
export const ERASE_USER = erasure(
  HOLDINGS.map((h) => [h.table, 'user_id = $1']),
  { phi: `EXISTS (SELECT FROM memory.nodes WHERE user_id = $1::uuid AND 'HEALTH' = ANY (content_types))` },
);

/**
 * One statement that erases a closure of nodes ($1 user, $2–$6 as in `withNodes`), and answers the rows of each table; beside them
 * `block_slots`, the slots of the context blocks that went, and `nodes_before`, how many nodes there were.
 */
export const ERASE_NODES = erasure(withNodes(), {
  block_slots: 'ARRAY(SELECT slot FROM context_blocks)',
  nodes_before: '(SELECT count(*)::int FROM memory.nodes WHERE user_id = $1::uuid)',
});

export const COUNT_USER = counting(HOLDINGS.map((h) => [h.table, 'user_id = $1']));
export const COUNT_NODES = counting(withNodes());

function withNodes(): [string, string][] {
  return HOLDINGS.flatMap((h) =>
    h.withNodes ? [[h.table, `user_id = $1 AND (${h.withNodes})`] as [string, string]] : [],
  );
}

function erasure(
  parts: readonly (readonly [table: string, where: string])[],
  beside: Readonly<Record<string, string>> = {},
): string {
  const deletes = parts.map(
    ([table, where]) =>
      `${table} AS (DELETE FROM memory.${table} WHERE ${typed(where)} RETURNING ${table === 'context_blocks' ? 'slot' : '1'})`,
  );
  const answers = [...parts.map(([t]) => [t, `(SELECT count(*)::int FROM ${t})`]), ...Object.entries(beside)];
  return `WITH ${deletes.join(', ')} SELECT ${answers.map(([name, of]) => `${of} AS ${name}`).join(', ')}`;
}

function counting(parts: readonly (readonly [table: string, where: string])[]): string {
  return `SELECT ${parts.map(([t, where]) => `(SELECT count(*)::int FROM memory.${t} WHERE ${typed(where)}) AS ${t}`).join(', ')}`;
}

function typed(where: string): string {
  return where.replaceAll('$1', '$1::uuid').replaceAll(/\$([23456])/g, '$$$1::uuid[]');
}
