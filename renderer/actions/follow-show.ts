import type { OpenedShow } from '#shared/ipc/answers.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { newestFirst, summarise } from '#shared/show/summarise.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { analyseShow } from '../workers/analysis.ts';

/** The folder was read again after a change on disk: the list, the rules and open episodes follow. */
export function takeOverFolder(opened: OpenedShow): void {
  useShow.setState({ state: { type: 'open', opened } });
  analyseShow(opened);
}

/** The list shows a saved episode as it now is, without reading the folder again. */
export function replaceSummary(path: string, text: string): void {
  const opened = currentShow();
  if (opened !== undefined) replaceEpisodes([path], [summarise(path, text, opened.show)]);
}

/** The list without some episodes and with others, in its order. */
export function replaceEpisodes(gone: readonly string[], come: readonly EpisodeSummary[]): void {
  const opened = currentShow();
  if (opened === undefined) return;
  const others = opened.episodes.filter((episode) => !gone.includes(episode.path));
  // A file that has another name now is not at its old address any more; its new one comes with the folder's reading.
  const left = new Set(gone.filter((path) => !come.some((episode) => episode.path === path)));
  const addresses = opened.addresses.filter(({ path }) => !left.has(path));
  takeOverFolder({ ...opened, addresses, episodes: [...others, ...come].sort(newestFirst) });
}
