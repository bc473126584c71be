/** A half-open range of a text in UTF-16 units from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One replacement in a text: the characters from `start` to `end` (UTF-16, from 0) give way to `text`. */
export interface Splice extends Span {
  readonly text: string;
}

/**
 * Applies replacements that all refer to the same original text, in any order.
 * They must not overlap; two insertions at one place are applied in the order given.
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((splice, index) => ({ splice, index }));
  ordered.sort((a, b) => a.splice.start - b.splice.start || a.splice.end - b.splice.end || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { splice } of ordered) {
    if (splice.start < at) throw new Error(`splices overlap at ${splice.start}`);
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}

/** The smallest single replacement that makes `after` of `before`; undefined where they are equal. */
export function differenceOf(before: string, after: string): Splice | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
