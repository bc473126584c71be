/** A place of the page whose line is known: a line of the notes (from 1) and where it begins, in px from the page's top. */
export interface Anchor {
  readonly line: number;
  readonly top: number;
}

/** Anchors in which both lines and places grow: of others no place could be told from a line and a line from a place. */
export function growing(anchors: readonly Anchor[]): readonly Anchor[] {
  const kept: Anchor[] = [];
  for (const anchor of anchors) {
    const last = kept.at(-1);
    if (last === undefined || (anchor.line > last.line && anchor.top > last.top)) kept.push(anchor);
  }
  return kept;
}

/** Where a line (from 1, with its fraction) stands in px from the page’s top; `anchors` grow, and none stands for it above the first. */
export function topOfLine(anchors: readonly Anchor[], line: number): number {
  const index = lastBefore(anchors, (anchor) => anchor.line <= line);
  const from = anchors[index];
  const to = anchors[index + 1];
  if (from === undefined) return to?.top ?? 0;
  return to === undefined ? from.top : from.top + ((line - from.line) / (to.line - from.line)) * (to.top - from.top);
}

/** The inverse of `topOfLine`. */
export function lineAtTop(anchors: readonly Anchor[], top: number): number {
  const index = lastBefore(anchors, (anchor) => anchor.top <= top);
  const from = anchors[index];
  const to = anchors[index + 1];
  if (from === undefined) return to?.line ?? 1;
  return to === undefined ? from.line : from.line + ((top - from.top) / (to.top - from.top)) * (to.line - from.line);
}

/** Index of the last item that `holds` for, where it holds up to some item and for none behind it; -1 for none. */
export function lastBefore<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle;
    else high = middle - 1;
  }
  return low;
}
