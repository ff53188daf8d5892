import type { FastifyInstance } from 'fastify';
import type { Deployment } from '../memory/deployment.js';

/** `/health/live`: this process answers. `/health/ready`: so do all stores of all regions. No credential is needed. */
export function healthRoutes(app: FastifyInstance, d: Deployment): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const healthy = await Promise.all(d.regions.all.map((region) => region.healthy().catch(() => false)));
    const ready = healthy.every(Boolean);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}
