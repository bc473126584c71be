import type { OpenedShow } from '#shared/ipc/handed-show.ts';
import { moveFile } from '../actions/move-file.ts';
import { notify } from '../store/interface-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { currentWords } from '../words/use-words.ts';

/** Whether the show has a folder for drafts that this episode is not in: Jekyll's posts. */
export function isMovable(path: string, opened: OpenedShow | undefined): boolean {
  return opened?.show.generator === 'jekyll' && path.split('/').includes('_posts');
}

/** Moves episodes to the drafts folder, where the site does not publish them; the name goes along. One undo takes all back. */
export async function moveToDrafts(paths: readonly string[]): Promise<void> {
  const words = currentWords();
  const done: { readonly from: string; readonly to: string }[] = [];
  for (const from of paths) {
    const to = from.replace(/(^|\/)_posts\//, '$1_drafts/');
    const moved = await moveFile(from, to);
    if (moved.ok) done.push({ from, to });
    else notify('error', failureWords(moved.error));
  }
  if (done.length === 0) return;
  const undo = async () => {
    for (const { from, to } of done) {
      const back = await moveFile(to, from);
      if (!back.ok) notify('error', failureWords(back.error));
    }
  };
  notify('info', words('list.movedToDrafts', { count: done.length }), { label: words('app.action.undo'), run: undo });
}
