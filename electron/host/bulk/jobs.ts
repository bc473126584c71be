import { join } from 'node:path';
import type { BulkOutcome, BulkRecord, ChangeName, FileChange } from '#shared/bulk/change-set.ts';
import { fail, type Result } from '#shared/result.ts';
import { codeOf, failureOf } from '../files/file-failure.ts';
import { keepCopiesIn } from '../files/kept-copies.ts';
import type { JobControl } from '../worker/job-control.ts';
import { applyChanges, applyRecord, type BulkPorts, type FileOutcomes } from './apply-changes.ts';
import { bulkFiles, type LeftAlone } from './bulk-files.ts';
import { findLinksTo } from './find-links-to.ts';
import { findRetiredAudio } from './find-retired-audio.ts';
import { healthRows, judgeHealth } from './judge-health.ts';
import { planChanges } from './plan-changes.ts';
import { recordsIn } from './record-store.ts';
import { searchShow } from './search-show.ts';
import { undoChanges } from './undo-changes.ts';

interface ApplyArgument {
  /** The app's own data. */
  readonly data: string;
  readonly root: string;
  readonly name: ChangeName;
  readonly changes: readonly FileChange[];
}

/** A record that is to be carried on or taken back. */
interface RecordArgument {
  readonly data: string;
  readonly record: string;
}

function portsFor(data: string, root: string, control: JobControl): BulkPorts {
  const files = bulkFiles(root, keepCopiesIn(join(data, 'copies')));
  return { files, records: recordsIn(data), now: Date.now(), ...control };
}

/** What the system refuses the record itself: nothing was changed then. */
async function guarded<T>(work: () => Promise<T>): Promise<Result<T, LeftAlone>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    const { reason, code } = failureOf(error, '');
    return fail({ reason, detail: code });
  }
}

function apply(
  { data, root, name, changes }: ApplyArgument,
  control: JobControl,
): Promise<Result<BulkOutcome, LeftAlone>> {
  return guarded(() => applyChanges(root, name, changes, portsFor(data, root, control)));
}

function onRecord(work: (record: BulkRecord, ports: BulkPorts) => Promise<FileOutcomes>) {
  return async ({ data, record }: RecordArgument, control: JobControl): Promise<Result<BulkOutcome, LeftAlone>> => {
    const found = await recordsIn(data).get(record);
    if (found === undefined) return fail({ reason: 'missing' });
    return guarded(async () => ({ record, ...(await work(found, portsFor(data, found.root, control))) }));
  };
}

/** Leaves an interrupted change as it is; it can still be taken back. */
async function leave({ data, record }: RecordArgument): Promise<null> {
  const store = recordsIn(data);
  const found = await store.get(record);
  if (found !== undefined) await store.settle(found, 'done');
  return null;
}

/** What runs on the thread for changes of many files: each takes and gives plain data. */
export const bulkJobs = {
  apply,
  undo: onRecord(undoChanges),
  finish: onRecord((record, ports) => (record.state === 'undoing' ? undoChanges : applyRecord)(record, ports)),
  leave,
  plan: planChanges,
  search: searchShow,
  health: judgeHealth,
  healthRows,
  linksTo: findLinksTo,
  retired: findRetiredAudio,
} as const;

export type BulkJobs = typeof bulkJobs;
