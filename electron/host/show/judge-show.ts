import type { PreparedShow } from '#shared/check/check-show.ts';
import type { JudgedShow } from '#shared/check/judged-show.ts';
import { checkFeed } from '#shared/feed/made/check-feed.ts';
import { type FeedEntry, feedEntryOf } from '#shared/feed/made/feed-entry.ts';
import { isOut } from '#shared/show/content/is-out.ts';
import { newestFirst } from '#shared/show/summarise.ts';
import { checkedShow } from '../bulk/checked-show.ts';
import { openShow } from '../show-folder.ts';

/**
 * All rules over all episodes of a folder, without network: what is the show's habit, and which episodes need care.
 * Seconds of work for thousands of episodes: for a thread of its own. Undefined where the folder cannot be read.
 */
export async function judgeShow(root: string, now: number): Promise<JudgedShow | undefined> {
  const opened = await openShow(root);
  if (!opened.ok) return undefined;
  const { show, episodes } = opened.value;
  const paths = episodes.filter(({ status }) => status !== 'archive').map(({ path }) => path);
  const control = { signal: new AbortController().signal, onProgress: () => undefined };
  const argument = { root, unsaved: {} };
  const { checked, prepared } = await checkedShow(opened.value, paths, argument, control, { audio: 'sizes' }, now);
  const habits = new Set<string>();
  const marks: Record<string, { errors: number; warnings: number }> = {};
  for (const { path, problems } of checked) {
    for (const { rule, habit } of problems) if (habit) habits.add(rule);
    const own = problems.filter(({ habit }) => !habit);
    const errors = own.filter(({ severity }) => severity === 'error').length;
    const warnings = own.filter(({ severity }) => severity === 'warning').length;
    if (errors + warnings > 0) marks[path] = { errors, warnings };
  }
  return { habits: [...habits].sort(), marks, feed: checkFeed(feedOf(prepared), show) };
}

/** The items of the feed as it would be built now, newest first: what is published, out, and can be read. */
function feedOf({ context, summaries, frontMatters }: PreparedShow): readonly FeedEntry[] {
  const { show, site, now } = context;
  return [...summaries.values()]
    .filter((summary) => isOut(summary, now))
    .sort(newestFirst)
    .flatMap((summary) => {
      const frontMatter = frontMatters.get(summary.path);
      return frontMatter && !frontMatter.error ? [feedEntryOf({ summary, frontMatter, show, site })] : [];
    });
}
