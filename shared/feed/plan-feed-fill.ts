import { parseDuration } from '../audio/duration-text.ts';
import { type FillRow, type FillTarget, planFill } from '../audio/fill-plan.ts';
import { fileNameOf } from '../audio/name-signs.ts';
import type { Show } from '../show/show.ts';
import type { FeedItem } from './feed-items.ts';

/**
 * The review of what the host's feed knows of an episode. Where the episode names another audio than the feed does,
 * the feed's size and length may be of another file: they are offered, but preselected only where nothing usable stands.
 */
export function planFeedFill(target: FillTarget, show: Show, item: FeedItem): readonly FillRow[] {
  const seconds = item.durationText === undefined ? undefined : parseDuration(item.durationText);
  const rows = planFill(target, show, {
    audio: { path: item.url, presentIsGone: false },
    ...(item.bytes === undefined ? {} : { bytes: item.bytes }),
    ...(seconds === undefined || seconds === 0 ? {} : { seconds }),
  });
  const audio = rows.find((row) => row.role === 'audio');
  if (audio?.reason !== 'mismatch' || isSameFile(audio.current, item.url)) return rows;
  return rows.map((row) => (row.reason === 'mismatch' ? { ...row, preselected: false } : row));
}

/** Hosts move, and counting services put their address before: the same file's name at the end is the same file. */
function isSameFile(a: string, b: string): boolean {
  const bare = (address: string): string => address.replace(/^[a-z]+:\/\//i, '').replace(/[?#].*$/s, '');
  return bare(a).endsWith(bare(b)) || bare(b).endsWith(bare(a)) || fileNameOf(a) === fileNameOf(b);
}
