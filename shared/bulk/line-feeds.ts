/** A text with LF alone, and the way back to its own places. */
export interface LineFeedText {
  readonly text: string;
  /** The offset in the original text of an offset in this one. */
  originalOf(offset: number): number;
}

/** What patterns are looked for in: `\n`, `^` and `$` mean the same whatever line ends the file has. */
export function withLineFeeds(original: string, from: number): LineFeedText {
  const part = original.slice(from);
  if (!part.includes('\r\n')) return { text: part, originalOf: (offset) => from + offset };
  /** Offsets in the new text of the line feeds before which a return was left out. */
  const left: number[] = [];
  for (let at = part.indexOf('\r\n'); at !== -1; at = part.indexOf('\r\n', at + 2)) left.push(at - left.length);
  return {
    text: part.replace(/\r\n/g, '\n'),
    originalOf(offset) {
      let low = 0;
      let high = left.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((left[middle] ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return from + offset + low;
    },
  };
}
