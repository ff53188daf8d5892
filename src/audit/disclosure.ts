import { randomUUID } from 'node:crypto';
import type { Region } from '../regions/region.js';
import type { AuditAction, AuditEvent, AuditOutcome, Retention } from './event.js';
import type { Role } from './role.js';

/** Who acts, as the log names them. */
export interface AuditActor {
  readonly id: string;
  readonly role: Role | 'SYSTEM' | 'ANONYMOUS';
}

/** The persons an event concerns, and the region whose log it belongs to. */
export interface AuditSubject {
  readonly region: Region;
  readonly pseudonym: string;
  readonly hipaa: boolean;
}

export interface About {
  readonly action: AuditAction;
  readonly region: Region;
  readonly subjects: readonly string[];
  readonly retention: Retention;
  readonly sessionId: string | null;
  readonly purpose: string | null;
  /** The rule under which this leaves, such as `role:SERVICE gate:assistant`. */
  readonly policy: string;
  /** Counts as access to PHI whatever it holds. */
  readonly phi?: boolean;
  /** What another event of this request has told of already. */
  readonly covered?: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> };
}

/** What leaves through one reading: collected while the answer is put together, recorded before it is sent. */
export class Disclosure {
  readonly eventId = randomUUID();
  readonly about: About;
  readonly #nodes = new Set<string>();
  readonly #edges = new Set<string>();
  readonly #contentTypes = new Set<string>();
  #noted: readonly string[] | undefined;
  #edgeCount = 0;
  #phi = false;

  constructor(about: About) {
    this.about = about;
  }

  note(node: { readonly id: string; readonly contentTypes: readonly string[] }, phi: boolean): void {
    this.#nodes.add(node.id);
    // Most nodes of a graph share one list.
    if (node.contentTypes !== this.#noted) for (const type of node.contentTypes) this.#contentTypes.add(type);
    this.#noted = node.contentTypes;
    if (phi) this.#phi = true;
  }

  noteEdge(edge: { readonly id: string }): void {
    this.#edges.add(edge.id);
  }

  /** Edges that leave in a form that was put together elsewhere. */
  countEdges(count: number): void {
    this.#edgeCount = Math.max(this.#edgeCount, count);
  }

  /** Undefined when all that left was told of by the event of the write it answers. */
  event(actor: AuditActor, at: number): AuditEvent | undefined {
    const covered = this.about.covered;
    if (
      covered &&
      [...this.#nodes].every((id) => covered.nodes.has(id)) &&
      [...this.#edges].every((id) => covered.edges.has(id))
    )
      return undefined;
    const { region, retention, ...about } = this.about;
    return eventOf(actor, at, {
      id: this.eventId,
      ...about,
      region: region.name,
      retention,
      nodeIds: [...this.#nodes],
      edgeCount: Math.max(this.#edges.size, this.#edgeCount),
      phi: this.#phi || about.phi === true,
      contentTypes: [...this.#contentTypes].sort(),
      outcome: 'SUCCESS',
    });
  }
}

/** The right to answer, which a server that has lost touch loses. @throws REGION_UNAVAILABLE */
export interface Passage {
  require(region: Region): void;
}

/** All that leaves in the answer to one request. */
export class Disclosures {
  readonly #actor: AuditActor;
  readonly #now: () => number;
  #open: Disclosure[] = [];
  #denied: { region: Region; event: AuditEvent }[] = [];

  readonly #passage: Passage | undefined;

  constructor(actor: AuditActor, now: () => number, passage?: Passage) {
    this.#actor = actor;
    this.#now = now;
    this.#passage = passage;
  }

  open(about: About): Disclosure {
    const disclosure = new Disclosure(about);
    this.#open.push(disclosure);
    return disclosure;
  }

  /** Notes that a known caller was refused. `subject` only where the caller named a person that exists. */
  denied(about: {
    region: Region;
    policy: string;
    sessionId: string | null;
    purpose: string | null;
    subject?: AuditSubject;
  }): void {
    const region = about.subject?.region ?? about.region;
    this.#denied.push({
      region,
      event: eventOf(this.#actor, this.#now(), {
        id: randomUUID(),
        action: 'DENIED',
        subjects: about.subject ? [about.subject.pseudonym] : [],
        sessionId: about.sessionId,
        purpose: about.purpose,
        policy: about.policy,
        outcome: 'DENIED',
        region: region.name,
        retention: about.subject?.hipaa ? 'HIPAA' : 'GDPR',
        nodeIds: [],
        edgeCount: 0,
        phi: false,
      }),
    });
  }

  /**
   * Makes the record durable. Await it before an answer leaves.
   * @throws AUDIT_UNAVAILABLE, REGION_UNAVAILABLE: then nothing of the answer may leave.
   */
  async record(): Promise<void> {
    if (this.#open.length === 0 && this.#denied.length === 0) return;
    const byRegion = new Map<Region, AuditEvent[]>();
    const add = (region: Region, event: AuditEvent | undefined): void => {
      if (!event) return;
      const events = byRegion.get(region);
      if (events) events.push(event);
      else byRegion.set(region, [event]);
    };
    const at = this.#now();
    const regions = new Set(this.#open.map((disclosure) => disclosure.about.region));
    const require = () => {
      for (const region of regions) this.#passage?.require(region);
    };
    require();
    for (const disclosure of this.#open) add(disclosure.about.region, disclosure.event(this.#actor, at));
    for (const { region, event } of this.#denied) add(region, event);
    this.#open = [];
    this.#denied = [];
    await Promise.all([...byRegion].map(([region, events]) => region.audit.append(events)));
    require();
  }
}

/** Makes an event; `at` in milliseconds since the epoch. */
export function eventOf(
  actor: AuditActor | 'system',
  at: number,
  of: {
    id?: string;
    action: AuditAction;
    subjects: readonly string[];
    sessionId: string | null;
    purpose: string | null;
    nodeIds?: readonly string[];
    nodeCount?: number;
    edgeCount?: number;
    phi: boolean;
    contentTypes?: readonly string[];
    redactions?: AuditEvent['redactions'];
    consent?: AuditEvent['consent'];
    outcome?: AuditOutcome;
    policy: string;
    region: string;
    retention: AuditEvent['retention'];
    pruned?: AuditEvent['pruned'];
  },
): AuditEvent {
  const nodeIds = of.nodeIds ?? [];
  return {
    id: of.id ?? randomUUID(),
    at: new Date(at).toISOString(),
    action: of.action,
    actor: actor === 'system' ? 'system' : actor.id,
    role: actor === 'system' ? 'SYSTEM' : actor.role,
    subjects: of.subjects,
    sessionId: of.sessionId,
    purpose: of.purpose,
    nodeIds,
    nodeCount: of.nodeCount ?? nodeIds.length,
    edgeCount: of.edgeCount ?? 0,
    phi: of.phi,
    ...(of.pruned ? { pruned: of.pruned } : {}),
    ...(of.consent ? { consent: of.consent } : {}),
    contentTypes: of.contentTypes ?? [],
    redactions: of.redactions ?? [],
    outcome: of.outcome ?? 'SUCCESS',
    policy: of.policy,
    region: of.region,
    retention: of.retention,
  };
}
