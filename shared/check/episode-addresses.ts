import type { Value } from '../frontmatter/value.ts';
import type { EpisodeAddress } from '../links/site.ts';
import { publishedAddress } from '../show/address/published-address.ts';
import { isOut } from '../show/content/is-out.ts';
import type { EpisodeSummary } from '../show/episode-summary.ts';
import type { Show } from '../show/show.ts';
import { decoded } from '../text/decoded.ts';

/** An episode with its values, from which its address is made. */
export interface AddressedEpisode {
  readonly summary: EpisodeSummary;
  readonly values: ReadonlyMap<string, Value>;
}

/** Keys that change an address and are not in a summary. */
const addressKeys = new Set(['permalink', 'slug', 'category', 'categories']);

/**
 * Where the show's episodes can be reached, and which are out at `now` (ms since 1970). Archived ones are nowhere.
 */
export function episodeAddresses(
  show: Show,
  episodes: readonly AddressedEpisode[],
  now: number,
): readonly EpisodeAddress[] {
  return episodes.flatMap(({ summary, values }) => {
    if (summary.status === 'archive') return [];
    const address = publishedAddress(show, summary.path, values);
    if (address === undefined) return [];
    return [{ path: summary.path, address: decoded(address), isOut: isOut(summary, now) }];
  });
}

/** Whether summaries alone tell the addresses: no episode of the show has a key that changes its own. */
export function summariesTellAddresses({ generator, habits }: Pick<Show, 'generator' | 'habits'>): boolean {
  return generator !== 'jekyll' || !habits.keys.some(({ key }) => addressKeys.has(key));
}

/** As `episodeAddresses`, for shows of which `summariesTellAddresses` is true: nothing has to be read again. */
export function addressesOfSummaries(
  show: Show,
  summaries: readonly EpisodeSummary[],
  now: number,
): readonly EpisodeAddress[] {
  return episodeAddresses(
    show,
    summaries.map((summary) => ({ summary, values: dateOf(summary) })),
    now,
  );
}

function dateOf({ instant }: EpisodeSummary): ReadonlyMap<string, Value> {
  if (instant === undefined) return new Map();
  const text = `${new Date(instant).toISOString().slice(0, 19)}+00:00`;
  return new Map([['date', { type: 'time', text } as const]]);
}
