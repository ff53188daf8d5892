import type { FastifyInstance } from 'fastify';
import type { Authenticate } from '../access/authenticate.js';
import { LetheError } from '../errors.js';
import type { Deployment } from '../memory/deployment.js';
import { warningsOf } from '../privacy/record/record.js';

/** Who may read the details: they tell what is missing. */
const READERS: readonly string[] = ['ADMIN', 'PRIVACY', 'AUDITOR'];

/**
 * `/health/live`: this process answers. `/health/ready`: so do all stores of all regions. No credential is needed.
 * `/health`, for the roles that operate and audit: which regions answer, and the warnings of the processing record.
 */
export function healthRoutes(app: FastifyInstance, d: Deployment, authenticate: Authenticate): void {
  app.get('/health', async (request) => {
    const { role } = await authenticate(request.headers);
    if (role === 'ANONYMOUS') throw new LetheError('UNAUTHENTICATED', 'give a credential');
    if (!READERS.includes(role)) throw new LetheError('FORBIDDEN', 'this role does not read the details');
    const regions = await Promise.all(
      d.regions.all.map(async (region) => ({
        name: region.name,
        healthy: await region.healthy().catch(() => false),
      })),
    );
    const ready = regions.every((r) => r.healthy);
    return { status: ready ? 'ready' : 'not ready', regions, warnings: warningsOf(d.policy, d, d.now()) };
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const healthy = await Promise.all(d.regions.all.map((region) => region.healthy().catch(() => false)));
    const ready = healthy.every(Boolean);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}
