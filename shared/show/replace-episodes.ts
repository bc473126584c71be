import type { EpisodeAddress } from '../links/site.ts';
import type { EpisodeSummary } from './episode-summary.ts';
import { newestFirst } from './summarise.ts';

/** A show's episodes, and where they can be reached. */
export interface ListedEpisodes {
  readonly episodes: readonly EpisodeSummary[];
  readonly addresses: readonly EpisodeAddress[];
}

/** The list without some episodes (by path) and with others, in its order. */
export function replacedEpisodes(
  { episodes, addresses }: ListedEpisodes,
  gone: readonly string[],
  come: readonly EpisodeSummary[],
): ListedEpisodes {
  const others = episodes.filter((episode) => !gone.includes(episode.path));
  // A file that has another name now is not at its old address any more; its new one comes with the folder's reading.
  const left = new Set(gone.filter((path) => !come.some((episode) => episode.path === path)));
  return {
    episodes: [...others, ...come].sort(newestFirst),
    addresses: addresses.filter(({ path }) => !left.has(path)),
  };
}
