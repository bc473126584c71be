import { diskFound, isUnsaved } from '#shared/document/episode-document.ts';
import type { OpenedShow } from '#shared/ipc/answers.ts';
import { listen, request } from '../bridge.ts';
import { followDisk } from '../notes/sessions.ts';
import { isDialogOpen } from '../store/dialogs-store.ts';
import { documentAt, updateDocument, useDocuments } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { currentWords } from '../words/use-words.ts';
import { takeOverFolder } from './follow-show.ts';
import { closeTab, openEpisode } from './open-episode.ts';
import { settleConflict } from './save-episode.ts';

/** Something in the show's folder changed: the list follows, and every open episode is compared with its file. */
export function followFolder(): () => void {
  const stops = [
    listen('show:changed', async ({ show, state }) => {
      const present = useShow.getState().state;
      if (present.type !== 'open' || present.opened.id !== show) return;
      if (state.ok) await takeOverDisk(state.value);
      else useShow.setState({ state: { ...present, lost: state.error } });
      await compareAll();
    }),
    listen('show:unchanged', ({ show }) => currentShow()?.id === show && compareAll()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** An episode that was shown from memory and is gone from the folder makes room for one that is there. */
async function takeOverDisk(opened: OpenedShow): Promise<void> {
  const wasRemembered = currentShow()?.isRemembered;
  takeOverFolder(opened);
  const { active, unreadable } = useDocuments.getState();
  const isGone = active !== null && unreadable[active]?.reason === 'missing';
  const [newest] = opened.episodes;
  if (!wasRemembered || !isGone || newest === undefined) return;
  await closeTab(active);
  if (useDocuments.getState().active === null) await openEpisode(newest.path);
}

async function compareAll(): Promise<void> {
  await Promise.all(Object.keys(useDocuments.getState().documents).map(compareWithDisk));
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
