import type { EpisodeStatus } from '#shared/show/episode-summary.ts';
import { ask } from '../store/dialogs-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { currentWords } from '../words/use-words.ts';

/** The marked episodes that have a file by now, of some status. */
export function chosenOf(...wanted: readonly EpisodeStatus[]): readonly string[] {
  const { chosen } = useShow.getState();
  const episodes = currentShow()?.episodes ?? [];
  return episodes.filter(({ path, status }) => chosen.has(path) && wanted.includes(status)).map(({ path }) => path);
}

/** "Change chosen episodes…": one change in what is marked in the list. */
export function changeChosen(): void {
  const paths = chosenOf('published', 'draft', 'archive');
  if (paths.length > 0) ask('bulk-change', { paths });
  else notify('info', currentWords()('list.noneChosen'));
}

/** What is marked goes to the archive; where only archived ones are marked, they come back. */
export function moveChosen(): void {
  const living = chosenOf('published');
  const archived = chosenOf('archive');
  if (living.length > 0) ask('bulk-archive', { direction: 'archive', paths: living });
  else if (archived.length > 0) ask('bulk-archive', { direction: 'restore', paths: archived });
  else notify('info', currentWords()('list.noneChosen'));
}
