import type { BulkOutcome, ChangeName } from '#shared/bulk/change-set.ts';
import { request } from '../bridge.ts';
import { ask } from '../store/dialogs-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow, episodeTitle } from '../store/show-store.ts';
import { currentWords } from '../words/use-words.ts';
import { followFiles } from './apply-plan.ts';
import { changeName } from './change-name.ts';
import { isInWindowOnly, lastInWindow, undoInWindow } from './window-part.ts';

/** Says that a change went through, with the way back. */
export function noticeDone(name: ChangeName, { record, done }: BulkOutcome): void {
  const words = currentWords();
  const said = `${changeName(name)} · ${words('bulk.result.changed', { count: done.length })}`;
  if (record === null) notify('info', said);
  else notify('info', said, { label: words('bulk.result.undo'), run: () => undoChange(record) });
}

/** Takes a change of many files back, each that still is as the change left it, and what it did in unsaved texts. */
export async function undoChange(record: string): Promise<void> {
  if (!isInWindowOnly(record)) return settled(record, 'undo');
  sayRestored(0, undoInWindow(record));
}

/** "Undo last bulk change": the newest of this show, also of an earlier run of the app. */
export async function undoLastChange(): Promise<void> {
  const last = (await recordsOfShow()).find(({ state }) => state === 'done');
  const inWindow = lastInWindow(currentShow()?.id ?? '', last?.at ?? 0);
  if (inWindow !== undefined) await undoChange(inWindow);
  else if (last === undefined) notify('info', currentWords()('bulk.undo.none'));
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
  const inWindow = how === 'undo' && outcome !== null && !outcome.cancelled ? undoInWindow(record) : nothing;
  await followFiles();
  if (outcome === null || outcome.failures.length > 0 || outcome.cancelled) sayLeft(inWindow.left);
  else if (how === 'undo') sayRestored(outcome.done.length, inWindow);
  else notify('info', currentWords()('bulk.result.changed', { count: outcome.done.length }));
}

const nothing: ReturnType<typeof undoInWindow> = { done: [], left: [] };

function sayRestored(files: number, { done, left }: ReturnType<typeof undoInWindow>): void {
  if (files + done.length > 0) notify('info', currentWords()('bulk.result.restored', { count: files + done.length }));
  sayLeft(left);
}

/** Names the texts in the window that went their own way since the change. */
function sayLeft(left: readonly string[]): void {
  if (left.length === 0) return;
  const words = currentWords();
  const names = left.map(episodeTitle).join(words('bulk.undo.between'));
  notify('error', words('bulk.undo.left', { count: left.length, names }));
}
