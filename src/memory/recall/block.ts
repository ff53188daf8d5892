import type { Node } from '../model.js';
import { dayText } from '../text/day.js';
import type { Recalled, RecallGraph } from './graph.js';
import { estimateTokens } from './tokens.js';

/** Items of no entity stand under this head. */
const UNFILED = 'Other';

/**
 * A block of text ready for a prompt: a line per item, dated, under the entity it belongs to, groups and items in the order of `items`. No ids.
 * Never longer than `maxTokens` by `estimateTokens`: an item that does not fit is left out, shorter ones after it still come in.
 * An item is one line whatever its text holds, so it cannot pass for a head or another item.
 */
export function renderBlock<N extends Node>(
  graph: Pick<RecallGraph, 'byId'>,
  items: readonly Recalled<N>[],
  maxTokens = Number.POSITIVE_INFINITY,
): { text: string; included: N[] } {
  const groups = new Map<string, string[]>();
  const included: N[] = [];
  let used = 0;
  for (const { node } of items) {
    const entity = node.entityId === undefined ? undefined : graph.byId.get(node.entityId);
    const head = entity ? oneLine(entity.label) : UNFILED;
    const line = lineOf(node);
    const lines = groups.get(head);
    if (maxTokens < Number.POSITIVE_INFINITY) {
      const cost = estimateTokens(lines ? `\n${line}` : `\n${head}\n${line}`);
      if (used + cost > maxTokens) continue;
      used += cost;
    }
    included.push(node);
    if (lines) lines.push(line);
    else groups.set(head, [line]);
  }
  const text = [...groups].map(([head, lines]) => [head, ...lines].join('\n')).join('\n');
  return { text, included };
}

function lineOf({ label, summary, speaker, createdAt }: Node): string {
  const said = summary === undefined ? '' : oneLine(summary);
  const topic = oneLine(label);
  const text = said === '' ? topic : said.includes(topic) ? said : `${topic}: ${said}`;
  return `- ${dateOf(createdAt)} ${speaker === undefined ? '' : `${oneLine(speaker)}: `}${text}`;
}

/** The last time that a Date can hold (ECMA-262). */
const LAST = 8.64e15;

const dateOf = (at: number): string => (Math.abs(at) <= LAST ? dayText(at) : '');

const PLAIN = /^[ -~]*$/;

/** White space and control characters to single spaces, lone surrogates to U+FFFD. */
function oneLine(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
}
