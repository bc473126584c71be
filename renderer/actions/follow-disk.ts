import { diskFound, isUnsaved } from '#shared/document/episode-document.ts';
import { listen, request } from '../bridge.ts';
import { followDisk } from '../notes/sessions.ts';
import { isDialogOpen } from '../store/dialogs-store.ts';
import { documentAt, updateDocument, useDocuments } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { currentWords } from '../words/use-words.ts';
import { takeOverFolder } from './follow-show.ts';
import { settleConflict } from './save-episode.ts';

/** Something in the show's folder changed: the list follows, and every open episode is compared with its file. */
export function followFolder(): () => void {
  return listen('show:changed', async ({ show, state }) => {
    const present = useShow.getState().state;
    if (present.type !== 'open' || present.opened.id !== show) return;
    if (state.ok) takeOverFolder(state.value);
    else useShow.setState({ state: { ...present, lost: state.error } });
    await Promise.all(Object.keys(useDocuments.getState().documents).map(compareWithDisk));
  });
}

/** The rules ran over the whole show. */
export function hearJudgement(): () => void {
  return listen('show:judged', ({ show, judged }) => {
    if (currentShow()?.id === show) useFindings.setState({ judged });
  });
}

async function compareWithDisk(path: string): Promise<void> {
  const opened = currentShow();
  const before = documentAt(path);
  if (opened === undefined || before?.disk == null || before.standing.type === 'saving') return;
  const read = await request('episode:read', { show: opened.id, path });
  const document = documentAt(path);
  if (document?.disk == null || document.standing.type === 'saving') return;
  if (!read.ok) {
    if (read.error.reason === 'missing') updateDocument(path, (present) => diskFound(present, null));
    return;
  }
  if (read.value.hash === document.disk.hash) {
    updateDocument(path, (present) => diskFound(present, read.value));
    return;
  }
  if (!isUnsaved(document)) {
    followDisk(path, read.value);
    notify('info', currentWords()('app.notice.followedDisk', { path }));
    return;
  }
  updateDocument(path, (present) => diskFound(present, read.value));
  if (documentAt(path)?.standing.type === 'conflict' && !isDialogOpen('changed-on-disk')) {
    await settleConflict(path, async () => false);
  }
}
