/** Made-up memories of made-up people: the same for the same number, on any machine. */

export interface MadeNode {
  readonly ref: string;
  readonly kind: 'DOMAIN' | 'ENTITY' | 'FACET' | 'THEME' | 'INTEREST';
  readonly name?: string;
  readonly topic?: string;
  readonly summary?: string;
  /** Ref of the entity. */
  readonly entity?: string;
  /** Refs of the domains. */
  readonly domains?: readonly string[];
  readonly salience: number;
  readonly createdAt: string;
}
export interface MadeEdge {
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly weight: number;
}
export interface MadeUser {
  readonly id: string;
  /** What each session of the user brought, in the order of time. */
  readonly sessions: readonly {
    readonly id: string;
    readonly nodes: readonly MadeNode[];
    readonly edges: readonly MadeEdge[];
  }[];
  readonly queries: readonly string[];
}
export interface Shape {
  readonly nodes: number;
  readonly edges: number;
  readonly sessions: number;
}

const DOMAINS = ['Work', 'Family', 'Travel', 'Home', 'Hobbies', 'Learning', 'Money', 'Friends'];
const FIRST =
  'Ada Bram Cleo Dario Edda Femi Greta Hugo Ines Jonas Kira Levi Mira Nils Odile Pavel Quinn Rosa Sami Tilda Umar Vera Wim Xenia Yusuf Zoe'.split(
    ' ',
  );
const LAST =
  'Example Sample Muster Beispiel Exemple Ejemplo Esempio Placeholder Nobody Anyone Fictional Invented'.split(
    ' ',
  );
const THINGS =
  'the northern allotment|the Tuesday choir|the blue sailing boat|the reading group|the attic conversion|the sourdough starter|the pottery course|the old bicycle|the quarterly report|the chess club|the hiking map|the language tandem|the piano in the hall|the holiday flat|the vegetable box|the photography walk'.split(
    '|',
  );
const PLACES =
  'Lisbon Ghent Bergen Turin Graz Porto Malmö Krakow Galway Tartu Nantes Split Ljubljana Utrecht Aarhus Bilbao'.split(
    ' ',
  );
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const ASPECTS =
  'schedule|preferred time|favourite place|next step|budget|plan for the weekend|way of working|opening question|first impression|regular order|equipment|recurring worry about time|long-term goal|shared joke|last conversation|reading list|open decision|travel habit|seasonal routine|progress'.split(
    '|',
  );
const VERBS =
  'prefers|usually picks|wants to keep|has started|would like to try|no longer enjoys|often mentions|is saving up for|is looking forward to|plans to finish|asked about|compares notes on'.split(
    '|',
  );
const OBJECTS =
  'early trains and a window seat|short meetings before lunch|a quiet table near the garden|long walks along the harbour|handwritten notes over shared documents|two smaller trips instead of one long one|the cheaper tool that can be repaired|a weekly call on Thursday evening|strong coffee and dark bread|music without words while reading|a written list before every purchase|the second edition of the handbook'.split(
    '|',
  );
const REASONS =
  'because the mornings are calmer|since the move to {place}|as agreed in {month}|and said so twice|although the price went up|until the course in {place} is over|after the visit in {month}|when {other} is in town|to leave room for {thing}'.split(
    '|',
  );
const RELATIONS =
  'knows|works with|lives near|is part of|reminds of|was mentioned with|depends on|enjoys|plans|follows|belongs to|was replaced by'.split(
    '|',
  );

/** mulberry32, public domain. Answers numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(2025, 0, 1);

/** The memory of one user. One node in 60 is a domain, one in 8 an entity, the others hang on an entity. */
export function makeUser(number: number, shape: Shape): MadeUser {
  const next = random(number * 7919 + 17);
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const person = (): string => `${pick(FIRST)} ${pick(LAST)}`;
  const fill = (text: string): string =>
    text
      .replace('{place}', pick(PLACES))
      .replace('{month}', pick(MONTHS))
      .replace('{other}', pick(FIRST))
      .replace('{thing}', pick(THINGS));
  const cut = (text: string): string =>
    text.slice(0, text.charAt(140) === '' ? 140 : text.lastIndexOf(' ', 140));

  const domainCount = Math.max(1, Math.round(shape.nodes / 60));
  const entityCount = Math.max(1, Math.round(shape.nodes / 8));
  const nodes: MadeNode[] = [];
  const at = (): string => new Date(EPOCH + below(600) * DAY + below(DAY)).toISOString();
  const salience = (): number => Math.round((0.1 + 0.9 * next()) * 1000) / 1000;
  for (let i = 0; i < domainCount; i++)
    nodes.push({
      ref: `d${i}`,
      kind: 'DOMAIN',
      name: DOMAINS[i] ?? `Area ${i}`,
      salience: salience(),
      createdAt: at(),
    });
  const names: string[] = [];
  for (let i = 0; i < entityCount; i++) {
    const name = i % 3 === 0 ? pick(THINGS) : i % 3 === 1 ? person() : `${pick(PLACES)} ${pick(ASPECTS)}`;
    names.push(name);
    const domains = [`d${below(domainCount)}`, ...(i % 7 === 0 ? [`d${below(domainCount)}`] : [])];
    nodes.push({
      ref: `e${i}`,
      kind: 'ENTITY',
      name,
      domains: [...new Set(domains)],
      salience: salience(),
      createdAt: at(),
    });
  }
  const items = nodes.length;
  const queries: string[] = [];
  for (let i = 0; nodes.length < shape.nodes; i++) {
    const of = below(entityCount);
    const aspect = pick(ASPECTS);
    let summary = `${names[of]} ${pick(VERBS)} ${pick(OBJECTS)} ${fill(pick(REASONS))}`;
    if (summary.length < 100) summary += `, ${fill(pick(REASONS))}`;
    nodes.push({
      ref: `i${i}`,
      kind: i % 5 < 3 ? 'FACET' : i % 5 === 3 ? 'THEME' : 'INTEREST',
      topic: `${aspect} of ${names[of]}`,
      summary: cut(summary),
      entity: `e${of}`,
      salience: salience(),
      createdAt: at(),
    });
    if (queries.length < 4)
      queries.push(`what is the ${aspect} of ${names[of]}, and ${fill(pick(REASONS))}?`);
  }
  const edges: MadeEdge[] = [];
  while (edges.length < shape.edges) {
    const source = nodes[domainCount + below(shape.nodes - domainCount)] as MadeNode;
    const target =
      nodes[next() < 0.4 ? domainCount + below(entityCount) : items + below(shape.nodes - items)];
    if (!target || target === source) continue;
    edges.push({
      source: source.ref,
      target: target.ref,
      relation: pick(RELATIONS),
      weight: Math.round(next() * 100) / 100,
    });
  }
  return { id: `user-${number}@example.com`, sessions: intoSessions(number, shape, nodes, edges), queries };
}

/** The frame comes with the first session; an edge with the later of its ends. */
function intoSessions(
  number: number,
  shape: Shape,
  nodes: readonly MadeNode[],
  edges: readonly MadeEdge[],
): MadeUser['sessions'] {
  const sessions = Array.from({ length: shape.sessions }, (_, i) => ({
    id: `session-${number}-${i}`,
    nodes: [] as MadeNode[],
    edges: [] as MadeEdge[],
  }));
  const sessionOf = new Map<string, number>();
  nodes.forEach((node, i) => {
    const s = node.entity === undefined ? 0 : Math.floor((i / nodes.length) * shape.sessions);
    sessionOf.set(node.ref, s);
    sessions[s]?.nodes.push(node);
  });
  for (const edge of edges)
    sessions[Math.max(sessionOf.get(edge.source) ?? 0, sessionOf.get(edge.target) ?? 0)]?.edges.push(edge);
  return sessions;
}
