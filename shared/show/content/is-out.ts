import type { EpisodeSummary } from '../episode-summary.ts';

type Appearance = Pick<EpisodeSummary, 'status' | 'instant'>;

/** Whether listeners have an episode: it is published, and its time has come. One without a time is out at once. `now`: ms since 1970. */
export function isOut({ status, instant }: Appearance, now: number): boolean {
  return status === 'published' && (instant === undefined || instant <= now);
}

/** Published by its own saying, at a time that has not come. */
export function isScheduled(episode: Appearance, now: number): boolean {
  return episode.status === 'published' && !isOut(episode, now);
}
