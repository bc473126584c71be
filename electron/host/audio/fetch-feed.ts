import { decodeFeed } from '#shared/feed/decode-feed.ts';
import { type FeedItem, readFeedItems } from '#shared/feed/feed-items.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { askAddress, type WebFailure, type WebOptions } from './web-bytes.ts';

/** The feed of a show with thousands of episodes and their notes fits. */
const LARGEST_FEED = 64 * 0x10_0000;

/** Why a feed gave no episodes. */
export type FeedFailure = WebFailure | { readonly reason: 'no-feed'; readonly detail?: string };

/** Fetches the host's feed and reads its episodes. The address is asked only here, when a person or a script says so. */
export async function fetchFeed(url: string, options: WebOptions): Promise<Result<readonly FeedItem[], FeedFailure>> {
  const asked = {
    method: 'GET',
    limit: LARGEST_FEED,
    headers: { accept: 'application/rss+xml, application/xml, */*' },
  } as const;
  const answer = await askAddress(url, asked, options);
  if (!answer.ok) return answer;
  const items = readFeedItems(decodeFeed(answer.value.body));
  return items.length === 0 ? fail({ reason: 'no-feed' }) : ok(items);
}
