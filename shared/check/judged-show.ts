import type { CheckedFeed } from '../feed/made/check-feed.ts';

/** How many findings of an episode are its own, not a habit of the whole show. */
export interface EpisodeMarks {
  readonly errors: number;
  readonly warnings: number;
}

/** What the rules say of a whole show. Plain data: it crosses processes. */
export interface JudgedShow {
  /** Names of the rules that fire on more than half of the published episodes. */
  readonly habits: readonly string[];
  /** By path; an episode with nothing to mend is not there. */
  readonly marks: Readonly<Record<string, EpisodeMarks>>;
  /** The feed as it would be built now. */
  readonly feed: CheckedFeed;
}
