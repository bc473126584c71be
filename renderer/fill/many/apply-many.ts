import { fillSplices } from '#shared/audio/many/fill-many.ts';
import type { BulkOutcome } from '#shared/bulk/change-set.ts';
import type { Failure } from '#shared/ipc/answers.ts';
import { ok, type Result } from '#shared/result.ts';
import { applyPlan } from '../../bulk/apply-plan.ts';
import { stageChanges, unsavedTexts } from '../../bulk/review.ts';
import { documentAt } from '../../store/documents-store.ts';
import { notify } from '../../store/interface-store.ts';
import { currentShow } from '../../store/show-store.ts';
import { failureWords } from '../../words/failure-words.ts';
import type { FillManyState } from './use-fill-many.ts';

/** How a fill of many episodes is called in the list of what can be taken back. */
export const fillName = (count: number) => ({ what: 'fill', params: { count } });

/** Fills in what is checked: one change of many files, with one undo. Null: nothing was written. */
export async function applyMany(
  { views, checked, onDisk }: FillManyState,
  run: string,
): Promise<Result<BulkOutcome | null, Failure>> {
  const show = currentShow()?.show;
  if (show === undefined) return ok(null);
  const changes = views.flatMap(({ key, episode = '', rows, chosen }) => {
    const disk = onDisk.get(episode);
    if (!checked.has(key) || disk === undefined) return [];
    const text = documentAt(episode)?.text ?? disk.text;
    const edits = fillSplices(
      text,
      rows.filter(({ role }) => chosen.has(role)),
      show,
    );
    if (edits.ok) return [{ path: episode, text, hash: disk.hash, edits: edits.value }];
    notify('error', `${episode}: ${failureWords({ reason: edits.error.reason, path: edits.error.key ?? '' })}`);
    return [];
  });
  const staged = await stageChanges(fillName(changes.length), changes);
  if (!staged.ok) return staged;
  return applyPlan(
    staged.value,
    changes.map(({ path }) => path),
    unsavedTexts(),
    run,
  );
}
