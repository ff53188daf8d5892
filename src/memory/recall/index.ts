export { renderBlock } from './block.js';
export { buildIndex, type Index as SearchIndex } from './build.js';
export type { Question, Recalled, RecallGraph } from './graph.js';
export { recall } from './rank.js';
export { estimateTokens } from './tokens.js';
