import type { Failure } from '#shared/ipc/answers.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { summarise } from '#shared/show/summarise.ts';
import { request } from '../bridge.ts';
import { documentAt } from '../store/documents-store.ts';
import { currentShow } from '../store/show-store.ts';
import { replaceEpisodes } from './follow-show.ts';
import { renameInWindow } from './move-episode.ts';
import { apartFromSaves } from './save-episode.ts';

/** Gives an episode's file another name or folder, on the disk and in the window; open text, notes and undo go along. */
export function moveFile(from: string, to: string): Promise<Result<null, Failure>> {
  return apartFromSaves(from, () => move(from, to));
}

async function move(from: string, to: string): Promise<Result<null, Failure>> {
  const opened = currentShow();
  if (opened === undefined) return fail({ reason: 'refused' });
  const document = documentAt(from);
  const isNew = document !== undefined && document.disk === null;
  if (isNew && isTaken(to)) return fail({ reason: 'exists', path: to });
  if (!isNew) {
    const moved = await request('episode:move', { show: opened.id, from, to });
    if (!moved.ok) return moved;
  }
  await renameInWindow(from, to);
  const text = document?.disk?.text ?? (isNew ? undefined : await textAt(opened.id, to));
  if (text !== undefined) replaceEpisodes([from, to], [summarise(to, text, opened.show)]);
  return ok(null);
}

function isTaken(path: string): boolean {
  return currentShow()?.episodes.some((episode) => episode.path === path) === true || documentAt(path) !== undefined;
}

async function textAt(show: string, path: string): Promise<string | undefined> {
  const read = await request('episode:read', { show, path });
  return read.ok ? read.value.text : undefined;
}
