/**
 * So many levels of lists and maps are read, in every format: deeper nesting than any front matter's would only serve to
 * exhaust the stack, there or wherever the value is walked through.
 */
export const deepest = 500;

/** Refuses what lies deeper, as the parsers do: by an exception that their callers turn into a value. */
export function checkDepth(depth: number): void {
  if (depth > deepest) throw new RangeError('nested too deeply');
}
