import { dirname, join } from 'node:path';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';

/** The folders that hold a show's episodes, and its root. */
export function episodeFolders(root: string, episodes: readonly EpisodeSummary[]): ReadonlySet<string> {
  return new Set([root, ...episodes.map((episode) => dirname(join(root, episode.path)))]);
}
