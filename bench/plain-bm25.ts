/** The yardstick: BM25 (k1 1.2, b 0.75) over turns, words of letters and digits in small letters, nothing else. */
export function plainBm25(texts: readonly string[]): (query: string) => number[] {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const documents = texts.map((text) => {
    const counts = new Map<string, number>();
    const all = words(text);
    for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { counts, length: all.length };
  });
  const df = new Map<string, number>();
  for (const { counts } of documents) for (const word of counts.keys()) df.set(word, (df.get(word) ?? 0) + 1);
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  return (query) => {
    const terms = new Set(words(query));
    const scores = documents.map(({ counts, length }) => {
      let score = 0;
      for (const term of terms) {
        const tf = counts.get(term);
        if (tf === undefined) continue;
        const having = df.get(term)!;
        const idf = Math.log(1 + (documents.length - having + 0.5) / (having + 0.5));
        score += (idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * length) / average));
      }
      return score;
    });
    return scores
      .map((_, i) => i)
      .filter((i) => scores[i]! > 0)
      .sort((a, b) => scores[b]! - scores[a]! || a - b);
  };
}
