import type { EditedShowFile } from '#shared/show/edit-show-file.ts';
import { showFileName } from '#shared/show/site/show-file-name.ts';
import { request } from '../bridge.ts';
import { currentShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { readFolderAgain } from './follow-show.ts';

/**
 * Changes the show's own settings on disk and reads the show anew, so that list and rules follow. Gives the words of the
 * failure where that was not possible; nothing is changed then.
 */
export async function changeShowFile(edit: (text: string) => EditedShowFile): Promise<string | undefined> {
  const opened = currentShow();
  if (opened === undefined) return undefined;
  const read = await request('episode:read', { show: opened.id, path: showFileName });
  if (!read.ok && read.error.reason !== 'missing') return failureWords(read.error);
  const before = read.ok ? read.value : { text: '', bom: false, hash: null };
  const after = edit(before.text);
  if (!after.ok) return failureWords({ reason: after.error.reason, path: after.error.key ?? showFileName });
  const saved = await request('episode:save', {
    show: opened.id,
    path: showFileName,
    text: after.value,
    bom: before.bom,
    expectedHash: before.hash,
  });
  if (!saved.ok) return failureWords(saved.error);
  await readFolderAgain(opened.id);
  return undefined;
}
