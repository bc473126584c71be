import type { Value } from '../frontmatter/value.ts';
import { decoded } from '../links/address.ts';
import type { EpisodeAddress } from '../links/site.ts';
import { publishedAddress } from '../show/address/published-address.ts';
import type { EpisodeSummary } from '../show/episode-summary.ts';
import type { Show } from '../show/show.ts';

/** An episode with its values, from which its address is made. */
export interface AddressedEpisode {
  readonly summary: EpisodeSummary;
  readonly values: ReadonlyMap<string, Value>;
}

/** Where the show's episodes can be reached, and which are out at `now` (ms since 1970). Archived ones are nowhere. */
export function episodeAddresses(
  show: Show,
  episodes: readonly AddressedEpisode[],
  now: number,
): readonly EpisodeAddress[] {
  return episodes.flatMap(({ summary, values }) => {
    if (summary.status === 'archive') return [];
    const address = publishedAddress(show, summary.path, values);
    if (address === undefined) return [];
    const isOut = summary.status === 'published' && (summary.instant === undefined || summary.instant <= now);
    return [{ path: summary.path, address: decoded(address), isOut }];
  });
}
