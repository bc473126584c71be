/** A title's pairs of neighbouring characters with their counts, kept where one title is compared with many. */
export type TitlePairs = ReadonlyMap<string, number>;

/** The pairs of a title without case, width, blanks and punctuation. Needs no words, so it serves Japanese too. */
export function titlePairs(text: string): TitlePairs {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const counts = new Map<string, number>();
  for (let at = 0; at + 2 <= plain.length; at++) {
    const pair = plain.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How alike two titles are, 0 to 1: the share of pairs that both have (Dice's coefficient). */
export function likeness(a: TitlePairs, b: TitlePairs): number {
  let shared = 0;
  let total = 0;
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}
