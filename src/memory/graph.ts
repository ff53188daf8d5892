import { EDGE_HEAP_BYTES, type Edges, type Links } from './edges.js';
import type { Consent, Edge, Jurisdiction, Millis, Node, NodeKind, Source, Suppression } from './model.js';

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
  /** Estimate of what this graph keeps on the heap, in bytes. */
  readonly bytes: number;
}

/** What the store holds of where nodes came from: opened at first use, once for all graphs that follow from it. */
class StoredSources {
  readonly #open: () => ReadonlyMap<string, readonly Source[]>;
  #opened?: ReadonlyMap<string, readonly Source[]>;

  constructor(open: () => ReadonlyMap<string, readonly Source[]>) {
    this.#open = open;
  }

  of(nodeId: string): readonly Source[] {
    this.#opened ??= this.#open();
    return this.#opened.get(nodeId) ?? NONE;
  }
}

/** Where nodes came from: what the store held when the graph was loaded, and what was written since. */
export class Sources {
  readonly #stored: StoredSources;
  readonly #since: ReadonlyMap<string, readonly Source[]>;

  constructor(
    open: () => ReadonlyMap<string, readonly Source[]>,
    since?: ReadonlyMap<string, readonly Source[]>,
    stored?: StoredSources,
  ) {
    this.#stored = stored ?? new StoredSources(open);
    this.#since = since ?? new Map();
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
    for (const [id, sources] of added) since.set(id, [...(since.get(id) ?? []), ...sources]);
    return new Sources(() => new Map(), since, this.#stored);
  }
}

/** What one write did to a graph. */
export interface Patch {
  readonly nodes?: readonly Node[];
  /** Nodes that go, or that come back under the same id in `nodes`. */
  readonly removed?: ReadonlySet<string>;
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

/** Cost on the heap of an opened node beside its text, with the maps it is found by; measured. */
export const NODE_HEAP_BYTES = 420;

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

  /** Which nodes are tied by edges, by their places in `nodes`. */
  get links(): Links {
    return this.#packed.links;
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
      (patch.nodes?.length ?? 0) * NODE_HEAP_BYTES + (edges.length - this.edgeCount) * EDGE_HEAP_BYTES;
    return new Graph({
      account: { ...p.account, revision },
      nodes,
      memberships: [...p.memberships, ...(patch.memberships ?? [])].filter(([e, d]) => !goes(e) && !goes(d)),
      relations,
      relationSlots,
      edges: () => edges,
      edgeCount: edges.length,
      sources: p.sources.with(patch.sources ?? new Map()),
      derivations: [
        ...p.derivations.filter(([derived]) => !goes(derived)),
        ...[...(patch.sources ?? [])].flatMap(([id, list]) =>
          list.flatMap((s) => (s.nodeId ? [[id, s.nodeId] as const] : [])),
        ),
      ],
      suppressions: patch.suppressions ?? p.suppressions,
      consents: patch.consents ?? p.consents,
      bytes: Math.max(
        0,
        p.bytes +
          grown +
          2 * (patch.nodes ?? []).reduce((sum, n) => sum + n.label.length + (n.summary?.length ?? 0), 0),
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

/** The order of a graph's nodes and edges. */
export function byAge(a: { createdAt: Millis; id: string }, b: { createdAt: Millis; id: string }): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
