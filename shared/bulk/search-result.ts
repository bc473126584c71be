import type { FoundPlace } from './find-matches.ts';

/** What was found in one episode. */
export interface FoundEpisode {
  readonly path: string;
  readonly count: number;
  /** The first ones. */
  readonly places: readonly FoundPlace[];
}

/** What was found in a show, newest episode first. */
export interface SearchResult {
  readonly episodes: readonly FoundEpisode[];
  readonly total: number;
}
