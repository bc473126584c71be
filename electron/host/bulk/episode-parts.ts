import type { EpisodePart } from '#shared/bulk/edits-for.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';

/** What a file is of an episode, by the path that the list has it under. */
interface PartOf {
  readonly part: EpisodePart;
  readonly episode: string;
}

/** The files that hold episodes. */
export interface EpisodeFiles {
  /** The episodes' own files, then the data files beside them. */
  readonly paths: readonly string[];
  partOf(path: string): PartOf;
}

/** The files of the episodes at `paths`: of those whose keys are kept in a data file beside the notes, that one too. */
export function filesOf(episodes: readonly EpisodeSummary[], paths: readonly string[]): EpisodeFiles {
  const chosen = new Set(paths);
  const parts = new Map(
    episodes.flatMap(({ path, sidecar }): [string, PartOf][] => {
      if (sidecar === undefined || !chosen.has(path)) return [];
      return [
        [path, { part: 'notes', episode: path }],
        [sidecar, { part: sidecar.endsWith('.json') ? 'json' : 'yaml', episode: path }],
      ];
    }),
  );
  return {
    paths: [...new Set([...paths, ...parts.keys()])],
    partOf: (path) => parts.get(path) ?? { part: 'episode', episode: path },
  };
}
