import type { FastifyInstance } from 'fastify';
import { badInput } from '../errors.js';
import { logOf } from '../graphql/audit-proofs.js';
import type { Deployment } from '../memory/deployment.js';

/**
 * `/.well-known/lethe-checkpoint-key`: the key that verifies the checkpoints of a region's audit log (`?region=`, else the
 * home region's), as c2sp.org/signed-note writes it. No credential is needed: it is for auditors to keep.
 */
export function checkpointKeyRoute(app: FastifyInstance, d: Deployment): void {
  app.get('/.well-known/lethe-checkpoint-key', async (request, reply) => {
    const { region, ...others } = request.query as Record<string, unknown>;
    if (Object.keys(others).length > 0) throw badInput('query', 'takes `region` only');
    if (region !== undefined && typeof region !== 'string') throw badInput('region', 'no such region');
    const { verifierKey } = logOf(d.regions.all, region).checkpoints;
    return reply.type('text/plain; charset=utf-8').send(`${verifierKey}\n`);
  });
}
