import { elementScroll, type Rect, type Virtualizer, type VirtualizerOptions } from '@tanstack/react-virtual';

type Rows = Virtualizer<HTMLDivElement, Element>;

/**
 * A row's height in px, with its fractions: rows stand below each other by them. A row that was just put in counts as it
 * was guessed until the browser tells, behind the layout that it makes anyway: asking at once has it lay the whole window
 * out for this alone.
 */
export function rowSize(row: Element, told: ResizeObserverEntry | undefined, rows: Rows): number {
  const height = told?.borderBoxSize[0]?.blockSize;
  if (height !== undefined) return height;
  const at = rows.indexFromElement(row);
  return rows.itemSizeCache.get(rows.options.getItemKey(at)) ?? rows.options.estimateSize(at);
}

/** Tells the size of the list's frame, in px, first when the browser has laid it out. */
export function followFrame({ scrollElement: frame }: Rows, tell: (size: Rect) => void): () => void {
  if (frame === null) return () => undefined;
  const observer = new ResizeObserver(() => tell({ width: frame.offsetWidth, height: frame.offsetHeight }));
  observer.observe(frame);
  return () => observer.disconnect();
}

/** Scrolls the list; one that begins at its top is there already, and is not laid out to find that. */
export const scrollRows: VirtualizerOptions<HTMLDivElement, Element>['scrollToFn'] = (to, how, rows) => {
  const isBegin = to === 0 && how.adjustments === undefined && how.behavior === undefined;
  if (!isBegin) elementScroll(to, how, rows);
};
