import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { memo, type RefObject, useEffect, useMemo, useState } from 'react';
import { useListBox } from 'react-aria/useListBox';
import type { Key, Selection } from 'react-stately';
import { type ListState, useListState } from 'react-stately/useListState';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { openEpisode } from '../actions/open-episode.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { EpisodeCollection } from './episode-collection.ts';
import { EpisodeOption } from './episode-option.tsx';
import { listLayout } from './list-layout.ts';
import type { ListGroup } from './list-order.ts';
import { byGroup, type ListRow, rowPlaces, rowsOf } from './list-rows.ts';
import { followFrame, rowSize, scrollRows } from './row-measuring.ts';
import { type MenuPlace, RowMenu } from './row-menu.tsx';

interface Props {
  readonly groups: readonly ListGroup[];
  readonly group: 'year' | 'season' | 'none';
  readonly frame: RefObject<HTMLDivElement | null>;
}

/** Heights in px before a row has been measured: one of two lines of title is the common one. */
const rowHeight = 68;
const headingHeight = 30;
/** Rows beyond the edges that are drawn too, so that scrolling shows no gaps. */
const beyond = 8;

/**
 * The rows in sight of a list of any length. React Aria's keyboard, selection and names over rows that are only there
 * while they can be seen. Drawn anew with its episodes alone: what rows show beside them they ask for themselves.
 */
export const VirtualList = memo(function VirtualList({ groups, group, frame }: Props) {
  const words = useWords();
  const chosen = useShow((store) => store.chosen);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const collection = useMemo(() => new EpisodeCollection(groups), [groups]);
  const rows = useMemo(() => rowsOf(groups, group !== 'none'), [groups, group]);
  const places = useMemo(() => rowPlaces(rows), [rows]);
  const state: ListState<EpisodeSummary> = useListState<EpisodeSummary>({
    collection,
    selectionMode: 'multiple',
    selectionBehavior: 'replace',
    selectedKeys: chosen,
    onSelectionChange: (keys) => useShow.setState({ chosen: pathsOf(keys, collection) }),
  });
  const { focusedKey } = state.selectionManager;
  const rowOf = (key: Key | null): number | undefined => {
    const place = key === null ? undefined : collection.placeOf(key);
    return place === undefined ? undefined : places[place];
  };
  const focused = rowOf(focusedKey);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: (at) => (rows[at]?.type === 'heading' ? headingHeight : rowHeight),
    getItemKey: (at) => keyOf(rows[at]),
    overscan: beyond,
    rangeExtractor: (range) => rangeWith(range, focused),
    // Drawn with its rows at once, before it could be measured.
    initialRect: { width: 0, height: window.innerHeight },
    observeElementRect: followFrame,
    measureElement: rowSize,
    scrollToFn: scrollRows,
  });
  const { listBoxProps } = useListBox(
    {
      'aria-label': words('app.list.label'),
      isVirtualized: true,
      layoutDelegate: listLayout(virtualizer, () => frame.current, rowOf),
      onAction: (path) => openChosen(String(path)),
    },
    state,
    frame,
  );
  useEffect(() => {
    // A row that the keyboard goes to must be there before it can have the focus.
    bringIntoSight(virtualizer, focused);
  }, [virtualizer, focused]);
  useFollowActive((path) => bringIntoSight(virtualizer, rowOf(path)));
  const heading = (name: string) => {
    if (name === '') return words(group === 'year' ? 'app.list.undated' : 'list.noSeason');
    return group === 'season' ? words('list.season', { season: name }) : name;
  };
  const hasNumbers = useMemo(
    () => groups.some(({ episodes }) => episodes.some(({ number }) => number !== undefined)),
    [groups],
  );
  const items = virtualizer.getVirtualItems();
  // Rows follow each other as high as they are; what is not drawn between them is a gap.
  const gaps = new Map(items.map((item, at) => [item.key, item.start - (items[at - 1]?.end ?? 0)]));
  const seen = items.flatMap((item) => {
    const row = rows[item.index];
    return row === undefined ? [] : [{ row, item, group: row.group }];
  });
  const option = (row: Extract<ListRow, { type: 'episode' }>, item: VirtualItem) => (
    <EpisodeOption
      key={item.key}
      episode={row.episode}
      state={state}
      at={item.index}
      gap={gaps.get(item.key) ?? 0}
      measure={virtualizer.measureElement}
      onMenu={setMenu}
    />
  );
  return (
    <>
      <div {...listBoxProps} ref={frame} className={`episodes__list${hasNumbers ? '' : ' episodes__list--plain'}`}>
        <div className="episodes__rows" style={{ height: virtualizer.getTotalSize() }} role="presentation">
          {byGroup(seen).map(([name, members]) => (
            // biome-ignore lint/a11y/useSemanticElements: a list has no fieldsets
            <div key={name} role="group" aria-label={group === 'none' ? undefined : heading(name)}>
              {members.map(({ row, item }) =>
                row.type === 'episode' ? (
                  option(row, item)
                ) : (
                  <div
                    key={item.key}
                    ref={virtualizer.measureElement}
                    data-index={item.index}
                    className="episodes__year"
                    style={{ marginTop: gaps.get(item.key) }}
                    role="presentation"
                    aria-hidden
                  >
                    {heading(name)}
                  </div>
                ),
              )}
            </div>
          ))}
        </div>
      </div>
      {menu !== null && <RowMenu place={menu} onClose={() => setMenu(null)} />}
    </>
  );
});

/** How the keys of headings begin; no episode's path does. */
const headingKey = '/heading ';

function keyOf(row: ListRow | undefined): string {
  if (row === undefined) return '';
  return row.type === 'heading' ? headingKey + row.group : row.episode.path;
}

/** The episode in front is the marked one, until others are marked; it comes into sight. */
function useFollowActive(show: (path: string) => void): void {
  const active = useDocuments((store) => store.active);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is no reason to scroll in it
  useEffect(() => {
    if (active !== null) show(active);
    const { chosen } = useShow.getState();
    // Several that were marked while the first of them was still being opened stay marked.
    const isMarked = active === null ? chosen.size === 0 : chosen.has(active);
    if (!isMarked) useShow.setState({ chosen: new Set(active === null ? [] : [active]) });
  }, [active]);
}

/** Enter: the row is marked before its episode has been read, so that Shift and an arrow go on from it. */
function openChosen(path: string): void {
  if (!useShow.getState().chosen.has(path)) useShow.setState({ chosen: new Set([path]) });
  openEpisode(path);
}

function pathsOf(keys: Selection, collection: EpisodeCollection): ReadonlySet<string> {
  return new Set([...(keys === 'all' ? collection.getKeys() : keys)].map(String));
}

/**
 * Scrolls a row into sight, and the heading of a group with the group's first row; what is there already costs no look at
 * the page's layout.
 */
function bringIntoSight(
  { measurementsCache, scrollOffset, scrollRect, scrollToIndex }: Virtualizer<HTMLDivElement, Element>,
  at: number | undefined,
): void {
  const item = at === undefined ? undefined : measurementsCache[at];
  if (item === undefined) return;
  const above = measurementsCache[item.index - 1];
  const first = above !== undefined && String(above.key).startsWith(headingKey) ? above : item;
  const top = scrollOffset ?? 0;
  if (first.start < top) scrollToIndex(first.index, { align: 'auto' });
  else if (item.end > top + (scrollRect?.height ?? 0)) scrollToIndex(item.index, { align: 'auto' });
}

/** The rows to draw: those in sight, and the one that has the focus, which must not lose it to the mouse's wheel. */
function rangeWith(range: Range, focused: number | undefined): number[] {
  const seen = defaultRangeExtractor(range);
  return focused === undefined || seen.includes(focused) ? seen : [...seen, focused].sort((a, b) => a - b);
}
