import type { InclusionProof } from '../audit/checkpoint.js';
import { badInput, LetheError, notFound } from '../errors.js';
import type { Region } from '../regions/region.js';

/** The region named, or the home region. @throws BAD_USER_INPUT on `region` for one that is not there or not for this caller */
export function logOf(regions: readonly Region[], name?: string | null): Region {
  const region = regions.find((one) => (name == null ? one.home : one.name === name));
  if (!region) throw badInput('region', name == null ? 'must be named' : 'no such region');
  return region;
}

/**
 * The proof from whichever region's log holds the event.
 * @throws NOT_FOUND, BAD_USER_INPUT, and AUDIT_UNAVAILABLE where the log that may hold it does not answer
 */
export async function proofOf(
  regions: readonly Region[],
  eventId: string,
  size?: number,
): Promise<InclusionProof> {
  const answers = await Promise.allSettled(
    regions.map((region) => region.checkpoints.inclusion(eventId, size)),
  );
  const errors: unknown[] = [];
  for (const answer of answers) {
    if (answer.status === 'fulfilled') return answer.value;
    errors.push(answer.reason);
  }
  throw (
    errors.find((e) => !(e instanceof LetheError && e.code === 'NOT_FOUND')) ?? notFound('event', 'eventId')
  );
}
