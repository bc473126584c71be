import type { Virtualizer } from '@tanstack/react-virtual';
import type { AriaListBoxOptions } from 'react-aria/useListBox';
import type { Key } from 'react-stately';

type Layout = NonNullable<AriaListBoxOptions<unknown>['layoutDelegate']>;

/** Where rows lie that may not be drawn: by that Page Down knows how far a page goes. */
export function listLayout(
  { measurementsCache, getTotalSize }: Pick<Virtualizer<HTMLDivElement, Element>, 'measurementsCache' | 'getTotalSize'>,
  frame: () => HTMLDivElement | null,
  rowOf: (key: Key) => number | undefined,
): Layout {
  const width = () => frame()?.clientWidth ?? 0;
  return {
    getItemRect(key) {
      const at = rowOf(key);
      const item = at === undefined ? undefined : measurementsCache[at];
      return item === undefined ? null : { x: 0, y: item.start, width: width(), height: item.size };
    },
    getVisibleRect() {
      const list = frame();
      return { x: 0, y: list?.scrollTop ?? 0, width: width(), height: list?.clientHeight ?? 0 };
    },
    getContentSize() {
      return { width: width(), height: getTotalSize() };
    },
  };
}
