import { randomUUID } from 'node:crypto';
import { badInput, LetheError, notFound } from '../errors.js';
import { scrub } from '../privacy/scrub/index.js';
import type { Call } from './call.js';
import { change } from './change.js';
import type { Deployment } from './deployment.js';
import { sealOne } from './intake/store.js';
import type { Suppression } from './model.js';
import { answeredAgain, requireSubject } from './subject.js';
import { topicMatcher } from './topic.js';
import { isUuid, LIMITS, someText } from './validate.js';

/** From now on nothing about the topic is stored or leaves for a context. A topic that is suppressed already is answered as it stands. */
export async function suppressTopic(
  d: Deployment,
  call: Call,
  userId: string,
  topic: string,
): Promise<Suppression> {
  const { text: wanted, redactions } = scrub(someText(topic, 'topic', LIMITS.topic).trim());
  if (topicMatcher([wanted]).empty) throw badInput('topic', 'it holds no word that could be matched');
  const subject = await requireSubject(d, call, userId);
  let told = false;
  const changed = await change(d, call, subject, async (c) => {
    const { graph } = await c.graph();
    const active = graph.suppressions.filter((s) => s.liftedAt === undefined);
    const standing = active.find((s) => s.topic === wanted);
    told = standing === undefined;
    if (standing) return { id: standing.id };
    if (active.length >= LIMITS.suppressions)
      throw new LetheError(
        'CONFLICT',
        `${LIMITS.suppressions} topics are suppressed already: lift one first`,
        {
          field: 'topic',
        },
      );
    const id = randomUUID();
    const { slot, sealed } = await sealOne(c, 'suppressions', id, wanted);
    await c.tx.suppression.create({
      data: { userId: subject.userId, id, slot, sealed, createdAt: new Date(call.now) },
    });
    c.revise({
      suppressions: [
        ...graph.suppressions,
        { id, slot, topic: wanted, createdAt: call.now, liftedAt: undefined },
      ],
    });
    c.tell({
      action: 'SUPPRESS',
      purpose: null,
      phi: false,
      redactions,
      policy: `role:${call.actor.role} suppression:made`,
    });
    return { id };
  });
  if (!told) answeredAgain(call, subject, 'suppression:made');
  return suppressionNow(d, call, userId, changed.result.id);
}

/** What was kept under the topic comes back. A suppression lifted already is answered as it stands. */
export async function liftSuppression(
  d: Deployment,
  call: Call,
  userId: string,
  id: string,
): Promise<Suppression> {
  const subject = await requireSubject(d, call, userId);
  const suppressionId = id.toLowerCase();
  if (!isUuid(suppressionId)) throw notFound('suppression', 'id');
  let told = false;
  await change(d, call, subject, async (c) => {
    const { graph } = await c.graph();
    const standing = graph.suppressions.find((s) => s.id === suppressionId);
    if (!standing) throw notFound('suppression', 'id');
    told = standing.liftedAt === undefined;
    if (told) {
      await c.tx.suppression.update({
        where: { userId_id: { userId: subject.userId, id: suppressionId } },
        data: { liftedAt: new Date(call.now) },
      });
      c.tell({
        action: 'SUPPRESS',
        purpose: null,
        phi: false,
        policy: `role:${call.actor.role} suppression:lifted`,
      });
      c.revise({
        suppressions: graph.suppressions.map((s) =>
          s.id === suppressionId ? { ...s, liftedAt: call.now } : s,
        ),
      });
    }
    return { id: suppressionId };
  });
  if (!told) answeredAgain(call, subject, 'suppression:lifted');
  return suppressionNow(d, call, userId, suppressionId);
}

async function suppressionNow(d: Deployment, call: Call, userId: string, id: string): Promise<Suppression> {
  const subject = await requireSubject(d, call, userId);
  const kept = await d.graphs.at(subject.region, subject.userId, subject.revision);
  const suppression = kept?.graph.suppressions.find((s) => s.id === id);
  if (!suppression) throw notFound('suppression', 'id');
  return suppression;
}
