import type { BulkOutcome, ChangePlan } from '#shared/bulk/change-set.ts';
import type { Operation } from '#shared/bulk/operation.ts';
import { request } from '../bridge.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { currentWords } from '../words/use-words.ts';
import { reviewPlan, unsavedTexts } from './review.ts';
import { whileWaiting } from './while-waiting.ts';

/**
 * Works a change out over episodes (null: all that are not archived), shows it, and writes what the person chooses.
 * Null: nothing was changed.
 */
export async function planAndReview(
  operation: Operation,
  paths: readonly string[] | null,
): Promise<BulkOutcome | null> {
  const show = currentShow()?.id;
  if (show === undefined) return null;
  const unsaved = Object.fromEntries(unsavedTexts());
  const planned = await whileWaiting(currentWords()('bulk.run.planning'), (run) =>
    request('bulk:plan', { show, run, operation, paths: paths === null ? null : [...paths], unsaved }),
  );
  if (planned.ok) return reviewPlan(JSON.parse(planned.value) as ChangePlan);
  if (planned.error.reason !== 'stopped') notify('error', failureWords(planned.error));
  return null;
}
