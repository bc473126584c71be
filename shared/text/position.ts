/** A place as a person counts it: line and column from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds lines of one text; lines end at LF or CRLF (a lone CR is a character of its line). */
export interface LineIndex {
  /** The position of an offset (UTF-16, from 0); an offset past the end is the end. */
  positionOf(offset: number): Position;
  /** The offset of a position; past a line's end it is that line's end. */
  offsetOf(position: Position): number;
  /** How many lines there are: one more than line ends. */
  readonly lineCount: number;
}

/** Offsets (UTF-16, from 0) at which the lines of a text begin, as `LineIndex` counts lines. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The position of an offset in a text whose lines begin at `starts`; the text itself may be gone. */
export function positionIn(starts: ArrayLike<number>, offset: number): Position {
  const within = Math.max(0, offset);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Number.POSITIVE_INFINITY) <= within) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: within - (starts[low] ?? 0) + 1 };
}

export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const startOf = (line: number): number => starts[line] ?? text.length;
  return {
    lineCount: starts.length,
    positionOf: (offset) => positionIn(starts, Math.min(offset, text.length)),
    offsetOf({ line, column }) {
      const index = Math.max(0, Math.min(line - 1, starts.length - 1));
      const start = startOf(index);
      const isLast = index + 1 >= starts.length;
      let end = isLast ? text.length : startOf(index + 1) - 1;
      if (!isLast && end > start && text.charCodeAt(end - 1) === 13) end--;
      return Math.min(start + Math.max(0, column - 1), end);
    },
  };
}
