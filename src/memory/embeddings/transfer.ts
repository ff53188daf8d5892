import type { AuditActor } from '../../audit/disclosure.js';
import { eventOf } from '../../audit/disclosure.js';
import type { Processor } from '../../privacy/processors.js';
import type { Millis } from '../model.js';
import type { Subject } from '../subject.js';

/** What an outside model is asked for. */
export type Work = 'extraction' | 'embeddings' | 'question';

/**
 * Records that something of a person is about to be sent to a processor: durable when it resolves, so await it before the bytes leave.
 * @throws AUDIT_UNAVAILABLE: then nothing may be sent
 */
export async function recordTransfer(
  subject: Pick<Subject, 'region' | 'pseudonym' | 'hipaa'>,
  by: AuditActor | 'system',
  about: {
    readonly work: Work;
    readonly processor: Processor;
    readonly purpose: string;
    readonly sessionId: string | null;
    readonly nodeIds?: readonly string[];
    readonly phi: boolean;
    readonly now: Millis;
  },
): Promise<void> {
  const { region, pseudonym, hipaa } = subject;
  await region.audit.append([
    eventOf(by, about.now, {
      action: 'TRANSFER',
      subjects: [pseudonym],
      sessionId: about.sessionId,
      purpose: about.purpose,
      nodeIds: about.nodeIds,
      phi: about.phi,
      policy: `${by === 'system' ? 'job' : `role:${by.role}`} ${about.work}:${about.purpose} processor:${about.processor.name}`,
      region: region.name,
      retention: hipaa ? 'HIPAA' : 'GDPR',
    }),
  ]);
}
