import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Authenticate } from '../access/authenticate.js';
import { LetheError } from '../errors.js';
import type { Deployment } from '../memory/deployment.js';
import { queueDepth } from '../memory/intake/queue.js';
import { warningsOf } from '../privacy/record/record.js';

/** Who may read the metrics: they tell how much a deployment is used, so not everybody. */
const READERS: readonly string[] = ['ADMIN', 'AUDITOR'];

/** `/metrics` in the text format of Prometheus, for an ADMIN or AUDITOR key: counts, sizes and durations, no label from a caller. */
export function metricsRoute(app: FastifyInstance, d: Deployment, authenticate: Authenticate): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'lethe_http_request_duration_seconds',
    help: 'Requests by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  new Counter({
    name: 'lethe_redactions_total',
    help: 'What the scrubber took out of texts before they were stored, by type.',
    labelNames: ['type'],
    registers,
    collect() {
      this.reset();
      for (const [type, count] of d.tally.redactions) this.inc({ type }, count);
    },
  });
  new Counter({
    name: 'lethe_discards_total',
    help: 'What was not stored, by reason.',
    labelNames: ['reason'],
    registers,
    collect() {
      this.reset();
      for (const [reason, count] of d.tally.discards) this.inc({ reason }, count);
    },
  });
  new Counter({
    name: 'lethe_gate_gaps_total',
    help: 'What was denied because it is not configured, by what is missing.',
    labelNames: ['gap'],
    registers,
    collect() {
      this.reset();
      for (const [gap, count] of d.alerts.gapCounts) this.inc({ gap }, count);
    },
  });
  new Counter({
    name: 'lethe_break_glass_total',
    help: 'Reads for an emergency, past purpose and consent.',
    registers,
    collect() {
      this.reset();
      this.inc(d.alerts.glassBreaks);
    },
  });
  new Counter({
    name: 'lethe_processor_calls_total',
    help: 'Calls to outside models by what they were for (extraction, embeddings, question) and what came of them.',
    labelNames: ['work', 'outcome'],
    registers,
    collect() {
      this.reset();
      for (const [key, count] of d.tally.calls) {
        const [work, outcome] = key.split(' ') as [string, string];
        this.inc({ work, outcome }, count);
      }
    },
  });
  queueMetrics(d, registers);
  new Gauge({
    name: 'lethe_record_warnings',
    help: 'Warnings of the processing record, by code.',
    labelNames: ['code'],
    registers,
    collect() {
      this.reset();
      for (const { code } of warningsOf(d.policy, d, d.now())) this.inc({ code });
    },
  });
  new Gauge({
    name: 'lethe_graphs_kept',
    help: 'Graphs of users kept in memory.',
    registers,
    collect() {
      this.set(d.graphs.size.graphs);
    },
  });
  new Gauge({
    name: 'lethe_graphs_kept_bytes',
    help: 'Estimated size of the graphs kept in memory.',
    registers,
    collect() {
      this.set(d.graphs.size.bytes);
    },
  });

  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (request, reply) => {
    const { role } = await authenticate(request.headers);
    if (role === 'ANONYMOUS') throw new LetheError('UNAUTHENTICATED', 'give a credential');
    if (!READERS.includes(role)) throw new LetheError('FORBIDDEN', 'this role does not read metrics');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** What waits to be stored, and what could not be, of all users of a region. A region that does not answer is left out. */
function queueMetrics(d: Deployment, registers: Registry[]): void {
  type Depth = Awaited<ReturnType<typeof queueDepth>>;
  const gauge = (name: string, help: string, of: (depth: Depth) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['region'],
      registers,
      async collect() {
        this.reset();
        for (const region of d.regions.all) {
          const depth = await queueDepth(region).catch(() => undefined);
          if (depth) this.set({ region: region.name }, of(depth));
        }
      },
    });
  gauge('lethe_ingestions_queued', 'Calls of remember that wait to be stored.', (depth) => depth.queued);
  gauge(
    'lethe_ingestions_failed',
    'Calls of remember that could not be stored: dead letters.',
    (depth) => depth.failed,
  );
  gauge('lethe_ingestions_oldest_seconds', 'Age of the oldest call of remember that waits.', ({ oldest }) =>
    oldest === null ? 0 : (d.now() - oldest) / 1000,
  );
}
