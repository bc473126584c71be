import type { BulkOutcome, ChangePlan, FileRefusal } from '#shared/bulk/change-set.ts';
import { isUnsaved } from '#shared/document/episode-document.ts';
import type { Failure } from '#shared/ipc/answers.ts';
import { ok, type Result } from '#shared/result.ts';
import { compareWithDisk } from '../actions/compare-with-disk.ts';
import { readFolderAgain } from '../actions/follow-show.ts';
import { request } from '../bridge.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { currentShow } from '../store/show-store.ts';
import { changeInWindow, keepWindowPart } from './window-part.ts';

/**
 * Writes the chosen part of a plan. Episodes whose text is unsaved in the window get their change there, as a step that
 * undo takes back, and are not written; open ones without unsaved text follow their files.
 */
export async function applyPlan(
  plan: ChangePlan,
  paths: readonly string[],
  unsaved: ReadonlyMap<string, string>,
  run: string,
): Promise<Result<BulkOutcome, Failure>> {
  const onDisk = paths.filter((path) => !unsaved.has(path));
  const written = onDisk.length > 0 ? await request('bulk:apply', { plan: plan.id, run, paths: onDisk }) : ok(nothing);
  if (!written.ok) return written;
  const inWindow = written.value.cancelled ? [] : paths.filter((path) => unsaved.has(path));
  const failures: FileRefusal[] = [];
  const changed: NonNullable<ReturnType<typeof changeInWindow>>[] = [];
  for (const path of inWindow) {
    const change = await request('bulk:file', { plan: plan.id, path });
    const isAsPlanned = documentAt(path)?.text === unsaved.get(path);
    const made = change.ok && isAsPlanned ? changeInWindow(path, change.value.edits) : undefined;
    if (made !== undefined) changed.push(made);
    else failures.push({ path, reason: change.ok ? 'changed' : change.error.reason });
  }
  await followFiles();
  const outcome = written.value;
  return ok({
    ...outcome,
    record: keepWindowPart(outcome.record, currentShow()?.id ?? '', changed),
    done: [...outcome.done, ...changed.map(({ path }) => path)],
    failures: [...outcome.failures, ...failures],
  });
}

const nothing: BulkOutcome = { record: null, done: [], failures: [], cancelled: false };

/** The window shows the files as they are now: open episodes without unsaved text first, then the list. */
export async function followFiles(): Promise<void> {
  const opened = currentShow();
  if (opened === undefined) return;
  for (const document of Object.values(useDocuments.getState().documents)) {
    if (!isUnsaved(document)) await compareWithDisk(document.path);
  }
  await readFolderAgain(opened.id);
}
