import type { BulkOutcome, ChangeName } from '#shared/bulk/change-set.ts';
import { request } from '../bridge.ts';
import { ask } from '../store/dialogs-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow } from '../store/show-store.ts';
import { currentWords } from '../words/use-words.ts';
import { followFiles } from './apply-plan.ts';
import { changeName } from './change-name.ts';

/** Says that a change went through, with the way back. */
export function noticeDone(name: ChangeName, { record, done }: BulkOutcome): void {
  const words = currentWords();
  const said = `${changeName(name)} · ${words('bulk.result.changed', { count: done.length })}`;
  if (record === null) notify('info', said);
  else notify('info', said, { label: words('bulk.result.undo'), run: () => undoChange(record) });
}

/** Takes a change of many files back: each that still is as the change left it. */
export async function undoChange(record: string): Promise<void> {
  await settled(record, 'undo');
}

/** "Undo last bulk change": the newest of this show, also of an earlier run of the app. */
export async function undoLastChange(): Promise<void> {
  const last = (await recordsOfShow()).find(({ state }) => state === 'done');
  if (last === undefined) notify('info', currentWords()('bulk.undo.none'));
  else await undoChange(last.id);
}

/** A change that a crash or a power cut ended in the middle: the person says what becomes of it. */
export async function offerInterrupted(): Promise<void> {
  for (const record of await recordsOfShow()) {
    if (record.state !== 'applying' && record.state !== 'undoing') continue;
    const how = await ask('bulk-interrupted', { record });
    if (how === 'leave') await request('bulk:settle', { record: record.id, run: '', how });
    else if (how !== 'later') await settled(record.id, how);
  }
}

async function recordsOfShow() {
  const show = currentShow()?.id;
  return show === undefined ? [] : request('bulk:records', { show });
}

async function settled(record: string, how: 'undo' | 'finish'): Promise<void> {
  const outcome = await ask('bulk-settle', { record, how });
  await followFiles();
  if (outcome === null || outcome.failures.length > 0 || outcome.cancelled) return;
  const counted = how === 'undo' ? 'bulk.result.restored' : 'bulk.result.changed';
  notify('info', currentWords()(counted, { count: outcome.done.length }));
}
