import type { ShowHealth } from '#shared/bulk/health.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { openShow } from '../show-folder.ts';
import type { LeftAlone } from './bulk-files.ts';
import { checkedShow } from './checked-show.ts';
import type { TextsArgument } from './each-text.ts';
import type { JobHooks } from './hooks.ts';

/** Every finding of every rule over a whole show; what was archived is no part of it. */
export async function judgeHealth(argument: TextsArgument, hooks: JobHooks): Promise<Result<ShowHealth, LeftAlone>> {
  const opened = await openShow(argument.root);
  if (!opened.ok) return fail({ reason: `folder-${opened.error.reason}` });
  const paths = opened.value.episodes.filter(({ status }) => status !== 'archive').map(({ path }) => path);
  const { checked } = await checkedShow(opened.value, paths, argument, hooks, { hears: true });
  const episodes = checked.map(({ path, problems }) => ({
    path,
    findings: problems.map(({ fix, ...finding }) => ({ ...finding, ...(fix && { canFix: true as const }) })),
  }));
  return ok({ episodes: episodes.filter(({ findings }) => findings.length > 0) });
}
