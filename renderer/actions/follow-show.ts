import { type OpenedShow, openedShow } from '#shared/ipc/handed-show.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { replacedEpisodes } from '#shared/show/replace-episodes.ts';
import { summarise } from '#shared/show/summarise.ts';
import { request } from '../bridge.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { analyseEpisodes, analyseShow } from '../workers/analysis.ts';

/**
 * The folder was read again: the list, the rules and open episodes follow. A reading that began before the one that is
 * shown, or of a show that is not in the window any more, is no news.
 */
export function takeOverFolder(opened: OpenedShow): void {
  const present = currentShow();
  if (present === undefined || present.id !== opened.id || opened.reading < present.reading) return;
  useShow.setState({ state: { type: 'open', opened } });
  analyseShow(opened);
}

/** Reads a show's folder again, where the app itself changed more of it than one episode. */
export async function readFolderAgain(show: string): Promise<void> {
  const scanned = await request('show:rescan', { show });
  if (scanned.ok) takeOverFolder(openedShow(scanned.value, Date.now()));
}

/** The list shows a saved episode as it now is, without reading the folder again. */
export function replaceSummary(path: string, text: string): void {
  const opened = currentShow();
  if (opened !== undefined) replaceEpisodes([path], [summarise(path, text, opened.show)]);
}

/** The list without some episodes and with others, in its order. Nothing else of the show is another for it. */
export function replaceEpisodes(gone: readonly string[], come: readonly EpisodeSummary[]): void {
  const opened = currentShow();
  if (opened === undefined) return;
  useShow.setState({ state: { type: 'open', opened: { ...opened, ...replacedEpisodes(opened, gone, come) } } });
  analyseEpisodes(gone, come);
}
