import { type FoundPlace, searcherFor } from '#shared/bulk/find-matches.ts';
import type { ShowSearch } from '#shared/bulk/operation.ts';
import type { FoundEpisode, SearchResult } from '#shared/bulk/search-result.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { openShow } from '../show-folder.ts';
import type { JobControl } from '../worker/job-control.ts';
import type { LeftAlone } from './bulk-files.ts';
import { eachText, type TextsArgument } from './each-text.ts';
import { filesOf } from './episode-parts.ts';

export interface SearchArgument extends TextsArgument {
  readonly search: ShowSearch;
}

/** So many places are shown of one episode, and of the whole show; more are only counted. */
const mostOfOne = 20;
const mostOfAll = 5000;

/** Finds a pattern in the keys and notes of every episode that is not archived. */
export async function searchShow(
  argument: SearchArgument,
  control: JobControl,
): Promise<Result<SearchResult, LeftAlone>> {
  const opened = await openShow(argument.root);
  if (!opened.ok) return fail({ reason: `folder-${opened.error.reason}` });
  const { show, episodes } = opened.value;
  const searcher = searcherFor(argument.search, show);
  if (!searcher.ok) return searcher;
  const paths = episodes.filter(({ status }) => status !== 'archive').map(({ path }) => path);
  const files = filesOf(episodes, paths);
  const found = new Map<string, FoundEpisode>();
  let shown = 0;
  let total = 0;
  await eachText(argument, files.paths, control, ({ path: file, text }) => {
    const { part, episode: path } = files.partOf(file);
    const places: readonly FoundPlace[] = searcher.value({ text, part });
    if (places.length === 0) return;
    total += places.length;
    const others = found.get(path);
    const most = Math.min(mostOfOne - (others?.places.length ?? 0), mostOfAll - shown);
    const kept = places.slice(0, Math.max(0, most));
    shown += kept.length;
    const all = [...(others?.places ?? []), ...kept].sort((a, b) => Number(b.inData ?? 0) - Number(a.inData ?? 0));
    found.set(path, { path, count: places.length + (others?.count ?? 0), places: all });
  });
  return ok({ episodes: paths.flatMap((path) => found.get(path) ?? []), total });
}
