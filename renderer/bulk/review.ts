import { type BulkOutcome, type ChangeName, type ChangePlan, plannedFile } from '#shared/bulk/change-set.ts';
import { isUnsaved } from '#shared/document/episode-document.ts';
import type { Failure } from '#shared/ipc/answers.ts';
import { fail, type Result } from '#shared/result.ts';
import type { Splice } from '#shared/text/splice.ts';
import { request } from '../bridge.ts';
import { ask } from '../store/dialogs-store.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';

/** A change that the page has worked out itself. */
export interface OwnChange {
  readonly path: string;
  /** What the edits are for: the unsaved text in the window where there is one, else the file's. */
  readonly text: string;
  /** SHA-256 of the file's bytes, as `episode:read` gave it. */
  readonly hash: string;
  readonly edits: readonly Splice[];
}

/** The texts in the window that the disk does not have yet. */
export function unsavedTexts(): ReadonlyMap<string, string> {
  const documents = Object.values(useDocuments.getState().documents).filter(isUnsaved);
  return new Map(documents.map(({ path, text }) => [path, text]));
}

/** Opens the review of planned changes; resolves when it is over. Null: nothing was changed. */
export function reviewPlan(plan: ChangePlan): Promise<BulkOutcome | null> {
  const texts = unsavedTexts();
  const inWindow = new Map(
    plan.files.flatMap(({ path, inWindow }) => (inWindow ? [[path, texts.get(path) ?? '']] : [])),
  );
  return ask('bulk-review', { plan, unsaved: inWindow as ReadonlyMap<string, string> });
}

/**
 * Opens the review of changes that the caller has worked out, writes what the person chooses, with one undo for all, and
 * resolves to how it went. Null: nothing was changed. `name` is said by words below `bulk.what`.
 */
export async function reviewChanges(name: ChangeName, changes: readonly OwnChange[]): Promise<BulkOutcome | null> {
  const staged = await stageChanges(name, changes);
  if (staged.ok) return reviewPlan(staged.value);
  notify('error', failureWords(staged.error));
  return null;
}

/** Makes a plan of changes that the caller has worked out and the person has seen, for `applyPlan`. */
export async function stageChanges(
  name: ChangeName,
  changes: readonly OwnChange[],
): Promise<Result<ChangePlan, Failure>> {
  const show = currentShow()?.id;
  if (show === undefined) return fail({ reason: 'refused' });
  const whole = changes.map(({ path, text, hash, edits }) => {
    const document = documentAt(path);
    const inWindow = document !== undefined && isUnsaved(document);
    return { change: { path, before: hash, edits, ...(inWindow && { inWindow: true as const }) }, text };
  });
  return request('bulk:stage', {
    show,
    name: { ...name, ...(name.params && { params: { ...name.params } }) },
    files: whole.map(({ change, text }) => plannedFile(change, text)),
    changes: whole.map(({ change }) => ({ ...change, edits: [...change.edits] })),
  });
}
