import { fold } from '../text/fold.js';
import { STOP_WORDS } from '../text/stopwords.js';

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’&-](?=[\p{L}\p{N}]))*/gu;
/** Most words and characters of a label. */
const MOST_WORDS = 3;
const MOST_CHARACTERS = 80;
/** Said often in talk, and about nothing. */
const IDLE = new Set(
  `yeah yes okay sure thanks thank great good nice really very like want going gonna got get need know think love lot thing things way time day
  today tomorrow yesterday would could also maybe much many one ones new let please help well still even back make made don hey wow`.split(
    /\s+/,
  ),
);

/** In how many messages of the call a word occurs. Folded. */
export type Spread = ReadonlyMap<string, number>;

/** Adds the words of one message to the spread. */
export function spreadWords(content: string, spread: Map<string, number>): void {
  const seen = new Set<string>();
  for (const [word] of content.matchAll(WORD)) seen.add(fold(word));
  for (const word of seen) spread.set(word, (spread.get(word) ?? 0) + 1);
}

/**
 * A short label: the run of up to three content words that tells this passage best from the other `messages` of the call
 * (sum of inverse message frequencies, the earlier run winning), as it is written there; else the passage's beginning.
 */
export function labelOf(passage: string, spread: Spread, messages: number): string {
  let best = '';
  let most = 0;
  const run: { text: string; start: number; end: number; weight: number }[] = [];
  const consider = (): void => {
    const weight = run.reduce((sum, word) => sum + word.weight, 0);
    if (weight > most + 1e-9) {
      most = weight;
      best = passage.slice(run[0]!.start, run.at(-1)!.end);
    }
  };
  for (const match of passage.matchAll(WORD)) {
    const folded = fold(match[0]);
    const start = match.index;
    if (run.length > 0 && passage.slice(run.at(-1)!.end, start) !== ' ') run.length = 0;
    if (
      folded.length < 3 ||
      STOP_WORDS.has(folded) ||
      STOP_WORDS.has(folded.split(/['’]/)[0]!) ||
      IDLE.has(folded)
    ) {
      run.length = 0;
      continue;
    }
    const weight = Math.log(1 + messages / (spread.get(folded) ?? 1));
    run.push({ text: match[0], start, end: start + match[0].length, weight });
    if (run.length > MOST_WORDS) run.shift();
    consider();
  }
  return clip(best || passage);
}

/** The first line of a text, cut at white space where there is some. */
function clip(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0]!.trim();
  if (line.length <= MOST_CHARACTERS) return line;
  const space = line.lastIndexOf(' ', MOST_CHARACTERS);
  const end =
    space > MOST_CHARACTERS / 2
      ? space
      : MOST_CHARACTERS - (/[\ud800-\udbff]/.test(line[MOST_CHARACTERS - 1]!) ? 1 : 0);
  return line.slice(0, end).trim();
}
