import { join } from 'node:path';
import { addressesOfSummaries, episodeAddresses, summariesTellAddresses } from '#shared/check/episode-addresses.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { valuesOf } from '#shared/frontmatter/values.ts';
import type { EpisodeAddress } from '#shared/links/site.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import type { Show } from '#shared/show/show.ts';
import { diskFolders } from '../show/folder-port.ts';
import { inParallel } from '../show/in-parallel.ts';
import { readText } from '../show/read-episodes.ts';

/**
 * Where a show's episodes are published, and which are out at `now` (ms since 1970). Files are read again only where
 * episodes of the show set their own address.
 */
export async function readAddresses(
  show: Show,
  episodes: readonly EpisodeSummary[],
  now: number,
): Promise<readonly EpisodeAddress[]> {
  if (summariesTellAddresses(show)) return addressesOfSummaries(show, episodes, now);
  const current = episodes.filter(({ status }) => status !== 'archive');
  const read = await inParallel(current, 32, async (summary) => {
    const file = await readText(join(show.root, summary.path), diskFolders);
    return 'text' in file ? [{ summary, values: valuesOf(parseFrontMatter(file.text, show.reader)) }] : [];
  });
  return episodeAddresses(show, read.flat(), now);
}
