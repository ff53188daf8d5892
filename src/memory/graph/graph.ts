import type { Consent, Edge, Jurisdiction, Millis, Node, NodeKind, Source, Suppression } from '../model.js';
import { EDGE_HEAP_BYTES, type EdgeColumns, type Edges, type Links } from './edges.js';

/** What is known of the user beside the memory itself. */
export interface Account {
  readonly userId: string;
  /** The application's id of the user, opened. */
  readonly id: string;
  readonly revision: string;
  readonly region: string;
  readonly jurisdiction: Jurisdiction;
  readonly hipaa: boolean;
  readonly createdAt: Millis;
}

export interface GraphParts {
  readonly account: Account;
  readonly nodes: readonly Node[];
  /** Pairs of entity and domain. */
  readonly memberships: readonly (readonly [string, string])[];
  readonly relations: ReadonlyMap<string, string>;
  readonly relationSlots: ReadonlyMap<string, number>;
  readonly edges: () => Edges;
  readonly edgeCount: number;
  readonly sources: Sources;
  /** Derived node → the nodes it was made of. Needs no key. */
  readonly derivations: readonly (readonly [string, string])[];
  readonly suppressions: readonly Suppression[];
  readonly consents: readonly Consent[];
  /** Erasures that were applied to this graph since it was loaded. */
  readonly erasures?: ReadonlySet<string>;
  /** Estimate of what this graph keeps on the heap, in bytes. */
  readonly bytes: number;
}

/** What the store holds of where nodes came from: opened at first use, once for all graphs that follow from it. */
export interface StoredSources {
  of(nodeId: string): readonly Source[];
  /** The same without nodes that were erased: neither their rows nor the keys of their slots are in it. */
  without(nodeIds: ReadonlySet<string>, slots: readonly number[]): StoredSources;
}

/** Sources that are opened. */
export class OpenedSources implements StoredSources {
  readonly #sources: ReadonlyMap<string, readonly Source[]>;

  constructor(sources: ReadonlyMap<string, readonly Source[]>) {
    this.#sources = sources;
  }

  of(nodeId: string): readonly Source[] {
    return this.#sources.get(nodeId) ?? NONE;
  }

  without(nodeIds: ReadonlySet<string>): OpenedSources {
    return new OpenedSources(withoutKeys(this.#sources, nodeIds));
  }
}

/** Where nodes came from: what the store held when the graph was loaded, and what was written since. */
export class Sources {
  readonly #stored: StoredSources;
  readonly #since: ReadonlyMap<string, readonly Source[]>;

  constructor(stored: StoredSources, since: ReadonlyMap<string, readonly Source[]> = new Map()) {
    this.#stored = stored;
    this.#since = since;
  }

  of(nodeId: string): readonly Source[] {
    const stored = this.#stored.of(nodeId);
    const since = this.#since.get(nodeId);
    return since ? [...stored, ...since] : stored;
  }

  /** Nodes whose sources were written since; each further write copies their list. */
  get since(): number {
    return this.#since.size;
  }

  with(added: ReadonlyMap<string, readonly Source[]>): Sources {
    if (added.size === 0) return this;
    const since = new Map(this.#since);
    for (const [id, sources] of added) {
      const earlier = since.get(id);
      since.set(id, earlier ? [...earlier, ...sources] : sources);
    }
    return new Sources(this.#stored, since);
  }

  without(nodeIds: ReadonlySet<string>, slots: readonly number[]): Sources {
    return new Sources(this.#stored.without(nodeIds, slots), withoutKeys(this.#since, nodeIds));
  }
}

/** What one write did to a graph. */
export interface Patch {
  readonly nodes?: readonly Node[];
  /** Nodes that go, or that come back under the same id in `nodes`. */
  readonly removed?: ReadonlySet<string>;
  /** The erasure that removes them, and the slots whose keys it destroys. */
  readonly erasure?: { readonly id: string; readonly slots: readonly number[] };
  /** A text was replaced, and its key destroyed. */
  readonly corrected?: boolean;
  readonly memberships?: GraphParts['memberships'];
  readonly relations?: readonly { id: string; name: string; slot: number }[];
  readonly removedRelations?: ReadonlySet<string>;
  readonly edges?: readonly Edge[];
  readonly removedEdges?: ReadonlySet<string>;
  readonly sources?: ReadonlyMap<string, readonly Source[]>;
  readonly suppressions?: readonly Suppression[];
  readonly consents?: readonly Consent[];
}

const NONE: readonly never[] = [];
const NO_ERASURES: ReadonlySet<string> = new Set();

/** Cost on the heap of an opened node beside its text, with the maps it is found by; measured. */
const NODE_HEAP_BYTES = 420;
/** Rough cost on the heap of a byte of provenance, packed and opened. */
const PROVENANCE_HEAP = 2;
/** Of what every graph has. */
const FRAME_HEAP_BYTES = 4096;

/** Estimate of what a graph keeps on the heap, in bytes: by its nodes, the length of their texts, edges, and bytes of packed provenance. */
export function heapBytes(nodes: number, text: number, edges: number, provenance: number): number {
  return (
    FRAME_HEAP_BYTES + nodes * NODE_HEAP_BYTES + text + edges * EDGE_HEAP_BYTES + PROVENANCE_HEAP * provenance
  );
}

/** One user's memory at one revision. Immutable: every answer is a function of it, a gate, a question and a time. */
export class Graph {
  readonly account: Account;
  readonly nodes: readonly Node[];
  readonly suppressions: readonly Suppression[];
  readonly consents: readonly Consent[];
  readonly edgeCount: number;
  readonly bytes: number;
  readonly byId: Pick<ReadonlyMap<string, Node>, 'get' | 'has'>;
  readonly #places: ReadonlyMap<string, number>;
  readonly #parts: GraphParts;
  #children?: Map<string, Node[]>;
  #domains?: Map<string, Node[]>;
  #entities?: Map<string, Node[]>;
  #edges?: Edges;
  #madeOf?: Map<string, string[]>;
  readonly #memos = new Map<(graph: Graph) => unknown, unknown>();

  constructor(parts: GraphParts) {
    this.#parts = parts;
    this.account = parts.account;
    this.nodes = parts.nodes;
    this.suppressions = parts.suppressions;
    this.consents = parts.consents;
    this.edgeCount = parts.edgeCount;
    this.bytes = parts.bytes;
    const places = new Map<string, number>();
    for (const [place, node] of parts.nodes.entries()) places.set(node.id, place);
    this.#places = places;
    this.byId = {
      get: (id) => {
        const place = places.get(id);
        return place === undefined ? undefined : parts.nodes[place];
      },
      has: (id) => places.has(id),
    };
  }

  get revision(): string {
    return this.account.revision;
  }

  /**
   * What `make` makes of this graph, made once: it goes with the graph. A WeakMap would not do: V8's scavenges hold its values, and a value that
   * refers to the graph would have it wait for a full collection.
   */
  memo<T>(make: (graph: Graph) => T): T {
    if (!this.#memos.has(make)) this.#memos.set(make, make(this));
    return this.#memos.get(make) as T;
  }

  /** The facets, themes, interests and summaries of an entity, oldest first. */
  children(entityId: string, kind?: NodeKind): readonly Node[] {
    if (!this.#children) {
      this.#children = new Map();
      for (const node of this.nodes) if (node.entityId) push(this.#children, node.entityId, node);
    }
    const all = this.#children.get(entityId) ?? NONE;
    return kind ? all.filter((n) => n.kind === kind) : all;
  }

  domainsOf(entityId: string): readonly Node[] {
    this.#tieMemberships();
    return this.#domains?.get(entityId) ?? NONE;
  }

  entitiesOf(domainId: string): readonly Node[] {
    this.#tieMemberships();
    return this.#entities?.get(domainId) ?? NONE;
  }

  get memberships(): GraphParts['memberships'] {
    return this.#parts.memberships;
  }

  /** All edges, oldest first, made anew at every call. */
  get edges(): readonly Edge[] {
    return this.#packed.all();
  }

  /** Edges from or to a node, oldest first. */
  edgesOf(nodeId: string): readonly Edge[] {
    const place = this.#places.get(nodeId);
    return place === undefined ? NONE : this.#packed.of(place);
  }

  /** How many edges have each relation that has any. */
  edgesByRelation(): Map<string, number> {
    return this.#packed.byRelation();
  }

  /** Which nodes are tied by edges, by their places in `nodes`. */
  get links(): Links {
    return this.#packed.links;
  }

  /** The edges by columns, oldest first. */
  get edgeColumns(): EdgeColumns {
    return this.#packed.columns;
  }

  get #packed(): Edges {
    this.#edges ??= this.#parts.edges();
    return this.#edges;
  }

  /** The name of a relation. */
  relation(relationId: string): string {
    return this.#parts.relations.get(relationId) ?? '';
  }

  get relations(): ReadonlyMap<string, string> {
    return this.#parts.relations;
  }

  get relationSlots(): ReadonlyMap<string, number> {
    return this.#parts.relationSlots;
  }

  /** Nodes whose sources were written since the graph was loaded. */
  get sourcesSince(): number {
    return this.#parts.sources.since;
  }

  /** Where a node came from. */
  sources(nodeId: string): readonly Source[] {
    return this.#parts.sources.of(nodeId);
  }

  /** Erasures that were applied to this graph since it was loaded: it holds nothing of what they took. */
  get erasures(): ReadonlySet<string> {
    return this.#parts.erasures ?? NO_ERASURES;
  }

  get derivations(): GraphParts['derivations'] {
    return this.#parts.derivations;
  }

  /** The ids of the nodes that a node was derived from, directly. */
  madeOf(nodeId: string): readonly string[] {
    if (!this.#madeOf) {
      this.#madeOf = new Map();
      for (const [derived, source] of this.#parts.derivations) push(this.#madeOf, derived, source);
    }
    return this.#madeOf.get(nodeId) ?? NONE;
  }

  /** The graph after a write, as loading it anew would give it. */
  revised(revision: string, patch: Patch): Graph {
    const p = this.#parts;
    const replaced = new Set(patch.nodes?.map((n) => n.id));
    const goes = (id: string): boolean => (patch.removed?.has(id) ?? false) && !replaced.has(id);
    const kept = this.nodes.filter((n) => !goes(n.id) && !replaced.has(n.id));
    const nodes = patch.nodes?.length ? [...kept, ...patch.nodes].sort(byAge) : kept;
    const relations = new Map(p.relations);
    const relationSlots = new Map(p.relationSlots);
    for (const r of patch.relations ?? []) {
      relations.set(r.id, r.name);
      relationSlots.set(r.id, r.slot);
    }
    for (const id of patch.removedRelations ?? []) {
      relations.delete(id);
      relationSlots.delete(id);
    }
    const edges = this.#packed.revised(
      nodes,
      [...relations.keys()],
      patch.removedEdges ?? new Set(),
      patch.edges ?? [],
    );
    const grown =
      (nodes.length - this.nodes.length) * NODE_HEAP_BYTES +
      (edges.length - this.edgeCount) * EDGE_HEAP_BYTES;
    const left = patch.erasure
      ? p.sources.without(patch.removed ?? new Set(), patch.erasure.slots)
      : p.sources;
    return new Graph({
      account: { ...p.account, revision },
      nodes,
      memberships: [...p.memberships, ...(patch.memberships ?? [])].filter(([e, d]) => !goes(e) && !goes(d)),
      relations,
      relationSlots,
      edges: already(edges),
      edgeCount: edges.length,
      sources: left.with(patch.sources ?? new Map()),
      derivations: [
        ...p.derivations.filter(([derived, source]) => !goes(derived) && !goes(source)),
        ...[...(patch.sources ?? [])].flatMap(([id, list]) =>
          list.flatMap((s) => (s.nodeId ? [[id, s.nodeId] as const] : [])),
        ),
      ],
      suppressions: patch.suppressions ?? p.suppressions,
      consents: patch.consents ?? p.consents,
      erasures: patch.erasure ? new Set([...this.erasures, patch.erasure.id]) : p.erasures,
      bytes: Math.max(
        0,
        p.bytes +
          grown +
          2 * (textLength(patch.nodes ?? NONE) - textLength(this.nodes.filter((n) => goes(n.id)))),
      ),
    });
  }

  #tieMemberships(): void {
    if (this.#domains) return;
    this.#domains = new Map();
    this.#entities = new Map();
    for (const [entityId, domainId] of this.#parts.memberships) {
      const entity = this.byId.get(entityId);
      const domain = this.byId.get(domainId);
      if (!entity || !domain) continue;
      push(this.#domains, entityId, domain);
      push(this.#entities, domainId, entity);
    }
  }
}

/** Made here, since a function made in `revised` would keep all of its scope: the graph of before and what was written. */
const already =
  (edges: Edges): GraphParts['edges'] =>
  () =>
    edges;

const textLength = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, n) => sum + n.label.length + (n.summary?.length ?? 0), 0);

function withoutKeys<V>(map: ReadonlyMap<string, V>, keys: ReadonlySet<string>): ReadonlyMap<string, V> {
  return [...keys].some((key) => map.has(key)) ? new Map([...map].filter(([key]) => !keys.has(key))) : map;
}

/** The order of a graph's nodes and edges. */
export function byAge(a: { createdAt: Millis; id: string }, b: { createdAt: Millis; id: string }): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
