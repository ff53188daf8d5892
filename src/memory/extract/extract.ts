import type { Deployment } from '../deployment.js';
import type { Graph } from '../graph.js';
import { type ExtractedStatement, extractStatements, type Message } from './index.js';

/** Whose messages they are, and for what they are collected. */
export interface Extraction {
  readonly graph: Graph;
  readonly purpose: string;
}

/**
 * Statements of messages that were heard. May be slow: no lock is held meanwhile, and every rule is asked again of what comes
 * back before it is stored. Each statement names its message by its position.
 */
export async function extract(
  _d: Deployment,
  _about: Extraction,
  messages: readonly Message[],
): Promise<ExtractedStatement[]> {
  return extractStatements(messages);
}
