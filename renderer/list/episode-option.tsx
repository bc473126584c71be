import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import { mergeProps } from 'react-aria/mergeProps';
import { useOption } from 'react-aria/useListBox';
import type { ListState } from 'react-stately/useListState';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { openEpisode } from '../actions/open-episode.ts';
import { useShow } from '../store/show-store.ts';
import { EpisodeRow } from './episode-row.tsx';
import type { MenuPlace } from './row-menu.tsx';

interface Props {
  readonly episode: EpisodeSummary;
  readonly state: ListState<EpisodeSummary>;
  /** Its row among all rows, from 0. */
  readonly at: number;
  /** What lies undrawn between it and the row before it, in px. */
  readonly gap: number;
  /** Told of the element, so that its height is known. */
  readonly measure: (element: Element | null) => void;
  readonly onMenu: (place: MenuPlace) => void;
}

/** One episode of the list: a click opens it, Shift and Ctrl mark, the other button has a menu. */
export function EpisodeOption({ episode, state, at, gap, measure, onMenu }: Props) {
  const { path } = episode;
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => measure(ref.current), [measure]);
  const { optionProps, labelProps, descriptionProps, isSelected, isFocusVisible } = useOption(
    { key: path },
    state,
    ref,
  );
  const own = {
    onClick: (event: MouseEvent) => {
      // With a key held, the click marks.
      if (!event.shiftKey && !event.ctrlKey && !event.metaKey) openEpisode(path);
    },
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      if (!useShow.getState().chosen.has(path)) useShow.setState({ chosen: new Set([path]) });
      onMenu(placeOf(event));
    },
  };
  return (
    <div
      {...mergeProps(optionProps, own)}
      // All that a row says is its name.
      aria-labelledby={undefined}
      aria-describedby={undefined}
      ref={ref}
      className="episode-row"
      data-index={at}
      data-selected={isSelected || undefined}
      data-focus-visible={isFocusVisible || undefined}
      style={{ marginTop: gap }}
    >
      <EpisodeRow episode={episode} titleId={labelProps.id} whenId={descriptionProps.id} />
    </div>
  );
}

/** Where the mouse is; by the keyboard, below the row. */
function placeOf(event: MouseEvent): MenuPlace {
  const box = event.currentTarget.getBoundingClientRect();
  const isMouse = event.clientX > 0 || event.clientY > 0;
  const isInside = event.clientY >= box.top && event.clientY <= box.bottom;
  return isMouse && isInside ? { x: event.clientX, y: event.clientY } : { x: box.left + 40, y: box.bottom };
}
