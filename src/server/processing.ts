import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badInput } from '../errors.js';
import type { Context } from '../graphql/context.js';
import { letheError } from '../graphql/errors.js';
import { authorise, noteRefusal } from '../graphql/permissions.js';
import type { Deployment } from '../memory/deployment.js';
import { factsOf } from '../privacy/record/facts.js';
import { describes, generatedNotice } from '../privacy/record/notice.js';
import { processingRecord } from '../privacy/record/record.js';
import { noticePage, PAGE_POLICY, recordPage } from './pages.js';

/** The notice as the configuration says it now, whatever was published. */
const GENERATED = 'generated';

/**
 * `/api/v1/processing-record`: the twin of the query `processingRecord`. `/api/v1/privacy-notice`: for everybody, the version
 * that is in force, or another by `?version=`; `generated` is what the configuration says now. Both take `?format=`; a browser
 * gets a page without it.
 */
export function processingRoutes(
  app: FastifyInstance,
  d: Deployment,
  open: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void {
  app.get('/api/v1/processing-record', async (request, reply) => {
    const ctx = await open(request, reply);
    try {
      await authorise(d, ctx.call, 'processingRecord', undefined);
      const format = formatOf(request, ['json', 'html'], ['format']);
      const record = processingRecord(d.policy, runningOf(d), ctx.call.now);
      return format === 'html' ? sendPage(reply, recordPage(record)) : reply.send(record);
    } catch (error) {
      noteRefusal(d, ctx.call, 'processingRecord', letheError(error));
      throw error;
    } finally {
      await ctx.call.disclosures.record();
      ctx.done();
    }
  });

  app.get('/api/v1/privacy-notice', async (request, reply) => {
    const format = formatOf(request, ['json', 'html', 'text'], ['format', 'version']);
    const { version } = request.query as { version?: string };
    const notice = noticeOf(d, version);
    if (!notice) return reply.callNotFound();
    if (format === 'text') return reply.type('text/plain; charset=utf-8').send(notice.text);
    return format === 'html' ? sendPage(reply, noticePage(notice)) : reply.send(notice);
  });
}

/** What of a deployment the record tells. */
export function runningOf(d: Deployment): Parameters<typeof processingRecord>[1] {
  return { regions: d.regions.all, alerts: d.alerts, tls: d.tls };
}

function noticeOf(d: Deployment, version: string | undefined) {
  const { notices } = d.policy;
  const facts = factsOf(d.policy);
  const versions = notices.all.map((n) => ({ version: n.version, hash: n.hash }));
  const published = version === undefined ? notices.current : notices.get(version);
  if (published)
    return {
      ...published,
      title: 'Privacy notice',
      describes_configuration: describes(published, facts),
      versions,
    };
  if (version !== undefined && version !== GENERATED) return undefined;
  return { version: GENERATED, ...generatedNotice(facts), describes_configuration: true, versions };
}

/** @throws BAD_USER_INPUT */
function formatOf(request: FastifyRequest, formats: readonly string[], names: readonly string[]): string {
  const query = request.query as Record<string, unknown>;
  for (const [name, value] of Object.entries(query))
    if (!names.includes(name) || typeof value !== 'string')
      throw badInput('query', `takes ${names.join(' and ')}, each once`);
  const format = (query.format ??
    (request.headers.accept?.includes('text/html') ? 'html' : 'json')) as string;
  if (!formats.includes(format)) throw badInput('format', `must be one of ${formats.join(', ')}`);
  return format;
}

function sendPage(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY).send(text);
}
