import { type HealthEntry, type HealthRow, healthEntries, healthFinding, healthSections } from '#shared/bulk/health.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { openShow } from '../show-folder.ts';
import type { JobControl } from '../worker/job-control.ts';
import type { LeftAlone } from './bulk-files.ts';
import { checkedShow } from './checked-show.ts';
import type { TextsArgument } from './each-text.ts';

/** The rows of the show that was looked at last: tens of thousands, of which the window needs one group at a time. */
let lastRows: ReadonlyMap<string, readonly HealthRow[]> = new Map();

/** Every finding of every rule over a whole show, by rule; what was archived is no part of it. */
export async function judgeHealth(
  argument: TextsArgument,
  control: JobControl,
): Promise<Result<readonly HealthEntry[], LeftAlone>> {
  const opened = await openShow(argument.root);
  if (!opened.ok) return fail({ reason: `folder-${opened.error.reason}` });
  const paths = opened.value.episodes.filter(({ status }) => status !== 'archive').map(({ path }) => path);
  const { checked } = await checkedShow(opened.value, paths, argument, control, { audio: 'heard' });
  const episodes = checked.map(({ path, problems }) => ({
    path,
    findings: problems.map(healthFinding),
  }));
  const groups = healthEntries(healthSections({ episodes }, opened.value.episodes, Date.now()));
  lastRows = new Map(groups.map(({ entry, rows }) => [entry.id, rows]));
  return ok(groups.map(({ entry }) => entry));
}

/** So many rows pass to the window at once: more would hold up its frames while they are read. */
export const mostRowsAtOnce = 500;

interface RowsArgument {
  readonly group: string;
  /** How many rows the window has already. */
  readonly from: number;
}

/**
 * The next rows of one group as JSON: one text passes to the window faster than objects. Refused where nothing was looked
 * at since the thread began.
 */
export async function healthRows({ group, from }: RowsArgument): Promise<Result<string, LeftAlone>> {
  const rows = lastRows.get(group);
  return rows === undefined ? fail({ reason: 'stopped' }) : ok(JSON.stringify(rows.slice(from, from + mostRowsAtOnce)));
}
