import type { EpisodePart } from '#shared/bulk/edits-for.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';

/** What a file is of an episode, by the path that the list has it under. */
interface PartOf {
  readonly part: EpisodePart;
  readonly episode: string;
}

/** Of episodes whose keys are kept in a data file beside the notes: which file is what. */
export function partsOf(episodes: readonly EpisodeSummary[], paths: readonly string[]): ReadonlyMap<string, PartOf> {
  const chosen = new Set(paths);
  return new Map(
    episodes.flatMap(({ path, sidecar }): [string, PartOf][] => {
      if (sidecar === undefined || !chosen.has(path)) return [];
      return [
        [path, { part: 'notes', episode: path }],
        [sidecar, { part: sidecar.endsWith('.json') ? 'json' : 'yaml', episode: path }],
      ];
    }),
  );
}
