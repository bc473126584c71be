import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import type { ListGroup } from './list-order.ts';

/** A row of the list: a group's heading, or an episode with its place among all episodes, from 0. */
export type ListRow =
  | { readonly type: 'heading'; readonly group: string }
  | { readonly type: 'episode'; readonly group: string; readonly episode: EpisodeSummary; readonly place: number };

/** What the list shows from top to bottom; headings where there are groups. */
export function rowsOf(groups: readonly ListGroup[], hasHeadings: boolean): readonly ListRow[] {
  const rows: ListRow[] = [];
  let place = 0;
  for (const { name, episodes } of groups) {
    if (hasHeadings) rows.push({ type: 'heading', group: name });
    for (const episode of episodes) rows.push({ type: 'episode', group: name, episode, place: place++ });
  }
  return rows;
}

/** Where each episode's row is among the rows, by its place among the episodes. */
export function rowPlaces(rows: readonly ListRow[]): readonly number[] {
  return rows.flatMap((row, at) => (row.type === 'episode' ? [at] : []));
}

/** Rows that follow each other, by the group that they are in. */
export function byGroup<Row extends { readonly group: string }>(
  rows: readonly Row[],
): readonly (readonly [string, readonly Row[]])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const members = groups.get(row.group);
    if (members === undefined) groups.set(row.group, [row]);
    else members.push(row);
  }
  return [...groups];
}
